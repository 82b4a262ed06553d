package se.hinderloggen.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.command.CommandService;
import se.hinderloggen.embedded.KafkaBroker;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.CloudEventHeaders;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.PartialDate;

/** From the store to a broker of its own, which may be killed. */
@DirtiesContext
class RelayTest extends CommandService {

    private static final KafkaBroker BROKER = KafkaBroker.startTemporary();
    private static KafkaConsumer<String, byte[]> consumer;

    private static final TestServers.Database OWN = TestServers.postgres().createDatabase("relay");

    /**
     * A store of its own too, for another context's relay may be leading that of the other tests.
     */
    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("own.events", OWN::url);
        registry.add("own.broker", BROKER::bootstrapServers);
    }

    @BeforeAll
    static void consume() {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", BROKER.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
    }

    @AfterAll
    static void close() {
        consumer.close();
        BROKER.close();
    }

    private final String ombud = token("OMBUD", VARMLAND);

    @Test
    void an_observation_reaches_the_topic_as_a_cloud_event_without_readable_text() {
        var id = UUID.randomUUID();
        assertThat(record(id).status()).isEqualTo(201);

        var record =
                topicUntil(
                                records ->
                                        records.stream()
                                                .anyMatch(it -> id.toString().equals(it.key())))
                        .stream()
                        .filter(it -> id.toString().equals(it.key()))
                        .findFirst()
                        .orElseThrow();
        var headers = headers(record);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "hinderloggen.observation-recorded.v2")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("ce_sequence", "0")
                .containsEntry("ce_organisation", VARMLAND)
                .containsEntry("ce_occurred", "2021-03");
        assertThat(headers.get("ce_recorder")).startsWith("p-").doesNotContain("OMBUD");
        var envelope = envelope(record);
        assertThat(envelope.event())
                .isInstanceOfSatisfying(
                        ObservationRecorded.class,
                        event ->
                                assertThat(event.occurred())
                                        .isEqualTo(PartialDate.parse("2021-03")));
        assertThat(new String(record.value(), StandardCharsets.UTF_8) + headers)
                .doesNotContain("Telefonen")
                .doesNotContain("stängd");
    }

    @Test
    void recording_goes_on_without_a_broker_and_the_backlog_drains_in_order() {
        BROKER.kill();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var id = UUID.randomUUID();
            assertThat(record(id).status()).isEqualTo(201);
            var correction = Map.of("kind", "SYSTEMRATT");
            assertThat(post("/api/observations/" + id + "/corrections", ombud, correction).status())
                    .isEqualTo(200);
            ids.add(id.toString());
        }
        post(
                "/api/observations/" + ids.getFirst() + "/erasure",
                ombud,
                Map.of("reason", "MISTAKE"));
        BROKER.restart();

        var erasure = ids.getFirst();
        var topic =
                topicUntil(
                        records ->
                                records.stream()
                                                        .filter(it -> ids.contains(it.key()))
                                                        .distinct()
                                                        .count()
                                                >= 81
                                        && records.stream()
                                                .anyMatch(
                                                        it ->
                                                                erasure.equals(it.key())
                                                                        && "2"
                                                                                .equals(
                                                                                        headers(it)
                                                                                                .get(
                                                                                                        "ce_sequence"))));
        var sequences = new HashMap<String, List<Long>>();
        topic.forEach(
                it ->
                        sequences
                                .computeIfAbsent(it.key(), _ -> new ArrayList<>())
                                .add(Long.valueOf(headers(it).get("ce_sequence"))));
        for (var id : ids) {
            assertThat(sequences.get(id).stream().distinct().limit(2)).containsExactly(0L, 1L);
        }
        assertThat(
                        topic.stream()
                                .filter(it -> erasure.equals(it.key()))
                                .map(RelayTest::envelope)
                                .toList()
                                .getLast()
                                .event())
                .isInstanceOf(ObservationErased.class);
    }

    private Answer record(UUID id) {
        return post(
                "/api/observations",
                ombud,
                Map.of(
                        "observationId", id.toString(),
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "Försäkringskassan")),
                        "description", "Telefonen var stängd."));
    }

    /** The whole topic from its beginning, read until it is as wanted. */
    private static List<ConsumerRecord<String, byte[]>> topicUntil(
            Predicate<List<ConsumerRecord<String, byte[]>>> wanted) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (consumer.partitionsFor(TOPIC, Duration.ofSeconds(5)).isEmpty()) {
            assertThat(Instant.now()).as("the topic is made").isBefore(deadline);
        }
        consumer.assign(
                consumer.partitionsFor(TOPIC).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .toList());
        consumer.seekToBeginning(consumer.assignment());
        while (!wanted.test(records)) {
            assertThat(Instant.now()).as("the events are on the topic").isBefore(deadline);
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(
                        it ->
                                headers.put(
                                        it.key(), new String(it.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static EventEnvelope envelope(ConsumerRecord<String, byte[]> record) {
        return CloudEventHeaders.read(
                headers(record), new String(record.value(), StandardCharsets.UTF_8));
    }
}
