package se.hinderloggen.local.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.hinderloggen.local.Installation;

/** The topic of all events, read from its beginning. */
public final class Topic {

    private static final String NAME = "hinderloggen.events";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Object> settings;

    public Topic(Installation installation) {
        this.settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "localhost:" + installation.ports().kafka(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000);
    }

    /** The offset after the last record of each partition. */
    public Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /**
     * Every record there is now, in order within its partition.
     *
     * @throws IllegalStateException when the broker stops giving them
     */
    public void forEach(Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var left = new HashMap<>(consumer.endOffsets(partitions));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!left.isEmpty()) {
                var records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty()) {
                    records.forEach(reader);
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The broker gives no more records");
                }
                left.entrySet().removeIf(it -> consumer.position(it.getKey()) >= it.getValue());
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(NAME).stream()
                .map(it -> new TopicPartition(NAME, it.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
