package se.hinderloggen.command.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.relay.Lead;
import se.hinderloggen.command.relay.Outbox;
import se.hinderloggen.command.relay.Outbox.Position;
import se.hinderloggen.command.relay.Outbox.Row;
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
    private final WebhookProperties properties;
    private final Courier courier;
    private final Outbox outbox;
    private final Lead lead;

    NewEntries(
            DataSource events,
            Clock clock,
            WebhookProperties properties,
            Courier courier,
            MeterRegistry meters) {
        this.clock = clock;
        this.properties = properties;
        this.courier = courier;
        this.outbox = new Outbox("webhook_position", properties.batchSize());
        var failures = meters.counter("hinderloggen.webhook.failures");
        this.lead = new Lead("webhooks", LOCK, events, this::goAlong, failures::increment);
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

    private void goAlong(Connection connection) throws SQLException, InterruptedException {
        var position = outbox.position(connection);
        while (isRunning()) {
            var batch = outbox.next(connection, position);
            if (batch.rows().isEmpty()) {
                Lead.awaitEvents(
                        connection, batch.waiting() ? properties.pace() : properties.idleWait());
            } else {
                note(news(batch.rows()), connection, position, batch.end());
                position = batch.end();
                rest(batch.rows().size());
            }
        }
    }

    private void note(Map<UUID, News> news, Connection connection, Position from, Position to)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (var it : news.entrySet()) {
                note(it.getKey(), it.getValue(), connection);
            }
            if (!outbox.move(connection, from, to)) {
                throw new IllegalStateException("Another instance has moved the position");
            }
            connection.commit();
        } finally {
            // What was not committed is undone; else the lock could not be given up.
            connection.rollback();
            connection.setAutoCommit(true);
        }
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

    private void rest(int taken) throws InterruptedException {
        if (taken < properties.batchSize()) {
            Thread.sleep(Duration.ofMillis(properties.pace().toMillis()));
        }
    }
}
