package se.hinderloggen.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a subscription is about, in codes of the catalogue; what is absent or empty does
 * not matter.
 *
 * <p>It is set against what is published, never against what lies behind: else that an entry is in
 * a feed for one municipality would tell what the entry itself leaves out.
 *
 * @param authority absent only for a recipient that oversees others
 * @param municipalities SCB's four digits, sorted
 * @param eventTypes sorted
 */
public record SubscriptionScope(
        @Nullable String authority,
        @Nullable String unit,
        List<String> municipalities,
        List<String> eventTypes,
        List<Kind> kinds) {

    public SubscriptionScope {
        municipalities = List.copyOf(municipalities);
        eventTypes = List.copyOf(eventTypes);
        kinds = List.copyOf(kinds);
    }

    public boolean matches(Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    public boolean matches(PublishedFinding finding) {
        return (authority == null || authority.equals(finding.authority()))
                && (unit == null || unit.equals(finding.unit()))
                && isAmong(municipalities, finding.municipality())
                && isAmong(eventTypes, finding.eventType());
    }

    private static boolean isAmong(List<String> wanted, @Nullable String code) {
        return wanted.isEmpty() || (code != null && wanted.contains(code));
    }
}
