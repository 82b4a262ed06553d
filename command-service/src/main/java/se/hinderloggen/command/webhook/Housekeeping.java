package se.hinderloggen.command.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.problem.Redacted;

/** Counts what waits and what could not be delivered, and forgets what is old. */
@Component
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final Deliveries deliveries;
    private final Registrations registrations;
    private final WebhookProperties properties;
    private final Clock clock;
    private volatile Map<String, Long> open = Map.of();

    Housekeeping(
            Deliveries deliveries,
            Registrations registrations,
            WebhookProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.registrations = registrations;
        this.properties = properties;
        this.clock = clock;
        gauge("hinderloggen.webhook.waiting", "WAITING", meters);
        gauge("hinderloggen.webhook.dead", "DEAD", meters);
    }

    @Scheduled(fixedDelay = 15_000)
    void count() {
        try {
            open = deliveries.open();
        } catch (DataAccessException e) {
            log.warn("Deliveries are counted later: {}", Redacted.trace(e));
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        try {
            var now = clock.instant();
            deliveries.forget(now.minus(properties.keep()));
            registrations.forgetExpiredSecrets(now);
        } catch (DataAccessException e) {
            log.warn("Old deliveries are forgotten later: {}", Redacted.trace(e));
        }
    }

    private void gauge(String name, String state, MeterRegistry meters) {
        Gauge.builder(name, () -> open.getOrDefault(state, 0L)).register(meters);
    }
}
