package se.hinderloggen.web.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.web.services.ImportService.Order;
import se.hinderloggen.web.services.ImportService.Permission;
import se.hinderloggen.web.services.ImportService.Progress;
import se.hinderloggen.web.services.ImportService.Refused;
import se.hinderloggen.web.services.ImportService.Report;
import se.hinderloggen.web.services.ImportService.Told;

/** What is heard of an import, also when it breaks off. */
class ImportServiceTest {

    private static final String PROGRESS =
            """
            event: progress
            data: {"phase":"DECIDING","rows":3,"observations":2,"refused":1,"total":3}

            """;
    private static final String REPORT =
            """
            event: report
            data: {"mode":"GOOD","dryRun":false,"rows":3,"observations":2,"recorded":1,"alreadyThere":0,"refused":1,\
            "problems":[{"line":3,"column":null,"code":"differs","sv":"s","en":"e","nearest":[]}],"problemCount":1,\
            "position":"a@1"}

            """;

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private int status = 200;
    private String answer = "";

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

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.set(
                exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + new String(body, StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void progress_is_heard_and_at_last_the_report() throws InterruptedException {
        answer = PROGRESS + REPORT;
        var told = run();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isEqualTo(new Progress("DECIDING", 3, 2, 1, 3));
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        Report.class,
                        it -> {
                            assertThat(it.position()).isEqualTo("a@1");
                            assertThat(it.problems()).hasSize(1);
                        });
        assertThat(asked.get())
                .isEqualTo(
                        "/api/imports?dryRun=false&mode=good&acknowledged=person-name%2Ccase-number"
                                + " Bearer t the file");
    }

    @Test
    void a_refusal_names_its_line() throws InterruptedException {
        answer =
                """
                event: problem
                data: {"code":"cut-short","sv":"s","en":"e","errors":[{"field":"line 7","code":"c","sv":"s","en":"e"}]}

                """;
        assertThat(run())
                .singleElement()
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.line()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PROGRESS, "event: report\ndata: {\"dryRun\":\n\n"})
    void an_answer_that_breaks_off_is_no_end(String broken) {
        answer = broken;
        assertThatThrownBy(this::run).isInstanceOf(ServiceAway.class);
    }

    @Test
    void a_service_that_cannot_answer_now_is_away() {
        status = 503;
        assertThatThrownBy(this::run).isInstanceOf(ServiceAway.class);
        server.stop(0);
        assertThatThrownBy(this::run).isInstanceOf(ServiceAway.class);
    }

    private List<Told> run() throws InterruptedException {
        var told = new ArrayList<Told>();
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        byte[] file = "the file".getBytes(StandardCharsets.UTF_8);
        new ImportService(new ServicesProperties(address, address, null), null, null)
                .run(
                        new Permission("t"),
                        new Order(
                                "/api/imports", false, true, List.of("person-name", "case-number")),
                        () -> new ByteArrayInputStream(file),
                        file.length,
                        _ -> {},
                        told::add);
        return told;
    }
}
