package se.hinderloggen.query.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Whether events come in; shown as the health component {@code intake}. Old views still answer
 * while the intake fails, so that is told without taking the service down.
 */
@Component
class IntakeHealthIndicator implements HealthIndicator {

    /** Answers come, but what is recorded now does not reach them. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private record Failure(Instant since, String kind) {}

    private final Clock clock;
    private final ObjectProvider<ConcurrentMessageListenerContainer<byte[], byte[]>> container;
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

    IntakeHealthIndicator(
            Clock clock,
            ObjectProvider<ConcurrentMessageListenerContainer<byte[], byte[]>> container) {
        this.clock = clock;
        this.container = container;
    }

    void succeeded() {
        failure.set(null);
    }

    void failed(Throwable reason) {
        failure.updateAndGet(
                it -> it != null ? it : new Failure(clock.instant(), reason.getClass().getName()));
    }

    boolean isRunning() {
        return container.getObject().isRunning() && container.getObject().isInExpectedState();
    }

    @Override
    public Health health() {
        if (!isRunning()) {
            return Health.down().withDetail("intake", "not running").build();
        }
        var failing = failure.get();
        if (failing != null) {
            return Health.status(DEGRADED)
                    .withDetail("intake", "failing and trying again")
                    .withDetail("since", failing.since())
                    .withDetail("kind", failing.kind())
                    .build();
        }
        return Health.up().withDetail("intake", "running").build();
    }
}
