package se.hinderloggen.command.followup;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.followup.FollowUpCommand.AgreeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ChangeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.CompleteFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ReopenFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.WithdrawFollowUp;
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

/**
 * The rules of a follow-up. Pure: what is decided follows from the state and the command alone. A
 * command that is already satisfied gives no event, so every command may be repeated.
 */
public sealed interface FollowUp {

    int MOST_YEARS_AHEAD = 5;

    /** Nothing has been agreed under this id. */
    FollowUp ABSENT = new Absent();

    record Absent() implements FollowUp {}

    /** What is to be done. */
    record Task(SealedText what, Responsible responsible, LocalDate due) {}

    /**
     * @param version sequence number of the last event
     * @param original as first agreed, to recognise a repeat even after changes
     * @param task as it reads now
     */
    record Agreed(
            long version,
            UUID followUpId,
            String organisation,
            Subject about,
            Task original,
            Task task,
            State state,
            @Nullable SealedText outcome)
            implements FollowUp {}

    enum State {
        OPEN,
        DONE,
        /** For good. */
        WITHDRAWN
    }

    // ------------------------------------------------------------------ decide

    default Decision<FollowUpEvent, FollowUpRefusal> decide(FollowUpCommand command) {
        return switch (this) {
            case Absent _ ->
                    command instanceof AgreeFollowUp agreeing
                            ? agree(agreeing)
                            : refuse(FollowUpRefusal.FOLLOW_UP_NOT_FOUND);
            case Agreed agreed when !agreed.organisation.equals(command.context().organisation()) ->
                    refuse(
                            command instanceof AgreeFollowUp
                                    ? FollowUpRefusal.FOLLOW_UP_ID_TAKEN
                                    : FollowUpRefusal.FOLLOW_UP_NOT_FOUND);
            case Agreed agreed
                    when command.forOwnUse()
                            && !isForRecorder(agreed.about, agreed.task.responsible) ->
                    refuse(FollowUpRefusal.GROUP_DECIDES);
            case Agreed agreed -> decideOn(agreed, command);
        };
    }

    private static Decision<FollowUpEvent, FollowUpRefusal> agree(AgreeFollowUp command) {
        if (command.forOwnUse() && !isForRecorder(command.about(), command.responsible())) {
            return refuse(FollowUpRefusal.GROUP_DECIDES);
        }
        var wrong = wrongDue(command.due(), command);
        return wrong != null
                ? refuse(wrong)
                : accept(
                        new FollowUpAgreed(
                                command.followUpId(),
                                command.context().organisation(),
                                command.about(),
                                command.what(),
                                command.responsible(),
                                command.due()));
    }

    private static Decision<FollowUpEvent, FollowUpRefusal> decideOn(
            Agreed it, FollowUpCommand command) {
        return switch (command) {
            case AgreeFollowUp again ->
                    again.about().equals(it.about)
                                    && new Task(again.what(), again.responsible(), again.due())
                                            .equals(it.original)
                            ? nothing()
                            : refuse(FollowUpRefusal.FOLLOW_UP_ID_TAKEN);
            case ChangeFollowUp change -> change(it, change);
            case CompleteFollowUp done -> complete(it, done);
            case ReopenFollowUp reopening ->
                    switch (it.state) {
                        case OPEN -> nothing();
                        case DONE ->
                                unlessOutdated(
                                        it,
                                        reopening.expectedVersion(),
                                        new FollowUpReopened(it.followUpId));
                        case WITHDRAWN -> refuse(FollowUpRefusal.FOLLOW_UP_WITHDRAWN);
                    };
            case WithdrawFollowUp withdrawal ->
                    switch (it.state) {
                        case OPEN ->
                                unlessOutdated(
                                        it,
                                        withdrawal.expectedVersion(),
                                        new FollowUpWithdrawn(it.followUpId));
                        case DONE -> refuse(FollowUpRefusal.FOLLOW_UP_DONE);
                        case WITHDRAWN -> nothing();
                    };
        };
    }

    private static Decision<FollowUpEvent, FollowUpRefusal> change(
            Agreed it, ChangeFollowUp command) {
        var wanted =
                new Task(
                        Objects.requireNonNullElse(command.what(), it.task.what),
                        Objects.requireNonNullElse(command.responsible(), it.task.responsible),
                        Objects.requireNonNullElse(command.due(), it.task.due));
        if (wanted.equals(it.task)) {
            return nothing();
        }
        if (it.state != State.OPEN) {
            return refuse(closed(it));
        }
        if (command.forOwnUse() && !isForRecorder(it.about, wanted.responsible)) {
            return refuse(FollowUpRefusal.GROUP_DECIDES);
        }
        var wrong = wanted.due.equals(it.task.due) ? null : wrongDue(wanted.due, command);
        return wrong != null
                ? refuse(wrong)
                : unlessOutdated(
                        it,
                        command.expectedVersion(),
                        new FollowUpChanged(
                                it.followUpId, wanted.what, wanted.responsible, wanted.due));
    }

    /** That it is done is what matters; a repeat may leave out what came of it. */
    private static Decision<FollowUpEvent, FollowUpRefusal> complete(
            Agreed it, CompleteFollowUp command) {
        return switch (it.state) {
            case OPEN ->
                    unlessOutdated(
                            it,
                            command.expectedVersion(),
                            new FollowUpDone(it.followUpId, command.outcome()));
            case DONE ->
                    command.outcome() == null || command.outcome().equals(it.outcome)
                            ? nothing()
                            : refuse(FollowUpRefusal.FOLLOW_UP_DONE);
            case WITHDRAWN -> refuse(FollowUpRefusal.FOLLOW_UP_WITHDRAWN);
        };
    }

    private static FollowUpRefusal closed(Agreed it) {
        return it.state == State.DONE
                ? FollowUpRefusal.FOLLOW_UP_DONE
                : FollowUpRefusal.FOLLOW_UP_WITHDRAWN;
    }

    private static Decision<FollowUpEvent, FollowUpRefusal> unlessOutdated(
            Agreed it, @Nullable Long expectedVersion, FollowUpEvent event) {
        return expectedVersion != null && expectedVersion != it.version
                ? refuse(FollowUpRefusal.FOLLOW_UP_CHANGED_SINCE_READ)
                : accept(event);
    }

    private static boolean isForRecorder(Subject about, Responsible responsible) {
        return about.kind() == Subject.Kind.OBSERVATION && responsible == Responsible.RECORDER;
    }

    private static @Nullable FollowUpRefusal wrongDue(LocalDate due, FollowUpCommand command) {
        var today = command.context().today();
        if (due.isBefore(today)) {
            return FollowUpRefusal.DUE_PASSED;
        }
        return due.isAfter(today.plusYears(MOST_YEARS_AHEAD)) ? FollowUpRefusal.DUE_TOO_FAR : null;
    }

    // ------------------------------------------------------------------ evolve

    default FollowUp evolve(FollowUpEvent event) {
        return switch (this) {
            case Absent _ -> {
                if (!(event instanceof FollowUpAgreed it)) {
                    throw impossible(event);
                }
                var task = new Task(it.what(), it.responsible(), it.due());
                yield new Agreed(
                        0,
                        it.followUpId(),
                        it.organisation(),
                        it.about(),
                        task,
                        task,
                        State.OPEN,
                        null);
            }
            case Agreed was -> evolve(was, event);
        };
    }

    private static FollowUp evolve(Agreed was, FollowUpEvent event) {
        return switch (event) {
            case FollowUpAgreed _ -> throw impossible(event);
            case FollowUpChanged it when was.state == State.OPEN ->
                    next(was, new Task(it.what(), it.responsible(), it.due()), State.OPEN, null);
            case FollowUpDone it when was.state == State.OPEN ->
                    next(was, was.task, State.DONE, it.outcome());
            case FollowUpReopened _ when was.state == State.DONE ->
                    next(was, was.task, State.OPEN, null);
            case FollowUpWithdrawn _ when was.state == State.OPEN ->
                    next(was, was.task, State.WITHDRAWN, null);
            case FollowUpChanged _, FollowUpDone _, FollowUpReopened _, FollowUpWithdrawn _ ->
                    throw impossible(event);
        };
    }

    private static Agreed next(Agreed was, Task task, State state, @Nullable SealedText outcome) {
        return new Agreed(
                was.version + 1,
                was.followUpId,
                was.organisation,
                was.about,
                was.original,
                task,
                state,
                outcome);
    }

    private static IllegalStateException impossible(FollowUpEvent event) {
        return new IllegalStateException(
                "Impossible history: "
                        + event.getClass().getSimpleName()
                        + " of "
                        + event.followUpId());
    }

    /** Sequence number of the last event; -1 when there is none. */
    default long version() {
        return switch (this) {
            case Absent _ -> -1;
            case Agreed agreed -> agreed.version;
        };
    }
}
