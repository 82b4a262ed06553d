package se.hinderloggen.query.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.hinderloggen.events.Audience;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.QuotedSummary;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.fixture.Releases;

/** Reports for everyone: what an authority may read of them, and what never leaves. */
@ExtendWith(OutputCaptureExtension.class)
class PublicReportTest extends ReportQuestions {

    /** In every text that is not meant for everyone. */
    private static final String WORD = "kanariefågel";

    private static final String TOLD = "Det som får berättas";
    private static final String DAY = "2025-03-07";

    @Test
    void an_authority_reads_those_for_everyone_of_operations_that_tell_it_something() {
        twoYears();
        happen();
        var ours = publish(Audience.INTERNAL, figures(Audience.INTERNAL, MARCH), null);
        var everyones = publish(Audience.PUBLIC, figures(Audience.PUBLIC, MARCH), TOLD);
        happen();
        assertThat(published(everyones, authority).status()).isEqualTo(200);
        assertThat(get("/api/reports", authority).json().path("items"))
                .extracting(it -> it.path("publicationId").asString())
                .containsExactly(everyones.toString());
        assertThat(get("/api/reports", coordinator).json().path("items"))
                .extracting(it -> it.path("publicationId").asString())
                .containsExactlyInAnyOrder(ours.toString(), everyones.toString());

        var none = published(UUID.randomUUID(), authority);
        assertThat(none.status()).isEqualTo(404);
        var stranger = tokenAt("MYNDIGHET", "FRAMMANDE");
        assertThat(published(ours, authority).body()).isEqualTo(none.body());
        assertThat(published(everyones, stranger).body()).isEqualTo(none.body());
        assertThat(get("/api/reports", stranger).json().path("items")).isEmpty();
        history.then(subscription.revoked(null));
        happen();
        assertThat(published(everyones, authority).body()).isEqualTo(none.body());
    }

    @Test
    void only_published_figures_are_in_it_with_small_counts_protected() {
        twoYears();
        publishFigures(BEFORE, MARCH);
        publishFigures(YEAR, MARCH);
        history.at("2026-04-01T00:00:00Z");
        observed(7, YEAR, "SAMVERKAN");
        happen();
        var figures = figures(Audience.PUBLIC, "2026-05-01T00:00:00Z").json().path("figures");
        assertThat(figures.at("/findings/year/count").asInt()).isEqualTo(22);
        var small = row(figures.path("eventTypes"), "SIP");
        assertThat(small.at("/year/count").isNull()).isTrue();
        assertThat(small.at("/year/shown").asString()).isEqualTo("<5");
        assertThat(figures.path("eventTypes").toString()).doesNotContain("SAMVERKAN");
        assertThat(figures.path("months")).isEmpty();
        assertThat(figures.at("/base/year/municipalities")).isEmpty();
        assertThat(figures.at("/observations/year/shown").asString()).isEqualTo("–");
        assertThat(figures.at("/comparison/total/count/with").asInt()).isEqualTo(49);
        assertThat(figures.at("/comparison/lines").toString()).doesNotContain("SIP");

        publishFigures(YEAR, "2026-05-01T00:00:00Z");
        happen();
        var more = figures(Audience.PUBLIC, "2026-05-01T00:00:00Z").json().path("figures");
        assertThat(more.at("/findings/year/count").asInt()).isEqualTo(29);
        assertThat(row(more.path("eventTypes"), "SAMVERKAN").at("/year/shown").asString())
                .isEqualTo("7");
        var before = figures(Audience.PUBLIC, "2026-04-30T00:00:00Z").json().path("figures");
        assertThat(before.at("/findings/year/count").asInt()).isEqualTo(22);
    }

    @Test
    void nothing_else_is_in_any_answer_header_error_metric_or_line_of_the_log(CapturedOutput log) {
        var all = twoYears();
        var seen = all.getLast().text(SEALS, WORD);
        history.then(seen.corrected());
        var escalation = UUID.randomUUID();
        var fault =
                fault().of(operation)
                        .scope(new FaultScope(AUTHORITY, "KANARIEENHET", "1780", "SIP"))
                        .text(SEALS, WORD + " i systemfelet");
        var ofFault = Releases.release(fault.id(), SEALS, TOLD + " om systemfelet");
        var silent = fault().of(operation).text(SEALS, WORD + " utan sammanfattning");
        var quoted = Releases.release(seen.id(), SEALS, TOLD + " om en händelse");
        history.at(DAY + "T10:00:00Z")
                .then(
                        fault.declared(seen.id()),
                        silent.declared(seen.id()),
                        fault.escalated(escalation, LocalDate.parse(DAY)),
                        fault.replied(
                                escalation,
                                ReplyKind.PROMISE,
                                LocalDate.parse(DAY),
                                LocalDate.parse(DAY)),
                        ofFault.releasedOfFault(),
                        quoted.released());
        publishFigures(BEFORE, MARCH);
        publishFigures(YEAR, MARCH);
        happen();
        history.at("2026-03-01T02:00:00Z");
        var internal = figures(Audience.INTERNAL, MARCH);
        var ours = publish(Audience.INTERNAL, internal, WORD + " i kapitlet");
        var example =
                new QuotedSummary(new Subject(Subject.Kind.OBSERVATION, seen.id()), quoted.id());
        var everyones = publish(Audience.PUBLIC, figures(Audience.PUBLIC, MARCH), TOLD, example);
        history.then(erratum(ours, WORD + " i rättelsen"), erratum(everyones, TOLD));
        happen();

        var report = published(everyones, authority);
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.body())
                .contains(TOLD + " om systemfelet", TOLD + " om en händelse", "2025-03");
        var left = new ArrayList<String>();
        left.add(report.headers() + report.body());
        for (var path :
                List.of(
                        "/api/reports",
                        path() + "/publications/" + ours,
                        path() + "/figures",
                        path() + "/publications/x")) {
            var answer = get(path, authority);
            left.add(answer.headers() + answer.body());
        }
        left.add(get("/actuator/prometheus", coordinator).body());
        left.add(log.getAll());
        for (var canary :
                List.of(
                        WORD,
                        DAY,
                        "KANARIEENHET",
                        seen.id().toString(),
                        fault.id().toString(),
                        silent.id().toString(),
                        quoted.id().toString(),
                        ofFault.id().toString(),
                        "p-abcdefghij",
                        "\"clients\":3",
                        "\"count\":2,")) {
            for (var text : left) {
                assertThat(text.toLowerCase(Locale.ROOT))
                        .as(canary)
                        .doesNotContain(canary.toLowerCase(Locale.ROOT));
            }
        }
    }
}
