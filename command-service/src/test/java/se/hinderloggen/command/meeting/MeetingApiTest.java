package se.hinderloggen.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** A meeting over HTTP: what is answered, and what is then in the store. */
class MeetingApiTest extends CommandService {

    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final UUID id = UUID.randomUUID();
    private final String path = "/api/meetings/" + id;

    @Test
    void a_meeting_is_opened_and_says_where_it_is() {
        var answer = open();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).hasValue(path);
        assertThat(answer.header("Event-Position")).hasValue(id + "@0");
        assertThat(open().body()).isEqualTo(answer.body());
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void a_meeting_has_a_group_and_a_group_is_no_person() {
        var without = post("/api/meetings", group, Map.of("meetingId", "7"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.fields())
                .containsExactlyInAnyOrder("meetingId=not-a-uuid", "workingGroup=missing");
        var named = post("/api/meetings", group, Map.of("workingGroup", "Ring 070-123 45 67"));
        assertThat(named.fields()).containsExactly("workingGroup=phone-number");
    }

    @Test
    void it_is_paused_resumed_and_closed_each_as_often_as_one_likes() {
        open();
        for (var step : List.of("/pause", "/pause", "/resumption", "/resumption")) {
            assertThat(post(path + step, group, Map.of()).status()).as(step).isEqualTo(200);
        }
        var covers = Map.of("covers", List.of(UUID.randomUUID() + "@3"));
        assertThat(post(path + "/closing", group, covers, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(post(path + "/closing", group, covers, "If-Match", "\"2\"").status())
                .isEqualTo(200);
        assertThat(post(path + "/closing", group, covers).status()).isEqualTo(200);
        assertThat(post(path + "/resumption", group, Map.of()).code()).isEqualTo("meeting-closed");
        assertThat(storedEvents(id.toString())).isEqualTo(4);
    }

    @Test
    void an_item_is_passed() {
        open();
        var item = Map.of("kind", "observation", "id", UUID.randomUUID());
        assertThat(post(path + "/passes", group, item).status()).isEqualTo(200);
        assertThat(post(path + "/passes", group, item).header("Event-Position"))
                .hasValue(id + "@1");
        assertThat(post(path + "/passes", group, Map.of("kind", "möte")).fields())
                .containsExactlyInAnyOrder("kind=unknown-value", "id=missing");
    }

    @Test
    void a_note_is_sealed_and_one_that_may_name_somebody_is_refused() {
        open();
        var noteId = UUID.randomUUID();
        var written =
                post(path + "/notes", group, Map.of("noteId", noteId, "text", "Vi tar upp det."));
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.header("ETag")).hasValue("\"1\"");
        assertThat(
                        events.queryForList(
                                "select payload from domain_event_entry where aggregate_identifier = ?",
                                String.class,
                                id.toString()))
                .noneMatch(payload -> payload.contains("Vi tar upp"));

        var named = post(path + "/notes", group, Map.of("text", "Mötet hölls på Storgatan 12."));
        assertThat(named.fields()).containsExactly("text=street-address");
    }

    @Test
    void two_who_write_the_same_note_learn_of_each_other() {
        open();
        var noteId = UUID.randomUUID();
        post(path + "/notes", group, Map.of("noteId", noteId, "text", "Först."));
        post(path + "/pause", group, Map.of());
        var theirs = note(noteId, "Deras.", 2);
        var ours = note(noteId, "Vårt.", 2);
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(ours.status()).isEqualTo(412);
        assertThat(ours.code()).isEqualTo("note-changed-since-read");
        assertThat(note(noteId, "Vårt.", 3).status()).isEqualTo(200);
    }

    @Test
    void what_closes_a_meeting_are_positions() {
        open();
        var answer = post(path + "/closing", group, Map.of("covers", List.of("hemligt")));
        assertThat(answer.fields()).containsExactly("covers=not-a-position");
        assertThat(answer.body()).doesNotContain("hemligt");
    }

    @Test
    void another_operations_meeting_and_none_look_the_same() {
        open();
        var foreign = token("SAMORDNARE", DALARNA);
        var item = Map.of("kind", "observation", "id", UUID.randomUUID());
        var calls =
                Map.of(
                        "/pause", Map.of(),
                        "/resumption", Map.of(),
                        "/passes", item,
                        "/notes", Map.of("text", "Vi tar upp det."),
                        "/closing", Map.of());
        calls.forEach(
                (step, body) -> {
                    var theirs = post(path + step, foreign, body);
                    var none = post("/api/meetings/" + UUID.randomUUID() + step, foreign, body);
                    assertThat(theirs.status()).as(step).isEqualTo(404);
                    assertThat(theirs.body()).as(step).isEqualTo(none.body());
                });
        assertThat(storedEvents(id.toString())).isEqualTo(1);
    }

    @Test
    void an_id_that_belongs_to_something_of_another_kind_is_no_meeting() {
        open();
        var observation = UUID.randomUUID();
        assertThat(record(observation).status()).isEqualTo(201);
        for (var step : List.of("/pause", "/resumption", "/closing")) {
            var answer = post("/api/meetings/" + observation + step, group, Map.of());
            assertThat(answer.code()).as(step).isEqualTo("meeting-not-found");
        }
        var taken = Map.of("meetingId", observation, "workingGroup", "Arbetsgrupp 1");
        assertThat(post("/api/meetings", group, taken).code()).isEqualTo("meeting-id-taken");
        assertThat(record(id).code()).isEqualTo("id-taken-with-other-content");
        assertThat(post("/api/observations/" + id + "/review", group, review()).code())
                .isEqualTo("observation-not-found");
        assertThat(post(path + "/pause", group, Map.of()).status()).isEqualTo(200);
        assertThat(post("/api/observations/" + observation + "/review", group, review()).status())
                .isEqualTo(200);
    }

    private static Map<String, String> review() {
        return Map.of("decision", "CLOSE");
    }

    private Answer record(UUID observation) {
        return post(
                "/api/observations",
                token("OMBUD", VARMLAND),
                Map.of(
                        "observationId", observation,
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "FORSAKRINGSKASSAN")),
                        "description", "Telefonkön stängdes."));
    }

    private Answer open() {
        return post(
                "/api/meetings", group, Map.of("meetingId", id, "workingGroup", "Arbetsgrupp 1"));
    }

    private Answer note(UUID noteId, String text, long readAt) {
        return post(
                path + "/notes",
                group,
                Map.of("noteId", noteId, "text", text),
                "If-Match",
                "\"" + readAt + "\"");
    }
}
