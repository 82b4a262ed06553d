package se.hinderloggen.command.systemfault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.BY;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.ID;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.ONE;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.OTHER;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.SCOPE;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.STEP;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.TODAY;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.TWO;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.change;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.declare;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.declared;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.dismiss;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.escalate;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.escalated;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.given;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.link;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.recurred;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.reopen;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.reopened;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.replied;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.reply;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.resolve;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.resolved;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.sealed;
import static se.hinderloggen.command.systemfault.SystemFaultFixture.unlink;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.release.ReleaseRefusal;
import se.hinderloggen.command.release.ReleaseStep;
import se.hinderloggen.command.release.ReleaseStep.Approve;
import se.hinderloggen.command.release.ReleaseStep.Propose;
import se.hinderloggen.command.release.ReleaseStep.Revoke;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReleaseSystemFault;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SystemFaultEvent.ObservationUnlinked;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseProposed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleased;

/** The rules of the systemfel: given events, when a command, then events or a refusal. */
class SystemFaultTest {

    private static final UUID AGAIN = UUID.fromString("01890000-0000-7000-8000-0000000000bb");
    private static final SystemFaultDismissed DISMISSED = new SystemFaultDismissed(ID, null);

    @Nested
    class Declaring {

        @Test
        void something_new_is_declared_for_the_operation_that_declares_it() {
            given().when(declare("Telefonen", BY, ONE, TWO)).thenEvents(declared(ONE, TWO));
        }

        @Test
        void the_same_again_makes_no_event_whatever_has_happened_since() {
            given(declared(ONE), resolved(STEP, TODAY))
                    .when(declare("Telefonen", BY, ONE))
                    .thenNothing();
        }

        @Test
        void other_content_or_another_operation_under_the_same_id_is_a_conflict() {
            given(declared(ONE))
                    .when(declare("Något annat", BY, ONE))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_ID_TAKEN);
            given(declared(ONE))
                    .when(declare("Telefonen", OTHER, ONE))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_ID_TAKEN);
        }

        @Test
        void nothing_can_be_done_with_one_that_is_not_there() {
            given().when(link(ONE)).thenRefused(SystemFaultRefusal.SYSTEM_FAULT_NOT_FOUND);
        }
    }

    @Nested
    class Changing {

        @Test
        void what_is_not_sent_stays_as_it_is() {
            given(declared())
                    .when(change(FaultLevel.CENTRAL, null))
                    .thenEvents(
                            new SystemFaultChanged(
                                    ID,
                                    sealed("Telefonen"),
                                    sealed("Ingen svarar."),
                                    FaultLevel.CENTRAL,
                                    SCOPE,
                                    null));
        }

        @Test
        void a_change_to_what_it_says_already_makes_no_event_whatever_version_was_read() {
            given(declared(), escalated(TODAY)).when(change(FaultLevel.LOCAL, 0L)).thenNothing();
        }

        @Test
        void a_change_of_what_has_changed_since_it_was_read_is_refused() {
            given(declared(), escalated(TODAY))
                    .when(change(FaultLevel.CENTRAL, 0L))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_CHANGED_SINCE_READ);
        }
    }

    @Nested
    class Linking {

        @Test
        void only_what_is_not_linked_already_is_linked() {
            given(declared(ONE))
                    .when(link(ONE, TWO))
                    .thenEvents(new ObservationsLinked(ID, List.of(TWO)));
            given(declared(ONE)).when(link(ONE)).thenNothing();
        }

        @Test
        void what_is_linked_can_be_taken_away_once() {
            var unlinked = new ObservationUnlinked(ID, ONE);
            given(declared(ONE)).when(unlink(ONE)).thenEvents(unlinked);
            given(declared(ONE), unlinked).when(unlink(ONE)).thenNothing();
            given(declared(ONE), unlinked)
                    .when(link(ONE))
                    .thenEvents(new ObservationsLinked(ID, List.of(ONE)));
        }

        @Test
        void evidence_has_an_end() {
            var thousand =
                    Stream.generate(UUID::randomUUID)
                            .limit(SystemFault.MOST_OBSERVATIONS)
                            .toArray(UUID[]::new);
            given(declared(thousand))
                    .when(link(ONE))
                    .thenRefused(SystemFaultRefusal.TOO_MANY_OBSERVATIONS);
        }
    }

    @Nested
    class Raising {

        @Test
        void it_is_raised_with_a_day_that_has_not_passed() {
            given(declared()).when(escalate(TODAY)).thenEvents(escalated(TODAY));
            given(declared())
                    .when(escalate(TODAY.minusDays(1)))
                    .thenRefused(SystemFaultRefusal.DUE_IN_THE_PAST);
        }

        @Test
        void a_repeat_is_recognised_by_its_id_even_when_the_day_has_passed() {
            var due = TODAY.minusDays(30);
            given(declared(), escalated(due)).when(escalate(due)).thenNothing();
            given(declared(), escalated(due))
                    .when(escalate(TODAY))
                    .thenRefused(SystemFaultRefusal.STEP_ID_TAKEN);
        }

        @Test
        void a_reply_answers_what_was_asked_or_comes_by_itself() {
            var answer = reply(AGAIN, STEP, ReplyKind.DONE, TODAY, null);
            given(declared(), escalated(TODAY)).when(answer).thenEvents(replied(answer));
            given(declared(), escalated(TODAY), replied(answer)).when(answer).thenNothing();
            given(declared()).when(answer).thenRefused(SystemFaultRefusal.NO_SUCH_ESCALATION);
            var unasked = reply(AGAIN, null, ReplyKind.QUESTION, TODAY, null);
            given(declared()).when(unasked).thenEvents(replied(unasked));
        }

        @Test
        void a_reply_is_no_answer_to_a_reply() {
            var first = reply(STEP, null, ReplyKind.QUESTION, TODAY, null);
            given(declared(), replied(first))
                    .when(reply(AGAIN, STEP, ReplyKind.DONE, TODAY, null))
                    .thenRefused(SystemFaultRefusal.NO_SUCH_ESCALATION);
        }

        @Test
        void only_a_promise_has_a_day_and_not_one_before_it_was_made() {
            given(declared())
                    .when(reply(AGAIN, null, ReplyKind.REJECTION, TODAY, TODAY))
                    .thenRefused(SystemFaultRefusal.PROMISED_BY_WITHOUT_PROMISE);
            given(declared())
                    .when(reply(AGAIN, null, ReplyKind.PROMISE, TODAY, TODAY.minusDays(1)))
                    .thenRefused(SystemFaultRefusal.PROMISED_BY_BEFORE_REPLY);
            var promise = reply(AGAIN, null, ReplyKind.PROMISE, TODAY, TODAY.plusMonths(3));
            given(declared()).when(promise).thenEvents(replied(promise));
            given(declared())
                    .when(reply(AGAIN, null, ReplyKind.DONE, TODAY.plusDays(1), null))
                    .thenRefused(SystemFaultRefusal.REPLIED_IN_THE_FUTURE);
        }
    }

    @Nested
    class Resolving {

        @Test
        void it_is_resolved_from_a_day_that_has_come_and_once() {
            given(declared()).when(resolve(STEP, TODAY)).thenEvents(resolved(STEP, TODAY));
            given(declared(), resolved(STEP, TODAY)).when(resolve(STEP, TODAY)).thenNothing();
            given(declared(), resolved(STEP, TODAY))
                    .when(resolve(AGAIN, TODAY))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_RESOLVED);
            given(declared())
                    .when(resolve(STEP, TODAY.plusDays(1)))
                    .thenRefused(SystemFaultRefusal.RESOLVED_IN_THE_FUTURE);
        }

        @Test
        void it_is_not_raised_while_resolved_but_a_late_answer_is_noted() {
            given(declared(), resolved(AGAIN, TODAY))
                    .when(escalate(TODAY))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_RESOLVED);
            var late = reply(ONE, null, ReplyKind.DONE, TODAY, null);
            given(declared(), resolved(STEP, TODAY)).when(late).thenEvents(replied(late));
        }

        @Test
        void what_came_back_reopens_it_once_and_becomes_evidence() {
            var back = reopened(STEP, ReopeningReason.RECURRED, ONE);
            given(declared(), resolved(STEP, TODAY)).when(recurred(STEP, ONE)).thenEvents(back);
            given(declared(), resolved(STEP, TODAY), back).when(recurred(STEP, ONE)).thenNothing();
            given(declared(), resolved(STEP, TODAY), back).when(link(ONE)).thenNothing();
        }

        @Test
        void what_came_back_after_one_resolution_does_not_undo_the_next() {
            var back = reopened(STEP, ReopeningReason.RECURRED, ONE);
            given(declared(), resolved(STEP, TODAY), back, resolved(AGAIN, TODAY))
                    .when(recurred(STEP, TWO))
                    .thenNothing();
            given(declared(), resolved(STEP, TODAY), back, resolved(AGAIN, TODAY))
                    .when(recurred(AGAIN, TWO))
                    .thenEvents(reopened(AGAIN, ReopeningReason.RECURRED, TWO));
        }

        @Test
        void people_reopen_whichever_resolution_holds_or_the_one_they_name() {
            given(declared(), resolved(STEP, TODAY))
                    .when(reopen(null))
                    .thenEvents(reopened(STEP, ReopeningReason.NOT_REMEDIED));
            given(declared(), resolved(STEP, TODAY)).when(reopen(AGAIN)).thenNothing();
            given(declared()).when(reopen(null)).thenNothing();
        }
    }

    @Nested
    class Dismissing {

        @Test
        void a_dismissed_one_stays_as_it_is() {
            given(declared()).when(dismiss()).thenEvents(DISMISSED);
            given(declared(), DISMISSED).when(dismiss()).thenNothing();
            Stream.of(
                            change(FaultLevel.CENTRAL, null),
                            link(ONE),
                            escalate(TODAY),
                            resolve(STEP, TODAY),
                            reopen(null))
                    .forEach(
                            it ->
                                    given(declared(), DISMISSED)
                                            .when(it)
                                            .thenRefused(
                                                    SystemFaultRefusal.SYSTEM_FAULT_DISMISSED));
        }

        @Test
        void what_comes_back_leaves_it_dismissed() {
            given(declared(), resolved(STEP, TODAY), DISMISSED)
                    .when(recurred(STEP, ONE))
                    .thenNothing();
        }
    }

    @Test
    void an_impossible_history_throws_and_every_event_counts_as_one_version() {
        assertThatThrownBy(() -> given(resolved(STEP, TODAY)).state())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(declared(), declared()).state())
                .isInstanceOf(IllegalStateException.class);
        assertThat(given(declared(), escalated(TODAY), resolved(AGAIN, TODAY)).state().version())
                .isEqualTo(2);
    }

    @Nested
    class Releasing {

        private static final UUID RELEASE = UUID.fromString("01890000-0000-7000-8000-0000000000e1");
        private static final List<String> TO = List.of("FORSAKRINGSKASSAN");
        private static final SystemFaultReleaseProposed PROPOSED =
                new SystemFaultReleaseProposed(ID, RELEASE, sealed("kort"), TO, BY.recorder());
        private static final SystemFaultReleased RELEASED =
                new SystemFaultReleased(ID, RELEASE, sealed("kort"), TO);
        private static final CommandContext COLLEAGUE =
                new CommandContext("PO_VARMLAND", "p-3", BY.at(), "c-3", null);

        @Test
        void a_summary_is_proposed_by_one_and_released_by_another() {
            given(declared(ONE)).when(step(propose(), BY)).thenEvents(PROPOSED);
            var proposed = given(declared(ONE), PROPOSED);
            proposed.when(step(new Approve(RELEASE, true), BY))
                    .thenRefused(ReleaseRefusal.RELEASE_SAME_PERSON);
            proposed.when(step(new Approve(RELEASE, true), COLLEAGUE)).thenEvents(RELEASED);
        }

        @Test
        void of_a_dismissed_one_nothing_more_is_told_and_what_was_can_be_revoked() {
            given(declared(ONE), DISMISSED)
                    .when(step(propose(), BY))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_DISMISSED);
            given(declared(ONE), PROPOSED, RELEASED, DISMISSED)
                    .when(step(new Revoke(RELEASE, RevocationReason.REPLACED), BY))
                    .thenEvents(
                            new SystemFaultReleaseRevoked(ID, RELEASE, RevocationReason.REPLACED));
        }

        @Test
        void a_resolved_one_may_still_be_told_of() {
            given(declared(ONE), resolved(STEP, TODAY))
                    .when(step(propose(), BY))
                    .thenEvents(PROPOSED);
        }

        @Test
        void another_operation_does_not_find_it() {
            given(declared(ONE), PROPOSED)
                    .when(step(new Approve(RELEASE, true), OTHER))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_NOT_FOUND);
        }

        @Test
        void whoever_read_it_before_it_changed_reads_it_again() {
            given(declared(ONE), resolved(STEP, TODAY))
                    .when(new ReleaseSystemFault(ID, propose(), 0L, BY))
                    .thenRefused(SystemFaultRefusal.SYSTEM_FAULT_CHANGED_SINCE_READ);
        }

        private static Propose propose() {
            return new Propose(RELEASE, sealed("kort"), TO, true);
        }

        private static ReleaseSystemFault step(ReleaseStep step, CommandContext by) {
            return new ReleaseSystemFault(ID, step, null, by);
        }
    }
}
