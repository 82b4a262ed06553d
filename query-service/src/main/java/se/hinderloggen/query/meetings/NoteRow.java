package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;

/**
 * A note as it reads now.
 *
 * @param text absent when it was taken away
 * @param begun sequence of the event that first wrote it
 * @param sequence of the one that wrote it as it reads
 */
record NoteRow(
        UUID meetingId,
        UUID noteId,
        Subject about,
        @Nullable SealedText text,
        long begun,
        long sequence,
        Instant at) {

    static NoteRow of(EventEnvelope envelope, MeetingNoteWritten it) {
        return new NoteRow(
                it.meetingId(),
                it.noteId(),
                it.about(),
                it.text(),
                envelope.sequence(),
                envelope.sequence(),
                envelope.recordedAt());
    }

    /** This note as it was begun, reading as the later one does. */
    NoteRow rewritten(NoteRow later) {
        return new NoteRow(meetingId, noteId, about, later.text, begun, later.sequence, later.at);
    }

    /** As minutes name it. */
    String position() {
        return meetingId + "@" + sequence;
    }
}
