package se.hinderloggen.command.subscription;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;

/** Whose a subscription is. What is somebody else's is not there. */
@Component
public class Subscriptions {

    private final EventLog log;

    Subscriptions(EventLog log) {
        this.log = log;
    }

    /**
     * As it was granted.
     *
     * @throws RefusedException when there is none
     */
    SubscriptionGranted granted(UUID subscriptionId) {
        return log.beginning(subscriptionId.toString())
                .filter(SubscriptionGranted.class::isInstance)
                .map(SubscriptionGranted.class::cast)
                .orElseThrow(
                        () -> new RefusedException(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND));
    }

    /**
     * For the operation that granted it.
     *
     * @throws RefusedException when it has granted no such subscription
     */
    SubscriptionGranted grantedBy(String organisation, UUID subscriptionId) {
        var granted = granted(subscriptionId);
        if (!granted.organisation().equals(organisation)) {
            throw new RefusedException(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
        }
        return granted;
    }

    /**
     * For those who see to how it reaches the recipient: the recipient itself, and the coordinators
     * of the operation.
     *
     * @throws RefusedException when it is neither's
     */
    public void requireOneOfBoth(UUID subscriptionId, Actor actor) {
        var granted = granted(subscriptionId);
        boolean recipient =
                (actor.has(Role.MYNDIGHET) || actor.has(Role.LANSSTYRELSE))
                        && granted.recipient().equals(actor.authority());
        boolean coordinator =
                actor.has(Role.SAMORDNARE) && granted.organisation().equals(actor.organisation());
        if (!recipient && !coordinator) {
            throw new RefusedException(SubscriptionRefusal.SUBSCRIPTION_NOT_FOUND);
        }
    }

    /**
     * As {@link #requireOneOfBoth}, for what makes no sense once it has been revoked.
     *
     * @throws RefusedException when it is neither's, or has been
     */
    public void requireLive(UUID subscriptionId, Actor actor) {
        requireOneOfBoth(subscriptionId, actor);
        // Nothing comes after a revocation.
        if (log.latest(subscriptionId.toString())
                .filter(SubscriptionRevoked.class::isInstance)
                .isPresent()) {
            throw new RefusedException(SubscriptionRefusal.SUBSCRIPTION_REVOKED);
        }
    }
}
