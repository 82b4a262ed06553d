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
import org.postgresql.PGConnection;
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
import se.hinderloggen.platform.problem.Redacted;

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

    private final DataSource events;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin topics;
    private final KeyVault vault;
    private final RelayProperties properties;
    private final Outbox outbox;
    private final Counter sent;
    private final Counter failures;
    private volatile boolean running;
    private @Nullable Thread worker;
    private volatile boolean leading;
    private volatile @Nullable Instant oldestUnsent;

    Relay(
            DataSource events,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin topics,
            KeyVault vault,
            RelayProperties properties,
            MeterRegistry meters) {
        this.events = events;
        this.kafka = kafka;
        this.topics = topics;
        topics.setAutoCreate(false);
        this.vault = vault;
        this.properties = properties;
        this.outbox = new Outbox(properties.batchSize());
        this.sent = meters.counter("hinderloggen.relay.sent");
        this.failures = meters.counter("hinderloggen.relay.failures");
        Gauge.builder("hinderloggen.relay.leading", () -> leading ? 1 : 0).register(meters);
        Gauge.builder("hinderloggen.relay.delay", this::delaySeconds)
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofPlatform().name("relay").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var stopping = worker;
        worker = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (isRunning()) {
            try (var connection = events.getConnection()) {
                if (takeTheLead(connection)) {
                    leading = true;
                    lead(connection);
                } else {
                    Thread.sleep(STANDBY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failures.increment();
                log.warn("The relay starts over: {}", Redacted.trace(e));
                pause();
            } finally {
                leading = false;
            }
        }
    }

    private void lead(Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        var notifications = connection.unwrap(PGConnection.class);
        try (var listen = connection.createStatement()) {
            listen.execute("listen events_appended");
        }
        try {
            makeTheTopic();
            var position = outbox.position(connection);
            while (isRunning()) {
                var batch = outbox.next(connection, position);
                if (batch.rows().isEmpty()) {
                    noteWaiting(batch.waiting());
                    var wait = batch.waiting() ? properties.unsettledWait() : properties.idleWait();
                    notifications.getNotifications((int) wait.toMillis());
                } else {
                    send(batch);
                    if (!outbox.move(connection, position, batch.end())) {
                        throw new IllegalStateException("Another relay has moved the position");
                    }
                    position = batch.end();
                }
            }
        } finally {
            giveUpTheLead(connection);
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

    private static boolean takeTheLead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void giveUpTheLead(Connection connection) {
        try (var unlock = connection.createStatement()) {
            unlock.execute("unlisten *");
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            log.debug("The lock goes with its connection: {}", Redacted.trace(e));
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

    private static void pause() {
        try {
            Thread.sleep(STANDBY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
