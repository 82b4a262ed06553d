package se.hinderloggen.command.basefigures;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.basefigures.BaseFiguresCommand.StateBaseFigures;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.EventPosition;

/** The shell that lets Axon keep the history; every rule is in {@link BaseFigures}. */
@Aggregate(type = "base-figures", cache = "aggregateCache")
class BaseFiguresAggregate {

    @AggregateIdentifier private @Nullable String id;

    private BaseFigures state = BaseFigures.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(StateBaseFigures command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.aggregateId(), state.version());
    }

    @EventSourcingHandler
    void on(BaseFiguresEvent event) {
        id = event.aggregateId();
        state = state.evolve(event);
    }
}
