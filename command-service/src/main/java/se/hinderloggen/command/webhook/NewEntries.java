package se.hinderloggen.command.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.relay.Outbox.Row;
import se.hinderloggen.command.relay.Walk;
import se.hinderloggen.command.relay.Walk.Leg;
import se.hinderloggen.command.relay.Walk.Pace;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;

/**
 * Goes through the event store in its order without gaps, and notes for every feed with a webhook
 * that there is something new. One instance at a time; any other takes over. What it notes and how
 * far it has come are one transaction, so each entry is noted once.
 */
@Component
class NewEntries implements SmartLifecycle {

    private static final long LOCK = 0x48_4C_48_4F_4F_4B_53_2EL;

    /**
     * What became of a feed.
     *
     * @param number of its newest entry; absent when it only ended
     * @param at when that was
     */
    private record News(@Nullable Long number, Instant at, boolean revoked) {}

    private final Clock clock;
    private final Courier courier;
    private final Walk walk;

    NewEntries(
            DataSource events,
            Clock clock,
            WebhookProperties properties,
            Courier courier,
            MeterRegistry meters) {
        this.clock = clock;
        this.courier = courier;
        var failures = meters.counter("hinderloggen.webhook.failures");
        this.walk =
                new Walk(
                        "webhooks",
                        "webhook_position",
                        LOCK,
                        events,
                        new Pace(properties.batchSize(), properties.pace(), properties.idleWait()),
                        this::take,
                        failures::increment);
    }

    @Override
    public void start() {
        walk.start();
    }

    @Override
    public void stop() {
        walk.stop();
    }

    @Override
    public boolean isRunning() {
        return walk.isRunning();
    }

    private void take(List<Row> rows, Leg leg, Connection connection) throws SQLException {
        var news = news(rows);
        Walk.together(
                connection,
                () -> {
                    for (var it : news.entrySet()) {
                        note(it.getKey(), it.getValue(), connection);
                    }
                    walk.move(connection, leg);
                });
        if (!news.isEmpty()) {
            courier.wake();
        }
    }

    /** The webhook's row first, as everyone who changes its deliveries does. */
    private void note(UUID subscriptionId, News news, Connection connection) throws SQLException {
        var now = clock.instant();
        if (!Announcing.hold(connection, subscriptionId)) {
            return;
        }
        if (news.revoked) {
            Announcing.end(connection, subscriptionId, now);
        } else if (news.number != null) {
            Announcing.announce(
                    connection,
                    new Hint(
                            UuidCreator.getTimeOrderedEpoch(),
                            subscriptionId,
                            news.number,
                            news.at),
                    now);
        }
    }

    /** Always in the same order, so that nobody waits for one who waits for them. */
    private static Map<UUID, News> news(List<Row> rows) {
        var news = new TreeMap<UUID, News>();
        for (var row : rows) {
            if (isOfAFeed(row) && row.event() instanceof SubscriptionEvent event) {
                var at = row.envelope().recordedAt();
                switch (event) {
                    case SummaryPublished it ->
                            news.put(it.subscriptionId(), new News(it.number(), at, false));
                    case SummaryWithdrawn it ->
                            news.put(it.subscriptionId(), new News(it.number(), at, false));
                    case SubscriptionRevoked it ->
                            news.put(it.subscriptionId(), new News(null, at, true));
                    case SubscriptionGranted _, SubscriptionChanged _, EntryAnswered _ -> {}
                }
            }
        }
        return news;
    }

    /** Nothing else is read. */
    private static boolean isOfAFeed(Row row) {
        return EventCatalog.byName(row.envelope().name())
                .filter(it -> SubscriptionEvent.class.isAssignableFrom(it.type()))
                .isPresent();
    }
}
