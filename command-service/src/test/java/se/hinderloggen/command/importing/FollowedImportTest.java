package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports over HTTP by someone who follows them: server-sent events. */
class FollowedImportTest extends CommandService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADER =
            "external_id;kind;occurred;authority;unit;municipality;event_type;description;consequences;tags\n";
    private final String coordinator = token("SAMORDNARE", VARMLAND);
    private final String run = newWord();

    private record Event(String name, JsonNode data) {}

    @Test
    void each_phase_tells_its_end_and_then_comes_the_report_with_its_position() {
        long before = observationEvents();
        var answer = follow("/api/imports", coordinator, rows(2500));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        var events = events(answer);

        assertThat(progress(events))
                .contains(
                        "READING 2500 of 2500, 0 observations, 0 refused",
                        "DECIDING 2500 of 2500, 2500 observations, 0 refused");
        assertThat(progress(events).getLast()).startsWith("DECIDING 2500 of 2500");
        assertThat(events.stream().filter(it -> !it.name().equals("progress"))).hasSize(1);
        var report = events.getLast();
        assertThat(report.name()).isEqualTo("report");
        assertThat(report.data().path("recorded").asInt()).isEqualTo(2500);
        assertThat(report.data().path("position").asString().split(",")).hasSizeBetween(1, 6);
        assertThat(observationEvents() - before).isEqualTo(2500);
    }

    @Test
    void the_report_is_the_same_as_without_following() {
        var file = rows(3) + run + "-3;HINDER;2021;Försäkringskasan;;;SIP;Ingen kom.;;\n";
        for (var query : List.of("?dryRun=true", "?mode=all", "?mode=good&dryRun=true")) {
            var plain = send("POST", "/api/imports" + query, coordinator, "text/csv", file).json();
            var followed = events(follow("/api/imports" + query, coordinator, file)).getLast();
            assertThat(followed.name()).isEqualTo("report");
            assertThat(followed.data()).as(query).isEqualTo(plain);
        }
    }

    @Test
    void refused_rows_are_counted_on_the_way() {
        var file =
                rows(2)
                        + ";HINDER;2021;FK;;;SIP;Ingen kom.;;\n"
                        + run
                        + "-9;HINDER;2021;FK;;;SIP;Nås på 19121212-1212.;;\n";
        var answer = follow("/api/imports", coordinator, file);
        assertThat(progress(events(answer))).contains("DECIDING 4 of 4, 4 observations, 2 refused");
        assertThat(events(answer).getLast().data().path("refused").asInt()).isEqualTo(4);
        assertThat(answer.body()).doesNotContain("1212");
    }

    @Test
    void a_file_that_is_refused_whole_ends_in_a_problem() {
        long before = observationEvents();
        var answer =
                follow(
                        "/api/imports?mode=good",
                        coordinator,
                        rows(1) + run + "-2;HIN",
                        "Accept-Language",
                        "en");
        assertThat(answer.status()).isEqualTo(200);
        var problem = events(answer).getLast();
        assertThat(problem.name()).isEqualTo("problem");
        assertThat(problem.data().path("code").asString()).isEqualTo("cut-short");
        assertThat(problem.data().path("status").asInt()).isEqualTo(422);
        assertThat(problem.data().path("detail").asString())
                .isEqualTo(problem.data().path("en").asString());
        assertThat(events(answer)).noneMatch(it -> it.name().equals("report"));
        assertThat(observationEvents()).isEqualTo(before);
    }

    @Test
    void base_figures_can_be_followed_too() {
        int year = 1997;
        var file = "year;municipality;clients\n%d;Torsby;7\n%d;Sunne;x\n".formatted(year, year);
        var events = events(follow("/api/imports/base-figures?mode=good", coordinator, file));
        assertThat(progress(events))
                .containsExactly(
                        "READING 2 of 2, 0 observations, 0 refused",
                        "DECIDING 2 of 2, 2 observations, 1 refused");
        assertThat(events.getLast().data().path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void so_can_a_file_in_a_form() {
        var form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + rows(2)
                        + "\r\n--b--\r\n";
        var answer =
                send(
                        "POST",
                        "/api/imports",
                        coordinator,
                        "multipart/form-data; boundary=b",
                        form,
                        "Accept",
                        "text/event-stream");
        assertThat(events(answer).getLast().data().path("recorded").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_wrong_with_the_request_itself_is_answered_by_its_status() {
        for (var role : List.of("OMBUD", "ARBETSGRUPP", "MYNDIGHET", "LANSSTYRELSE")) {
            var denied = follow("/api/imports", token(role, VARMLAND), rows(1));
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.code()).isEqualTo("not-permitted");
        }
        assertThat(follow("/api/imports", "", rows(1)).status()).isEqualTo(401);
        var mode = follow("/api/imports?mode=some", coordinator, rows(1));
        assertThat(mode.status()).isEqualTo(400);
        assertThat(mode.fields()).containsExactly("mode=bad-parameter");
        var nowhere = ISSUER.tokenFor("nobody").roles("SAMORDNARE").signed();
        assertThat(follow("/api/imports/base-figures", nowhere, rows(1)).code())
                .isEqualTo("no-organisation");
    }

    @Test
    void whoever_accepts_anything_gets_the_report_alone() {
        for (var accept : List.of("*/*", "application/json", "application/json, */*")) {
            var answer =
                    send(
                            "POST",
                            "/api/imports?dryRun=true",
                            coordinator,
                            "text/csv",
                            rows(1),
                            "Accept",
                            accept);
            assertThat(answer.header("Content-Type")).as(accept).hasValue("application/json");
        }
    }

    @Test
    void an_import_goes_on_to_its_end_when_whoever_followed_it_goes_away() throws IOException {
        int rows = 10_000;
        long before = observationEvents();
        leaveAtTheFirstEvent(rows(rows).getBytes(StandardCharsets.UTF_8));
        var seen = new ArrayList<Long>();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            seen.add(observationEvents() - before);
                            return seen.getLast() == rows;
                        });
        assertThat(seen).as("all of it or nothing").isSubsetOf(0L, (long) rows);
    }

    /** With a reset, so that the next event cannot be sent. */
    private void leaveAtTheFirstEvent(byte[] file) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            var out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/imports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Accept: text/event-stream\r
                    Content-Type: text/csv\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(coordinator, file.length)
                            .getBytes(StandardCharsets.UTF_8));
            out.write(file);
            out.flush();
            var in = socket.getInputStream();
            var received = new StringBuilder();
            while (received.indexOf("event: progress") < 0) {
                int next = in.read();
                assertThat(next).as(received.toString()).isNotNegative();
                received.append((char) next);
            }
        }
    }

    private String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> run + "-" + i + ";HINDER;2021;FK;;;SIP;Ingen kom.;;\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private Answer follow(String path, String token, String file, String... headers) {
        var all = new ArrayList<>(List.of("Accept", "text/event-stream"));
        all.addAll(List.of(headers));
        return send("POST", path, token, "text/csv", file, all.toArray(String[]::new));
    }

    private static List<Event> events(Answer answer) {
        assertThat(answer.body()).endsWith("\n\n");
        return Arrays.stream(answer.body().strip().split("\n\n"))
                .map(
                        block -> {
                            var lines = block.split("\n");
                            assertThat(lines).hasSize(2);
                            return new Event(
                                    lines[0].replaceFirst("^event: ", ""),
                                    JSON.readTree(lines[1].replaceFirst("^data: ", "")));
                        })
                .toList();
    }

    private static List<String> progress(List<Event> events) {
        return events.stream()
                .filter(it -> it.name().equals("progress"))
                .map(Event::data)
                .map(
                        it ->
                                "%s %d of %s, %d observations, %d refused"
                                        .formatted(
                                                it.path("phase").asString(),
                                                it.path("rows").asInt(),
                                                it.path("total"),
                                                it.path("observations").asInt(),
                                                it.path("refused").asInt()))
                .toList();
    }
}
