package se.hinderloggen.command.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.command.relay.Outbox.Batch;
import se.hinderloggen.command.relay.Outbox.Row;
import se.hinderloggen.events.EventCatalog;

/**
 * Sends every event of the store to Kafka, in order for its aggregate, at least once. One relay
 * works at a time; any instance takes over when it stops. The position moves only after Kafka has
 * acknowledged; a crash in between sends some events again, which readers recognise by aggregate
 * and sequence.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final long LOCK = 0x48_4C_52_45_4C_41_59L;
    private static final Duration STANDBY = Duration.ofMillis(500);

    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin topics;
    private final KeyVault vault;
    private final RelayProperties properties;
    private final Outbox outbox;
    private final Counter sent;
    private final Lead lead;
    private volatile @Nullable Instant oldestUnsent;

    Relay(
            DataSource events,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin topics,
            KeyVault vault,
            RelayProperties properties,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.topics = topics;
        topics.setAutoCreate(false);
        this.vault = vault;
        this.properties = properties;
        this.outbox = new Outbox("relay_position", properties.batchSize());
        this.sent = meters.counter("hinderloggen.relay.sent");
        var failures = meters.counter("hinderloggen.relay.failures");
        this.lead = new Lead("relay", LOCK, events, this::relay, failures::increment);
        Gauge.builder("hinderloggen.relay.leading", () -> lead.isHeld() ? 1 : 0).register(meters);
        Gauge.builder("hinderloggen.relay.delay", this::delaySeconds)
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void start() {
        lead.start();
    }

    @Override
    public void stop() {
        lead.stop();
    }

    @Override
    public boolean isRunning() {
        return lead.isRunning();
    }

    private void relay(Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        makeTheTopic();
        var position = outbox.position(connection);
        while (isRunning()) {
            var batch = outbox.next(connection, position);
            if (batch.rows().isEmpty()) {
                noteWaiting(batch.waiting());
                Lead.awaitEvents(
                        connection,
                        batch.waiting() ? properties.unsettledWait() : properties.idleWait());
            } else {
                send(batch);
                if (!outbox.move(connection, position, batch.end())) {
                    throw new IllegalStateException("Another relay has moved the position");
                }
                position = batch.end();
            }
        }
    }

    /**
     * Here and not at start-up, for recording goes on without a broker; and never left to the
     * broker's defaults.
     */
    private void makeTheTopic() throws InterruptedException {
        while (isRunning() && !topics.initialize()) {
            log.warn(
                    "The broker does not answer; recording goes on, and what is recorded is sent later");
            Thread.sleep(STANDBY);
        }
    }

    private void send(Batch batch) throws InterruptedException, ExecutionException {
        oldestUnsent = batch.rows().getFirst().envelope().recordedAt();
        // Before the world hears of an erasure, what it erases can no longer be read.
        vault.destroy(erased(batch), Instant.now());
        var acknowledgements = new ArrayList<Future<?>>(batch.rows().size());
        for (var row : batch.rows()) {
            acknowledgements.add(kafka.send(record(row)));
        }
        for (var acknowledgement : acknowledgements) {
            await(acknowledgement);
        }
        sent.increment(batch.rows().size());
    }

    private ProducerRecord<String, byte[]> record(Row row) {
        var record =
                new ProducerRecord<>(
                        properties.topic(),
                        row.envelope().aggregateId(),
                        row.payload().getBytes(StandardCharsets.UTF_8));
        row.headers()
                .forEach(
                        (name, value) ->
                                record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static List<UUID> erased(Batch batch) {
        return batch.rows().stream()
                .filter(
                        row ->
                                row.envelope()
                                        .name()
                                        .equals(EventCatalog.OBSERVATION_ERASED.wireName()))
                .map(Row::observationId)
                .toList();
    }

    /**
     * The producer itself never gives up, so that a later event cannot overtake an earlier one that
     * timed out.
     */
    private void await(Future<?> acknowledgement) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                acknowledgement.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (!isRunning()) {
                    throw new InterruptedException("Stopping before Kafka has acknowledged");
                }
            }
        }
    }

    private void noteWaiting(boolean waiting) {
        if (!waiting) {
            oldestUnsent = null;
        } else if (oldestUnsent == null) {
            oldestUnsent = Instant.now();
        }
    }

    private double delaySeconds() {
        var oldest = oldestUnsent;
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
    }
}
