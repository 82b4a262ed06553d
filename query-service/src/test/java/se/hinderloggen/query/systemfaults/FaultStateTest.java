package se.hinderloggen.query.systemfaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.SystemFaults;
import se.hinderloggen.query.systemfaults.FaultState.Due;
import se.hinderloggen.query.systemfaults.FaultState.DueFor;

/** Where a systemfel stands, and what is waited for. */
class FaultStateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-14");
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final SystemFaults it = fault();

    @Test
    void it_is_open_until_someone_is_asked_and_then_waits_for_the_first_answer() {
        assertThat(after().status).isEqualTo(FaultStatus.OPEN);
        var asked = after(it.escalated(FIRST, DAY), it.escalated(SECOND, DAY.minusDays(1)));
        assertThat(asked.status).isEqualTo(FaultStatus.ESCALATED);
        assertThat(asked.due()).contains(new Due(DAY.minusDays(1), DueFor.ANSWER));
    }

    @Test
    void it_is_answered_when_everyone_who_was_asked_has_answered() {
        var one =
                after(
                        it.escalated(FIRST, DAY),
                        it.escalated(SECOND, DAY.minusDays(1)),
                        it.replied(SECOND, ReplyKind.REJECTION, DAY, null));
        assertThat(one.status).isEqualTo(FaultStatus.ESCALATED);
        assertThat(one.due()).contains(new Due(DAY, DueFor.ANSWER));
        assertThat(
                        after(
                                        it.escalated(FIRST, DAY),
                                        it.replied(FIRST, ReplyKind.QUESTION, DAY, null))
                                .status)
                .isEqualTo(FaultStatus.ANSWERED);
    }

    @Test
    void that_it_was_received_is_no_answer() {
        var state =
                after(
                        it.escalated(FIRST, DAY),
                        it.replied(FIRST, ReplyKind.ACKNOWLEDGED, DAY, null));
        assertThat(state.status).isEqualTo(FaultStatus.ESCALATED);
        assertThat(state.due()).contains(new Due(DAY, DueFor.ANSWER));
    }

    @Test
    void a_promise_is_waited_for_until_it_is_said_to_be_done() {
        var promise = it.replied(FIRST, ReplyKind.PROMISE, DAY, DAY.plusMonths(3));
        var promised = after(it.escalated(FIRST, DAY), promise);
        assertThat(promised.status).isEqualTo(FaultStatus.ANSWERED);
        assertThat(promised.due()).contains(new Due(DAY.plusMonths(3), DueFor.PROMISE));
        assertThat(
                        after(
                                        it.escalated(FIRST, DAY),
                                        promise,
                                        it.replied(FIRST, ReplyKind.DONE, DAY, null))
                                .due())
                .isEmpty();
    }

    @Test
    void resolved_nothing_is_waited_for() {
        var state = after(it.escalated(FIRST, DAY), it.resolved(SECOND, DAY));
        assertThat(state.status).isEqualTo(FaultStatus.RESOLVED);
        assertThat(state.due()).isEmpty();
    }

    @Test
    void reopened_it_waits_for_nothing_of_before_and_has_what_came_back_as_evidence() {
        var back = UUID.randomUUID();
        var state =
                after(
                        it.escalated(FIRST, DAY),
                        it.replied(null, ReplyKind.PROMISE, DAY, DAY),
                        it.resolved(SECOND, DAY),
                        it.reopened(SECOND, ReopeningReason.RECURRED, back));
        assertThat(state.status).isEqualTo(FaultStatus.REOPENED);
        assertThat(state.due()).isEmpty();
        assertThat(state.observations).containsExactly(back);
        var asked =
                after(
                        it.resolved(SECOND, DAY),
                        it.reopened(SECOND, ReopeningReason.NOT_REMEDIED),
                        it.escalated(FIRST, DAY));
        assertThat(asked.status).isEqualTo(FaultStatus.ESCALATED);
        assertThat(after(it.dismissed()).status).isEqualTo(FaultStatus.DISMISSED);
    }

    @Test
    void it_stands_so_since_the_event_that_changed_it() {
        var state = after(it.escalated(FIRST, DAY), it.linked(SECOND));
        assertThat(state.statusSince).isEqualTo(History.BEGINNING.plusSeconds(1));
        assertThat(state.version).isEqualTo(2);
    }

    @Test
    void a_history_without_a_beginning_is_impossible() {
        assertThatThrownBy(() -> FaultState.of(entries(new History().then(it.dismissed()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private FaultState after(SystemFaultEvent... events) {
        var history = new History().then(it.declared());
        history.then(events);
        return FaultState.of(entries(history));
    }

    private static ArrayList<FaultEntry> entries(History history) {
        var entries = new ArrayList<FaultEntry>();
        for (var envelope : history.events()) {
            entries.add(FaultEntry.of(envelope, (SystemFaultEvent) envelope.event()));
        }
        return entries;
    }
}
