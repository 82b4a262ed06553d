package se.hinderloggen.query.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.query.intake.TopicRecord.Readable;
import se.hinderloggen.query.intake.TopicRecord.Unreadable;

/**
 * What to do with each record of a batch. An event is applied when it is the next one of its
 * aggregate. One that has been applied before is dropped. Everything else waits, so that the order
 * within an aggregate holds whatever happens.
 *
 * @param apply the next events of their aggregates, in order
 * @param positions the last sequence of each aggregate that moves
 * @param park what has to wait
 * @param dropTexts observations whose erasure has to wait, but not the dropping of their texts
 */
record Sorted(
        List<EventEnvelope> apply,
        Map<String, Long> positions,
        List<Parked> park,
        List<UUID> dropTexts) {

    static Sorted sort(List<TopicRecord> records, Map<String, Long> seen, Set<String> waiting) {
        var positions = new HashMap<String, Long>();
        var behind = new HashSet<>(waiting);
        var apply = new ArrayList<EventEnvelope>();
        var park = new ArrayList<Parked>();
        var dropTexts = new ArrayList<UUID>();
        for (var record : records) {
            switch (record) {
                case Unreadable it -> {
                    park.add(Parked.of(it));
                    if (it.aggregateId() != null) {
                        behind.add(it.aggregateId());
                    }
                    if (it.erases() != null) {
                        dropTexts.add(it.erases());
                    }
                }
                case Readable it -> {
                    String aggregate = it.envelope().aggregateId();
                    long last =
                            positions.getOrDefault(aggregate, seen.getOrDefault(aggregate, -1L));
                    if (it.envelope().sequence() == last + 1) {
                        apply.add(it.envelope());
                        positions.put(aggregate, last + 1);
                    } else if (it.envelope().sequence() > last) {
                        park.add(
                                Parked.of(
                                        it,
                                        behind.contains(aggregate)
                                                ? ParkReason.BEHIND_PARKED
                                                : ParkReason.SEQUENCE_GAP));
                        behind.add(aggregate);
                        if (it.envelope().event() instanceof ObservationErased erased) {
                            dropTexts.add(erased.observationId());
                        }
                    }
                }
            }
        }
        return new Sorted(apply, positions, park, dropTexts);
    }

    /** The aggregates of the readable records, for which positions are needed. */
    static Set<String> aggregates(List<TopicRecord> records) {
        var ids = new HashSet<String>();
        for (var record : records) {
            if (record instanceof Readable it) {
                ids.add(it.envelope().aggregateId());
            }
        }
        return ids;
    }
}
