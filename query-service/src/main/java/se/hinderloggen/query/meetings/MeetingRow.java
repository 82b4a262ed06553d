package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.MeetingEvent.MeetingPaused;
import se.hinderloggen.events.MeetingEvent.MeetingResumed;

/**
 * A meeting as it is now.
 *
 * @param covers positions of what the minutes tell of; absent until it is closed
 * @param version sequence of the last event
 */
record MeetingRow(
        UUID meetingId,
        String organisation,
        String workingGroup,
        Instant openedAt,
        boolean paused,
        @Nullable Instant closedAt,
        @Nullable List<String> covers,
        long version) {

    /**
     * @param known absent before the meeting was opened
     */
    static MeetingRow after(
            @Nullable MeetingRow known, EventEnvelope envelope, MeetingEvent event) {
        if (event instanceof MeetingOpened it) {
            return new MeetingRow(
                    it.meetingId(),
                    it.organisation(),
                    it.workingGroup(),
                    envelope.recordedAt(),
                    false,
                    null,
                    null,
                    envelope.sequence());
        }
        if (known == null) {
            throw new IllegalStateException(
                    event.meetingId() + " has a history without a beginning");
        }
        return known.after(envelope, event);
    }

    private MeetingRow after(EventEnvelope envelope, MeetingEvent event) {
        return switch (event) {
            case MeetingOpened _ -> this;
            case MeetingPaused _ -> with(true, null, null, envelope);
            case MeetingResumed _ -> with(false, null, null, envelope);
            case MeetingItemPassed _ -> with(paused, null, null, envelope);
            case MeetingNoteWritten _ -> with(paused, null, null, envelope);
            case MeetingClosed it -> with(false, envelope.recordedAt(), it.covers(), envelope);
        };
    }

    private MeetingRow with(
            boolean nowPaused,
            @Nullable Instant nowClosed,
            @Nullable List<String> nowCovers,
            EventEnvelope envelope) {
        return new MeetingRow(
                meetingId,
                organisation,
                workingGroup,
                openedAt,
                nowPaused,
                nowClosed,
                nowCovers,
                envelope.sequence());
    }
}
