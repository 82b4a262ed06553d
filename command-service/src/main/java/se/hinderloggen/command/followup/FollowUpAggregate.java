package se.hinderloggen.command.followup;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.followup.FollowUpCommand.AgreeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ChangeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.CompleteFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ReopenFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.WithdrawFollowUp;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.FollowUpEvent;

/** The shell that lets Axon keep the history; every rule is in {@link FollowUp}. */
@Aggregate(type = "follow-up", cache = "followUpCache")
class FollowUpAggregate {

    @AggregateIdentifier private @Nullable String id;

    private FollowUp state = FollowUp.ABSENT;

    /** The id belongs to something of another kind. */
    private boolean foreign;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(AgreeFollowUp command) {
        if (foreign) {
            throw new RefusedException(FollowUpRefusal.FOLLOW_UP_ID_TAKEN);
        }
        carryOut(command);
        // A repeat gets the first answer, whatever has happened since.
        return EventPosition.of(command.followUpId().toString(), 0);
    }

    @CommandHandler
    EventPosition handle(ChangeFollowUp command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(CompleteFollowUp command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(ReopenFollowUp command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(WithdrawFollowUp command) {
        return carryOut(command);
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        id = event.aggregateId();
        if (event instanceof FollowUpEvent it) {
            state = state.evolve(it);
        } else {
            foreign = true;
        }
    }

    private EventPosition carryOut(FollowUpCommand command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.followUpId().toString(), state.version());
    }
}
