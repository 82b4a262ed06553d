package se.hinderloggen.command.observation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.ObservationCommand.CorrectObservation;
import se.hinderloggen.command.observation.ObservationCommand.EraseObservation;
import se.hinderloggen.command.observation.ObservationCommand.MergeObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReclassifyFinding;
import se.hinderloggen.command.observation.ObservationCommand.RecordObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReleaseObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReviewObservation;
import se.hinderloggen.command.observation.ObservationCommand.UndoMerge;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.PartialDate;

/** The shell that lets Axon keep the history; every rule is in {@link Observation}. */
@Aggregate(type = "observation", cache = "observationCache")
class ObservationAggregate {

    @AggregateIdentifier private @Nullable String id;

    private Observation state = Observation.ABSENT;

    /** The id belongs to something of another kind. */
    private boolean foreign;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(RecordObservation command) {
        if (foreign) {
            throw new RefusedException(ObservationRefusal.ID_TAKEN_WITH_OTHER_CONTENT);
        }
        carryOut(command, command.occurred());
        // A repeat gets the first answer, whatever has happened since.
        return EventPosition.of(command.observationId().toString(), 0);
    }

    @CommandHandler
    EventPosition handle(CorrectObservation command) {
        return carryOut(command, command.occurred());
    }

    @CommandHandler
    EventPosition handle(ReviewObservation command) {
        return carryOut(command, null);
    }

    @CommandHandler
    EventPosition handle(ReclassifyFinding command) {
        return carryOut(command, null);
    }

    @CommandHandler
    EventPosition handle(MergeObservation command) {
        return carryOut(command, null);
    }

    @CommandHandler
    EventPosition handle(UndoMerge command) {
        return carryOut(command, null);
    }

    @CommandHandler
    EventPosition handle(ReleaseObservation command) {
        return carryOut(command, null);
    }

    @CommandHandler
    EventPosition handle(EraseObservation command) {
        return carryOut(command, null);
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        id = event.aggregateId();
        if (event instanceof ObservationEvent it) {
            state = state.evolve(it);
        } else {
            foreign = true;
        }
    }

    private EventPosition carryOut(ObservationCommand command, @Nullable PartialDate changed) {
        var occurred = changed != null ? changed : state.occurred().orElse(null);
        Shell.carryOut(state.decide(command), command.context(), occurred);
        return EventPosition.of(command.observationId().toString(), state.version());
    }
}
