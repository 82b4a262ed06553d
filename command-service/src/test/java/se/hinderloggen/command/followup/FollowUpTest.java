package se.hinderloggen.command.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.followup.FollowUpCommand.AgreeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ChangeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.CompleteFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ReopenFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.WithdrawFollowUp;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpChanged;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.FollowUpEvent.FollowUpReopened;
import se.hinderloggen.events.FollowUpEvent.FollowUpWithdrawn;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;

/** The rules of a follow-up: given events, when a command, then events or a refusal. */
class FollowUpTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000f");
    private static final Instant AT = Instant.parse("2026-03-14T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 1);
    private static final CommandContext BY =
            new CommandContext("PO_VARMLAND", "p-1", AT, "c-1", null);
    private static final CommandContext OTHER =
            new CommandContext("PO_SODRA_DALARNA", "p-2", AT, "c-2", null);
    private static final Subject OBSERVATION =
            new Subject(Subject.Kind.OBSERVATION, UUID.randomUUID());
    private static final Subject FAULT = new Subject(Subject.Kind.SYSTEM_FAULT, UUID.randomUUID());
    private static final SealedText WHAT = sealed("Ring tillbaka");
    private static final SealedText OUTCOME = sealed("De lovade en ny rutin");

    private static final FollowUpAgreed AGREED =
            new FollowUpAgreed(
                    ID, "PO_VARMLAND", OBSERVATION, WHAT, Responsible.WORKING_GROUP, DUE);
    private static final FollowUpDone DONE = new FollowUpDone(ID, OUTCOME);
    private static final FollowUpWithdrawn WITHDRAWN = new FollowUpWithdrawn(ID);
    private static final FollowUpReopened REOPENED = new FollowUpReopened(ID);

    @Nested
    class Agreeing {

        @Test
        void what_is_agreed_is_kept() {
            given().when(agree(OBSERVATION, Responsible.WORKING_GROUP, DUE, false)).then(AGREED);
        }

        @Test
        void agreeing_the_same_again_changes_nothing_whatever_has_happened_since() {
            var changed = new FollowUpChanged(ID, WHAT, Responsible.COORDINATOR, LATER);
            given(AGREED, changed, DONE)
                    .when(agree(OBSERVATION, Responsible.WORKING_GROUP, DUE, false))
                    .then();
        }

        @Test
        void an_id_stands_for_one_follow_up() {
            given(AGREED)
                    .when(agree(FAULT, Responsible.WORKING_GROUP, DUE, false))
                    .refused(FollowUpRefusal.FOLLOW_UP_ID_TAKEN);
            given(AGREED)
                    .when(
                            new AgreeFollowUp(
                                    ID,
                                    OBSERVATION,
                                    WHAT,
                                    Responsible.WORKING_GROUP,
                                    DUE,
                                    false,
                                    OTHER))
                    .refused(FollowUpRefusal.FOLLOW_UP_ID_TAKEN);
        }

        @Test
        void it_is_due_from_today_on_and_within_five_years() {
            var today = BY.today();
            given().when(agree(FAULT, Responsible.COORDINATOR, today.minusDays(1), false))
                    .refused(FollowUpRefusal.DUE_PASSED);
            given().when(
                            agree(
                                    FAULT,
                                    Responsible.COORDINATOR,
                                    today.plusYears(5).plusDays(1),
                                    false))
                    .refused(FollowUpRefusal.DUE_TOO_FAR);
            given().when(agree(FAULT, Responsible.COORDINATOR, today, false)).accepted();
            given().when(agree(FAULT, Responsible.COORDINATOR, today.plusYears(5), false))
                    .accepted();
        }
    }

    @Nested
    class ByOneself {

        @Test
        void an_ombud_agrees_on_what_the_recorder_of_an_observation_does() {
            given().when(agree(OBSERVATION, Responsible.RECORDER, DUE, true)).accepted();
        }

        @Test
        void the_group_decides_what_others_do() {
            for (var others : Responsible.values()) {
                if (others != Responsible.RECORDER) {
                    given().when(agree(OBSERVATION, others, DUE, true))
                            .refused(FollowUpRefusal.GROUP_DECIDES);
                }
            }
            given().when(agree(FAULT, Responsible.RECORDER, DUE, true))
                    .refused(FollowUpRefusal.GROUP_DECIDES);
        }

        @Test
        void what_the_group_has_agreed_is_left_to_it() {
            for (var command :
                    List.of(
                            new ChangeFollowUp(ID, null, null, LATER, null, true, BY),
                            new CompleteFollowUp(ID, null, null, true, BY),
                            new ReopenFollowUp(ID, null, true, BY),
                            new WithdrawFollowUp(ID, null, true, BY))) {
                given(AGREED).when(command).refused(FollowUpRefusal.GROUP_DECIDES);
            }
        }

        @Test
        void nothing_of_ones_own_is_handed_to_others() {
            var own =
                    new FollowUpAgreed(
                            ID, "PO_VARMLAND", OBSERVATION, WHAT, Responsible.RECORDER, DUE);
            given(own)
                    .when(
                            new ChangeFollowUp(
                                    ID, null, Responsible.COORDINATOR, null, null, true, BY))
                    .refused(FollowUpRefusal.GROUP_DECIDES);
            given(own)
                    .when(new CompleteFollowUp(ID, null, null, true, BY))
                    .then(new FollowUpDone(ID, null));
        }
    }

    @Nested
    class Changing {

        @Test
        void what_is_not_sent_stays() {
            given(AGREED)
                    .when(new ChangeFollowUp(ID, null, null, LATER, 0L, false, BY))
                    .then(new FollowUpChanged(ID, WHAT, Responsible.WORKING_GROUP, LATER));
        }

        @Test
        void a_change_to_what_it_is_already_is_none() {
            given(AGREED)
                    .when(
                            new ChangeFollowUp(
                                    ID, WHAT, Responsible.WORKING_GROUP, DUE, 7L, false, BY))
                    .then();
        }

        @Test
        void a_day_that_has_passed_since_does_not_hinder_other_changes() {
            var overdue =
                    new FollowUpAgreed(
                            ID,
                            "PO_VARMLAND",
                            OBSERVATION,
                            WHAT,
                            Responsible.WORKING_GROUP,
                            BY.today().minusDays(9));
            given(overdue)
                    .when(
                            new ChangeFollowUp(
                                    ID, null, Responsible.COORDINATOR, null, null, false, BY))
                    .accepted();
            given(overdue)
                    .when(
                            new ChangeFollowUp(
                                    ID, null, null, BY.today().minusDays(1), null, false, BY))
                    .refused(FollowUpRefusal.DUE_PASSED);
        }

        @Test
        void a_change_to_what_one_has_not_read_is_refused() {
            given(AGREED)
                    .when(new ChangeFollowUp(ID, null, null, LATER, 4L, false, BY))
                    .refused(FollowUpRefusal.FOLLOW_UP_CHANGED_SINCE_READ);
        }

        @Test
        void what_is_done_or_withdrawn_is_not_changed() {
            var change = new ChangeFollowUp(ID, null, null, LATER, null, false, BY);
            given(AGREED, DONE).when(change).refused(FollowUpRefusal.FOLLOW_UP_DONE);
            given(AGREED, WITHDRAWN).when(change).refused(FollowUpRefusal.FOLLOW_UP_WITHDRAWN);
        }
    }

    @Nested
    class Ending {

        @Test
        void it_is_done_once() {
            var done = new CompleteFollowUp(ID, OUTCOME, null, false, BY);
            given(AGREED).when(done).then(DONE);
            given(AGREED, DONE).when(done).then();
            given(AGREED, DONE).when(new CompleteFollowUp(ID, null, null, false, BY)).then();
            given(AGREED, DONE)
                    .when(new CompleteFollowUp(ID, WHAT, null, false, BY))
                    .refused(FollowUpRefusal.FOLLOW_UP_DONE);
            given(AGREED, WITHDRAWN).when(done).refused(FollowUpRefusal.FOLLOW_UP_WITHDRAWN);
        }

        @Test
        void what_was_not_done_after_all_is_open_again() {
            var reopen = new ReopenFollowUp(ID, null, false, BY);
            given(AGREED, DONE).when(reopen).then(REOPENED);
            given(AGREED).when(reopen).then();
            given(AGREED, DONE, REOPENED)
                    .when(new CompleteFollowUp(ID, WHAT, null, false, BY))
                    .then(new FollowUpDone(ID, WHAT));
            given(AGREED, WITHDRAWN).when(reopen).refused(FollowUpRefusal.FOLLOW_UP_WITHDRAWN);
        }

        @Test
        void what_is_no_longer_wanted_is_withdrawn_for_good() {
            var withdraw = new WithdrawFollowUp(ID, null, false, BY);
            given(AGREED).when(withdraw).then(WITHDRAWN);
            given(AGREED, WITHDRAWN).when(withdraw).then();
            given(AGREED, DONE).when(withdraw).refused(FollowUpRefusal.FOLLOW_UP_DONE);
        }

        @Test
        void nobody_ends_what_someone_else_has_changed_unseen() {
            given(AGREED)
                    .when(new CompleteFollowUp(ID, null, 3L, false, BY))
                    .refused(FollowUpRefusal.FOLLOW_UP_CHANGED_SINCE_READ);
            given(AGREED)
                    .when(new WithdrawFollowUp(ID, 3L, false, BY))
                    .refused(FollowUpRefusal.FOLLOW_UP_CHANGED_SINCE_READ);
        }
    }

    @Test
    void a_foreign_follow_up_and_none_at_all_look_the_same() {
        for (var by : List.of(BY, OTHER)) {
            var history = by == BY ? given() : given(AGREED);
            for (var command :
                    List.of(
                            new ChangeFollowUp(ID, null, null, LATER, null, false, by),
                            new CompleteFollowUp(ID, null, null, true, by),
                            new ReopenFollowUp(ID, null, false, by),
                            new WithdrawFollowUp(ID, null, false, by))) {
                history.when(command).refused(FollowUpRefusal.FOLLOW_UP_NOT_FOUND);
            }
        }
    }

    @Test
    void impossible_history_is_not_read() {
        for (var history :
                List.of(
                        List.<FollowUpEvent>of(DONE),
                        List.<FollowUpEvent>of(AGREED, AGREED),
                        List.<FollowUpEvent>of(AGREED, REOPENED),
                        List.<FollowUpEvent>of(AGREED, WITHDRAWN, DONE))) {
            assertThatThrownBy(() -> evolve(history)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static AgreeFollowUp agree(
            Subject about, Responsible responsible, LocalDate due, boolean forOwnUse) {
        return new AgreeFollowUp(ID, about, WHAT, responsible, due, forOwnUse, BY);
    }

    private static Given given(FollowUpEvent... history) {
        return new Given(List.of(history));
    }

    private static FollowUp evolve(List<FollowUpEvent> events) {
        var state = FollowUp.ABSENT;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private record Given(List<FollowUpEvent> history) {
        Outcome when(FollowUpCommand command) {
            return new Outcome(evolve(history).decide(command));
        }
    }

    private record Outcome(Decision<FollowUpEvent, FollowUpRefusal> decision) {

        void then(FollowUpEvent... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
        }

        void accepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }

        void refused(FollowUpRefusal refusal) {
            assertThat(decision).isEqualTo(new Decision.Refused<>(refusal));
        }
    }

    private static SealedText sealed(String text) {
        return SealedText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
