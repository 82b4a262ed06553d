package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.followups.FollowUpAnswer;
import se.hinderloggen.query.observations.ObservationAnswer;
import se.hinderloggen.query.patterns.Candidates;
import se.hinderloggen.query.systemfaults.ScopeAnswer;

/**
 * A meeting as answered.
 *
 * @param state OPEN, PAUSED or CLOSED
 * @param version for {@code If-Match} with commands
 * @param stamp grows with everything that happens in the meeting
 * @param done what has been decided, by what it is about, in the order in which it was first taken
 *     up
 */
record MeetingAnswer(
        UUID id,
        String workingGroup,
        Coded state,
        Instant openedAt,
        @Nullable Instant closedAt,
        long version,
        long stamp,
        Agenda agenda,
        List<Item> done,
        List<Note> notes) {

    /**
     * @param unreviewed the oldest first; those dealt with in this meeting stay in their place
     * @param from place of the first of them on the whole agenda, from 0
     * @param next where the next ones begin; absent when there are no more
     * @param left how many wait to be reviewed
     * @param followUps that should have been done by now, the first ten
     * @param replies that came since the group last met, the latest ten
     * @param patterns what recurs and no systemfel is about; absent unless it was asked for
     */
    record Agenda(
            List<ObservationAnswer> unreviewed,
            int from,
            @Nullable Integer next,
            Left left,
            FollowUpAnswer followUps,
            Replies.Since replies,
            Candidates.@Nullable Found patterns) {}

    /**
     * @param observations how many were counted
     * @param atLeast whether there may be more
     */
    record Left(int observations, boolean atLeast) {}

    /**
     * What came of one thing.
     *
     * @param systemFault when it is one, what it was declared about
     */
    record Item(Subject about, @Nullable ScopeAnswer systemFault, List<Decision> decisions) {}

    /**
     * @param position {@code aggregate@sequence}, as minutes name it
     * @param what the event's name
     * @param code a decision, a recipient, a kind of answer
     * @param finding which one was reclassified, from 0
     * @param other the observation that it was merged into or parted from
     * @param observations those that this linked to a systemfel
     */
    record Decision(
            String position,
            String what,
            Instant at,
            @Nullable Coded code,
            @Nullable Integer finding,
            @Nullable Coded from,
            @Nullable Coded to,
            @Nullable UUID other,
            @Nullable LocalDate due,
            @Nullable List<UUID> observations,
            @Nullable FollowUp followUp) {}

    /**
     * As it was agreed.
     *
     * @param what absent once what it is about was erased
     */
    record FollowUp(UUID id, @Nullable String what, Coded responsible, LocalDate due) {}

    /**
     * @param version of the meeting in which it was last written; to send in {@code If-Match}
     */
    record Note(UUID noteId, Subject about, @Nullable String text, Instant at, long version) {}

    /** One line of a list of meetings. */
    record Line(
            UUID id,
            String workingGroup,
            Coded state,
            Instant openedAt,
            @Nullable Instant closedAt,
            int reviewed,
            int reclassified,
            int merged,
            int followUps) {}
}
