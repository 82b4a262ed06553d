package se.hinderloggen.query.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes records into the views. One transaction per batch holds the fence, the rows of every
 * projection and the new positions: after a crash at any point either all of it is there or
 * nothing, and the same records coming again change nothing.
 */
@Component
class Intake {

    private final TransactionTemplate transaction;
    private final IntakePositions offsets;
    private final AggregatePositions aggregates;
    private final Parking parking;
    private final List<Projection> projections;
    private final IntakeMetrics metrics;
    private final Progress progress;

    Intake(
            TransactionTemplate transaction,
            IntakePositions offsets,
            AggregatePositions aggregates,
            Parking parking,
            List<Projection> projections,
            IntakeMetrics metrics,
            Progress progress) {
        this.transaction = transaction;
        this.offsets = offsets;
        this.aggregates = aggregates;
        this.parking = parking;
        this.projections = projections;
        this.metrics = metrics;
        this.progress = progress;
    }

    /** Records as they come from the topic, in order per partition. */
    void take(List<TopicRecord> records) {
        Sorted sorted = transaction.execute(_ -> takeWithin(records));
        metrics.taken(sorted);
        progress.signal();
    }

    private Sorted takeWithin(List<TopicRecord> records) {
        Map<TopicPartition, Long> next =
                offsets.lock(
                        records.stream().map(TopicRecord::partition).collect(Collectors.toSet()));
        List<TopicRecord> news =
                records.stream().filter(it -> it.offset() >= next.get(it.partition())).toList();
        Sorted sorted = apply(news, Long.MAX_VALUE);
        offsets.move(after(news));
        return sorted;
    }

    /**
     * Records that were parked, in order; those that can be applied now leave the parking.
     *
     * @return how many left it
     */
    int takeParked(TopicPartition partition, List<TopicRecord> records) {
        var retried = new HashSet<Long>();
        Sorted sorted =
                transaction.execute(
                        _ -> {
                            // Later records of these aggregates stay out until we are done.
                            offsets.lock(Set.of(partition));
                            retried.addAll(parking.stillParked(partition, offsetsOf(records)));
                            var waiting =
                                    records.stream()
                                            .filter(it -> retried.contains(it.offset()))
                                            .toList();
                            Sorted again = apply(waiting, records.getFirst().offset());
                            again.park().forEach(it -> retried.remove(it.offset()));
                            parking.release(partition, retried);
                            return again;
                        });
        metrics.retaken(sorted);
        progress.signal();
        return retried.size();
    }

    private Sorted apply(List<TopicRecord> records, long beforeOffset) {
        Set<String> ids = Sorted.aggregates(records);
        Sorted sorted =
                Sorted.sort(records, aggregates.find(ids), parking.waiting(ids, beforeOffset));
        parking.park(sorted.park());
        for (var projection : projections) {
            if (!sorted.dropTexts().isEmpty()) {
                projection.dropTexts(sorted.dropTexts());
            }
            if (!sorted.apply().isEmpty()) {
                projection.apply(sorted.apply());
            }
        }
        aggregates.move(sorted.positions());
        return sorted;
    }

    private static Map<TopicPartition, Long> after(List<TopicRecord> records) {
        var next = new HashMap<TopicPartition, Long>();
        records.forEach(it -> next.merge(it.partition(), it.offset() + 1, Math::max));
        return next;
    }

    private static Set<Long> offsetsOf(List<TopicRecord> records) {
        return records.stream().map(TopicRecord::offset).collect(Collectors.toSet());
    }
}
