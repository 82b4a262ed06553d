package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.catalogue.Coded;

/**
 * Minutes: nothing that points out a person. No texts but the group's own notes and what was agreed
 * to be done, no municipality and no day of what happened.
 *
 * @param version of the meeting, for {@code If-Match} when it is closed
 * @param covers positions of what they tell of; send them when closing
 */
record MinutesAnswer(
        UUID id,
        String workingGroup,
        Coded state,
        Instant openedAt,
        @Nullable Instant closedAt,
        long version,
        List<String> covers,
        Counts counts,
        List<Item> items,
        List<MeetingAnswer.Note> notes) {

    record Counts(
            int reviewed,
            int reclassified,
            int merged,
            int passed,
            int followUps,
            int systemFaults) {}

    /**
     * @param observation when it is about one, or about a follow-up of one, as it read when the
     *     first of this was decided
     * @param systemFault when it is about one, what it was declared about
     * @param notes about it
     */
    record Item(
            Subject about,
            @Nullable Observation observation,
            @Nullable Part systemFault,
            List<MeetingAnswer.Decision> decisions,
            List<MeetingAnswer.Note> notes) {}

    record Observation(Coded kind, int year, List<Part> findings) {}

    /** A finding without its place. */
    record Part(Coded authority, @Nullable Coded unit, @Nullable Coded eventType) {}
}
