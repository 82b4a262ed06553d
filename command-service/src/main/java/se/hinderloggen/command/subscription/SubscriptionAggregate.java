package se.hinderloggen.command.subscription;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.platform.Shell;
import se.hinderloggen.command.subscription.SubscriptionCommand.AnswerEntry;
import se.hinderloggen.command.subscription.SubscriptionCommand.BringUpToDate;
import se.hinderloggen.command.subscription.SubscriptionCommand.ChangeSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.GrantSubscription;
import se.hinderloggen.command.subscription.SubscriptionCommand.RevokeSubscription;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.SubscriptionEvent;

/** The shell that lets Axon keep the history; every rule is in {@link Subscription}. */
@Aggregate(type = "subscription", cache = "subscriptionCache")
class SubscriptionAggregate {

    @AggregateIdentifier private @Nullable String id;

    private Subscription state = Subscription.ABSENT;

    /** The id belongs to something of another kind. */
    private boolean foreign;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EventPosition handle(GrantSubscription command) {
        if (foreign) {
            throw new RefusedException(SubscriptionRefusal.SUBSCRIPTION_ID_TAKEN);
        }
        carryOut(command);
        // A repeat gets the first answer, whatever has happened since.
        return EventPosition.of(command.subscriptionId().toString(), 0);
    }

    @CommandHandler
    EventPosition handle(ChangeSubscription command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(RevokeSubscription command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(BringUpToDate command) {
        return carryOut(command);
    }

    @CommandHandler
    EventPosition handle(AnswerEntry command) {
        return carryOut(command);
    }

    @EventSourcingHandler
    void on(DomainEvent event) {
        id = event.aggregateId();
        if (event instanceof SubscriptionEvent it) {
            state = state.evolve(it);
        } else {
            foreign = true;
        }
    }

    private EventPosition carryOut(SubscriptionCommand command) {
        Shell.carryOut(state.decide(command), command.context(), null);
        return EventPosition.of(command.subscriptionId().toString(), state.version());
    }
}
