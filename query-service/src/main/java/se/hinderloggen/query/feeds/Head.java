package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has come: all that has to be known to tell whether a reader has it already.
 *
 * @param entries how many there are, which is the number of the last
 * @param withdrawn how many of them have no text any more
 * @param updated when it last changed; never moves backwards
 * @param modified the same by the clock of the views, in a second of its own
 * @param catalogue what names were taken from, by its version
 */
record Head(
        UUID subscriptionId,
        String organisation,
        String recipient,
        boolean revoked,
        long entries,
        long withdrawn,
        Instant updated,
        @Nullable Instant modified,
        long catalogue) {

    /** Raised when the same entries are written in another way than before. */
    private static final int WRITING = 1;

    /** Another one whenever a document of the feed may read otherwise than before. */
    String state() {
        long micros = updated.getEpochSecond() * 1_000_000 + updated.getNano() / 1000;
        return stateOf(entries + "-" + withdrawn + "-" + Long.toString(micros, 36));
    }

    /** Of a part of it, which may stay the same when the rest does not. */
    String stateOf(String part) {
        return WRITING + "-" + catalogue + "-" + part;
    }
}
