package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.WithdrawalReason;

/**
 * An entry as it is kept.
 *
 * @param about an observation or systemfel; it and the release stay here, and no recipient is told
 * @param content what is told beside the summary; gone with it
 * @param withdraws with a withdrawal alone
 * @param reason of a withdrawal, there and with what it withdraws
 */
record EntryRow(
        UUID subscriptionId,
        long number,
        UUID entryId,
        Instant at,
        @Nullable Subject about,
        @Nullable UUID releaseId,
        @Nullable Told content,
        @Nullable SealedText summary,
        @Nullable UUID withdraws,
        @Nullable WithdrawalReason reason) {

    /** All that a recipient is told, but the text. */
    record Told(
            @Nullable UUID replaces,
            @Nullable Kind kind,
            @Nullable Integer year,
            @Nullable Integer month,
            List<Finding> findings) {}

    static EntryRow of(SummaryPublished it, Instant at) {
        return new EntryRow(
                it.subscriptionId(),
                it.number(),
                it.entryId(),
                at,
                it.about(),
                it.releaseId(),
                new Told(
                        it.replaces(),
                        it.kind(),
                        it.year(),
                        it.month(),
                        it.findings().stream()
                                .map(
                                        each ->
                                                new Finding(
                                                        each.authority(),
                                                        each.unit(),
                                                        each.municipality(),
                                                        each.eventType()))
                                .toList()),
                it.summary(),
                null,
                null);
    }

    static EntryRow of(SummaryWithdrawn it, Instant at) {
        return new EntryRow(
                it.subscriptionId(),
                it.number(),
                it.entryId(),
                at,
                null,
                null,
                null,
                null,
                it.withdraws(),
                it.reason());
    }
}
