package se.hinderloggen.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as the services do. */
class DemoDataTest {

    private final List<String> requests = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private final Set<String> recorded = new HashSet<>();
    private HttpServer server;
    private URI service;
    private boolean refusing;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_new_installation_gets_figures_and_observations() {
        load();

        assertThat(recorded).hasSize(37 + DemoGenerator.observations().size());
        assertThat(requests)
                .contains(
                        "PUT /api/base-figures/PO_VARMLAND/2021 {\"clients\":175,\"assignments\":726}",
                        "PUT /api/base-figures/PO_VARMLAND/2024 {\"clients\":218,\"assignments\":1338}",
                        "PUT /api/base-figures/PO_VARMLAND/2020 {\"clients\":8,\"municipality\":\"1762\"}")
                .containsSubsequence(
                        "PUT /api/base-figures/PO_VARMLAND/2020 {\"clients\":202,\"assignments\":944}",
                        "PUT /api/base-figures/PO_VARMLAND/2020 {\"clients\":185,\"assignments\":944}")
                .filteredOn(request -> request.contains("municipality"))
                .hasSize(16);
        assertThat(requests)
                .containsSubsequence(
                        "POST /api/catalogue/event-types/HANDLAGGARBYTE/successors {\"relation\":\"MERGED\",\"successors\":[\"LEDNING_ORGANISATION_RUTIN\"],\"from\":\"2020-01-01\"}",
                        "POST /api/imports");
        assertThat(requests.getLast()).startsWith("GET /api/trends");
        assertThat(progress).hasSize(3);
    }

    @Test
    void loading_again_adds_nothing_and_leaves_the_figures_alone() {
        load();
        int before = recorded.size();
        requests.clear();

        load();

        assertThat(recorded).hasSize(before);
        assertThat(requests).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void a_refusal_is_told_by_its_code_alone() {
        refusing = true;

        assertThatIllegalStateException()
                .isThrownBy(this::load)
                .withMessage("Demo data: POST /api/catalogue/event-types answered 422 invalid-fields");
    }

    private void load() {
        DemoData.load(service, service, () -> "token", progress::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                .isEqualTo("Bearer token");
        var path = exchange.getRequestURI().getPath();
        requests.add(
                exchange.getRequestMethod()
                        + " "
                        + path
                        + (body.startsWith("{") ? " " + body : ""));
        if (refusing) {
            send(exchange, 422, "{\"code\":\"invalid-fields\",\"sv\":\"Nej.\"}");
        } else if (path.equals("/api/imports")) {
            send(exchange, 200, imported(exchange.getRequestURI().getQuery(), body));
        } else if (path.equals("/api/trends")) {
            send(exchange, 200, "{\"totals\":[{\"observations\":%d}]}".formatted(recorded.size()));
        } else {
            send(exchange, 200, "");
        }
    }

    private String imported(String query, String csv) {
        var ids = new HashSet<>(csv.lines().skip(1).map(row -> row.split(";")[0]).toList());
        int already = (int) ids.stream().filter(recorded::contains).count();
        if (query.contains("dryRun=false")) {
            recorded.addAll(ids);
        }
        return "{\"recorded\":%d,\"alreadyThere\":%d,\"refused\":0}"
                .formatted(ids.size() - already, already);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
