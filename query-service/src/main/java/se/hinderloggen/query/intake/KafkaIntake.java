package se.hinderloggen.query.intake;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.Redacted;

/** Takes what comes from the topic; {@link StartFromViews} says from where. */
@Component
class KafkaIntake implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(KafkaIntake.class);

    private final Intake intake;
    private final IntakeHealthIndicator health;
    private final IntakeMetrics metrics;

    KafkaIntake(Intake intake, IntakeHealthIndicator health, IntakeMetrics metrics) {
        this.intake = intake;
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            intake.take(records.stream().map(RecordReader::read).toList());
            health.succeeded();
        } catch (RuntimeException e) {
            // The exception may quote rows, so only its kind goes into the log; the container
            // gets one without a message and tries the same records again.
            metrics.failed();
            health.failed(e);
            log.error("A batch failed and is tried again: {}", Redacted.trace(e));
            throw new BatchFailedException();
        }
    }

    /** Tells the container to try again, and nothing else. */
    static final class BatchFailedException extends RuntimeException {
        BatchFailedException() {
            super("The batch failed; see the log line before", null, false, false);
        }
    }
}
