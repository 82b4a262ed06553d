package se.hinderloggen.command.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended, and nothing of what was answered.
 *
 * @param status of the answer, if there was one
 * @param retryAfter how long the receiver asks us to wait
 */
record Attempt(Outcome outcome, @Nullable Integer status, @Nullable Duration retryAfter) {

    /** Stored by these names. */
    enum Outcome {
        /** It has begun. */
        UNDER_WAY,
        /** Whoever made it is gone; it may have arrived. */
        UNKNOWN,
        /** Answered with 2xx. */
        DELIVERED,
        /** Answered with anything else; redirections are not followed. */
        STATUS,
        TIMEOUT,
        /** Leads to an address that may not be called. */
        ADDRESS_REFUSED,
        /** The name leads nowhere. */
        ADDRESS_UNKNOWN,
        /** The receiver could not show who it is, or speaks no TLS. */
        TLS,
        /** No connection, or it broke, or what came was no HTTP. */
        CONNECTION
    }

    private static final int GONE = 410;

    static Attempt without(Outcome outcome) {
        return new Attempt(outcome, null, null);
    }

    static Attempt answered(int status, @Nullable Duration retryAfter) {
        return new Attempt(
                status >= 200 && status < 300 ? Outcome.DELIVERED : Outcome.STATUS,
                status,
                retryAfter);
    }

    boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    /** The receiver wants no more of it. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
