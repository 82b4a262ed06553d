package se.hinderloggen.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Subscriptions;
import se.hinderloggen.query.fixture.SystemFaults;

/** What is before a group besides what nobody has reviewed, and what it did about systemfel. */
class AgendaApiTest extends MeetingQuestions {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private final Observations seen = observation().of(operation);

    @Test
    void what_should_have_been_done_by_now_is_on_it_until_it_is() {
        var late = followUp("Ringa chefen.", TODAY.minusDays(3));
        history.then(
                seen.recorded(),
                late,
                followUp("Skriva till kommunen.", TODAY.plusDays(3)),
                opened(meeting, "Arbetsgrupp 1"));
        var followUps = meeting().at("/agenda/followUps");
        assertThat(followUps.path("total").asInt()).isEqualTo(1);
        assertThat(followUps.at("/items/0/what").asString()).isEqualTo("Ringa chefen.");
        history.in(meeting).then(new FollowUpDone(late.followUpId(), null));
        var it = meeting();
        assertThat(it.at("/agenda/followUps/total").asInt()).isZero();
        assertThat(it.at("/done/0/decisions/0/what").asString()).isEqualTo("follow-up-done");
        assertThat(minutes().at("/items/0/observation/findings/0/authority/code"))
                .hasToString("\"FORSAKRINGSKASSAN\"");
    }

    @Test
    void answers_are_told_of_that_came_since_the_group_met_last() {
        var fault = fault().of(operation).text(SEALS, "Ingen svarar");
        var before = UUID.randomUUID();
        history.at("2026-03-01T10:00:00Z")
                .then(fault.declared(), opened(before, "Arbetsgrupp 1"))
                .then(answer(fault, ReplyKind.ACKNOWLEDGED), new MeetingClosed(before, List.of()))
                .at("2026-03-03T10:00:00Z")
                .then(opened(UUID.randomUUID(), "Arbetsgrupp 2"))
                .at("2026-03-02T10:00:00Z")
                .then(answer(fault, ReplyKind.PROMISE))
                .at("2026-03-08T10:00:00Z")
                .then(opened(meeting, "Arbetsgrupp 1"))
                .then(answer(fault, ReplyKind.QUESTION));
        var replies = meeting().at("/agenda/replies");
        assertThat(replies.path("items").valueStream().map(it -> it.at("/kind/code").asString()))
                .containsExactly("QUESTION", "PROMISE");
        assertThat(replies.path("total").asInt()).isEqualTo(2);
        assertThat(replies.at("/items/0/title").asString()).isEqualTo("Ingen svarar");
        assertThat(replies.at("/items/0/from/code").asString()).isEqualTo("FORSAKRINGSKASSAN");
    }

    @Test
    void what_recipients_of_feeds_answer_stands_among_them() {
        var fault = fault().of(operation).text(SEALS, "Ingen svarar");
        var feed = Subscriptions.subscription().of(operation).to("FORSAKRINGSKASSAN");
        var entry =
                feed.published(
                        seen.id(),
                        UUID.randomUUID(),
                        SEALS.seal(seen.id(), Field.SUMMARY, "Besked dröjer."));
        history.at("2026-03-01T10:00:00Z")
                .then(seen.recorded(), fault.declared(), feed.granted(), entry)
                .then(answer(fault, ReplyKind.ACKNOWLEDGED))
                .then(feed.answered(entry, SEALS, ReplyKind.PROMISE, "Vi skriver om mallen."))
                .then(opened(meeting, "Arbetsgrupp 1"));
        var replies = meeting().at("/agenda/replies");
        assertThat(replies.path("total").asInt()).isEqualTo(2);
        var first = replies.at("/items/0");
        assertThat(first.at("/about/kind").asString()).isEqualTo("OBSERVATION");
        assertThat(first.at("/about/id").asString()).isEqualTo(seen.id().toString());
        assertThat(first.path("title").asString()).isEqualTo("Försäkringskassan: Tillgänglighet");
        assertThat(first.at("/kind/label").asString()).isEqualTo("Löfte");
        assertThat(first.at("/from/label").asString()).isEqualTo("Försäkringskassan");
        assertThat(first.path("text").asString()).isEqualTo("Vi skriver om mallen.");
        assertThat(first.path("promisedBy").asString()).isEqualTo("2026-02-01");
        assertThat(first.at("/entry/number").asInt()).isEqualTo(1);
        assertThat(replies.at("/items/1/about/kind").asString()).isEqualTo("SYSTEM_FAULT");
        assertThat(replies.at("/items/1/entry").isNull()).isTrue();
    }

    @Test
    void a_group_that_has_not_met_before_is_told_of_a_months_answers() {
        var fault = fault().of(operation).text(SEALS, "Ingen svarar");
        history.at("2026-01-01T10:00:00Z")
                .then(fault.declared(), answer(fault, ReplyKind.ACKNOWLEDGED))
                .at("2026-02-20T10:00:00Z")
                .then(answer(fault, ReplyKind.PROMISE))
                .at("2026-03-01T10:00:00Z")
                .then(opened(meeting, "Arbetsgrupp 1"));
        assertThat(meeting().at("/agenda/replies/total").asInt()).isEqualTo(1);
    }

    @Test
    void what_recurs_is_on_it_when_asked_for_and_no_systemfel_is_about_it() {
        for (var municipality : List.of("1780", "1784", "1766", "1780")) {
            history.then(
                    observation()
                            .of(operation)
                            .occurred(YearMonth.from(TODAY).toString())
                            .findings(
                                    new Finding(
                                            "FORSAKRINGSKASSAN", null, municipality, "BEMOTANDE"))
                            .recorded());
        }
        history.then(opened(meeting, "Arbetsgrupp 1"));
        assertThat(meeting().at("/agenda/patterns").isNull()).isTrue();
        var patterns = meeting("patterns", "true").at("/agenda/patterns");
        assertThat(patterns.path("total").asInt()).isEqualTo(1);
        assertThat(patterns.at("/items/0/scope/authority/code").asString())
                .isEqualTo("FORSAKRINGSKASSAN");
        assertThat(patterns.at("/items/0/reasons/sv").size()).isPositive();
        history.then(
                fault().of(operation)
                        .scope(new FaultScope("FORSAKRINGSKASSAN", null, null, "BEMOTANDE"))
                        .declared());
        assertThat(meeting("patterns", "true").at("/agenda/patterns/total").asInt()).isZero();
    }

    @Test
    void a_closed_meeting_has_nothing_before_it() {
        var fault = fault().of(operation).text(SEALS, "Ingen svarar");
        history.then(
                seen.recorded(),
                followUp("Ringa chefen.", TODAY.minusDays(3)),
                fault.declared(),
                answer(fault, ReplyKind.PROMISE),
                opened(meeting, "Arbetsgrupp 1"),
                new MeetingClosed(meeting, List.of()));
        var agenda = meeting("patterns", "true").path("agenda");
        assertThat(agenda.at("/followUps/total").asInt()).isZero();
        assertThat(agenda.at("/replies/total").asInt()).isZero();
        assertThat(agenda.path("patterns").isNull()).isTrue();
    }

    @Test
    void a_systemfel_is_in_the_minutes_with_what_it_is_about_and_how_much_is_behind_it() {
        var fault =
                fault().of(operation)
                        .scope(new FaultScope("KOMMUN", "LSS", "1780", "BEMOTANDE"))
                        .text(SEALS, "Biståndet dröjer i Karlstad");
        var other = observation().of(operation);
        history.then(seen.recorded(), other.recorded(), opened(meeting, "Arbetsgrupp 1"));
        history.in(meeting).then(fault.declared(seen.id(), other.id()), fault.linked(seen.id()));
        var it = meeting();
        assertThat(it.at("/done/0/systemFault/municipality/label").asString())
                .isEqualTo("Karlstad");
        assertThat(it.at("/done/0/decisions/0/observations").size()).isEqualTo(2);
        assertThat(it.at("/done/0/decisions/1/observations/0").asString())
                .isEqualTo(seen.id().toString());
        var minutes = minutes();
        assertThat(minutes.at("/counts/systemFaults").asInt()).isEqualTo(1);
        assertThat(minutes.at("/items/0/systemFault/unit/label").asString()).isEqualTo("LSS");
        assertThat(minutes.at("/items/0/decisions/0/observations").size()).isEqualTo(2);
        assertThat(minutes.toString()).doesNotContain("Karlstad", "1780");
    }

    @Test
    void whoever_lists_observations_sees_which_group_reviewed_them() {
        seen.text(SEALS, "Telefonkön stängdes.");
        history.then(seen.recorded(), review("Norra"), review("Södra"));
        happen();
        var found =
                get("/api/observations", token("OMBUD", operation)).json().at("/items/0/review");
        assertThat(found.path("workingGroup").asString()).isEqualTo("Södra");
        assertThat(found.at("/decision/code").asString()).isEqualTo("CLOSE");
    }

    private ObservationReviewed review(String workingGroup) {
        return new ObservationReviewed(
                seen.id(), ReviewDecision.CLOSE, workingGroup, null, null, null, null);
    }

    private FollowUpAgreed followUp(String what, LocalDate due) {
        return new FollowUpAgreed(
                UUID.randomUUID(),
                operation,
                new Subject(Subject.Kind.OBSERVATION, seen.id()),
                SEALS.seal(seen.id(), Field.FOLLOW_UP, what),
                Responsible.WORKING_GROUP,
                due);
    }

    private MeetingOpened opened(UUID id, String workingGroup) {
        return new MeetingOpened(id, operation, workingGroup);
    }

    private static ReplyReceived answer(SystemFaults fault, ReplyKind kind) {
        return fault.replied(null, kind, LocalDate.of(2026, 3, 1), null);
    }
}
