package se.hinderloggen.query.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
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
 * A follow-up as it reads now.
 *
 * @param what absent once what it is about is erased; so is {@code outcome}
 * @param meeting in which it was agreed, if in any
 */
record FollowUpRow(
        UUID id,
        String organisation,
        Subject about,
        @Nullable SealedText what,
        Responsible responsible,
        LocalDate due,
        State state,
        Instant agreedAt,
        @Nullable UUID meeting,
        @Nullable Instant doneAt,
        @Nullable SealedText outcome,
        long version) {

    enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    private static final String MEETING = "meeting:";

    static FollowUpRow agreed(EventEnvelope envelope, FollowUpAgreed it) {
        return new FollowUpRow(
                it.followUpId(),
                it.organisation(),
                it.about(),
                it.what(),
                it.responsible(),
                it.due(),
                State.OPEN,
                envelope.recordedAt(),
                meeting(envelope.causationId()),
                null,
                null,
                envelope.sequence());
    }

    FollowUpRow after(EventEnvelope envelope, FollowUpEvent event) {
        long now = envelope.sequence();
        return switch (event) {
            case FollowUpAgreed _ -> throw new IllegalStateException(id + " was agreed twice");
            case FollowUpChanged it ->
                    with(it.what(), it.responsible(), it.due(), state, doneAt, outcome, now);
            case FollowUpDone it ->
                    with(
                            what,
                            responsible,
                            due,
                            State.DONE,
                            envelope.recordedAt(),
                            it.outcome(),
                            now);
            case FollowUpReopened _ -> with(what, responsible, due, State.OPEN, null, null, now);
            case FollowUpWithdrawn _ ->
                    with(what, responsible, due, State.WITHDRAWN, null, null, now);
        };
    }

    private FollowUpRow with(
            @Nullable SealedText what,
            Responsible responsible,
            LocalDate due,
            State state,
            @Nullable Instant doneAt,
            @Nullable SealedText outcome,
            long version) {
        return new FollowUpRow(
                id,
                organisation,
                about,
                what,
                responsible,
                due,
                state,
                agreedAt,
                meeting,
                doneAt,
                outcome,
                version);
    }

    private static @Nullable UUID meeting(@Nullable String cause) {
        return cause == null || !cause.startsWith(MEETING)
                ? null
                : UUID.fromString(cause.substring(MEETING.length()));
    }
}
