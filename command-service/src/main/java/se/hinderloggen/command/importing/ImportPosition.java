package se.hinderloggen.command.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import se.hinderloggen.events.EventPosition;

/**
 * The position of a whole import: the last event that goes to each partition, for what comes before
 * it in a partition has been seen when it has.
 */
final class ImportPosition {

    private final int partitions;
    private final TreeMap<Integer, EventPosition.Entry> lastOfPartition = new TreeMap<>();

    ImportPosition(int partitions) {
        this.partitions = partitions;
    }

    void add(String aggregateId, long sequence) {
        int partition =
                BuiltInPartitioner.partitionForKey(
                        aggregateId.getBytes(StandardCharsets.UTF_8), partitions);
        lastOfPartition.put(partition, new EventPosition.Entry(aggregateId, sequence));
    }

    EventPosition position() {
        return new EventPosition(new ArrayList<>(lastOfPartition.values()));
    }
}
