package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import se.hinderloggen.command.importing.ImportProgress.Step;
import se.hinderloggen.command.importing.ImportReport.Mode;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.platform.problem.ProblemAdvice;
import tools.jackson.databind.json.JsonMapper;

class ImportStreamTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 10);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ImportStream stream = new ImportStream(sent, JSON, clock::get);

    @Test
    void progress_is_sent_four_times_a_second_at_most() {
        for (int row = 1; row <= 2000; row++) {
            clock.addAndGet(1_000_000);
            stream.at(Step.reading(row));
        }
        assertThat(lines())
                .containsExactly(
                        progress(250),
                        progress(500),
                        progress(750),
                        progress(1000),
                        progress(1250),
                        progress(1500),
                        progress(1750),
                        progress(2000));
    }

    @Test
    void the_end_of_a_phase_is_sent_at_once() {
        stream.phaseEnded(Step.read(7));
        stream.at(Step.reading(8));
        assertThat(sent.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        event: progress
                        data: {"phase":"READING","rows":7,"observations":0,"refused":0,"total":7}

                        """);
    }

    @Test
    void the_report_has_its_position_with_it_when_there_is_one() {
        var report = new ImportReport(Mode.ALL, false, 1, 1, 1, 0, 0, List.of(), 0);
        stream.report(new ImportAnswer(report, EventPosition.of("a", 0)));
        stream.report(ImportAnswer.nothingWentIn(report));
        var events = lines();
        assertThat(events.getFirst())
                .startsWith("report {\"mode\":\"ALL\",\"dryRun\":false,\"rows\":1,")
                .endsWith(",\"problemCount\":0,\"position\":\"a@0\"}");
        assertThat(events.getLast()).endsWith(",\"problemCount\":0}");
    }

    @Test
    void what_goes_wrong_on_the_way_is_a_problem_like_all_others() {
        stream.problem(
                ProblemAdvice.problemOf(
                        new DataAccessResourceFailureException("19121212-1212"), "en"));
        stream.problem(ProblemAdvice.problemOf(new IllegalStateException("19121212-1212"), null));
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst())
                .contains("\"status\":503", "\"code\":\"unavailable\"", "The service cannot");
        assertThat(lines().getLast())
                .contains("\"status\":500", "\"code\":\"internal-error\"")
                .doesNotContain("1212");
    }

    @Test
    void whoever_has_gone_away_is_sent_nothing_more_and_stops_nothing() {
        var tries = new AtomicLong();
        var broken =
                new ImportStream(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                tries.incrementAndGet();
                                throw new IOException("Gone");
                            }
                        },
                        JSON,
                        clock::get);
        broken.phaseEnded(Step.read(1));
        broken.phaseEnded(Step.read(1));
        broken.report(
                ImportAnswer.nothingWentIn(
                        new ImportReport(Mode.ALL, false, 1, 1, 1, 0, 0, List.of(), 0)));
        assertThat(tries).hasValue(1);
    }

    private static String progress(int rows) {
        return "progress {\"phase\":\"READING\",\"rows\":%d,\"observations\":0,\"refused\":0,\"total\":null}"
                .formatted(rows);
    }

    private List<String> lines() {
        return sent.toString(StandardCharsets.UTF_8)
                .strip()
                .replace("event: ", "")
                .replace("\ndata: ", " ")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
