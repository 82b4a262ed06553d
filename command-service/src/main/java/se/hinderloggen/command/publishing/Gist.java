package se.hinderloggen.command.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.hinderloggen.command.relay.Outbox.Row;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.CloudEventHeaders;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationMergeUndone;
import se.hinderloggen.events.ObservationEvent.ObservationMerged;
import se.hinderloggen.events.ObservationEvent.ObservationReclassified;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseDeclined;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseProposed;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseRevoked;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.events.SystemFaultEvent.ObservationUnlinked;
import se.hinderloggen.events.SystemFaultEvent.ObservationsLinked;
import se.hinderloggen.events.SystemFaultEvent.ReplyReceived;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultChanged;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDismissed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultEscalated;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseDeclined;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseProposed;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleaseRevoked;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReleased;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultReopened;
import se.hinderloggen.events.SystemFaultEvent.SystemFaultResolved;

/** What a stretch of the event store means for what is published. */
final class Gist {

    /** An observation as it was recorded. */
    record Recorded(UUID id, String organisation, String recorder, List<Finding> findings) {}

    record Summary(
            UUID subject,
            UUID releaseId,
            Subject.Kind kind,
            String organisation,
            List<String> recipients) {}

    /** What a command comes of. */
    record Cause(UUID eventId, String correlationId) {}

    final List<Recorded> recorded = new ArrayList<>();

    /** Observations that may read or count otherwise now. */
    final Set<UUID> changed = new LinkedHashSet<>();

    final List<BaseFiguresEvent> figures = new ArrayList<>();
    final List<Summary> released = new ArrayList<>();
    final List<SubscriptionGranted> granted = new ArrayList<>();
    final Set<UUID> revoked = new LinkedHashSet<>();

    /** Of what something told may no longer hold, or not be told yet; with the first reason. */
    final Map<UUID, Cause> subjects = new LinkedHashMap<>();

    /** That may have something to tell. */
    final Map<UUID, Cause> subscriptions = new LinkedHashMap<>();

    static Gist of(List<Row> rows) {
        var gist = new Gist();
        for (var row : rows) {
            if (mayMatter(row)) {
                gist.take(row);
            }
        }
        return gist;
    }

    /** Nothing else is read closely. */
    private static boolean mayMatter(Row row) {
        return EventCatalog.byName(row.envelope().name())
                .filter(
                        it ->
                                ObservationEvent.class.isAssignableFrom(it.type())
                                        || SystemFaultEvent.class.isAssignableFrom(it.type())
                                        || SubscriptionEvent.class.isAssignableFrom(it.type())
                                        || BaseFiguresEvent.class.isAssignableFrom(it.type()))
                .isPresent();
    }

    private void take(Row row) {
        var envelope = row.envelope();
        switch (row.event()) {
            case ObservationEvent it -> take(it, envelope);
            case SystemFaultEvent it -> take(it, envelope);
            case SubscriptionEvent it -> take(it, envelope);
            case BaseFiguresEvent it -> figures.add(it);
            case FiguresEvent _ -> {}
            case ReportEvent _ -> {}
            case FollowUpEvent _ -> {}
            case MeetingEvent _ -> {}
            case CatalogueEvent _ -> {}
        }
    }

    private void take(ObservationEvent event, CloudEventHeaders.Stored envelope) {
        var id = event.observationId();
        switch (event) {
            case ObservationRecorded it ->
                    recorded.add(
                            new Recorded(
                                    id, it.organisation(), envelope.recorder(), it.findings()));
            case ObservationCorrected _, ObservationReclassified _ -> {
                changed.add(id);
                touch(id, envelope);
            }
            case ObservationMerged _, ObservationMergeUndone _ -> changed.add(id);
            case ObservationReleased it -> {
                released.add(
                        new Summary(
                                id,
                                it.releaseId(),
                                Subject.Kind.OBSERVATION,
                                ownerOf(envelope),
                                it.recipients()));
                touch(id, envelope);
            }
            case ObservationReleaseRevoked _, ObservationErased _ -> touch(id, envelope);
            case ObservationReviewed _,
                    ObservationReleaseProposed _,
                    ObservationReleaseDeclined _ -> {}
        }
    }

    private void take(SystemFaultEvent event, CloudEventHeaders.Stored envelope) {
        var id = event.systemFaultId();
        switch (event) {
            case SystemFaultReleased it -> {
                released.add(
                        new Summary(
                                id,
                                it.releaseId(),
                                Subject.Kind.SYSTEM_FAULT,
                                ownerOf(envelope),
                                it.recipients()));
                touch(id, envelope);
            }
            case SystemFaultReleaseRevoked _, SystemFaultChanged _ -> touch(id, envelope);
            case SystemFaultDeclared _,
                    ObservationsLinked _,
                    ObservationUnlinked _,
                    SystemFaultEscalated _,
                    ReplyReceived _,
                    SystemFaultResolved _,
                    SystemFaultReopened _,
                    SystemFaultReleaseProposed _,
                    SystemFaultReleaseDeclined _,
                    SystemFaultDismissed _ -> {}
        }
    }

    private void take(SubscriptionEvent event, CloudEventHeaders.Stored envelope) {
        var id = event.subscriptionId();
        switch (event) {
            case SubscriptionGranted it -> {
                granted.add(it);
                subscriptions.putIfAbsent(id, cause(envelope));
            }
            case SubscriptionChanged _ -> subscriptions.putIfAbsent(id, cause(envelope));
            case SubscriptionRevoked _ -> revoked.add(id);
            case SummaryPublished _, SummaryWithdrawn _, EntryAnswered _ -> {}
        }
    }

    private void touch(UUID subject, CloudEventHeaders.Stored envelope) {
        subjects.putIfAbsent(subject, cause(envelope));
    }

    private static Cause cause(CloudEventHeaders.Stored envelope) {
        return new Cause(envelope.eventId(), envelope.correlationId());
    }

    private static String ownerOf(CloudEventHeaders.Stored envelope) {
        if (envelope.organisation() == null) {
            throw new IllegalStateException(envelope.aggregateId() + " belongs to nobody");
        }
        return envelope.organisation();
    }
}
