package se.hinderloggen.command.catalogue;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.EventMetadata;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventPosition;

/** The shell that lets Axon keep the history; every rule is in {@link CatalogueRules}. */
@Aggregate(type = "catalogue", cache = "aggregateCache")
class CatalogueAggregate {

    @AggregateIdentifier private @Nullable String id;

    private Catalogue state = Catalogue.EMPTY;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(ChangeCatalogue command) {
        Shell.carryOut(
                state.decide(command.changes(), command.expectedVersion()),
                EventMetadata.forEveryone(command.context()));
        return EventPosition.of(command.aggregateId(), state.version());
    }

    @EventSourcingHandler
    void on(CatalogueEvent event) {
        id = event.aggregateId();
        state = state.evolve(event);
    }
}
