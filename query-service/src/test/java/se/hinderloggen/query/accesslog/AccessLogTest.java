package se.hinderloggen.query.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Subscriptions;

/** Who was told what, as those who run the operation see it. */
class AccessLogTest extends QueryService {

    private static final String SECRET = "Fönstret var krossat";
    private static final JdbcTemplate LOG =
            new JdbcTemplate(
                    new DriverManagerDataSource(ACCESS.url(), ACCESS.user(), ACCESS.password()));

    @Autowired private List<ScheduledTaskHolder> scheduled;

    private final String operation = newOperation();
    private final String foreign = newOperation();
    private final String recipient = "MYNDIGHET_" + operation;
    private final String ombud = token("OMBUD", operation);
    private final String coordinator = token("SAMORDNARE", operation);
    private final String authority = tokenAt("MYNDIGHET", recipient);
    private final Observations one =
            observation()
                    .of(operation)
                    .occurred("2026-03-14")
                    .findings(finding("FORSAKRINGSKASSAN", "TILLGANGLIGHET"))
                    .text(SEALS, SECRET + " hos handläggaren.");
    private final Subscriptions subscription =
            Subscriptions.subscription().of(operation).to(recipient);

    @BeforeEach
    void something_is_there() {
        var history =
                new History()
                        .of(operation)
                        .then(one.recorded(), subscription.granted())
                        .then(subscription.published(SEALS, "Telefontiderna räcker inte."));
        send(history.events());
        history.events()
                .forEach(
                        it ->
                                get(
                                        "/api/position",
                                        coordinator,
                                        "waitFor",
                                        it.aggregateId() + "@" + it.sequence()));
    }

    @Test
    void whoever_reads_and_searches_is_written_down_with_what_they_were_told_of() {
        assertThat(get("/api/observations/" + one.id(), ombud).status()).isEqualTo(200);
        assertThat(get("/api/observations", ombud, "q", "fönstret").body())
                .contains(one.id().toString());

        var lines = log("person", "OMBUD-of-" + operation).json().path("lines");
        assertThat(lines.valueStream().map(it -> it.path("act").asString()))
                .containsExactly("SEARCHED", "READ");
        var searched = lines.path(0);
        assertThat(searched.path("operation").asString()).isEqualTo("observation.search");
        assertThat(searched.path("shown").asInt()).isEqualTo(1);
        assertThat(searched.has("object")).isFalse();
        var read = lines.path(1);
        assertThat(read.path("operation").asString()).isEqualTo("observation.observation");
        assertThat(read.at("/object/kind").asString()).isEqualTo("OBSERVATION");
        assertThat(read.at("/object/id").asString()).isEqualTo(one.id().toString());
        assertThat(read.at("/person/role").asString()).isEqualTo("OMBUD");
        assertThat(read.at("/person/belongsTo").asString()).isEqualTo(operation);
        assertThat(read.path("service").asString()).isEqualTo("query-service");
        assertThat(acts("object", one.id().toString())).contains("SEARCHED", "READ");
    }

    @Test
    void nothing_of_the_content_nor_of_the_question_is_in_it() {
        get("/api/observations/" + one.id(), ombud);
        get("/api/observations", ombud, "q", "krossat fönster", "authority", "FORSAKRINGSKASSAN");
        get("/api/observations/Anna-Andersson", ombud);
        get("/api/base-figures/ANNA%20ANDERSSON", ombud);
        get("/api/feeds/" + subscription.id(), authority);
        var written =
                LOG.queryForList("select access_log::text from access_log", String.class).stream()
                        .filter(it -> it.contains(operation))
                        .toList();
        assertThat(written).hasSizeGreaterThan(4);
        assertThat(String.join("\n", written))
                .doesNotContainIgnoringCase("krossat")
                .doesNotContainIgnoringCase("anna")
                .doesNotContain("FORSAKRINGSKASSAN", "Telefontiderna", "2026-03", "/api/");
    }

    @Test
    void what_is_refused_is_there_and_what_the_others_do_is_not() {
        get("/api/observations/" + one.id(), token("OMBUD", foreign));
        get("/api/access-log", ombud);
        get("/api/observations/" + UUID.randomUUID(), ombud);
        // Nobody waits for the lines of what was refused; but they come before this one.
        get("/api/observations/" + one.id(), ombud);

        var refused = log("act", "REFUSED").json().path("lines");
        assertThat(refused.valueStream().map(it -> it.path("operation").asString()))
                .contains("observation.observation", "accessLog.lines");
        assertThat(refused.toString()).doesNotContain(foreign);
        var theirs = get("/api/access-log", token("SAMORDNARE", foreign)).json().path("lines");
        assertThat(theirs.toString()).contains(one.id().toString()).doesNotContain(operation);
    }

    @Test
    void what_an_authority_is_told_is_written_in_the_log_of_the_operation_it_comes_from() {
        var path = "/api/feeds/" + subscription.id();
        var tag = get(path, authority).header("ETag").orElseThrow();
        assertThat(getWith(path, authority, "Accept", "text/csv").status()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(getUnless(tag, path, authority).status()).isEqualTo(304);
        }
        countPolls();

        var lines = log("person", "MYNDIGHET-at-" + recipient).json().path("lines");
        assertThat(lines.valueStream().map(it -> it.path("act").asString()))
                .containsExactly("UNCHANGED", "EXPORTED", "READ");
        assertThat(lines.path(0).path("times").asInt()).isEqualTo(3);
        assertThat(lines.path(2).at("/object/kind").asString()).isEqualTo("SUBSCRIPTION");
        assertThat(lines.path(2).at("/person/belongsTo").asString()).isEqualTo(recipient);
    }

    @Test
    void a_program_that_makes_a_file_says_so() {
        getWith("/api/observations?limit=5", ombud, "Access-Purpose", "export");
        assertThat(acts("person", "OMBUD-of-" + operation)).containsExactly("EXPORTED");
    }

    @Test
    void it_is_a_file_as_well_and_taking_it_away_is_written_down() {
        get("/api/observations/" + one.id(), ombud);
        var file = getWith("/api/access-log?act=READ", coordinator, "Accept", "text/csv");
        assertThat(file.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.body().lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("\uFEFFtid;inloggning;"),
                        line ->
                                assertThat(line)
                                        .contains(";OMBUD-of-" + operation + ";")
                                        .endsWith(
                                                ";READ;query-service;observation.observation;OBSERVATION;"
                                                        + one.id()
                                                        + ";;1"));
        assertThat(acts("act", "EXPORTED")).containsExactly("EXPORTED");
    }

    @Test
    void it_is_read_page_by_page_and_by_day() {
        for (int i = 0; i < 5; i++) {
            get("/api/observations/" + one.id(), ombud);
        }
        var first = log("act", "READ", "limit", "3").json();
        var second =
                log("act", "READ", "limit", "3", "after", first.path("next").asString()).json();
        assertThat(first.path("lines")).hasSize(3);
        assertThat(second.path("lines")).hasSize(2);
        assertThat(second.has("next") && !second.path("next").isNull()).isFalse();
        assertThat(acts("act", "READ", "to", "2020-01-01")).isEmpty();
        assertThat(acts("act", "READ", "from", "2020-01-01", "to", "2099-12-31")).hasSize(5);
        for (var wrong : List.of("from=yesterday", "act=SAW", "after=x", "limit=0", "limit=501")) {
            assertThat(get("/api/access-log?" + wrong, coordinator).code())
                    .as(wrong)
                    .isEqualTo("bad-parameter");
        }
    }

    @Test
    void without_the_log_no_text_leaves() throws Exception {
        var feed = "/api/feeds/" + subscription.id();
        withoutLog(
                () -> {
                    for (var path :
                            List.of(
                                    "/api/observations/" + one.id(),
                                    "/api/observations",
                                    feed,
                                    feed + "/stream")) {
                        var answer = get(path, coordinator);
                        assertThat(answer.status()).as(path + answer.body()).isEqualTo(503);
                        assertThat(answer.code()).as(path).isEqualTo("access-log-away");
                        assertThat(answer.header("Retry-After")).as(path).isPresent();
                        assertThat(answer.header("ETag")).as(path).isEmpty();
                        assertThat(answer.body()).doesNotContain(SECRET, "Telefontiderna");
                    }
                    assertThat(get("/api/catalogue", coordinator).status()).isEqualTo(200);
                    return null;
                });
        assertThat(get("/api/observations", coordinator).status()).isEqualTo(200);
    }

    private static void withoutLog(Callable<Void> what) throws Exception {
        LOG.execute("alter table access_log rename to access_log_away");
        try {
            what.call();
        } finally {
            LOG.execute("alter table access_log_away rename to access_log");
        }
    }

    private Answer log(String... parameters) {
        var answer = get("/api/access-log", coordinator, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private List<String> acts(String... parameters) {
        return log(parameters)
                .json()
                .path("lines")
                .valueStream()
                .map(it -> it.path("act").asString())
                .toList();
    }

    /** What otherwise happens once a minute; the lines come soon after. */
    private void countPolls() {
        scheduled.stream()
                .flatMap(it -> it.getScheduledTasks().stream())
                .map(it -> it.getTask().getRunnable())
                .filter(it -> it.toString().contains("Polls.write"))
                .forEach(Runnable::run);
        var deadline = System.nanoTime() + 10_000_000_000L;
        while (acts("act", "UNCHANGED").isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
