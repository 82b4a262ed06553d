package se.hinderloggen.command.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines send about a subscription. Everything is text, so that whatever is wrong
 * can be answered field by field. {@code acknowledged} holds codes of doubtful finds of the
 * personal-data guard that someone has looked at.
 */
final class SubscriptionRequests {

    private SubscriptionRequests() {}

    /**
     * What the recipient is told of: code or name of each. What is absent or empty does not matter.
     *
     * @param authority only for a recipient that oversees others; any other is told of itself
     * @param kinds {@code HINDER}, {@code SYSTEMRATT}, {@code SYSTEMFORBATTRING}
     */
    record ScopeRequest(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable List<String> municipalities,
            @Nullable List<String> eventTypes,
            @Nullable List<String> kinds) {}

    /**
     * @param subscriptionId a UUID, best of version 7, made by the caller so that the request may
     *     be repeated safely; made here when absent
     * @param recipient authority by code or name; a municipality as in Karlstads kommun
     * @param detail {@code FIGURES} or {@code SUMMARIES}
     */
    record Grant(
            @Nullable String subscriptionId,
            @Nullable String recipient,
            @Nullable ScopeRequest scope,
            @Nullable String detail) {}

    /** What is absent stays as it is; a scope is replaced as a whole. */
    record Change(@Nullable ScopeRequest scope, @Nullable String detail) {}

    record Revocation(@Nullable String reason, @Nullable List<String> acknowledged) {}

    /**
     * @param answerId as {@code subscriptionId}
     * @param kind {@code ACKNOWLEDGED}, {@code QUESTION}, {@code PROMISE}, {@code REJECTION} or
     *     {@code DONE}
     * @param promisedBy by when, with a promise
     */
    record Answer(
            @Nullable String answerId,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String promisedBy,
            @Nullable List<String> acknowledged) {}
}
