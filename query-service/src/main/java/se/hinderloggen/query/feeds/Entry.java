package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.WithdrawalReason;

/**
 * One entry of a feed: all that leaves the operation, and all that there is to write in any form.
 *
 * @param entryId never changes, whatever becomes of the entry
 * @param number its place in the subscription's sequence, from 1 and without gaps
 * @param published when it came into the feed, which tells nothing of when it happened
 * @param updated never moves backwards
 */
record Entry(UUID entryId, long number, Instant published, Instant updated, Content content) {

    Entry {
        published = inMillis(published);
        updated = inMillis(updated);
    }

    /** Readers there are that take whatever follows the second for thousandths. */
    static Instant inMillis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    sealed interface Content {

        /**
         * A released summary.
         *
         * @param replaces the entry in whose place it comes
         * @param year absent when it is of no single time
         * @param month absent when only the year is told
         * @param findings those that concern the recipient
         */
        record Summary(
                @Nullable UUID replaces,
                @Nullable Kind kind,
                @Nullable Integer year,
                @Nullable Integer month,
                List<Finding> findings,
                String text)
                implements Content {
            public Summary {
                findings = List.copyOf(findings);
            }
        }

        /** What is left of a summary that was withdrawn: its place. */
        record Gone(WithdrawalReason reason) implements Content {}

        /** Tells that an earlier one is withdrawn. */
        record Withdrawal(UUID withdraws, long withdrawsNumber, WithdrawalReason reason)
                implements Content {}
    }

    String id() {
        return urn(entryId);
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
