package se.hinderloggen.query.intake;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;
import se.hinderloggen.platform.problem.Redacted;

/** By default a failing batch is given up after ten attempts; ours are tried for ever. */
@Component
class NeverSkip extends DefaultErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(NeverSkip.class);

    private final IntakeHealthIndicator health;
    private final Duration retryDelay;

    NeverSkip(IntakeHealthIndicator health, IntakeProperties properties) {
        super(
                new FixedBackOff(
                        properties.retryDelay().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
        this.health = health;
        this.retryDelay = properties.retryDelay();
    }

    /**
     * Kafka itself fails, for instance because it does not have the records any more from which the
     * views would go on. That shows, and nothing is taken instead.
     */
    @Override
    public void handleOtherException(
            Exception thrown,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        health.failed(thrown);
        log.error("Kafka cannot be read, and is tried again: {}", Redacted.trace(thrown));
        LockSupport.parkNanos(retryDelay.toNanos());
    }
}
