package se.hinderloggen.command.report;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.command.report.ReportCommand.AddErratum;
import se.hinderloggen.command.report.ReportCommand.PublishReport;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.ReportEvent;

/** The shell that lets Axon keep the history; every rule is in {@link Reports}. */
@Aggregate(type = "report", cache = "aggregateCache")
class ReportAggregate {

    @AggregateIdentifier private @Nullable String id;

    private Reports state = Reports.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(PublishReport command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(AddErratum command) {
        return carryOut(command);
    }

    private EventPosition carryOut(ReportCommand command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.aggregateId(), state.version());
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        id = event.aggregateId();
        state = state.evolve(event);
    }
}
