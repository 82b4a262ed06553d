package se.hinderloggen.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.Redacted;

/** Listens to the topic, from where the views are. */
@Component
class KafkaIntake implements ConsumerSeekAware {

    static final String LISTENER = "intake";
    private static final Logger log = LoggerFactory.getLogger(KafkaIntake.class);

    private final Intake intake;
    private final IntakePositions positions;
    private final IntakeState state;
    private final IntakeMetrics metrics;
    private final Duration retryDelay;

    KafkaIntake(
            Intake intake,
            IntakePositions positions,
            IntakeState state,
            IntakeMetrics metrics,
            IntakeProperties properties) {
        this.intake = intake;
        this.positions = positions;
        this.state = state;
        this.metrics = metrics;
        this.retryDelay = properties.retryDelay();
    }

    @KafkaListener(
            id = LISTENER,
            idIsGroup = false,
            topics = "${hinderloggen.intake.topic:hinderloggen.events}")
    void receive(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            intake.take(records.stream().map(RecordReader::read).toList());
            state.succeeded();
        } catch (RuntimeException e) {
            // The exception may quote rows, so only its kind goes into the log; the container
            // gets one without a message and tries the same records again.
            metrics.failed();
            state.failed(e);
            log.error("A batch failed and is tried again: {}", Redacted.trace(e));
            throw new BatchFailedException();
        }
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        Map<TopicPartition, Long> known = knownPositions();
        assignments
                .keySet()
                .forEach(
                        it ->
                                callback.seek(
                                        it.topic(),
                                        it.partition(),
                                        known.getOrDefault(it, 0L)));
    }

    /** Without positions there is nowhere to begin, so this waits for the database. */
    private Map<TopicPartition, Long> knownPositions() {
        while (true) {
            try {
                return positions.all();
            } catch (DataAccessException e) {
                state.failed(e);
                log.error("The positions cannot be read: {}", Redacted.trace(e));
                if (!state.isRunning()) {
                    throw e;
                }
                LockSupport.parkNanos(retryDelay.toNanos());
            }
        }
    }

    /** Tells the container to try again, and nothing else. */
    static final class BatchFailedException extends RuntimeException {
        BatchFailedException() {
            super("The batch failed; see the log line before", null, false, false);
        }
    }
}
