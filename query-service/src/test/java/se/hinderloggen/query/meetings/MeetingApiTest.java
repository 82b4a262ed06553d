package se.hinderloggen.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.MeetingEvent.MeetingPaused;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.Observations;
import tools.jackson.databind.JsonNode;

class MeetingApiTest extends MeetingQuestions {

    private final Observations first = seen("Telefonkön stängdes.");
    private final Observations second = seen("Brevet gick inte att förstå.");
    private final Observations third = seen("Inget möte på ett halvår.");

    @Test
    void the_agenda_is_what_nobody_has_reviewed_the_oldest_first() {
        history.then(second.recorded(), first.recorded(), third.recorded(), review(third));
        open();
        var it = meeting();
        assertThat(it.path("state").path("code").asString()).isEqualTo("OPEN");
        assertThat(agenda(it)).containsExactly(second.id().toString(), first.id().toString());
        assertThat(it.at("/agenda/left/observations").asInt()).isEqualTo(2);
        assertThat(it.at("/agenda/unreviewed/0/description").asString())
                .isEqualTo("Brevet gick inte att förstå.");
        assertThat(it.at("/agenda/next").isNull()).isTrue();
    }

    @Test
    void what_is_dealt_with_stays_in_its_place() {
        history.then(first.recorded(), second.recorded(), third.recorded());
        open();
        history.in(meeting).then(review(first), second.mergedInto(third.id()));
        var it = meeting();
        assertThat(agenda(it))
                .containsExactly(
                        first.id().toString(), second.id().toString(), third.id().toString());
        assertThat(it.at("/agenda/left/observations").asInt()).isEqualTo(1);
        assertThat(it.at("/done/0/about/id").asString()).isEqualTo(first.id().toString());
        assertThat(it.at("/done/0/decisions/0/code/label").asString()).isEqualTo("Lyfta lokalt");
        assertThat(it.at("/done/1/decisions/0/what").asString()).isEqualTo("observation-merged");
        assertThat(it.at("/done/1/decisions/0/other").asString()).isEqualTo(third.id().toString());
    }

    @Test
    void it_comes_forty_at_a_time() {
        for (int i = 0; i < 45; i++) {
            history.then(seen("Nummer " + i).recorded());
        }
        open();
        assertThat(meeting().at("/agenda/next").asInt()).isEqualTo(40);
        var rest = meeting("from", "40");
        assertThat(rest.at("/agenda/unreviewed").size()).isEqualTo(5);
        assertThat(get("/api/meetings/" + meeting, group, "from", "x").code())
                .isEqualTo("bad-parameter");
    }

    @Test
    void a_closed_meeting_keeps_what_it_dealt_with_and_nothing_else() {
        history.then(first.recorded(), second.recorded());
        open();
        history.in(meeting).then(review(first)).in(null);
        history.then(new MeetingClosed(meeting, List.of(first.id() + "@1")));
        var it = meeting();
        assertThat(it.path("state").path("code").asString()).isEqualTo("CLOSED");
        assertThat(agenda(it)).containsExactly(first.id().toString());
    }

    @Test
    void minutes_tell_what_was_decided_without_place_day_or_text() {
        history.then(first.recorded(), second.recorded(), third.recorded());
        open();
        var about = new Subject(Subject.Kind.OBSERVATION, second.id());
        history.in(meeting)
                .then(
                        first.reclassified(0, "BEMOTANDE"),
                        review(first),
                        new MeetingItemPassed(meeting, about),
                        third.mergedInto(first.id()),
                        third.mergeUndone(first.id()),
                        new FollowUpAgreed(
                                UUID.randomUUID(),
                                operation,
                                about,
                                SEALS.seal(second.id(), Field.FOLLOW_UP, "Tala med chefen."),
                                Responsible.COORDINATOR,
                                LocalDate.of(2026, 2, 1)),
                        note("Vi ses igen om en vecka."));
        var it = minutes();
        assertThat(it.at("/counts/reviewed").asInt()).isEqualTo(1);
        assertThat(it.at("/counts/reclassified").asInt()).isEqualTo(1);
        assertThat(it.at("/counts/merged").asInt()).isZero();
        assertThat(it.at("/counts/followUps").asInt()).isEqualTo(1);
        assertThat(it.path("items").size()).isEqualTo(2);
        assertThat(it.at("/items/0/observation/findings/0/eventType/label").asString())
                .isEqualTo("Tillgänglighet");
        assertThat(it.at("/items/0/decisions/0/code/code").asString()).isEqualTo("RAISE_LOCALLY");
        assertThat(it.at("/items/0/decisions/1/to/label").asString()).isEqualTo("Bemötande");
        assertThat(it.at("/items/1/decisions/0/followUp/what").asString())
                .isEqualTo("Tala med chefen.");
        assertThat(it.at("/notes/0/text").asString()).isEqualTo("Vi ses igen om en vecka.");
        assertThat(it.path("covers").size()).isEqualTo(7);
        assertThat(it.toString())
                .doesNotContain("municipality", "2021-03-14", "Telefonkön", "Brevet");
    }

    @Test
    void what_was_only_noted_about_is_told_of_as_it_was() {
        history.then(first.recorded());
        open();
        history.in(meeting)
                .then(
                        new MeetingNoteWritten(
                                meeting,
                                UUID.randomUUID(),
                                new Subject(Subject.Kind.OBSERVATION, first.id()),
                                SEALS.seal(meeting, Field.NOTE, "Vi väntar på svar.")));
        var it = minutes();
        assertThat(it.at("/items/0/observation/findings/0/eventType/label").asString())
                .isEqualTo("Tillgänglighet");
        assertThat(it.at("/items/0/notes/0/text").asString()).isEqualTo("Vi väntar på svar.");
    }

    @Test
    void minutes_that_were_frozen_read_the_same_whatever_comes_later() {
        history.then(first.recorded(), second.recorded());
        open();
        history.in(meeting).then(review(first), note("Först."));
        var covers = minutes().path("covers");
        history.in(null)
                .then(
                        new MeetingClosed(
                                meeting, covers.valueStream().map(JsonNode::asString).toList()));
        var frozen = minutes();
        first.kind(Kind.SYSTEMRATT).findings(finding("POLISEN", "BEMOTANDE"));
        history.then(first.corrected());
        history.in(meeting).then(review(second));
        assertThat(minutes()).isEqualTo(frozen);
    }

    @Test
    void what_was_agreed_about_an_erased_observation_loses_its_words() {
        history.then(first.recorded());
        open();
        history.in(meeting)
                .then(
                        new FollowUpAgreed(
                                UUID.randomUUID(),
                                operation,
                                new Subject(Subject.Kind.OBSERVATION, first.id()),
                                SEALS.seal(first.id(), Field.FOLLOW_UP, "Tala med chefen."),
                                Responsible.RECORDER,
                                LocalDate.of(2026, 2, 1)));
        SEALS.destroy(first.id());
        history.in(null).then(first.erased());
        var followUp = minutes().at("/items/0/decisions/0/followUp");
        assertThat(followUp.path("what").isNull()).isTrue();
        assertThat(followUp.path("responsible").path("code").asString()).isEqualTo("RECORDER");
        assertThat(
                        views.queryForObject(
                                "select count(text) from group_decision where text_key = ?",
                                Integer.class,
                                first.id()))
                .isZero();
    }

    @Test
    void meetings_are_listed_the_latest_first_with_what_came_of_them() {
        open();
        var later = UUID.randomUUID();
        history.then(
                first.recorded(),
                new MeetingOpened(later, operation, "Arbetsgrupp 2"),
                new MeetingPaused(later));
        history.in(meeting).then(review(first));
        happen();
        var all = get("/api/meetings", group).json().path("items");
        assertThat(all.valueStream().map(it -> it.path("id").asString()))
                .containsExactly(later.toString(), meeting.toString());
        assertThat(all.get(1).path("reviewed").asInt()).isEqualTo(1);
        assertThat(get("/api/meetings", group, "state", "paused").json().path("items").size())
                .isEqualTo(1);
        assertThat(
                        get("/api/meetings", group, "workingGroup", "Arbetsgrupp 1")
                                .json()
                                .at("/items/0/id")
                                .asString())
                .isEqualTo(meeting.toString());
        assertThat(get("/api/meetings", group, "state", "x").code()).isEqualTo("bad-parameter");
    }

    @Test
    void each_group_has_its_figures_of_the_year() {
        history.at("2026-01-01T10:00:00Z").then(first.recorded(), second.recorded());
        history.at("2026-01-05T10:00:00Z");
        open();
        var followUp = UUID.randomUUID();
        history.in(meeting)
                .then(
                        review(first),
                        first.reclassified(0, "BEMOTANDE"),
                        second.mergedInto(first.id()),
                        new FollowUpAgreed(
                                followUp,
                                operation,
                                new Subject(Subject.Kind.OBSERVATION, first.id()),
                                SEALS.seal(first.id(), Field.FOLLOW_UP, "Ringa."),
                                Responsible.WORKING_GROUP,
                                LocalDate.of(2026, 2, 1)))
                .in(null)
                .then(new FollowUpDone(followUp, null));
        happen();
        var answer = get("/api/working-groups", group, "year", "2026").json();
        var it = answer.at("/items/0");
        assertThat(answer.path("items").size()).isEqualTo(1);
        assertThat(it.path("workingGroup").asString()).isEqualTo("Arbetsgrupp 1");
        assertThat(it.path("meetings").asInt()).isEqualTo(1);
        assertThat(it.path("reviewed").asInt()).isEqualTo(1);
        assertThat(it.path("reclassified").asInt()).isEqualTo(1);
        assertThat(it.path("merged").asInt()).isEqualTo(1);
        assertThat(it.path("followUpsAgreed").asInt()).isEqualTo(1);
        assertThat(it.path("followUpsDone").asInt()).isEqualTo(1);
        assertThat(it.path("medianDaysToReview").asDouble()).isBetween(4.0, 4.01);
        assertThat(it.at("/decisions/0/decision/code").asString()).isEqualTo("RAISE_LOCALLY");
        assertThat(get("/api/working-groups", group, "year", "2020").json().path("items").size())
                .isZero();
    }

    @Test
    void another_operations_meeting_and_none_look_the_same() {
        open();
        happen();
        var foreign = token("SAMORDNARE", newOperation());
        for (var path : List.of("", "/minutes", "/changes")) {
            var theirs = get("/api/meetings/" + meeting + path, foreign);
            var none = get("/api/meetings/" + UUID.randomUUID() + path, foreign);
            assertThat(theirs.status()).as(path).isEqualTo(404);
            assertThat(theirs.body()).as(path).isEqualTo(none.body());
        }
        assertThat(get("/api/meetings", foreign).json().path("items").size()).isZero();
    }

    @Test
    @Timeout(30)
    void whoever_follows_it_is_told_at_once_when_something_happens()
            throws IOException, InterruptedException {
        history.then(first.recorded());
        open();
        meeting();
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + port
                                                + "/api/meetings/"
                                                + meeting
                                                + "/changes"))
                        .header("Authorization", "Bearer " + group)
                        .build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var told = lines.filter(it -> it.startsWith("data:")).iterator();
            long before = Long.parseLong(told.next().substring("data:".length()).strip());
            history.in(meeting).then(review(first));
            send(history.events());
            long after = Long.parseLong(told.next().substring("data:".length()).strip());
            assertThat(after).isGreaterThan(before);
            client.shutdownNow();
        }
    }

    private Observations seen(String text) {
        return observation().of(operation).occurred("2021-03-14").text(SEALS, text);
    }

    private void open() {
        history.then(new MeetingOpened(meeting, operation, "Arbetsgrupp 1"));
    }

    private MeetingNoteWritten note(String text) {
        return new MeetingNoteWritten(
                meeting,
                UUID.randomUUID(),
                new Subject(Subject.Kind.MEETING, meeting),
                SEALS.seal(meeting, Field.NOTE, text));
    }

    private static ObservationReviewed review(Observations it) {
        return new ObservationReviewed(
                it.id(), ReviewDecision.RAISE_LOCALLY, null, null, null, null, null);
    }

    private static List<String> agenda(JsonNode meeting) {
        return meeting.at("/agenda/unreviewed")
                .valueStream()
                .map(it -> it.path("observationId").asString())
                .toList();
    }
}
