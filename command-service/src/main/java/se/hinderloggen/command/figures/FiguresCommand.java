package se.hinderloggen.command.figures;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.FiguresEvent;

/** What can be asked of the figures of a year. */
sealed interface FiguresCommand {

    CommandContext context();

    @TargetAggregateIdentifier
    String aggregateId();

    /**
     * Publishes what has become known.
     *
     * @param knownUntil so long ago that everything recorded before it is known everywhere
     */
    record PublishFigures(
            String organisation,
            int year,
            UUID publicationId,
            Instant knownUntil,
            CommandContext context)
            implements FiguresCommand {

        @Override
        public String aggregateId() {
            return FiguresEvent.aggregateId(organisation, year);
        }
    }
}
