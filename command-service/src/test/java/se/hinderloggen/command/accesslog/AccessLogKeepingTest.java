package se.hinderloggen.command.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.hinderloggen.command.CommandService;

/** What is changed is in the log as well, and a log that is away stops nobody from recording. */
class AccessLogKeepingTest extends CommandService {

    private static final String OBSERVATIONS = "/api/observations";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JdbcTemplate LOG =
            new JdbcTemplate(
                    new DriverManagerDataSource(ACCESS.url(), ACCESS.user(), ACCESS.password()));

    @Autowired private AccessLogKeeping keeping;

    private final String person = "person-" + UUID.randomUUID();
    private final String token =
            ISSUER.tokenFor(person).roles("ARBETSGRUPP").organisation(VARMLAND).signed();

    @Test
    void what_is_recorded_released_and_refused_is_written_down_with_its_id() {
        var id = UUID.randomUUID().toString();
        recorded(id);
        post(OBSERVATIONS + "/" + id + "/review", token, Map.of("decision", "KEEP_WATCHING"));
        var release =
                Map.of(
                        "summary",
                        "Telefontiderna räcker inte.",
                        "recipients",
                        List.of("FORSAKRINGSKASSAN"));
        assertThat(post(OBSERVATIONS + "/" + id + "/release", token, release).status())
                .isEqualTo(200);
        var other = UUID.randomUUID();
        post(OBSERVATIONS + "/" + other + "/erasure", token, Map.of("reason", "MISTAKE"));
        post("/api/imports", token, Map.of());
        post(OBSERVATIONS, token, Map.of("kind", "NONSENSE"));

        awaitLines(5);
        assertThat(lines())
                .containsExactly(
                        "CHANGED observation.record OBSERVATION " + id,
                        "CHANGED sharedView.review OBSERVATION " + id,
                        "RELEASED observationRelease.propose OBSERVATION " + id,
                        "REFUSED observation.erase OBSERVATION " + other,
                        "REFUSED import.observations");
        var written =
                LOG.queryForList(
                        "select access_log::text from access_log where subject = ?",
                        String.class,
                        person);
        assertThat(String.join("\n", written)).doesNotContain("Telefon", "FORSAKRINGSKASSAN");
    }

    @Test
    void a_log_that_is_away_stops_nobody_and_has_the_lines_when_it_is_back() {
        var id = UUID.randomUUID().toString();
        LOG.execute("alter table access_log rename to access_log_away");
        try {
            recorded(id);
        } finally {
            LOG.execute("alter table access_log_away rename to access_log");
        }
        awaitLines(1);
        assertThat(lines()).containsExactly("CHANGED observation.record OBSERVATION " + id);
    }

    @Test
    void a_line_is_kept_for_two_years() {
        var now = Instant.now();
        for (var age : List.of(Duration.ofDays(729), Duration.ofDays(732))) {
            LOG.update(
                    """
                    insert into access_log (at, subject, role, service, operation, act)
                    values (?::timestamptz, ?, 'OMBUD', 'test', ?, 'READ')
                    """,
                    now.minus(age).toString(),
                    person,
                    age.toDays() + "-days");
        }
        assertThat(keeping.forgetNow()).isPositive();
        assertThat(lines()).containsExactly("READ 729-days");
    }

    private void recorded(String id) {
        var observation =
                Map.of(
                        "observationId", id,
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "FORSAKRINGSKASSAN")),
                        "description", "Telefonen var stängd.");
        var answer = post(OBSERVATIONS, token, observation);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private List<String> lines() {
        return LOG.queryForList(
                """
                select concat_ws(' ', act, operation, object_kind, object_id)
                from access_log where subject = ? order by id
                """,
                String.class,
                person);
    }

    private void awaitLines(int number) {
        var deadline = Instant.now().plus(PATIENCE);
        while (lines().size() < number && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }
}
