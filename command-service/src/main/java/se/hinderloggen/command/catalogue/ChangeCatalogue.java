package se.hinderloggen.command.catalogue;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.CatalogueEvent;

/**
 * Changes to the catalogue on somebody's behalf, all of them or none.
 *
 * @param changes each on top of those before
 */
public record ChangeCatalogue(List<CatalogueCommand> changes, CommandContext context) {

    public ChangeCatalogue {
        changes = List.copyOf(changes);
    }

    @TargetAggregateIdentifier
    public String aggregateId() {
        return CatalogueEvent.AGGREGATE_ID;
    }
}
