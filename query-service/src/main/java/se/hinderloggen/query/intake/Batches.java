package se.hinderloggen.query.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;

/** What projections ask of a batch before they fold it. */
public final class Batches {

    private Batches() {}

    /** The observations that the batch goes on with rather than begins: those to read first. */
    public static Set<UUID> continuedObservations(List<EventEnvelope> batch) {
        var begun = new HashSet<UUID>();
        var continued = new HashSet<UUID>();
        for (var envelope : batch) {
            if (envelope.event() instanceof ObservationRecorded it) {
                begun.add(it.observationId());
            } else if (envelope.event() instanceof ObservationEvent it
                    && !begun.contains(it.observationId())) {
                continued.add(it.observationId());
            }
        }
        return continued;
    }
}
