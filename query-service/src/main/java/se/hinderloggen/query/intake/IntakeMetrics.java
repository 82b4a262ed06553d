package se.hinderloggen.query.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What the intake tells about itself: numbers, never content. */
@Component
class IntakeMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter applied;
    private final Counter failures;
    private final Timer delay;

    IntakeMetrics(MeterRegistry registry, Clock clock, Parking parking) {
        this.registry = registry;
        this.clock = clock;
        this.applied =
                Counter.builder("hinderloggen.intake.applied")
                        .description("Events that changed the views")
                        .register(registry);
        this.failures =
                Counter.builder("hinderloggen.intake.failures")
                        .description("Batches that failed and are tried again")
                        .register(registry);
        this.delay =
                Timer.builder("hinderloggen.intake.delay")
                        .description("From recorded to visible, of the last event of each batch")
                        .publishPercentileHistogram()
                        .maximumExpectedValue(Duration.ofMinutes(1))
                        .register(registry);
        registry.gauge("hinderloggen.intake.parked", parking, Parking::count);
    }

    void taken(Sorted sorted) {
        retaken(sorted);
        for (var parked : sorted.park()) {
            Counter.builder("hinderloggen.intake.parkings")
                    .description("Records that had to wait")
                    .tag("reason", parked.reason().name())
                    .register(registry)
                    .increment();
        }
        if (!sorted.apply().isEmpty()) {
            var last = sorted.apply().getLast().recordedAt();
            delay.record(
                    Math.max(0, Duration.between(last, clock.instant()).toMillis()),
                    TimeUnit.MILLISECONDS);
        }
    }

    void retaken(Sorted sorted) {
        applied.increment(sorted.apply().size());
    }

    void failed() {
        failures.increment();
    }
}
