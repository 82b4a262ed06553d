package se.hinderloggen.query.systemfaults;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.SystemFaults;

/** The board and the page of a systemfel over HTTP. */
class SystemFaultApiTest extends QueryService {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private final String operation = newOperation();
    private final String ombud = token("OMBUD", operation);
    private final History history = new History();
    private final SystemFaults it =
            fault().of(operation)
                    .scope(new FaultScope("FORSAKRINGSKASSAN", null, null, "BEMOTANDE"))
                    .text(SEALS, "Telefontiderna räcker inte");

    @Test
    void the_board_tells_where_each_stands_and_what_is_due_next() {
        var late = fault().of(operation).text(SEALS, "Ingen svarar");
        then(
                it.declared(UUID.randomUUID()),
                late.declared(),
                late.escalated(UUID.randomUUID(), TODAY.minusDays(2)));
        var items = get("/api/system-faults", ombud).json().path("items");
        assertThat(items.valueStream().map(each -> each.path("title").asString()))
                .containsExactly("Ingen svarar", "Telefontiderna räcker inte");
        assertThat(items.at("/0/status/label").asString()).isEqualTo("Lyft");
        assertThat(items.at("/0/due/overdue").asBoolean()).isTrue();
        assertThat(items.at("/0/due/what/code").asString()).isEqualTo("ANSWER");
        assertThat(items.at("/1/observations").asInt()).isEqualTo(1);
        assertThat(items.at("/1/scope/eventType/label").asString()).isEqualTo("Bemötande");
        assertThat(items.at("/1/ageDays").asInt()).isPositive();
        assertThat(get("/api/system-faults", ombud, "status", "open").json().path("items").size())
                .isEqualTo(1);
        assertThat(get("/api/system-faults", ombud, "status", "lost").fields())
                .containsExactly("status=bad-parameter");
    }

    @Test
    void the_page_has_evidence_answers_and_history_and_what_was_measured() {
        var evidence =
                observation()
                        .of(operation)
                        .occurred(TODAY.minusMonths(3).toString())
                        .findings(finding("FORSAKRINGSKASSAN", "BEMOTANDE"))
                        .text(SEALS, "Ingen svarade i telefon.");
        var back =
                observation()
                        .of(operation)
                        .occurred(TODAY.toString())
                        .findings(finding("FORSAKRINGSKASSAN", "BEMOTANDE"));
        var escalation = UUID.randomUUID();
        var resolution = UUID.randomUUID();
        then(
                evidence.recorded(),
                it.declared(evidence.id()),
                it.escalated(escalation, TODAY),
                it.replied(escalation, ReplyKind.PROMISE, TODAY, TODAY.plusDays(30)),
                it.resolved(resolution, TODAY.minusMonths(2)),
                back.recorded(),
                it.reopened(resolution, ReopeningReason.RECURRED, back.id()));
        var answer = get("/api/system-faults/" + it.id(), ombud);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"4\"");
        var json = answer.json();
        assertThat(json.path("status").path("code").asString()).isEqualTo("REOPENED");
        assertThat(json.at("/reopened/reason/label").asString()).isEqualTo("Det har hänt igen");
        assertThat(json.at("/cameBack/0").asString()).isEqualTo(back.id().toString());
        assertThat(json.path("evidence").size()).isEqualTo(2);
        assertThat(json.at("/evidence/1/description").asString())
                .isEqualTo("Ingen svarade i telefon.");
        assertThat(json.at("/asked/0/to/label").asString()).isEqualTo("Samverkansgrupp 2");
        assertThat(json.at("/asked/0/replies/0/from/code").asString())
                .isEqualTo("FORSAKRINGSKASSAN");
        assertThat(json.at("/measured/before/observations").asInt()).isEqualTo(1);
        assertThat(json.at("/measured/ongoing").asInt()).isEqualTo(1);
        assertThat(json.path("history").valueStream().map(each -> each.path("what").asString()))
                .containsExactly("declared", "escalated", "replied", "resolved", "reopened");
    }

    @Test
    void of_another_operation_and_not_there_and_nonsense_are_the_same() {
        then(it.declared());
        var foreign = token("SAMORDNARE", newOperation());
        var of = get("/api/system-faults/" + it.id(), foreign);
        assertThat(of.status()).isEqualTo(404);
        assertThat(get("/api/system-faults/" + UUID.randomUUID(), foreign).body())
                .isEqualTo(of.body());
        assertThat(get("/api/system-faults/nonsense", foreign).body()).isEqualTo(of.body());
        assertThat(get("/api/system-faults", foreign).json().path("items").size()).isZero();
    }

    @Test
    void an_observation_of_another_operation_is_shown_to_nobody() {
        var foreign = observation().of(newOperation()).text(SEALS, "Något annat.");
        then(foreign.recorded(), it.declared(foreign.id()));
        assertThat(get("/api/system-faults/" + it.id(), ombud).json().path("evidence").size())
                .isZero();
    }

    private void then(DomainEvent... events) {
        history.then(events);
        var positions =
                history.events().stream().map(each -> each.aggregateId() + "@" + each.sequence());
        send(history.events());
        var answer =
                get(
                        "/api/system-faults",
                        ombud,
                        "waitFor",
                        String.join(",", last(positions.toList())));
        assertThat(answer.header("Event-Position-Reached")).contains("true");
    }

    /** Of each aggregate; one position names it once. */
    private static List<String> last(List<String> positions) {
        return positions.stream()
                .collect(
                        Collectors.toMap(
                                each -> each.substring(0, each.indexOf('@')),
                                each -> each,
                                (_, later) -> later))
                .values()
                .stream()
                .toList();
    }
}
