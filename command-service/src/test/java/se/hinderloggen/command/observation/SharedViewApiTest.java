package se.hinderloggen.command.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** What a working group makes of observations, over HTTP: in a meeting, outside, all at once. */
class SharedViewApiTest extends CommandService {

    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final String foreign = token("SAMORDNARE", DALARNA);

    @Test
    void a_finding_is_reclassified_by_code_or_name_once() {
        var id = record();
        var path = "/api/observations/" + id + "/reclassifications";
        var first =
                post(
                        path,
                        group,
                        Map.of("finding", 0, "eventType", "bemötande", "reason", "Vår samsyn."));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Event-Position")).hasValue(id + "@1");
        assertThat(post(path, group, Map.of("finding", 0, "eventType", "BEMOTANDE")).body())
                .isEqualTo(first.body());
        assertThat(payloads(id))
                .anyMatch(it -> it.contains("BEMOTANDE"))
                .noneMatch(it -> it.contains("samsyn"));
    }

    @Test
    void the_type_has_to_have_been_in_use_when_it_happened() {
        var id = record();
        var path = "/api/observations/" + id + "/reclassifications";
        var answer = post(path, group, Map.of("eventType", "INFORMATION_PEDAGOGIK"));
        assertThat(answer.fields())
                .containsExactlyInAnyOrder("eventType=not-in-use", "finding=missing");
        assertThat(
                        post(path, group, Map.of("finding", 0, "eventType", "Bemötandet i luren"))
                                .fields())
                .containsExactly("eventType=unknown-value");
        assertThat(post(path, group, Map.of("finding", 7, "eventType", "SIP")).fields())
                .containsExactly("finding=finding-not-found");
    }

    @Test
    void two_observations_are_merged_and_parted_again() {
        var id = record();
        var into = record();
        var merge = "/api/observations/" + id + "/merge";
        assertThat(post(merge, group, Map.of("into", into)).header("Event-Position"))
                .hasValue(id + "@1");
        assertThat(post(merge, group, Map.of("into", into)).header("Event-Position"))
                .hasValue(id + "@1");
        var back = post("/api/observations/" + into + "/merge", group, Map.of("into", id));
        assertThat(back.fields()).containsExactly("into=merged-into-merged");

        var undoing = "/api/observations/" + id + "/merge-undoing";
        assertThat(post(undoing, group, Map.of("reason", "Två skilda händelser.")).status())
                .isEqualTo(200);
        assertThat(post(undoing, group, Map.of()).header("ETag")).hasValue("\"2\"");
        assertThat(storedEvents(id.toString())).isEqualTo(3);
    }

    @Test
    void nothing_is_merged_into_what_is_not_ours_or_not_there() {
        var id = record();
        var merge = "/api/observations/" + id + "/merge";
        var theirs = post(merge, group, Map.of("into", recordAs(foreign)));
        var none = post(merge, group, Map.of("into", UUID.randomUUID()));
        assertThat(theirs.fields()).containsExactly("into=merged-into-missing");
        assertThat(theirs.body()).isEqualTo(none.body());
        assertThat(post(merge, group, Map.of()).fields()).containsExactly("into=missing");
    }

    @Test
    void another_operation_changes_nothing_here() {
        var id = record();
        var theirs = recordAs(foreign);
        Map<String, Map<String, ?>> calls =
                Map.of(
                        "/review", Map.of("decision", "CLOSE"),
                        "/reclassifications", Map.of("finding", 0, "eventType", "SIP"),
                        "/merge", Map.of("into", theirs),
                        "/merge-undoing", Map.of());
        calls.forEach(
                (step, body) -> {
                    var path = "/api/observations/" + id + step;
                    assertThat(post(path, foreign, body).status()).as(step).isEqualTo(404);
                });
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void what_is_decided_in_a_meeting_names_it_as_its_cause() {
        var id = record();
        var meeting = open(group);
        var path = "/api/observations/" + id;
        var inIt = meeting.toString();
        post(path + "/review", group, Map.of("decision", "ESCALATE"), "Meeting", inIt);
        post(
                path + "/reclassifications",
                group,
                Map.of("finding", 0, "eventType", "SIP"),
                "Meeting",
                inIt);
        post(path + "/merge", group, Map.of("into", record()), "Meeting", inIt);
        post(path + "/merge-undoing", group, Map.of(), "Meeting", inIt);
        post(path + "/merge-undoing", group, Map.of());
        assertThat(
                        events.queryForList(
                                "select meta_data::jsonb ->> 'causationId' from domain_event_entry"
                                        + " where aggregate_identifier = ? and sequence_number > 0",
                                String.class,
                                id.toString()))
                .hasSize(4)
                .containsOnly("meeting:" + meeting);
    }

    @Test
    void nothing_is_decided_in_a_meeting_that_is_over_missing_or_anothers() {
        var path = "/api/observations/" + record() + "/review";
        var meeting = open(group);
        post("/api/meetings/" + meeting + "/closing", group, Map.of());
        var over = post(path, group, Map.of("decision", "CLOSE"), "Meeting", meeting.toString());
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.code()).isEqualTo("meeting-closed");
        for (var other : List.of(open(foreign).toString(), UUID.randomUUID().toString(), "7")) {
            var answer = post(path, group, Map.of("decision", "CLOSE"), "Meeting", other);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("meeting-not-found");
        }
    }

    /** Each is merged into the next, and the last into the first, all at the same time. */
    @Test
    void no_circle_comes_of_merges_at_the_same_time() throws Exception {
        var ring = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            ring.add(record());
        }
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 12; i++) {
                var from = ring.get(i % 6);
                var into = ring.get((i + 1 + i / 6) % 6);
                answers.add(
                        threads.submit(
                                () ->
                                        post(
                                                "/api/observations/" + from + "/merge",
                                                group,
                                                Map.of("into", into))));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get().status()).isIn(200, 409, 422);
        }
        long merged = ring.stream().filter(it -> storedEvents(it.toString()) == 2).count();
        assertThat(merged).isBetween(1L, 5L);
        // Whoever is not merged stands for the others: following the merges always ends there.
        for (var start : ring) {
            var at = start.toString();
            for (int steps = 0; steps < 7; steps++) {
                var next = mergedInto(at);
                if (next == null) {
                    break;
                }
                at = next;
                assertThat(steps).isLessThan(6);
            }
            assertThat(mergedInto(at)).isNull();
        }
    }

    private @Nullable String mergedInto(String id) {
        return events
                .queryForList(
                        "select payload::jsonb ->> 'into' from domain_event_entry"
                                + " where aggregate_identifier = ? and payload_type = 'observation-merged'",
                        String.class,
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private UUID record() {
        return recordAs(group);
    }

    private UUID recordAs(String token) {
        var id = UUID.randomUUID();
        var answer =
                post(
                        "/api/observations",
                        token,
                        Map.of(
                                "observationId",
                                id,
                                "kind",
                                "HINDER",
                                "occurred",
                                "2021-03",
                                "findings",
                                List.of(
                                        Map.of(
                                                "authority",
                                                "FORSAKRINGSKASSAN",
                                                "eventType",
                                                "TILLGANGLIGHET")),
                                "description",
                                "Telefonkön stängdes mitt i samtalet."));
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    private UUID open(String token) {
        var id = UUID.randomUUID();
        var answer =
                post(
                        "/api/meetings",
                        token,
                        Map.of("meetingId", id, "workingGroup", "Arbetsgrupp 1"));
        assertThat(answer.status()).isEqualTo(201);
        return id;
    }

    private List<String> payloads(UUID id) {
        return events.queryForList(
                "select payload from domain_event_entry where aggregate_identifier = ?",
                String.class,
                id.toString());
    }
}
