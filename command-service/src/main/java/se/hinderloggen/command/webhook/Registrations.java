package se.hinderloggen.command.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.platform.sealing.MasterKey;

/** Where recipients want to be told, and the secrets that they share with us. */
@Component
class Registrations {

    /** So that the header stays short; each is as good as any. */
    private static final int MOST_SECRETS = 4;

    enum State {
        ACTIVE,
        /** The receiver has answered that it wants no more. */
        DISABLED,
        /** The subscription was revoked. */
        ENDED
    }

    /**
     * @param failingSince absent while the last attempt, if any, went well
     * @param nextAttempt not before then, where something waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registration(
            String url,
            State state,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttempt,
            @Nullable Instant lastDelivered,
            List<SecretInUse> secrets) {}

    /**
     * @param validUntil absent for the newest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecretInUse(Instant createdAt, @Nullable Instant validUntil) {}

    private final JdbcTemplate events;
    private final TransactionTemplate transaction;
    private final MasterKey master;

    Registrations(DataSource events, MasterKey master) {
        this.events = new JdbcTemplate(events);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(events));
        this.master = master;
    }

    /**
     * Registers a webhook, or gives it another address and turns it on. An attempt that is under
     * way counts no longer, and is made anew.
     *
     * @return its first secret when it is new
     */
    Optional<Secret> register(UUID subscriptionId, URI url, Instant now) {
        return transaction.execute(
                _ -> {
                    // Holds the row, so that one who does the same a moment later finds the secret.
                    events.update(
                            """
                            insert into webhook (subscription_id, url, state, rest_until)
                            values (?, ?, 'ACTIVE', ?)
                            on conflict (subscription_id) do update
                            set url = excluded.url, state = 'ACTIVE', failures = 0,
                                failing_since = null, rest_until = excluded.rest_until,
                                claim = null, claimed_until = null
                            """,
                            subscriptionId,
                            url.toString(),
                            Timestamp.from(now));
                    return secrets(subscriptionId, now).isEmpty()
                            ? Optional.of(newSecret(subscriptionId, now))
                            : Optional.empty();
                });
    }

    /** Ends it, and what waits for it. */
    void remove(UUID subscriptionId, Instant now) {
        transaction.executeWithoutResult(
                _ -> {
                    events.update("delete from webhook where subscription_id = ?", subscriptionId);
                    events.update(
                            """
                            update webhook_delivery
                            set state = 'DEAD', reason = 'REMOVED', settled_at = ?
                            where subscription_id = ? and state = 'WAITING'
                            """,
                            Timestamp.from(now),
                            subscriptionId);
                });
    }

    /**
     * A new secret, beside which the others are valid until then at the longest.
     *
     * @throws RefusedException when there is no webhook, or too many are valid
     */
    Secret rotate(UUID subscriptionId, Instant now, Instant othersUntil) {
        return transaction.execute(
                _ -> {
                    // One at a time for each webhook.
                    if (events.queryForList(
                                    "select from webhook where subscription_id = ? for update",
                                    subscriptionId)
                            .isEmpty()) {
                        throw new RefusedException(WebhookRefusal.WEBHOOK_NOT_FOUND);
                    }
                    if (secrets(subscriptionId, now).size() >= MOST_SECRETS) {
                        throw new RefusedException(WebhookRefusal.TOO_MANY_SECRETS);
                    }
                    events.update(
                            "update webhook_secret set valid_until = ? where subscription_id = ? and valid_until is null",
                            Timestamp.from(othersUntil),
                            subscriptionId);
                    return newSecret(subscriptionId, now);
                });
    }

    /**
     * @throws RefusedException when there is none
     */
    Registration find(UUID subscriptionId, Instant now) {
        var found =
                events.query(
                        """
                        select url, state, failing_since, last_delivered,
                            case when exists (select from webhook_delivery waiting
                                where waiting.subscription_id = webhook.subscription_id
                                  and waiting.state = 'WAITING') then rest_until end
                        from webhook where subscription_id = ?
                        """,
                        (row, _) ->
                                new Registration(
                                        row.getString(1),
                                        State.valueOf(row.getString(2)),
                                        Times.instant(row, 3),
                                        Times.instant(row, 5),
                                        Times.instant(row, 4),
                                        secrets(subscriptionId, now)),
                        subscriptionId);
        return Optional.ofNullable(DataAccessUtils.singleResult(found))
                .orElseThrow(() -> new RefusedException(WebhookRefusal.WEBHOOK_NOT_FOUND));
    }

    /** What can no longer be used need not be kept. */
    void forgetExpiredSecrets(Instant now) {
        events.update("delete from webhook_secret where valid_until <= ?", Timestamp.from(now));
    }

    private List<SecretInUse> secrets(UUID subscriptionId, Instant now) {
        return events.query(
                """
                select created_at, valid_until from webhook_secret
                where subscription_id = ? and (valid_until is null or valid_until > ?)
                order by secret_id desc
                """,
                (row, _) -> new SecretInUse(Times.required(row, 1), Times.instant(row, 2)),
                subscriptionId,
                Timestamp.from(now));
    }

    private Secret newSecret(UUID subscriptionId, Instant now) {
        var secret = Secret.make();
        events.update(
                "insert into webhook_secret (subscription_id, sealed, created_at) values (?, ?, ?)",
                subscriptionId,
                secret.sealed(subscriptionId, master),
                Timestamp.from(now));
        return secret;
    }
}
