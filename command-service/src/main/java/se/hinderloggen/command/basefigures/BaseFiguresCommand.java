package se.hinderloggen.command.basefigures;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.BaseFiguresEvent;

/** What can be asked of an operation's figures for a year. */
public sealed interface BaseFiguresCommand {

    CommandContext context();

    @TargetAggregateIdentifier
    String aggregateId();

    /**
     * States the figures; registers them the first time and corrects them afterwards.
     *
     * @param municipality SCB's code, or absent for the whole operation
     * @param assignments absent where only clients are known
     * @param expectedVersion refuse when the year's figures have changed since; absent when the
     *     caller does not mind
     */
    record StateBaseFigures(
            String organisation,
            int year,
            @Nullable String municipality,
            int clients,
            @Nullable Integer assignments,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements BaseFiguresCommand {

        @Override
        public String aggregateId() {
            return BaseFiguresEvent.aggregateId(organisation, year);
        }
    }
}
