package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.command.webhook.DeliveryList.Delivery;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.platform.sealing.MasterKey;

/** The webhooks on a database of their own, with a clock that is moved and receivers nearby. */
abstract class WebhookLab {

    private static final TestServers.Database DATABASE =
            TestServers.postgres().createDatabase("webhooks");
    private static final HikariDataSource SOURCE = new HikariDataSource();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        SOURCE.setJdbcUrl(DATABASE.url());
        SOURCE.setUsername(DATABASE.user());
        SOURCE.setPassword(DATABASE.password());
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/migration/events")
                .load()
                .migrate();
    }

    final JdbcTemplate events = new JdbcTemplate(SOURCE);
    final MasterKey master = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:00:00Z"));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Claims claims = new Claims(SOURCE);
    final Registrations registrations = new Registrations(SOURCE, master);
    final Deliveries deliveries =
            new Deliveries(SOURCE, new Backoff(properties(PATIENCE, 8).retry(), new Random(5)));
    final DeliveryList list = new DeliveryList(events);
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    /** Nothing of what another test left is due here. */
    @BeforeEach
    void empty() {
        events.execute("truncate webhook, webhook_secret, webhook_delivery, webhook_attempt");
    }

    @AfterEach
    void close() throws Exception {
        // Then nobody hangs, and nobody has to be waited for.
        receivers.forEach(Receiver::close);
        for (var it : open.reversed()) {
            it.close();
        }
    }

    static WebhookProperties properties(Duration timeout, int concurrency) {
        return new WebhookProperties(
                true,
                List.of("127.0.0.0/8", "::1/128"),
                null,
                Duration.ofSeconds(5),
                timeout,
                concurrency,
                new WebhookProperties.Retry(
                        Duration.ofSeconds(5), Duration.ofHours(12), Duration.ofHours(72)),
                Duration.ofHours(24),
                Duration.ofDays(90),
                Duration.ofMillis(20),
                100,
                Duration.ofMillis(10));
    }

    Sender sender(WebhookProperties properties) {
        try {
            var sender =
                    new Sender(
                            properties,
                            new CheckedNames(
                                    InetAddress::getAllByName,
                                    new Reachable(properties.allowAddresses())),
                            SSLContext.getDefault());
            open.add(sender);
            return sender;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An instance that has begun to deliver. */
    Courier courier(Duration timeout, int concurrency) {
        var properties = properties(timeout, concurrency);
        var courier =
                new Courier(
                        claims, deliveries, sender(properties), master, clock, properties, meters);
        open.add(courier::stop);
        courier.start();
        return courier;
    }

    Courier courier() {
        return courier(PATIENCE, 8);
    }

    Receiver receiver() {
        var receiver = Receiver.start();
        receivers.add(receiver);
        return receiver;
    }

    /** A feed whose recipient wants to be told there. */
    UUID feed(URI url) {
        var id = UUID.randomUUID();
        assertThat(registrations.register(id, url, clock.instant())).isPresent();
        return id;
    }

    UUID feed(Receiver receiver) {
        return feed(receiver.url());
    }

    /** The feed has got as far as this. */
    void entries(UUID feed, long newest) {
        inTransaction(
                connection -> {
                    assertThat(Announcing.hold(connection, feed)).isTrue();
                    var hint =
                            new Hint(
                                    UuidCreator.getTimeOrderedEpoch(),
                                    feed,
                                    newest,
                                    clock.instant());
                    Announcing.announce(connection, hint, clock.instant());
                });
    }

    void revoked(UUID feed) {
        inTransaction(connection -> Announcing.end(connection, feed, clock.instant()));
    }

    /** Newest first. */
    List<Delivery> deliveries(UUID feed) {
        return list.page(feed, Set.of(), null, 1_000).deliveries();
    }

    Delivery delivery(UUID feed) {
        assertThat(deliveries(feed)).hasSize(1);
        return deliveries(feed).getFirst();
    }

    /** As {@code 3 DELIVERED}, newest first. */
    List<String> states(UUID feed) {
        return deliveries(feed).stream().map(it -> it.number() + " " + it.state()).toList();
    }

    /** The attempts at the only delivery. */
    List<Attempt.Outcome> outcomes(UUID feed) {
        return delivery(feed).attempts().stream().map(DeliveryList.Made::outcome).toList();
    }

    void awaitStates(UUID feed, String... states) {
        var wanted = List.of(states);
        await(() -> states(feed).equals(wanted), () -> states(feed) + " to become " + wanted);
    }

    static void await(BooleanSupplier happened, Supplier<String> what) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited in vain for " + what.get());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Until nobody is being called, and nothing is due at this moment. */
    void awaitQuiet() {
        await(
                () ->
                        Boolean.TRUE.equals(
                                events.queryForObject(
                                        """
                                        select not exists (select from webhook
                                            where claim is not null or (state = 'ACTIVE' and rest_until <= ?
                                              and subscription_id in (select subscription_id
                                                  from webhook_delivery where state = 'WAITING')))
                                        """,
                                        Boolean.class,
                                        Timestamp.from(clock.instant()))),
                () -> "quiet");
    }

    private interface Work {
        void in(Connection connection) throws SQLException;
    }

    private static void inTransaction(Work work) {
        try (var connection = SOURCE.getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
