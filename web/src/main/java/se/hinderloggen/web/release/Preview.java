package se.hinderloggen.web.release;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.feed.FeedAnswers.Subscription;
import se.hinderloggen.web.services.Answers.Authority;
import se.hinderloggen.web.services.Answers.Finding;

/**
 * What becomes of a summary once it is released to some authorities: which feeds tell of it, and
 * what they tell beside the text. Pure.
 */
final class Preview {

    private Preview() {}

    /**
     * One authority that is told.
     *
     * @param nothing why no feed of it tells anything, as the end of a key of texts; absent when
     *     one does
     */
    public record Told(String recipient, List<InFeed> feeds, @Nullable String nothing) {}

    /**
     * @param recipient as the feed names it, such as one municipality
     * @param findings that it tells of
     * @param ifMunicipality whether it tells only if the municipality can be named
     */
    public record InFeed(String recipient, List<Finding> findings, boolean ifMunicipality) {}

    /**
     * @param recipients codes of authorities
     */
    static List<Told> of(
            Original original,
            Collection<String> recipients,
            List<Subscription> subscriptions,
            List<Authority> authorities) {
        return authorities.stream()
                .filter(it -> recipients.contains(it.code()))
                .map(it -> told(it, original, subscriptions))
                .toList();
    }

    private static Told told(
            Authority authority, Original original, List<Subscription> subscriptions) {
        var had =
                subscriptions.stream()
                        .filter(Subscription::isActive)
                        .filter(it -> authorityOf(it.recipient().code()).equals(authority.code()))
                        .toList();
        var telling =
                had.stream()
                        .filter(Subscription::hasSummaries)
                        .map(it -> inFeed(it, original))
                        .filter(it -> !it.findings.isEmpty())
                        .toList();
        return new Told(
                authority.name(),
                telling,
                !telling.isEmpty()
                        ? null
                        : had.isEmpty()
                                ? "no-feed"
                                : had.stream().noneMatch(Subscription::hasSummaries)
                                        ? "figures-only"
                                        : "not-about-it");
    }

    private static InFeed inFeed(Subscription it, Original original) {
        return new InFeed(
                it.recipient().label(),
                original.findings().stream()
                        .filter(finding -> it.scope().takesIn(finding, original.kind()))
                        .toList(),
                !it.scope().municipalities().isEmpty());
    }

    /** A municipality has the authority's code and its own. */
    private static String authorityOf(String recipient) {
        int slash = recipient.indexOf('/');
        return slash < 0 ? recipient : recipient.substring(0, slash);
    }
}
