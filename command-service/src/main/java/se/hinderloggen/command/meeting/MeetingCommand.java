package se.hinderloggen.command.meeting;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;

/** What can be asked of a meeting. */
public sealed interface MeetingCommand {

    @TargetAggregateIdentifier
    UUID meetingId();

    CommandContext context();

    record OpenMeeting(UUID meetingId, String workingGroup, CommandContext context)
            implements MeetingCommand {}

    record PauseMeeting(UUID meetingId, CommandContext context) implements MeetingCommand {}

    record ResumeMeeting(UUID meetingId, CommandContext context) implements MeetingCommand {}

    /** The group looked at it and leaves it as it is. */
    record PassItem(UUID meetingId, Subject item, CommandContext context)
            implements MeetingCommand {}

    /**
     * @param text absent to take the note away
     * @param readAt version of the meeting that the writer had read; refuse when the note has
     *     changed since. Absent when the writer does not mind
     */
    record WriteNote(
            UUID meetingId,
            UUID noteId,
            Subject about,
            @Nullable SealedText text,
            @Nullable Long readAt,
            CommandContext context)
            implements MeetingCommand {}

    /**
     * @param covers positions of the events that the minutes tell of
     * @param expectedVersion refuse when the meeting has changed since; absent when the caller does
     *     not mind
     */
    record CloseMeeting(
            UUID meetingId,
            List<String> covers,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements MeetingCommand {
        public CloseMeeting {
            covers = List.copyOf(covers);
        }
    }

    /** Asks only whether something may be decided in this meeting now. */
    record DecideInMeeting(UUID meetingId, CommandContext context) implements MeetingCommand {}
}
