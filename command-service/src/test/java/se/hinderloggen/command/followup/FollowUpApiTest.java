package se.hinderloggen.command.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** Follow-ups over HTTP: what is answered, and what is then in the store. */
class FollowUpApiTest extends CommandService {

    private static final String WHAT = "Ta upp kötiden med enhetschefen";

    private final String ombud = token("OMBUD", VARMLAND);
    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final UUID observation = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final String path = "/api/follow-ups/" + id;

    @Test
    void something_is_agreed_and_says_where_it_is() {
        record();
        var answer = agree(group, "WORKING_GROUP");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).hasValue(path);
        assertThat(answer.header("Event-Position")).hasValue(id + "@0");
        assertThat(agree(group, "WORKING_GROUP").body()).isEqualTo(answer.body());
        assertThat(stored()).hasSize(1).noneMatch(it -> it.contains("kötiden"));
    }

    @Test
    void everything_that_is_missing_is_answered_at_once() {
        assertThat(post("/api/follow-ups", group, Map.of("due", "snart")).fields())
                .containsExactlyInAnyOrder(
                        "about=missing",
                        "what=missing",
                        "responsible=unknown-value",
                        "due=not-a-day");
    }

    @Test
    void what_looks_like_a_name_is_asked_about_and_a_number_of_a_person_is_refused() {
        record();
        var named = new HashMap<>(request("WORKING_GROUP"));
        named.put("what", "Ring Karin Andersson på Storgatan 12");
        var answer = post("/api/follow-ups", group, named);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields())
                .containsExactlyInAnyOrder("what=person-name", "what=street-address");
        assertThat(answer.body()).doesNotContain("Karin");
        assertThat(stored()).isEmpty();
        named.put("acknowledged", List.of("person-name", "street-address"));
        assertThat(post("/api/follow-ups", group, named).status()).isEqualTo(201);

        var outcome = new HashMap<String, Object>();
        outcome.put("outcome", "Enheten på Storgatan 12 svarade");
        assertThat(post(path + "/completion", group, outcome).fields())
                .containsExactly("outcome=street-address");
        outcome.put("outcome", "Den gällde 19121212-1212");
        outcome.put("acknowledged", List.of("personal-identity-number"));
        assertThat(post(path + "/completion", group, outcome).fields())
                .containsExactly("outcome=personal-identity-number");
        outcome.put("outcome", "Enheten på Storgatan 12 svarade");
        outcome.put("acknowledged", List.of("street-address"));
        assertThat(post(path + "/completion", group, outcome).status()).isEqualTo(200);
        assertThat(stored()).hasSize(2).noneMatch(it -> it.contains("Storgatan"));
    }

    @Test
    void an_id_of_something_else_is_taken_and_no_follow_up() {
        record();
        var taken = new HashMap<>(request("WORKING_GROUP"));
        taken.put("followUpId", observation);
        assertThat(post("/api/follow-ups", group, taken).code()).isEqualTo("follow-up-id-taken");
        for (var step : List.of("/changes", "/completion", "/reopening", "/withdrawal")) {
            var answer = post("/api/follow-ups/" + observation + step, group, Map.of());
            assertThat(answer.status()).as(step).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("follow-up-not-found");
        }
        assertThat(storedEvents(observation.toString())).isEqualTo(1);
    }

    @Test
    void it_is_about_something_of_ours() {
        assertThat(agree(group, "WORKING_GROUP").code()).isEqualTo("subject-not-found");
        record();
        assertThat(agree(token("ARBETSGRUPP", DALARNA), "WORKING_GROUP").code())
                .isEqualTo("subject-not-found");
        for (var kind : List.of("SYSTEM_FAULT", "MEETING", "FOLLOW_UP")) {
            var other = new HashMap<>(request("WORKING_GROUP"));
            other.put("about", Map.of("kind", kind, "id", observation));
            assertThat(post("/api/follow-ups", group, other).code()).isEqualTo("subject-not-found");
        }
    }

    @Test
    void a_meeting_can_be_followed_up_and_what_it_agrees_names_it_as_the_cause() {
        var meeting = UUID.randomUUID();
        post("/api/meetings", group, Map.of("meetingId", meeting, "workingGroup", "Norra"));
        var about = new HashMap<>(request("COORDINATOR"));
        about.put("about", Map.of("kind", "meeting", "id", meeting));
        var answer = post("/api/follow-ups", group, about, "Meeting", meeting.toString());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(
                        events.queryForObject(
                                "select meta_data from domain_event_entry where aggregate_identifier = ?",
                                String.class,
                                id.toString()))
                .contains("meeting:" + meeting);
        assertThat(
                        post(
                                        path + "/completion",
                                        group,
                                        Map.of(),
                                        "Meeting",
                                        UUID.randomUUID().toString())
                                .code())
                .isEqualTo("meeting-not-found");
    }

    @Test
    void it_is_changed_done_reopened_and_withdrawn() {
        record();
        agree(group, "WORKING_GROUP");
        var later = LocalDate.now().plusMonths(2).toString();
        assertThat(post(path + "/changes", group, Map.of("due", later)).header("ETag"))
                .hasValue("\"1\"");
        assertThat(post(path + "/completion", group, Map.of(), "If-Match", "\"0\"").status())
                .isEqualTo(412);
        var done = Map.of("outcome", "Chefen ändrar telefontiderna");
        assertThat(post(path + "/completion", group, done).status()).isEqualTo(200);
        assertThat(post(path + "/completion", group, done).header("Event-Position"))
                .hasValue(id + "@2");
        assertThat(post(path + "/withdrawal", group, Map.of()).code()).isEqualTo("follow-up-done");
        assertThat(post(path + "/reopening", group, Map.of()).status()).isEqualTo(200);
        assertThat(post(path + "/withdrawal", group, Map.of()).status()).isEqualTo(200);
        assertThat(stored()).hasSize(5).noneMatch(it -> it.contains("telefontid"));
    }

    @Test
    void an_ombud_agrees_on_what_the_recorder_does_and_on_nothing_else() {
        record();
        assertThat(agree(ombud, "COORDINATOR").code()).isEqualTo("group-decides");
        assertThat(agree(ombud, "RECORDER").status()).isEqualTo(201);
        assertThat(post(path + "/completion", ombud, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void what_others_follow_up_does_not_exist() {
        record();
        agree(group, "WORKING_GROUP");
        var dalarna = token("SAMORDNARE", DALARNA);
        var steps =
                List.of(
                        Map.entry("/changes", Map.of("what", "Något annat")),
                        Map.entry("/changes", Map.of("due", LocalDate.now().toString())),
                        Map.entry("/completion", Map.of("outcome", "Något")),
                        Map.entry("/completion", Map.of()),
                        Map.entry("/reopening", Map.of()),
                        Map.entry("/withdrawal", Map.of()));
        for (var step : steps) {
            var answer = post(path + step.getKey(), dalarna, step.getValue());
            assertThat(answer.status()).as(step.getKey()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("follow-up-not-found");
        }
    }

    @Test
    void once_the_observation_is_erased_nothing_more_is_written_about_it_but_it_can_be_ended() {
        record();
        agree(group, "WORKING_GROUP");
        post(
                "/api/observations/" + observation + "/erasure",
                group,
                Map.of("reason", "PERSONAL_DATA"));
        assertThat(post(path + "/changes", group, Map.of("what", "Något annat")).status())
                .isEqualTo(410);
        assertThat(post(path + "/completion", group, Map.of()).status()).isEqualTo(200);
        var another = new HashMap<>(request("WORKING_GROUP"));
        another.put("followUpId", UUID.randomUUID());
        assertThat(post("/api/follow-ups", group, another).code()).isEqualTo("subject-erased");
    }

    private void record() {
        var answer =
                post(
                        "/api/observations",
                        ombud,
                        Map.of(
                                "observationId",
                                observation,
                                "kind",
                                "HINDER",
                                "occurred",
                                "2026-03",
                                "description",
                                "Telefonkön stängde innan någon hann svara.",
                                "findings",
                                List.of(Map.of("authority", "Försäkringskassan"))));
        assertThat(answer.status()).isEqualTo(201);
    }

    private Answer agree(String token, String responsible) {
        return post("/api/follow-ups", token, request(responsible));
    }

    private Map<String, Object> request(String responsible) {
        return Map.of(
                "followUpId",
                id,
                "about",
                Map.of("kind", "observation", "id", observation),
                "what",
                WHAT,
                "responsible",
                responsible,
                "due",
                LocalDate.now().plusMonths(1).toString());
    }

    private List<String> stored() {
        return events.queryForList(
                "select payload from domain_event_entry where aggregate_identifier = ?",
                String.class,
                id.toString());
    }
}
