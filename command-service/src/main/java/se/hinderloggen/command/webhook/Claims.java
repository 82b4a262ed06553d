package se.hinderloggen.command.webhook;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who calls which receiver. An instance claims a webhook before it calls, in a short transaction,
 * and tells how it ended in another: the call itself is in none, for whoever reads the event store
 * waits for the oldest one. An instance that dies in between leaves a claim that ends by itself,
 * and the same is sent again.
 */
class Claims {

    private record Held(UUID token, URI url, int failures, @Nullable Instant failingSince) {}

    private final JdbcTemplate events;
    private final TransactionTemplate transaction;

    Claims(DataSource events) {
        this.events = new JdbcTemplate(events);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(events));
    }

    /**
     * Claims what is due and nobody holds, those that have failed least first; for each receiver
     * one delivery, the one that has waited longest.
     *
     * @param alsoFailing whether those whose last attempt failed may be among them
     */
    List<Claim> claim(int most, boolean alsoFailing, Instant now, Duration lease) {
        return transaction.execute(
                _ -> {
                    var held = hold(most, alsoFailing, now, now.plus(lease));
                    if (held.isEmpty()) {
                        return List.of();
                    }
                    var hints = longestWaiting(held);
                    var attempts = begin(hints, now);
                    var secrets = secrets(held, now);
                    var claims = new ArrayList<Claim>();
                    for (var hint : hints) {
                        var it = Objects.requireNonNull(held.remove(hint.subscriptionId()));
                        claims.add(
                                new Claim(
                                        it.token,
                                        it.url,
                                        hint,
                                        Objects.requireNonNull(attempts.get(hint.deliveryId())),
                                        it.failures,
                                        it.failingSince,
                                        secrets.getOrDefault(hint.subscriptionId(), List.of())));
                    }
                    // What waited was replaced or ended in between.
                    held.values().forEach(it -> release(it.token));
                    return claims;
                });
    }

    private Map<UUID, Held> hold(int most, boolean alsoFailing, Instant now, Instant until) {
        var held = new HashMap<UUID, Held>();
        events.query(
                """
                with due as materialized (
                    select subscription_id from webhook
                    where state = 'ACTIVE' and rest_until <= ?
                      and (claimed_until is null or claimed_until <= ?)
                      and (failures = 0 or ?)
                      and subscription_id in (
                          select subscription_id from webhook_delivery where state = 'WAITING')
                    order by failures, rest_until
                    limit ?
                    for update skip locked
                )
                update webhook set claim = gen_random_uuid(), claimed_until = ?
                from due where webhook.subscription_id = due.subscription_id
                returning webhook.subscription_id, claim, url, failures, failing_since
                """,
                select -> {
                    select.setTimestamp(1, Timestamp.from(now));
                    select.setTimestamp(2, Timestamp.from(now));
                    select.setBoolean(3, alsoFailing);
                    select.setInt(4, most);
                    select.setTimestamp(5, Timestamp.from(until));
                },
                row -> {
                    held.put(
                            row.getObject(1, UUID.class),
                            new Held(
                                    row.getObject(2, UUID.class),
                                    URI.create(row.getString(3)),
                                    row.getInt(4),
                                    Times.instant(row, 5)));
                });
        return held;
    }

    private List<Hint> longestWaiting(Map<UUID, Held> held) {
        return events.query(
                """
                select distinct on (subscription_id) delivery_id, subscription_id, number, occurred_at
                from webhook_delivery
                where state = 'WAITING' and subscription_id = any(?)
                order by subscription_id, queued_at, delivery_id
                """,
                (row, _) ->
                        new Hint(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getLong(3),
                                Times.required(row, 4)),
                (Object) held.keySet().toArray(UUID[]::new));
    }

    /**
     * Which attempt it is, for each delivery; of one before that nobody finished, nothing is known.
     */
    private Map<UUID, Integer> begin(List<Hint> hints, Instant now) {
        var ids = hints.stream().map(Hint::deliveryId).toArray(UUID[]::new);
        events.update(
                """
                update webhook_attempt set outcome = 'UNKNOWN'
                where delivery_id = any(?) and outcome = 'UNDER_WAY'
                """,
                (Object) ids);
        var attempts = new HashMap<UUID, Integer>();
        events.query(
                """
                insert into webhook_attempt (delivery_id, attempt, at, outcome)
                select id, coalesce((select max(attempt) from webhook_attempt where delivery_id = id), 0) + 1,
                    ?, 'UNDER_WAY'
                from unnest(?) as begun(id)
                returning delivery_id, attempt
                """,
                row -> {
                    attempts.put(row.getObject(1, UUID.class), row.getInt(2));
                },
                Timestamp.from(now),
                ids);
        return attempts;
    }

    private Map<UUID, List<byte[]>> secrets(Map<UUID, Held> held, Instant now) {
        var secrets = new HashMap<UUID, List<byte[]>>();
        events.query(
                """
                select subscription_id, sealed from webhook_secret
                where subscription_id = any(?) and (valid_until is null or valid_until > ?)
                order by secret_id desc
                """,
                row -> {
                    secrets.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(row.getBytes(2));
                },
                held.keySet().toArray(UUID[]::new),
                Timestamp.from(now));
        return secrets;
    }

    private void release(UUID token) {
        events.update(
                "update webhook set claim = null, claimed_until = null where claim = ?", token);
    }
}
