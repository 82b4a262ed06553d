package se.hinderloggen.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a working group's weekly meeting itself. What it decides about an observation, a
 * follow-up or a systemfel is in the history of that, with the meeting as the envelope's
 * {@linkplain EventEnvelope#causationId() cause}.
 */
public sealed interface MeetingEvent extends DomainEvent {

    UUID meetingId();

    @Override
    default String aggregateId() {
        return meetingId().toString();
    }

    /** What {@link EventEnvelope#causationId()} says of an event that was decided in a meeting. */
    static String asCause(UUID meetingId) {
        return "meeting:" + meetingId;
    }

    /**
     * @param organisation the PO operation whose group it is
     * @param workingGroup its name, as {@code Arbetsgrupp 1}
     */
    record MeetingOpened(UUID meetingId, String organisation, String workingGroup)
            implements MeetingEvent {}

    record MeetingPaused(UUID meetingId) implements MeetingEvent {}

    record MeetingResumed(UUID meetingId) implements MeetingEvent {}

    /** The group looked at it and leaves it as it is. */
    record MeetingItemPassed(UUID meetingId, Subject item) implements MeetingEvent {}

    /**
     * A note for the minutes, as it reads now.
     *
     * @param text sealed under the meeting's own key; absent when the note was taken away
     */
    record MeetingNoteWritten(UUID meetingId, UUID noteId, Subject about, @Nullable SealedText text)
            implements MeetingEvent {}

    /**
     * The minutes are approved and never change again.
     *
     * @param covers the positions of the events that they tell of, as those who closed the meeting
     *     had them before them
     */
    record MeetingClosed(UUID meetingId, List<String> covers) implements MeetingEvent {
        public MeetingClosed {
            covers = List.copyOf(covers);
        }
    }
}
