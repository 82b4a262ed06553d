package se.hinderloggen.query.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseRevoked;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.WithdrawalReason;
import se.hinderloggen.query.intake.Projection;

/**
 * Keeps each subscription and the entries of its feed. A summary leaves at once when its release is
 * revoked or what it is about is erased; that it was withdrawn is an entry of its own, which comes
 * by way of the subscription.
 *
 * <p>After the other projections: what it locks, it locks last. Only the answers come later, within
 * the same lock.
 */
@Component
@Order(9)
class FeedProjection implements Projection {

    /** In place of a release: whatever was released of it. */
    static final UUID ALL = new UUID(0, 0);

    private final FeedTables tables;

    FeedProjection(FeedTables tables) {
        this.tables = tables;
    }

    /** Not to be told any more. */
    record Gone(UUID about, UUID releaseId, Instant at, WithdrawalReason reason) {}

    @Override
    public void apply(List<EventEnvelope> batch) {
        var ofSubscriptions = new ArrayList<EventEnvelope>();
        var gone = new ArrayList<Gone>();
        boolean named = false;
        for (var envelope : batch) {
            switch (envelope.event()) {
                case SubscriptionEvent _ -> ofSubscriptions.add(envelope);
                case ObservationReleaseRevoked it ->
                        gone.add(
                                revoked(envelope, it.observationId(), it.releaseId(), it.reason()));
                case SystemFaultReleaseRevoked it ->
                        gone.add(
                                revoked(envelope, it.systemFaultId(), it.releaseId(), it.reason()));
                case ObservationErased it ->
                        gone.add(
                                revoked(
                                        envelope,
                                        it.observationId(),
                                        ALL,
                                        RevocationReason.ERASED));
                case CatalogueEvent _ -> named = true;
                case ObservationEvent _ -> {}
                case SystemFaultEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
            }
        }
        if (!ofSubscriptions.isEmpty() || !gone.isEmpty()) {
            tables.lock();
            take(ofSubscriptions, gone);
        }
        if (named) {
            tables.renamed();
        }
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        tables.lock();
        tables.count(tables.dropTexts(observationIds));
    }

    private void take(List<EventEnvelope> ofSubscriptions, List<Gone> gone) {
        var entries = fold(ofSubscriptions);
        tables.insert(entries);
        tables.insertGone(gone);
        tables.withdraw(entries.stream().filter(it -> it.withdraws() != null).toList());
        var about = new TreeSet<UUID>();
        entries.stream()
                .flatMap(it -> Stream.ofNullable(it.about()))
                .forEach(it -> about.add(it.id()));
        gone.forEach(it -> about.add(it.about()));
        var changed = new TreeSet<UUID>(tables.forget(about));
        entries.forEach(it -> changed.add(it.subscriptionId()));
        tables.count(changed);
    }

    /** Writes how the subscriptions stand now, and gives the entries that came. */
    private List<EntryRow> fold(List<EventEnvelope> events) {
        var before = tables.find(ids(events));
        var entries = new ArrayList<EntryRow>();
        var after = new TreeMap<UUID, SubscriptionRow>();
        for (var envelope : events) {
            var event = (SubscriptionEvent) envelope.event();
            var row = next(envelope, event, before, after);
            after.put(row.subscriptionId(), row);
            switch (event) {
                case SummaryPublished it -> entries.add(EntryRow.of(it, row.latest()));
                case SummaryWithdrawn it -> entries.add(EntryRow.of(it, row.latest()));
                case SubscriptionGranted _ -> {}
                case SubscriptionChanged _ -> {}
                case SubscriptionRevoked _ -> {}
                case EntryAnswered _ -> {}
            }
        }
        tables.write(List.copyOf(after.values()));
        return entries;
    }

    private static SubscriptionRow next(
            EventEnvelope envelope,
            SubscriptionEvent event,
            Map<UUID, SubscriptionRow> before,
            Map<UUID, SubscriptionRow> after) {
        if (event instanceof SubscriptionGranted granted) {
            return SubscriptionRow.granted(envelope, granted);
        }
        var was = after.getOrDefault(event.subscriptionId(), before.get(event.subscriptionId()));
        if (was == null) {
            throw new IllegalStateException(
                    event.subscriptionId() + " has a history without a beginning");
        }
        return was.after(envelope, event);
    }

    private static HashSet<UUID> ids(List<EventEnvelope> events) {
        var ids = new HashSet<UUID>();
        events.forEach(it -> ids.add(((SubscriptionEvent) it.event()).subscriptionId()));
        return ids;
    }

    private static Gone revoked(
            EventEnvelope envelope, UUID about, UUID releaseId, RevocationReason reason) {
        return new Gone(about, releaseId, envelope.recordedAt(), WithdrawalReason.of(reason));
    }
}
