package se.hinderloggen.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as the services do. */
class DemoFeedsTest {

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private boolean somebodyHasAFeed;
    private int told;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void one_writes_another_approves_and_the_last_one_waits() {
        load();

        assertThat(posts("release"))
                .hasSize(3)
                .allMatch(it -> it.startsWith("arbetsgrupp"))
                .allMatch(it -> it.endsWith("release"));
        assertThat(posts("approval")).hasSize(2).allMatch(it -> it.startsWith("samordnare"));
        assertThat(posts("revocation")).hasSize(1);
        assertThat(posts("publications")).hasSize(2);
        assertThat(posts("answers")).hasSize(1).allMatch(it -> it.startsWith("forsakringskassan"));
    }

    @Test
    void only_what_the_demo_has_invented_is_told_and_of_each_type_one() {
        load();

        assertThat(posts("review"))
                .map(it -> it.replaceFirst(".*observations/(.*)/review", "$1"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void where_somebody_has_granted_a_feed_nothing_is_done() {
        somebodyHasAFeed = true;

        load();

        assertThat(requests).noneMatch(it -> it.contains("POST"));
    }

    private List<String> posts(String step) {
        return requests.stream()
                .filter(it -> it.contains("POST") && it.endsWith("/" + step))
                .toList();
    }

    private void load() {
        var service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        DemoFeeds.load(service, service, it -> it, _ -> {});
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        requests.add(
                exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length())
                        + " "
                        + exchange.getRequestMethod()
                        + " "
                        + path);
        told += path.endsWith("/approval") ? 1 : 0;
        var bytes = body(path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String body(String path) {
        if (path.equals("/api/subscriptions") && somebodyHasAFeed) {
            return "{\"items\":[{}]}";
        }
        if (path.equals("/api/observations")) {
            return "{\"items\":["
                    + String.join(
                            ",",
                            observation("1", "D26-0012", "TILLGANGLIGHET"),
                            observation("2", "D26-0011", "BEMOTANDE"),
                            observation("3", "D26-0010", "SAMVERKAN"),
                            observation("4", "D26-0009", "SAMVERKAN"),
                            observation("5", "D26-0008", "SIP"),
                            observation("6", "2026/17", "TILLGANG_VARD_STOD"))
                    + "]}";
        }
        if (path.endsWith("/preview")) {
            return "{\"items\":[{\"id\":\"urn:uuid:e1\",\"_hinderloggen\":{\"number\":1}}]}";
        }
        return "{\"items\":[],\"entries\":" + told + "}";
    }

    private static String observation(String id, String reference, String type) {
        return """
        {"observationId":"%s","reference":"%s","findings":[{"eventType":{"code":"%s"}}]}
        """
                .formatted(id, reference, type);
    }
}
