package se.hinderloggen.command.systemfault;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ChangeSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DeclareSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DismissSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.EscalateSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.LinkObservations;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReceiveReply;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReleaseSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReopenSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ResolveSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.UnlinkObservation;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.SystemFaultEvent;

/** The shell that lets Axon keep the history; every rule is in {@link SystemFault}. */
@Aggregate(type = "system-fault", cache = "systemFaultCache")
class SystemFaultAggregate {

    @AggregateIdentifier private @Nullable String id;

    private SystemFault state = SystemFault.ABSENT;

    /** The id belongs to something of another kind. */
    private boolean foreign;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(DeclareSystemFault command) {
        if (foreign) {
            throw new RefusedException(SystemFaultRefusal.SYSTEM_FAULT_ID_TAKEN);
        }
        carryOut(command);
        // A repeat gets the first answer, whatever has happened since.
        return EventPosition.of(command.systemFaultId().toString(), 0);
    }

    @CommandHandler
    EventPosition handle(ChangeSystemFault command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(LinkObservations command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(UnlinkObservation command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(EscalateSystemFault command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(ReceiveReply command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(ResolveSystemFault command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(ReopenSystemFault command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(ReleaseSystemFault command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(DismissSystemFault command) {
        return carryOut(command);
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        id = event.aggregateId();
        if (event instanceof SystemFaultEvent it) {
            state = state.evolve(it);
        } else {
            foreign = true;
        }
    }

    private EventPosition carryOut(SystemFaultCommand command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.systemFaultId().toString(), state.version());
    }
}
