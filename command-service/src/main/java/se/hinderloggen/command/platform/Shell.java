package se.hinderloggen.command.platform;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.PartialDate;

/**
 * What every Axon shell does with a decision: apply its events under the command's envelope, or
 * refuse.
 */
public final class Shell {

    private Shell() {}

    /**
     * @param occurred when it happened in the world, for the envelope
     * @throws RefusedException when the rules say no
     */
    public static void carryOut(
            Decision<? extends DomainEvent, ?> decision,
            CommandContext context,
            @Nullable PartialDate occurred) {
        carryOut(decision, EventMetadata.of(context, occurred));
    }

    /**
     * @throws RefusedException when the rules say no
     */
    public static void carryOut(
            Decision<? extends DomainEvent, ?> decision, EventMetadata envelope) {
        switch (decision) {
            case Decision.Refused(var refusal) -> throw new RefusedException(refusal);
            case Decision.Accepted(var events) -> {
                var metadata = MetaData.from(envelope.toMap());
                events.forEach(event -> AggregateLifecycle.apply(event, metadata));
            }
        }
    }
}
