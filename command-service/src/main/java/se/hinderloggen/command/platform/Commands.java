package se.hinderloggen.command.platform;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventPosition;

/** Sends commands to their aggregates and waits for the outcome. */
@Component
public class Commands {

    private static final int TRIES = 5;
    private final CommandGateway gateway;

    Commands(CommandGateway gateway, SimpleCommandBus bus) {
        this.gateway = gateway;
        // Else what a checked exception, such as an interrupt, breaks off is committed as far as it
        // got.
        bus.setRollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE);
    }

    /**
     * Another instance may write the same aggregate at the same time; then the command is decided
     * anew on what came of that.
     *
     * @return what a reader has to have seen to see the outcome
     * @throws RefusedException when the rules say no
     */
    public EventPosition send(Object command) {
        for (int tries = 1; ; tries++) {
            try {
                return gateway.sendAndWait(command);
            } catch (ConcurrencyException conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
            }
        }
    }

    /**
     * As {@link #send(Object)}; refuses with {@code whenMissing} when there is no such aggregate.
     */
    public EventPosition send(Object command, Refusal whenMissing) {
        try {
            return send(command);
        } catch (AggregateNotFoundException missing) {
            throw new RefusedException(whenMissing);
        }
    }
}
