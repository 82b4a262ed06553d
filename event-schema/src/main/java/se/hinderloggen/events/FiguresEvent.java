package se.hinderloggen.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What can happen to the figures that a PO operation shows others, of one year. A published number
 * stays known, so a publication is never taken back and never changed.
 */
public sealed interface FiguresEvent extends DomainEvent {

    String organisation();

    int year();

    @Override
    default String aggregateId() {
        return aggregateId(organisation(), year());
    }

    static String aggregateId(String organisation, int year) {
        return "figures:" + organisation + ":" + year;
    }

    /**
     * Everyone with a subscription may see what has become known of the year since its last
     * publication, with small counts protected. Which numbers these are follows from the other
     * events.
     *
     * @param knownUntil what was recorded before this moment is known, and nothing later
     */
    record FiguresPublished(String organisation, int year, UUID publicationId, Instant knownUntil)
            implements FiguresEvent {}
}
