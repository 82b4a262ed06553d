package se.hinderloggen.command.systemfault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** The commands of a systemfel over HTTP: what is answered, and what is then in the store. */
class SystemFaultApiTest extends CommandService {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final UUID id = UUID.randomUUID();
    private final String path = "/api/system-faults/" + id;

    @Test
    void it_is_declared_with_evidence_and_says_where_it_is() {
        var answer = declare(observation(VARMLAND), observation(VARMLAND));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).hasValue(path);
        assertThat(answer.header("Event-Position")).hasValue(id + "@0");
        assertThat(payload(0))
                .contains("\"authority\":\"FORSAKRINGSKASSAN\"", "\"LOCAL\"")
                .doesNotContain("Telefonen", "svarar");
    }

    @Test
    void the_same_again_gets_the_same_answer_and_makes_no_new_event() {
        var evidence = observation(VARMLAND);
        var first = declare(evidence);
        var again = declare(evidence, evidence);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void evidence_has_to_exist_and_to_be_the_operations_own_and_is_told_apart_in_neither_way() {
        var foreign = observation(DALARNA);
        var missing = UUID.randomUUID();
        var answer = declare(observation(VARMLAND), foreign, missing);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields())
                .containsExactly(
                        "observations[1]=no-such-observation",
                        "observations[2]=no-such-observation");
        declare();
        assertThat(post(path + "/observations", group, links(foreign)).fields())
                .containsExactly("observations[0]=no-such-observation");
        assertThat(
                        post(path + "/observations", group, links(UUID.fromString(id.toString())))
                                .fields())
                .as("a systemfel is no observation")
                .containsExactly("observations[0]=no-such-observation");
    }

    @Test
    void everything_that_is_wrong_is_answered_at_once() {
        var answer =
                post(
                        "/api/system-faults",
                        group,
                        Map.of(
                                "level",
                                "hög",
                                "scope",
                                Map.of("authority", "Försäkringskasan", "eventType", "Vänta"),
                                "observations",
                                List.of("7")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields())
                .containsExactlyInAnyOrder(
                        "title=missing",
                        "description=missing",
                        "level=unknown-value",
                        "scope.authority=unknown-value",
                        "scope.eventType=unknown-value",
                        "observations[0]=no-such-observation");
    }

    @Test
    void names_are_understood_and_a_municipality_within_an_authority() {
        var request = new HashMap<>(declaration());
        request.put("scope", Map.of("authority", "Karlstads kommun", "unit", "LSS"));
        assertThat(post("/api/system-faults", group, request).status()).isEqualTo(201);
        assertThat(payload(0)).contains("\"KOMMUN\"", "\"1780\"", "\"LSS\"");
    }

    @Test
    void an_id_that_belongs_to_something_of_another_kind_is_a_conflict() {
        var request = new HashMap<>(declaration());
        var observation = observation(VARMLAND);
        request.put("systemFaultId", observation.toString());
        var answer = post("/api/system-faults", group, request);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("system-fault-id-taken");
        assertThat(storedEvents(observation.toString())).isEqualTo(1);
        assertThat(
                        post("/api/system-faults/" + observation + "/dismissal", group, Map.of())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void it_is_raised_answered_and_resolved_step_by_step_each_repeatable() {
        declare(observation(VARMLAND));
        var escalation = UUID.randomUUID();
        var steps =
                List.of(
                        Map.entry(
                                "/escalations",
                                Map.of(
                                        "escalationId",
                                        escalation.toString(),
                                        "to",
                                        "SAMVERKANSGRUPP_2",
                                        "due",
                                        TODAY.plusDays(60).toString(),
                                        "question",
                                        "Kan telefontiderna bli längre?")),
                        Map.entry(
                                "/replies",
                                Map.of(
                                        "replyId",
                                        UUID.randomUUID().toString(),
                                        "escalationId",
                                        escalation.toString(),
                                        "from",
                                        "Försäkringskassan",
                                        "kind",
                                        "PROMISE",
                                        "on",
                                        TODAY.toString(),
                                        "text",
                                        "Telefonen öppnar tidigare.",
                                        "promisedBy",
                                        TODAY.plusDays(90).toString())),
                        Map.entry(
                                "/resolution",
                                Map.of(
                                        "resolutionId",
                                        UUID.randomUUID().toString(),
                                        "since",
                                        TODAY.minusDays(3).toString())));
        int version = 0;
        for (var step : steps) {
            var first = post(path + step.getKey(), group, step.getValue());
            assertThat(first.status()).as(step.getKey() + first.body()).isEqualTo(200);
            assertThat(first.header("ETag")).hasValue("\"" + ++version + "\"");
            assertThat(post(path + step.getKey(), group, step.getValue()).body())
                    .isEqualTo(first.body());
            assertThat(payload(version)).doesNotContain("telefontid", "Telefonen");
        }
        assertThat(storedEvents(id.toString())).isEqualTo(4);
        assertThat(post(path + "/reopening", group, Map.of()).header("ETag")).hasValue("\"4\"");
        assertThat(
                        post(path + "/dismissal", group, Map.of("reason", "Inget mer att göra."))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_decided_in_a_meeting_has_the_meeting_as_its_cause() {
        var meeting = UUID.randomUUID().toString();
        post("/api/meetings", group, Map.of("meetingId", meeting, "workingGroup", "Norra"));
        declare();
        var change = Map.of("level", "CENTRAL");
        assertThat(post(path + "/changes", group, change, "Meeting", meeting).status())
                .isEqualTo(200);
        assertThat(
                        events.queryForObject(
                                """
                                select meta_data::json ->> 'causationId' from domain_event_entry
                                where aggregate_identifier = ? and sequence_number = 1
                                """,
                                String.class,
                                id.toString()))
                .isEqualTo("meeting:" + meeting);
        var none = UUID.randomUUID().toString();
        assertThat(post(path + "/changes", group, Map.of("level", "LOCAL"), "Meeting", none).code())
                .isEqualTo("meeting-not-found");
    }

    @Test
    void what_has_changed_since_it_was_read_is_refused() {
        declare();
        post(path + "/changes", group, Map.of("level", "CENTRAL"));
        var late = post(path + "/changes", group, Map.of("title", "Växeln"), "If-Match", "\"0\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("system-fault-changed-since-read");
    }

    @Test
    void evidence_is_taken_away_and_a_doubtful_text_is_asked_about() {
        var evidence = observation(VARMLAND);
        declare(evidence);
        assertThat(
                        send(
                                        "POST",
                                        path + "/observations/" + evidence + "/removal",
                                        group,
                                        "application/json",
                                        "")
                                .header("ETag"))
                .hasValue("\"1\"");
        var doubtful = new HashMap<String, Object>(Map.of("title", "Kontoret på Storgatan 12"));
        assertThat(post(path + "/changes", group, doubtful).fields())
                .containsExactly("title=street-address");
        doubtful.put("acknowledged", List.of("street-address"));
        assertThat(post(path + "/changes", group, doubtful).status()).isEqualTo(200);
    }

    @Test
    void what_belongs_to_another_operation_looks_as_if_it_were_not_there() {
        declare();
        var foreign = token("SAMORDNARE", DALARNA);
        var operations =
                Map.of(
                        "/changes",
                        Map.of("level", "CENTRAL"),
                        "/escalations",
                        Map.of("to", "LANSSTYRELSE", "due", TODAY.toString(), "question", "När?"),
                        "/replies",
                        Map.of("kind", "DONE", "on", TODAY.toString()),
                        "/resolution",
                        Map.of("since", TODAY.toString()),
                        "/reopening",
                        Map.of(),
                        "/dismissal",
                        Map.of(),
                        "/observations/" + UUID.randomUUID() + "/removal",
                        Map.of());
        operations.forEach(
                (operation, request) -> {
                    var other = post(path + operation, foreign, request);
                    var none =
                            post(
                                    "/api/system-faults/" + UUID.randomUUID() + operation,
                                    foreign,
                                    request);
                    assertThat(other.status()).as(operation).isEqualTo(404);
                    assertThat(other.body()).as(operation).isEqualTo(none.body());
                });
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    private Answer declare(UUID... observations) {
        var request = new HashMap<>(declaration());
        request.putAll(links(observations));
        return post("/api/system-faults", group, request);
    }

    private Map<String, Object> declaration() {
        return Map.of(
                "systemFaultId", id.toString(),
                "title", "Telefonen är stängd",
                "description", "Ingen svarar när man ringer.",
                "level", "LOCAL",
                "scope", Map.of("authority", "Försäkringskassan", "eventType", "Tillgänglighet"));
    }

    private static Map<String, Object> links(UUID... observations) {
        return Map.of("observations", List.of(observations).stream().map(UUID::toString).toList());
    }

    private UUID observation(String operation) {
        var observation = UUID.randomUUID();
        var answer =
                post(
                        "/api/observations",
                        token("OMBUD", operation),
                        Map.of(
                                "observationId", observation.toString(),
                                "kind", "HINDER",
                                "occurred", "2021-03",
                                "findings", List.of(Map.of("authority", "Försäkringskassan")),
                                "description", "Telefonen var stängd."));
        assertThat(answer.status()).isEqualTo(201);
        return observation;
    }

    private String payload(int sequence) {
        return events.queryForObject(
                "select payload from domain_event_entry where aggregate_identifier = ? and sequence_number = ?",
                String.class,
                id.toString(),
                sequence);
    }
}
