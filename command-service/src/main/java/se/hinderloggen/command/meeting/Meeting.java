package se.hinderloggen.command.meeting;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.meeting.MeetingCommand.CloseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.DecideInMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.OpenMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.PassItem;
import se.hinderloggen.command.meeting.MeetingCommand.PauseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.ResumeMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.WriteNote;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.MeetingEvent.MeetingPaused;
import se.hinderloggen.events.MeetingEvent.MeetingResumed;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;

/**
 * The rules of a working group's meeting. Pure: what is decided follows from the state and the
 * command alone. A command that is already satisfied gives no event, so every command may be
 * repeated, also after the meeting was closed.
 *
 * <p>A pause binds nobody: it tells those who look that the group goes on another time, and whoever
 * goes on without saying so loses nothing.
 */
public sealed interface Meeting {

    int MAX_NOTES = 500;

    /** No meeting has been opened under this id. */
    Meeting ABSENT = new Absent();

    record Absent() implements Meeting {}

    /**
     * @param version sequence number of the last event
     * @param passed what the group looked at and left as it is
     * @param notes by note id, also those that were taken away
     * @param covers what the minutes tell of; absent until the meeting is closed
     */
    record Held(
            long version,
            String organisation,
            String workingGroup,
            boolean paused,
            Set<Subject> passed,
            Map<UUID, Note> notes,
            @Nullable List<String> covers)
            implements Meeting {

        public Held {
            passed = Set.copyOf(passed);
            notes = Map.copyOf(notes);
        }

        boolean closed() {
            return covers != null;
        }
    }

    /**
     * @param text absent when it was taken away
     * @param version sequence number of the event that wrote it so
     */
    record Note(Subject about, @Nullable SealedText text, long version) {}

    // ------------------------------------------------------------------ decide

    default Decision<MeetingEvent, MeetingRefusal> decide(MeetingCommand command) {
        return switch (this) {
            case Absent _ ->
                    command instanceof OpenMeeting opening
                            ? accept(
                                    new MeetingOpened(
                                            opening.meetingId(),
                                            opening.context().organisation(),
                                            opening.workingGroup()))
                            : refuse(MeetingRefusal.MEETING_NOT_FOUND);
            case Held held when !held.organisation.equals(command.context().organisation()) ->
                    refuse(
                            command instanceof OpenMeeting
                                    ? MeetingRefusal.MEETING_ID_TAKEN
                                    : MeetingRefusal.MEETING_NOT_FOUND);
            case Held held -> decideOn(held, command);
        };
    }

    private static Decision<MeetingEvent, MeetingRefusal> decideOn(
            Held held, MeetingCommand command) {
        return switch (command) {
            case OpenMeeting opening ->
                    opening.workingGroup().equals(held.workingGroup)
                            ? nothing()
                            : refuse(MeetingRefusal.MEETING_ID_TAKEN);
            case PauseMeeting _ when held.paused -> nothing();
            case PauseMeeting it -> whileOpen(held, new MeetingPaused(it.meetingId()));
            case ResumeMeeting _ when held.closed() -> refuse(MeetingRefusal.MEETING_CLOSED);
            case ResumeMeeting _ when !held.paused -> nothing();
            case ResumeMeeting it -> accept(new MeetingResumed(it.meetingId()));
            case PassItem it when held.passed.contains(it.item()) -> nothing();
            case PassItem it -> whileOpen(held, new MeetingItemPassed(it.meetingId(), it.item()));
            case WriteNote writing -> write(held, writing);
            case CloseMeeting closing -> close(held, closing);
            case DecideInMeeting _ ->
                    held.closed() ? refuse(MeetingRefusal.MEETING_CLOSED) : nothing();
        };
    }

    private static Decision<MeetingEvent, MeetingRefusal> write(Held held, WriteNote command) {
        var before = held.notes.get(command.noteId());
        if (before == null && command.text() == null) {
            return nothing();
        }
        if (before != null) {
            if (!before.about.equals(command.about())) {
                return refuse(MeetingRefusal.NOTE_ID_TAKEN);
            }
            if (Objects.equals(before.text, command.text())) {
                return nothing();
            }
            if (!held.closed() && command.readAt() != null && before.version > command.readAt()) {
                return refuse(MeetingRefusal.NOTE_CHANGED_SINCE_READ);
            }
        } else if (held.notes.size() >= MAX_NOTES) {
            return refuse(MeetingRefusal.TOO_MANY_NOTES);
        }
        return whileOpen(
                held,
                new MeetingNoteWritten(
                        command.meetingId(), command.noteId(), command.about(), command.text()));
    }

    private static Decision<MeetingEvent, MeetingRefusal> close(Held held, CloseMeeting command) {
        if (command.covers().equals(held.covers)) {
            return nothing();
        }
        if (!held.closed()
                && command.expectedVersion() != null
                && command.expectedVersion() != held.version) {
            return refuse(MeetingRefusal.CHANGED_SINCE_READ);
        }
        return whileOpen(held, new MeetingClosed(command.meetingId(), command.covers()));
    }

    private static Decision<MeetingEvent, MeetingRefusal> whileOpen(Held held, MeetingEvent event) {
        return held.closed() ? refuse(MeetingRefusal.MEETING_CLOSED) : accept(event);
    }

    // ------------------------------------------------------------------ evolve

    /**
     * @throws IllegalStateException when the history is impossible
     */
    default Meeting evolve(MeetingEvent event) {
        return switch (this) {
            case Absent _ ->
                    switch (event) {
                        case MeetingOpened it ->
                                new Held(
                                        0,
                                        it.organisation(),
                                        it.workingGroup(),
                                        false,
                                        Set.of(),
                                        Map.of(),
                                        null);
                        case MeetingPaused _,
                                MeetingResumed _,
                                MeetingItemPassed _,
                                MeetingNoteWritten _,
                                MeetingClosed _ ->
                                throw impossible(event);
                    };
            case Held held when held.closed() -> throw impossible(event);
            case Held held -> evolveFrom(held, event);
        };
    }

    private static Held evolveFrom(Held was, MeetingEvent event) {
        return switch (event) {
            case MeetingOpened _ -> throw impossible(event);
            case MeetingPaused _ -> after(was, true, was.passed, was.notes, null);
            case MeetingResumed _ -> after(was, false, was.passed, was.notes, null);
            case MeetingItemPassed it -> {
                var passed = new HashSet<>(was.passed);
                passed.add(it.item());
                yield after(was, was.paused, passed, was.notes, null);
            }
            case MeetingNoteWritten it -> {
                var notes = new HashMap<>(was.notes);
                notes.put(it.noteId(), new Note(it.about(), it.text(), was.version + 1));
                yield after(was, was.paused, was.passed, notes, null);
            }
            case MeetingClosed it -> after(was, was.paused, was.passed, was.notes, it.covers());
        };
    }

    private static Held after(
            Held was,
            boolean paused,
            Set<Subject> passed,
            Map<UUID, Note> notes,
            @Nullable List<String> covers) {
        return new Held(
                was.version + 1, was.organisation, was.workingGroup, paused, passed, notes, covers);
    }

    private static IllegalStateException impossible(MeetingEvent event) {
        return new IllegalStateException(
                "Impossible history: "
                        + event.getClass().getSimpleName()
                        + " of "
                        + event.meetingId());
    }

    /** Sequence number of the last event; -1 when there is none. */
    default long version() {
        return switch (this) {
            case Absent _ -> -1;
            case Held held -> held.version;
        };
    }
}
