package se.hinderloggen.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a subscription: the right of one authority to a feed of what one PO operation
 * has released to it.
 *
 * <p>What is published and what is withdrawn are its entries, numbered from 1 without gaps. They
 * are the feed: whoever shows it decides nothing. An entry holds all that the recipient is told;
 * the summary is {@linkplain SealedText sealed} under the key of what it is about, so that erasing
 * that takes it away here as well.
 */
public sealed interface SubscriptionEvent extends DomainEvent {

    UUID subscriptionId();

    @Override
    default String aggregateId() {
        return subscriptionId().toString();
    }

    /**
     * @param organisation the PO operation whose releases it is about
     * @param recipient the authority's code
     */
    record SubscriptionGranted(
            UUID subscriptionId,
            String organisation,
            String recipient,
            SubscriptionScope scope,
            Detail detail)
            implements SubscriptionEvent {}

    /** As it reads now. */
    record SubscriptionChanged(UUID subscriptionId, SubscriptionScope scope, Detail detail)
            implements SubscriptionEvent {}

    /**
     * For good; nothing comes after it.
     *
     * @param reason sealed under the subscription's own key
     */
    record SubscriptionRevoked(UUID subscriptionId, @Nullable SealedText reason)
            implements SubscriptionEvent {}

    /**
     * The recipient is told of something that was released to it.
     *
     * @param number of the entry, among all entries of the subscription
     * @param entryId follows from the subscription and the number, and never changes
     * @param replaces the entry in whose place it comes, which was withdrawn just before
     * @param about the observation or systemfel; never told to the recipient
     * @param summary sealed as that of a release, under the key of {@code about}
     * @param kind absent for a systemfel
     * @param year in which it happened; absent for a systemfel, which is of no single time
     * @param month 1–12; absent when only the year is known
     * @param findings those that concern the recipient, at least one; no two are the same
     */
    record SummaryPublished(
            UUID subscriptionId,
            long number,
            UUID entryId,
            @Nullable UUID replaces,
            Subject about,
            UUID releaseId,
            SealedText summary,
            @Nullable Kind kind,
            @Nullable Integer year,
            @Nullable Integer month,
            List<PublishedFinding> findings)
            implements SubscriptionEvent {
        public SummaryPublished {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was published no longer holds.
     *
     * @param number of this entry, which is one of its own
     * @param entryId of this entry
     * @param withdraws the entry that was published
     */
    record SummaryWithdrawn(
            UUID subscriptionId, long number, UUID entryId, UUID withdraws, WithdrawalReason reason)
            implements SubscriptionEvent {}

    /**
     * The recipient answered an entry.
     *
     * @param entryId the one that was published
     * @param text sealed under the subscription's own key
     * @param promisedBy by when, with a promise
     */
    record EntryAnswered(
            UUID subscriptionId,
            UUID answerId,
            UUID entryId,
            ReplyKind kind,
            LocalDate on,
            @Nullable SealedText text,
            @Nullable LocalDate promisedBy)
            implements SubscriptionEvent {}
}
