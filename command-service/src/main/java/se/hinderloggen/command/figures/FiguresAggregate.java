package se.hinderloggen.command.figures;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.figures.FiguresCommand.PublishFigures;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.FiguresEvent;

/** The shell that lets Axon keep the history; every rule is in {@link PublishedFigures}. */
@Aggregate(type = "figures", cache = "aggregateCache")
class FiguresAggregate {

    @AggregateIdentifier private @Nullable String id;

    private PublishedFigures state = PublishedFigures.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(PublishFigures command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.aggregateId(), state.version());
    }

    @EventSourcingHandler
    void on(FiguresEvent event) {
        id = event.aggregateId();
        state = state.evolve(event);
    }
}
