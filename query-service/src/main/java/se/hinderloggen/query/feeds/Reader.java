package se.hinderloggen.query.feeds;

import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;

/**
 * On whose behalf a feed is read: the operation that it comes from, or the authority that it goes
 * to. What is neither's is not there for them.
 */
record Reader(@Nullable String organisation, @Nullable String authority) {

    static Reader of(Actor actor) {
        boolean outside = actor.has(Role.MYNDIGHET) || actor.has(Role.LANSSTYRELSE);
        boolean inside =
                actor.has(Role.OMBUD) || actor.has(Role.ARBETSGRUPP) || actor.has(Role.SAMORDNARE);
        return new Reader(inside ? actor.organisation() : null, outside ? actor.authority() : null);
    }
}
