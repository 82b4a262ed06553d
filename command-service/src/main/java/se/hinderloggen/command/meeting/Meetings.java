package se.hinderloggen.command.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.meeting.MeetingCommand.DecideInMeeting;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.events.MeetingEvent;

/**
 * Ties what is decided about something else to the meeting that came to it. A decision that crosses
 * the closing of its meeting is kept as any other; the minutes, which name what they cover, do not
 * tell of it.
 */
@Component
public class Meetings {

    /** The header that names the meeting in which something is decided. */
    public static final String MEETING = "Meeting";

    private final Commands commands;

    Meetings(Commands commands) {
        this.commands = commands;
    }

    /**
     * The context of a command that comes of a meeting; as it was when no meeting is named.
     *
     * @param header the value of {@link #MEETING}
     * @throws RefusedException when there is no such meeting in the operation, or it is closed
     */
    public CommandContext during(@Nullable String header, CommandContext context) {
        if (header == null || header.isBlank()) {
            return context;
        }
        UUID meetingId =
                Requests.parse(header.strip())
                        .orElseThrow(() -> new RefusedException(MeetingRefusal.MEETING_NOT_FOUND));
        commands.send(new DecideInMeeting(meetingId, context), MeetingRefusal.MEETING_NOT_FOUND);
        return context.causedBy(MeetingEvent.asCause(meetingId));
    }
}
