package se.hinderloggen.query.position;

import java.security.Principal;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;

/**
 * What somebody outside the operations may wait for: the feeds that go to them, in which they write
 * their answers. That anything else is there they would be told by the wait itself.
 */
@Component
class OwnFeeds {

    private final JdbcTemplate views;

    OwnFeeds(JdbcTemplate views) {
        this.views = views;
    }

    boolean mayKnow(@Nullable Principal caller, EventPosition position) {
        return caller instanceof JwtAuthenticationToken token
                && token.getDetails() instanceof Actor actor
                && (isInside(actor) || allGoTo(actor.authority(), position));
    }

    private static boolean isInside(Actor actor) {
        return actor.has(Role.OMBUD) || actor.has(Role.ARBETSGRUPP) || actor.has(Role.SAMORDNARE);
    }

    private boolean allGoTo(@Nullable String authority, EventPosition position) {
        var ids = new HashSet<UUID>();
        try {
            position.entries().forEach(it -> ids.add(UUID.fromString(it.aggregateId())));
        } catch (IllegalArgumentException e) {
            return false;
        }
        var theirs =
                views.queryForObject(
                        "select count(*) from feed_subscription where subscription_id = any(?) and recipient = ?",
                        Long.class,
                        ids.toArray(UUID[]::new),
                        authority);
        return theirs != null && theirs == ids.size();
    }
}
