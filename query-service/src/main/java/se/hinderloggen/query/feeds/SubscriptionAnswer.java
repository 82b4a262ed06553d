package se.hinderloggen.query.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Coded;

/**
 * A subscription as either side sees it.
 *
 * @param organisation the PO operation that it comes from
 * @param recipient the authority that it goes to
 * @param entries how many entries its feed has, which is the number of the last
 * @param withdrawn how many of them have no text any more
 * @param updated when the feed last changed
 * @param feed its address
 * @param reason why it was revoked, for the operation's own people alone
 * @param version for If-Match with commands
 */
record SubscriptionAnswer(
        UUID subscriptionId,
        Coded organisation,
        Coded recipient,
        Scope scope,
        Coded detail,
        State state,
        Instant grantedAt,
        @Nullable Instant changedAt,
        @Nullable Instant revokedAt,
        @Nullable String reason,
        long entries,
        long withdrawn,
        Instant updated,
        String feed,
        long version) {

    /** Written in lower case. */
    enum State {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("revoked")
        REVOKED
    }

    /**
     * What it takes in; what is absent or empty does not matter.
     *
     * @param authority absent for a recipient that oversees others
     */
    record Scope(
            @Nullable Coded authority,
            @Nullable Coded unit,
            List<Coded> municipalities,
            List<Coded> eventTypes,
            List<Coded> kinds) {}
}
