package se.hinderloggen.query.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Subject;
import se.hinderloggen.query.catalogue.Coded;

/**
 * An answer of an authority to an entry of its feed, for those who told it.
 *
 * @param recipient who answers
 * @param number of the entry
 * @param about what the entry is about
 * @param title of a systemfel; of an observation, which has none, its authorities and event types
 * @param mine whether it is about an observation that whoever asks recorded
 * @param text absent too when it cannot be read any more
 * @param promisedBy by when, with a promise
 * @param on the day of the answer, in Sweden
 */
public record Given(
        UUID answerId,
        UUID subscriptionId,
        Coded recipient,
        UUID entryId,
        long number,
        Subject about,
        @Nullable String title,
        boolean mine,
        Coded kind,
        @Nullable String text,
        @Nullable LocalDate promisedBy,
        LocalDate on,
        Instant answeredAt) {}
