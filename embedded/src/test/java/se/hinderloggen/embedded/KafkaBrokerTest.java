package se.hinderloggen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @Test
    void what_was_acknowledged_is_there_after_kill_9_and_a_restart() throws Exception {
        Path folder;
        try (var broker = KafkaBroker.startTemporary()) {
            folder = broker.folder();
            long firstPid = broker.pid();
            createTopic(broker, "observations");
            send(broker, "observations", "first", "second");

            broker.kill();
            assertThat(broker.isRunning()).isFalse();
            broker.restart();

            assertThat(broker.pid()).isNotEqualTo(firstPid);
            send(broker, "observations", "third");
            assertThat(read(broker, "observations", 3)).containsExactly("first", "second", "third");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_lasting_broker_keeps_its_topics_from_one_start_to_the_next(@TempDir Path folder)
            throws Exception {
        int port = Ports.free();
        try (var broker = KafkaBroker.start(folder, TemporaryFolders.cache(), port, List.of())) {
            createTopic(broker, "lasting");
            send(broker, "lasting", "kept");
        }
        try (var broker = KafkaBroker.start(folder, TemporaryFolders.cache(), port, List.of())) {
            assertThat(broker.bootstrapServers()).isEqualTo("localhost:" + port);
            assertThat(read(broker, "lasting", 1)).containsExactly("kept");
            assertThatThrownBy(
                            () ->
                                    KafkaBroker.start(
                                            folder, TemporaryFolders.cache(), port, List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + port);
        }
    }

    private static void createTopic(KafkaBroker broker, String topic) throws Exception {
        try (var admin = Admin.create(clientSettings(broker))) {
            var partitions = new NewTopic(topic, Optional.of(1), Optional.empty());
            admin.createTopics(List.of(partitions)).all().get();
        }
    }

    private static void send(KafkaBroker broker, String topic, String... values) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        clientSettings(broker), new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
        }
    }

    private static List<String> read(KafkaBroker broker, String topic, int expected) {
        try (var consumer =
                new KafkaConsumer<>(
                        clientSettings(broker),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var values = new ArrayList<String>();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(it -> values.add(it.value()));
            }
            return values;
        }
    }

    private static Map<String, Object> clientSettings(KafkaBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
