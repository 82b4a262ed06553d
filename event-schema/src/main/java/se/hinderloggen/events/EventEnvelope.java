package se.hinderloggen.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with everything a reader needs around it.
 *
 * @param sequence position in the aggregate's history, from 0, without gaps
 * @param recordedAt when it became known here
 * @param occurred when it happened in the world, as precisely as anyone knows; only observations
 *     have it
 * @param organisation the PO operation it belongs to; absent for the catalogue, which all share
 * @param recorder who recorded it, by a pseudonym that only this installation can make
 * @param correlationId what ties together all that came of one request
 * @param causationId the command or event that this came of
 */
public record EventEnvelope(
        UUID eventId,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        @Nullable PartialDate occurred,
        @Nullable String organisation,
        String recorder,
        String correlationId,
        @Nullable String causationId,
        DomainEvent event) {

    public String name() {
        return EventCatalog.of(event).wireName();
    }

    public int revision() {
        return EventCatalog.of(event).revision();
    }
}
