package se.hinderloggen.query.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.Redacted;

/** Has every partition read from where the views are. Nothing is ever committed to Kafka. */
@Component
class StartFromViews implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(StartFromViews.class);

    private final IntakePositions positions;
    private final IntakeHealthIndicator health;
    private final Duration retryDelay;

    StartFromViews(
            IntakePositions positions, IntakeHealthIndicator health, IntakeProperties properties) {
        this.positions = positions;
        this.health = health;
        this.retryDelay = properties.retryDelay();
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = positionsOf(partitions);
        partitions.forEach(it -> consumer.seek(it, known.getOrDefault(it, 0L)));
        log.info("Taking in {} partitions from where the views are", partitions.size());
    }

    /** Without positions there is nowhere to begin, so this waits for the database. */
    private Map<TopicPartition, Long> positionsOf(Collection<TopicPartition> partitions) {
        while (true) {
            try {
                positions.begin(partitions);
                return positions.all();
            } catch (DataAccessException e) {
                health.failed(e);
                log.error("The positions cannot be read yet: {}", Redacted.trace(e));
                if (!health.isRunning()) {
                    throw e;
                }
                LockSupport.parkNanos(retryDelay.toNanos());
            }
        }
    }
}
