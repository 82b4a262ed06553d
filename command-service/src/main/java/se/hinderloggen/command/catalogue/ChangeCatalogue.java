package se.hinderloggen.command.catalogue;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.CatalogueEvent;

/**
 * Changes to the catalogue on somebody's behalf, all of them or none.
 *
 * @param changes each on top of those before
 * @param expectedVersion refuse when the catalogue has changed since; absent when the caller does
 *     not mind
 */
public record ChangeCatalogue(
        List<CatalogueCommand> changes, @Nullable Long expectedVersion, CommandContext context) {

    public ChangeCatalogue {
        changes = List.copyOf(changes);
    }

    @TargetAggregateIdentifier
    public String aggregateId() {
        return CatalogueEvent.AGGREGATE_ID;
    }
}
