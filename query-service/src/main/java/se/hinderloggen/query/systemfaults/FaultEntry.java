package se.hinderloggen.query.systemfaults;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.SystemFaultEvent;

/**
 * One event of a systemfel, with what of the envelope its history tells.
 *
 * @param recorder pseudonym
 * @param causation what it came of, as in the envelope
 */
record FaultEntry(
        long sequence,
        Instant at,
        String recorder,
        @Nullable String causation,
        SystemFaultEvent event) {

    static FaultEntry of(EventEnvelope envelope, SystemFaultEvent event) {
        return new FaultEntry(
                envelope.sequence(),
                envelope.recordedAt(),
                envelope.recorder(),
                envelope.causationId(),
                event);
    }
}
