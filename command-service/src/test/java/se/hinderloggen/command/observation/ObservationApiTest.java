package se.hinderloggen.command.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** The commands of an observation over HTTP: what is answered, and what is then in the store. */
class ObservationApiTest extends CommandService {

    private final String ombud = token("OMBUD", VARMLAND);
    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final UUID id = UUID.randomUUID();

    @Test
    void an_observation_is_recorded_and_says_where_it_is() {
        var answer = record();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).hasValue("/api/observations/" + id);
        assertThat(answer.header("Event-Position")).hasValue(id + "@0");
        assertThat(answer.header("ETag")).hasValue("\"0\"");
        assertThat(answer.json().path("position").asString()).isEqualTo(id + "@0");
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void the_same_again_gets_the_same_answer_and_makes_no_new_event() {
        var first = record();
        var again = record();
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Event-Position")).isEqualTo(first.header("Event-Position"));
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict() {
        record();
        var other = new HashMap<>(observation());
        other.put("description", "Något annat hände.");
        var answer = post("/api/observations", ombud, other);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("id-taken-with-other-content");
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void an_idempotency_key_stands_in_for_an_id() {
        var withoutId = new HashMap<>(observation());
        withoutId.remove("observationId");
        var key = UUID.randomUUID().toString();
        var first = post("/api/observations", ombud, withoutId, "Idempotency-Key", key);
        var again = post("/api/observations", ombud, withoutId, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void everything_that_is_wrong_is_answered_at_once() {
        var answer =
                post(
                        "/api/observations",
                        ombud,
                        Map.of(
                                "kind",
                                "klagomål",
                                "occurred",
                                "i våras",
                                "findings",
                                List.of(),
                                "observationId",
                                "7"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-fields");
        assertThat(answer.fields())
                .containsExactlyInAnyOrder(
                        "description=missing",
                        "findings=no-findings",
                        "kind=unknown-value",
                        "occurred=not-a-date",
                        "observationId=not-a-uuid");
        assertThat(answer.body()).doesNotContain("klagomål").doesNotContain("i våras");
    }

    @Test
    void what_lies_in_the_future_is_refused() {
        var future = new HashMap<>(observation());
        future.put("occurred", "2999-01");
        var answer = post("/api/observations", ombud, future);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly("occurred=occurred-in-the-future");
    }

    @Test
    void a_doubtful_text_is_asked_about_and_accepted_when_acknowledged() {
        var doubtful = new HashMap<>(observation());
        doubtful.put("description", "Mötet hölls på Storgatan 12.");
        var asked = post("/api/observations", ombud, doubtful);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.fields()).containsExactly("description=street-address");
        assertThat(asked.json().at("/errors/0/spans/0/start").asInt()).isPositive();

        doubtful.put("acknowledged", List.of("street-address"));
        assertThat(post("/api/observations", ombud, doubtful).status()).isEqualTo(201);
    }

    @Test
    void malformed_json_and_unknown_fields_are_refused_without_being_repeated() {
        var malformed =
                send("POST", "/api/observations", ombud, "application/json", "{\"kind\": HEMLIGT}");
        var unknown =
                send("POST", "/api/observations", ombud, "application/json", "{\"hemligt\": 1}");
        assertThat(List.of(malformed, unknown))
                .allSatisfy(
                        answer -> {
                            assertThat(answer.status()).isEqualTo(400);
                            assertThat(answer.code()).isEqualTo("unreadable-request");
                            assertThat(answer.body().toLowerCase()).doesNotContain("hemligt");
                        });
    }

    @Test
    void a_correction_changes_only_what_was_sent() {
        record();
        var answer =
                post(
                        "/api/observations/" + id + "/corrections",
                        ombud,
                        Map.of("kind", "SYSTEMRATT"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Event-Position")).hasValue(id + "@1");
        assertThat(payload(1)).contains("\"kind\":\"SYSTEMRATT\"").contains(sealedDescription());
    }

    @Test
    void a_satisfied_correction_makes_no_event() {
        record();
        var correction = Map.of("kind", "SYSTEMRATT", "description", "Telefonen var stängd.");
        post("/api/observations/" + id + "/corrections", ombud, correction, "If-Match", "\"0\"");
        var again =
                post(
                        "/api/observations/" + id + "/corrections",
                        ombud,
                        correction,
                        "If-Match",
                        "\"0\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).hasValue("\"1\"");
        assertThat(storedEvents(id.toString())).isEqualTo(2);
    }

    @Test
    void a_correction_of_something_that_has_changed_since_it_was_read_is_refused() {
        record();
        post("/api/observations/" + id + "/corrections", ombud, Map.of("kind", "SYSTEMRATT"));
        var late =
                post(
                        "/api/observations/" + id + "/corrections",
                        group,
                        Map.of("occurred", "2020"),
                        "If-Match",
                        "\"0\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("changed-since-read");
    }

    @Test
    void what_belongs_to_another_operation_looks_as_if_it_were_not_there() {
        record();
        var foreign = token("SAMORDNARE", DALARNA);
        var missing = UUID.randomUUID();
        for (var operation :
                Map.of(
                                "/corrections", Map.of("kind", "HINDER"),
                                "/review", Map.of("decision", "CLOSE"),
                                "/release",
                                        Map.of(
                                                "summary",
                                                "Kort.",
                                                "recipients",
                                                List.of("FORSAKRINGSKASSAN")),
                                "/erasure", Map.of("reason", "MISTAKE"))
                        .entrySet()) {
            var other =
                    post(
                            "/api/observations/" + id + operation.getKey(),
                            foreign,
                            operation.getValue());
            var none =
                    post(
                            "/api/observations/" + missing + operation.getKey(),
                            foreign,
                            operation.getValue());
            assertThat(other.status()).as(operation.getKey()).isEqualTo(404);
            assertThat(other.body()).as(operation.getKey()).isEqualTo(none.body());
        }
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void a_summary_is_proposed_after_a_review_and_released_when_somebody_else_approves() {
        record();
        var release =
                Map.of(
                        "releaseId", UUID.randomUUID().toString(),
                        "summary", "Telefontiderna räcker inte.",
                        "recipients", List.of("FORSAKRINGSKASSAN"));
        var early = post("/api/observations/" + id + "/release", group, release);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("not-reviewed");

        var review =
                Map.of(
                        "decision",
                        "RAISE_LOCALLY",
                        "comprehensibility",
                        "Vi förstår.",
                        "workingGroup",
                        "Norra");
        assertThat(post("/api/observations/" + id + "/review", group, review).status())
                .isEqualTo(200);
        assertThat(post("/api/observations/" + id + "/release", group, release).header("ETag"))
                .hasValue("\"2\"");
        assertThat(post("/api/observations/" + id + "/release", group, release).header("ETag"))
                .hasValue("\"2\"");
        assertThat(payload(2)).doesNotContain("Telefontiderna");

        var approval =
                "/api/observations/" + id + "/releases/" + release.get("releaseId") + "/approval";
        assertThat(post(approval, group, Map.of()).code()).isEqualTo("release-same-person");
        var colleague = token("SAMORDNARE", VARMLAND);
        for (int i = 0; i < 2; i++) {
            var approved = post(approval, colleague, Map.of());
            assertThat(approved.json().path("state").asString()).isEqualTo("released");
            assertThat(approved.header("ETag")).hasValue("\"3\"");
        }
        var revocation = approval.replace("approval", "revocation");
        assertThat(post(revocation, group, Map.of("reason", "ERASED")).fields())
                .containsExactly("reason=unknown-value");
        assertThat(
                        post(revocation, group, Map.of("reason", "INCORRECT"))
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("revoked");
        assertThat(post(approval, colleague, Map.of()).code()).isEqualTo("release-revoked");
    }

    @Test
    void nothing_is_released_to_a_bank() {
        record();
        var release =
                Map.of("summary", "Kontot nekades.", "recipients", List.of("BANK", "Kronofogden"));
        assertThat(post("/api/observations/" + id + "/release", group, release).fields())
                .containsExactly("recipients[0]=receives-nothing");
    }

    @Test
    void an_erased_observation_can_be_neither_changed_nor_recorded_again() {
        record();
        var erased =
                post(
                        "/api/observations/" + id + "/erasure",
                        ombud,
                        Map.of("reason", "PERSONAL_DATA"));
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.header("Event-Position")).hasValue(id + "@1");
        assertThat(
                        post(
                                        "/api/observations/" + id + "/erasure",
                                        ombud,
                                        Map.of("reason", "MISTAKE"))
                                .header("ETag"))
                .hasValue("\"1\"");
        var correction =
                post(
                        "/api/observations/" + id + "/corrections",
                        ombud,
                        Map.of("description", "Ny text."));
        assertThat(correction.status()).isEqualTo(410);
        assertThat(correction.code()).isEqualTo("observation-erased");
        assertThat(record().status()).isEqualTo(410);
        assertThat(storedEvents(id.toString())).isEqualTo(2);
    }

    @Test
    void no_text_lies_open_in_the_store() {
        record();
        assertThat(payload(0))
                .doesNotContain("Telefonen")
                .doesNotContain("väntan")
                .contains("\"authority\"");
    }

    private Answer record() {
        return post("/api/observations", ombud, observation());
    }

    private Map<String, Object> observation() {
        return Map.of(
                "observationId", id.toString(),
                "kind", "HINDER",
                "occurred", "2021-03",
                "findings",
                        List.of(
                                Map.of(
                                        "authority",
                                        "Försäkringskassan",
                                        "eventType",
                                        "TILLGANGLIGHET")),
                "description", "Telefonen var stängd.",
                "consequences", "Lång väntan.",
                "tags", List.of("Handläggningstid"));
    }

    private String payload(int sequence) {
        return events.queryForObject(
                "select payload from domain_event_entry where aggregate_identifier = ? and sequence_number = ?",
                String.class,
                id.toString(),
                sequence);
    }

    private String sealedDescription() {
        return events.queryForObject(
                """
                select payload::json ->> 'description' from domain_event_entry
                where aggregate_identifier = ? and sequence_number = 0
                """,
                String.class,
                id.toString());
    }
}
