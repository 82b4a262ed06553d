package se.hinderloggen.command.webhook;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.command.platform.RefusedException;

/** What has to be, has been, and could not be delivered. */
class Deliveries {

    private final JdbcTemplate events;
    private final TransactionTemplate transaction;
    private final Backoff backoff;

    Deliveries(DataSource events, Backoff backoff) {
        this.events = new JdbcTemplate(events);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(events));
        this.backoff = backoff;
    }

    /**
     * Tells how an attempt ended. If the claim has been lost, because it took too long or the
     * webhook was changed, that remains known, and whoever holds it now goes on.
     */
    void settle(Claim claim, Attempt ended, Duration took, Instant now) {
        transaction.executeWithoutResult(
                _ -> {
                    var failures = claim.failures() + 1;
                    var since = Objects.requireNonNullElse(claim.failingSince(), now);
                    if (ended.isDelivered()) {
                        delivered(claim, now);
                    } else if (ended.isGone()) {
                        giveUp(claim, "DISABLED", "GONE", now);
                    } else {
                        backoff.next(failures, since, now, ended.retryAfter())
                                .ifPresentOrElse(
                                        next -> tryAgain(claim, failures, since, next, now),
                                        () -> giveUp(claim, "ACTIVE", "EXHAUSTED", now));
                    }
                    events.update(
                            """
                            update webhook_attempt set outcome = ?, status = ?, millis = ?
                            where delivery_id = ? and attempt = ?
                            """,
                            ended.outcome().name(),
                            ended.status(),
                            took.toMillis(),
                            claim.hint().deliveryId(),
                            claim.attempt());
                });
    }

    /**
     * Has a delivery made, again or sooner, under the same id.
     *
     * @throws RefusedException when there is none, or its webhook is not on
     */
    void resend(UUID subscriptionId, UUID deliveryId, Instant now) {
        transaction.executeWithoutResult(
                _ -> {
                    var states =
                            events.queryForList(
                                    "select state from webhook where subscription_id = ? for update",
                                    String.class,
                                    subscriptionId);
                    int known =
                            events.update(
                                    """
                                    update webhook_delivery
                                    set state = 'WAITING', reason = null, settled_at = null, queued_at = ?
                                    where subscription_id = ? and delivery_id = ?
                                    """,
                                    Timestamp.from(now),
                                    subscriptionId,
                                    deliveryId);
                    if (known == 0) {
                        throw new RefusedException(WebhookRefusal.DELIVERY_NOT_FOUND);
                    }
                    if (states.isEmpty()) {
                        throw new RefusedException(WebhookRefusal.WEBHOOK_NOT_FOUND);
                    }
                    if (!states.getFirst().equals("ACTIVE")) {
                        throw new RefusedException(WebhookRefusal.WEBHOOK_DISABLED);
                    }
                    events.update(
                            """
                            update webhook set failures = 0, failing_since = null, rest_until = ?
                            where subscription_id = ?
                            """,
                            Timestamp.from(now),
                            subscriptionId);
                });
    }

    /** Deliveries by how they stand, where somebody may have to do something. */
    Map<String, Long> open() {
        var counts = new HashMap<String, Long>();
        events.query(
                """
                select state, count(*) from webhook_delivery
                where state = 'WAITING' or (state = 'DEAD' and reason in ('EXHAUSTED', 'GONE'))
                group by state
                """,
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Those that were settled, one way or another, before then. */
    void forget(Instant settledBefore) {
        events.update(
                "delete from webhook_delivery where settled_at < ?", Timestamp.from(settledBefore));
    }

    private void delivered(Claim claim, Instant now) {
        events.update(
                """
                update webhook
                set failures = 0, failing_since = null, rest_until = ?, last_delivered = ?,
                    claim = null, claimed_until = null
                where claim = ?
                """,
                Timestamp.from(now),
                Timestamp.from(now),
                claim.token());
        events.update(
                """
                update webhook_delivery set state = 'DELIVERED', settled_at = ?
                where delivery_id = ? and state = 'WAITING'
                """,
                Timestamp.from(now),
                claim.hint().deliveryId());
        // The receiver knows now what earlier ones would have told it.
        events.update(
                """
                update webhook_delivery set state = 'REPLACED', reason = null
                where subscription_id = ? and state = 'DEAD' and number < ?
                """,
                claim.hint().subscriptionId(),
                claim.hint().number());
    }

    private void tryAgain(Claim claim, int failures, Instant since, Instant next, Instant now) {
        boolean ours =
                events.update(
                                """
                                update webhook
                                set failures = ?, failing_since = ?, rest_until = ?,
                                    claim = null, claimed_until = null
                                where claim = ?
                                """,
                                failures,
                                Timestamp.from(since),
                                Timestamp.from(next),
                                claim.token())
                        == 1;
        if (ours) {
            events.update(
                    """
                    update webhook_delivery delivery set state = 'REPLACED', settled_at = ?
                    where delivery_id = ? and state = 'WAITING'
                      and exists (select from webhook_delivery later
                          where later.subscription_id = delivery.subscription_id
                            and later.state = 'WAITING' and later.number > delivery.number)
                    """,
                    Timestamp.from(now),
                    claim.hint().deliveryId());
        }
    }

    /** It is the receiver that does not answer, so nothing that waits for it is tried any more. */
    private void giveUp(Claim claim, String state, String reason, Instant now) {
        boolean ours =
                events.update(
                                """
                                update webhook
                                set state = ?, failures = 0, failing_since = null, rest_until = ?,
                                    claim = null, claimed_until = null
                                where claim = ?
                                """,
                                state,
                                Timestamp.from(now),
                                claim.token())
                        == 1;
        if (ours) {
            events.update(
                    """
                    update webhook_delivery set state = 'DEAD', reason = ?, settled_at = ?
                    where subscription_id = ? and state = 'WAITING'
                    """,
                    reason,
                    Timestamp.from(now),
                    claim.hint().subscriptionId());
        }
    }
}
