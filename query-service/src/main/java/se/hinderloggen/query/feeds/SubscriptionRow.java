package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.SubscriptionScope;

/**
 * A subscription as it reads after some of its events. Pure.
 *
 * @param latest when the last of them happened, and never before one before it, whatever the clocks
 * @param version sequence of the last one
 */
record SubscriptionRow(
        UUID subscriptionId,
        String organisation,
        String recipient,
        SubscriptionScope scope,
        Detail detail,
        Instant grantedAt,
        @Nullable Instant changedAt,
        @Nullable Instant revokedAt,
        @Nullable SealedText reason,
        Instant latest,
        long version) {

    static SubscriptionRow granted(EventEnvelope envelope, SubscriptionGranted it) {
        return new SubscriptionRow(
                it.subscriptionId(),
                it.organisation(),
                it.recipient(),
                it.scope(),
                it.detail(),
                envelope.recordedAt(),
                null,
                null,
                null,
                envelope.recordedAt(),
                envelope.sequence());
    }

    SubscriptionRow after(EventEnvelope envelope, SubscriptionEvent event) {
        var at = envelope.recordedAt().isAfter(latest) ? envelope.recordedAt() : latest;
        long sequence = envelope.sequence();
        return switch (event) {
            case SubscriptionGranted _ ->
                    throw new IllegalStateException(subscriptionId + " was granted twice");
            case SubscriptionChanged it ->
                    new SubscriptionRow(
                            subscriptionId,
                            organisation,
                            recipient,
                            it.scope(),
                            it.detail(),
                            grantedAt,
                            at,
                            revokedAt,
                            reason,
                            at,
                            sequence);
            case SubscriptionRevoked it ->
                    new SubscriptionRow(
                            subscriptionId,
                            organisation,
                            recipient,
                            scope,
                            detail,
                            grantedAt,
                            changedAt,
                            at,
                            it.reason(),
                            at,
                            sequence);
            case SummaryPublished _, SummaryWithdrawn _, EntryAnswered _ ->
                    new SubscriptionRow(
                            subscriptionId,
                            organisation,
                            recipient,
                            scope,
                            detail,
                            grantedAt,
                            changedAt,
                            revokedAt,
                            reason,
                            at,
                            sequence);
        };
    }
}
