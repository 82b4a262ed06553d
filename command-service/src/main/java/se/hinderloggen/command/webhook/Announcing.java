package se.hinderloggen.command.webhook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** What new entries, and the end of a feed, mean for the deliveries of its webhook. */
final class Announcing {

    private Announcing() {}

    /** Until the transaction ends; false when there is no webhook, or its feed has ended. */
    static boolean hold(Connection connection, UUID subscriptionId) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select from webhook where subscription_id = ? and state <> 'ENDED' for update
                        """)) {
            select.setObject(1, subscriptionId);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Has the recipient told. What has waited for that until now is told with it; but what may have
     * reached the receiver already is left to be told again.
     */
    static void announce(Connection connection, Hint hint, Instant now) throws SQLException {
        try (var insert =
                        connection.prepareStatement(
                                """
                                insert into webhook_delivery (delivery_id, subscription_id, number,
                                    occurred_at, state, queued_at)
                                select ?, subscription_id, ?, ?, 'WAITING', ?
                                from webhook where subscription_id = ? and state = 'ACTIVE'
                                on conflict do nothing
                                """);
                var replace =
                        connection.prepareStatement(
                                """
                                update webhook_delivery delivery
                                set state = 'REPLACED', settled_at = ?
                                where subscription_id = ? and state = 'WAITING' and number < ?
                                  and not exists (select from webhook_attempt attempt
                                      where attempt.delivery_id = delivery.delivery_id
                                        and attempt.outcome = 'UNDER_WAY')
                                """)) {
            insert.setObject(1, hint.deliveryId());
            insert.setLong(2, hint.number());
            insert.setTimestamp(3, Timestamp.from(hint.occurredAt()));
            insert.setTimestamp(4, Timestamp.from(now));
            insert.setObject(5, hint.subscriptionId());
            insert.executeUpdate();
            replace.setTimestamp(1, Timestamp.from(now));
            replace.setObject(2, hint.subscriptionId());
            replace.setLong(3, hint.number());
            replace.executeUpdate();
        }
    }

    /** The feed is closed: nothing more is told, and the secrets are of no use. */
    static void end(Connection connection, UUID subscriptionId, Instant now) throws SQLException {
        try (var end =
                        connection.prepareStatement(
                                """
                                update webhook
                                set state = 'ENDED', failures = 0, failing_since = null,
                                    claim = null, claimed_until = null
                                where subscription_id = ?
                                """);
                var kill =
                        connection.prepareStatement(
                                """
                                update webhook_delivery
                                set state = 'DEAD', reason = 'REVOKED', settled_at = ?
                                where subscription_id = ? and state = 'WAITING'
                                """);
                var forget =
                        connection.prepareStatement(
                                "delete from webhook_secret where subscription_id = ?")) {
            end.setObject(1, subscriptionId);
            end.executeUpdate();
            kill.setTimestamp(1, Timestamp.from(now));
            kill.setObject(2, subscriptionId);
            kill.executeUpdate();
            forget.setObject(1, subscriptionId);
            forget.executeUpdate();
        }
    }
}
