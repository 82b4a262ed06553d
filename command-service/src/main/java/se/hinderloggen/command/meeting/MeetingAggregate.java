package se.hinderloggen.command.meeting;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.meeting.MeetingCommand.CloseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.DecideInMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.OpenMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.PassItem;
import se.hinderloggen.command.meeting.MeetingCommand.PauseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.ResumeMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.WriteNote;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.MeetingEvent;

/** The shell that lets Axon keep the history; every rule is in {@link Meeting}. */
@Aggregate(type = "meeting", cache = "meetingCache")
class MeetingAggregate {

    @AggregateIdentifier private @Nullable String id;

    private Meeting state = Meeting.ABSENT;

    /** The id belongs to something of another kind. */
    private boolean foreign;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(OpenMeeting command) {
        if (foreign) {
            throw new RefusedException(MeetingRefusal.MEETING_ID_TAKEN);
        }
        carryOut(command);
        // A repeat gets the first answer, whatever has happened since.
        return EventPosition.of(command.meetingId().toString(), 0);
    }

    @CommandHandler
    EventPosition handle(PauseMeeting command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(ResumeMeeting command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(PassItem command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(WriteNote command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(CloseMeeting command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(DecideInMeeting command) {
        return carryOut(command);
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        id = event.aggregateId();
        if (event instanceof MeetingEvent it) {
            state = state.evolve(it);
        } else {
            foreign = true;
        }
    }

    private EventPosition carryOut(MeetingCommand command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.meetingId().toString(), state.version());
    }
}
