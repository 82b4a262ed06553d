package se.hinderloggen.query.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads parked records from Kafka again and takes those that can be read by now. Goes through each
 * partition in order, again and again as long as something moves: one record may wait for another.
 */
@Component
class ParkedRetry {

    private static final int CHUNK = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Parking parking;
    private final Intake intake;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final ReentrantLock one = new ReentrantLock();

    ParkedRetry(Parking parking, Intake intake, ConsumerFactory<byte[], byte[]> consumers) {
        this.parking = parking;
        this.intake = intake;
        this.consumers = consumers;
    }

    /**
     * @param applied how many left the parking
     * @param parked how many still wait
     */
    record RetryOutcome(int applied, long parked) {}

    RetryOutcome retry() {
        one.lock();
        try (var consumer = consumers.createConsumer("parked", "", "", propertiesOfChunks())) {
            int applied = 0;
            for (var partition : parking.partitions()) {
                applied += retry(partition, consumer);
            }
            return new RetryOutcome(applied, parking.count());
        } finally {
            one.unlock();
        }
    }

    private int retry(TopicPartition partition, Consumer<byte[], byte[]> consumer) {
        consumer.assign(Set.of(partition));
        int applied = 0;
        int moved;
        do {
            moved = 0;
            long after = -1;
            List<ParkedRecord> chunk;
            while (!(chunk = parking.list(partition, after, CHUNK)).isEmpty()) {
                var records = read(partition, chunk, consumer);
                if (!records.isEmpty()) {
                    moved += intake.takeParked(partition, records);
                }
                after = chunk.getLast().offset();
            }
            applied += moved;
        } while (moved > 0);
        return applied;
    }

    /** The records at these offsets, as far as Kafka gives them in time. */
    private static List<TopicRecord> read(
            TopicPartition partition,
            List<ParkedRecord> parked,
            Consumer<byte[], byte[]> consumer) {
        var wanted = new TreeSet<Long>();
        parked.forEach(it -> wanted.add(it.offset()));
        var found = new ArrayList<TopicRecord>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!wanted.isEmpty() && System.nanoTime() < deadline) {
                consumer.seek(partition, wanted.getFirst());
                for (var record : consumer.poll(PATIENCE).records(partition)) {
                    if (wanted.remove(record.offset())) {
                        found.add(RecordReader.read(record));
                    }
                }
            }
        } catch (OffsetOutOfRangeException e) {
            // Kafka has it no more. It stays parked, which is how that becomes known.
        }
        return found;
    }

    private static Properties propertiesOfChunks() {
        var properties = new Properties();
        properties.putAll(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, CHUNK));
        return properties;
    }
}
