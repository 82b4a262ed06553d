package se.hinderloggen.command.subscription;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.PublishedFinding;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionScope;

/** What a subscription takes in, and whether what it has told still holds. Pure. */
record Terms(String recipient, SubscriptionScope scope, Detail detail) {

    /** The findings that it is to tell of; none when it is to tell nothing. */
    List<PublishedFinding> concerning(Offer.Released offer) {
        boolean takenIn =
                detail == Detail.SUMMARIES
                        && offer.recipients().contains(Recipient.parse(recipient).authority())
                        && matches(offer.kind());
        return takenIn ? offer.findings().stream().filter(scope::matches).toList() : List.of();
    }

    /** Whether what was told would be taken in today. */
    boolean stillTakeIn(SummaryPublished told) {
        return detail == Detail.SUMMARIES
                && matches(told.kind())
                && told.findings().stream().allMatch(scope::matches);
    }

    /**
     * Whether what was told is still true, and all of it. A municipality that was left out stays
     * so, though more would share it by now: it was decided when it was told.
     */
    static boolean stillHolds(
            SummaryPublished told, Offer.Released offer, List<PublishedFinding> concerning) {
        return told.summary().equals(offer.summary())
                && told.kind() == offer.kind()
                && Objects.equals(told.year(), offer.year())
                && Objects.equals(told.month(), offer.month())
                && told.findings().stream()
                        .allMatch(it -> concerning.stream().anyMatch(now -> says(it, now)))
                && concerning.stream()
                        .allMatch(now -> told.findings().stream().anyMatch(it -> says(it, now)));
    }

    /** Of a systemfel that it is about obstacles. */
    private boolean matches(@Nullable Kind kind) {
        return scope.matches(kind == null ? Kind.HINDER : kind);
    }

    private static boolean says(PublishedFinding told, PublishedFinding now) {
        return told.authority().equals(now.authority())
                && Objects.equals(told.unit(), now.unit())
                && Objects.equals(told.eventType(), now.eventType())
                && (told.municipality() == null || told.municipality().equals(now.municipality()));
    }
}
