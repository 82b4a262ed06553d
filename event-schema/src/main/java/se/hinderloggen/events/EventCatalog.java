package se.hinderloggen.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.events.CatalogueEvent.AuthorityAdded;
import se.hinderloggen.events.CatalogueEvent.AuthorityRenamed;
import se.hinderloggen.events.CatalogueEvent.AuthorityRetired;
import se.hinderloggen.events.CatalogueEvent.EventTypeAdded;
import se.hinderloggen.events.CatalogueEvent.EventTypeMapped;
import se.hinderloggen.events.CatalogueEvent.EventTypeRetired;
import se.hinderloggen.events.CatalogueEvent.MunicipalityJoined;
import se.hinderloggen.events.CatalogueEvent.MunicipalityLeft;
import se.hinderloggen.events.CatalogueEvent.OrganisationAdded;
import se.hinderloggen.events.CatalogueEvent.UnitAdded;
import se.hinderloggen.events.CatalogueEvent.UnitRenamed;
import se.hinderloggen.events.CatalogueEvent.UnitRetired;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpChanged;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.FollowUpEvent.FollowUpReopened;
import se.hinderloggen.events.FollowUpEvent.FollowUpWithdrawn;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.MeetingEvent.MeetingPaused;
import se.hinderloggen.events.MeetingEvent.MeetingResumed;
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
import se.hinderloggen.events.ReportEvent.ReportErratumAdded;
import se.hinderloggen.events.ReportEvent.ReportPublished;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionChanged;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionGranted;
import se.hinderloggen.events.SubscriptionEvent.SubscriptionRevoked;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SubscriptionEvent.SummaryWithdrawn;
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

/**
 * Every event's name and present revision on the wire. The names are a contract with readers
 * outside this project and with our own past; a class may be renamed, a wire name may not. Older
 * revisions are brought up to the present one by {@link Upcasters}.
 */
public enum EventCatalog {
    OBSERVATION_RECORDED("observation-recorded", 2, ObservationRecorded.class),
    OBSERVATION_CORRECTED("observation-corrected", 1, ObservationCorrected.class),
    OBSERVATION_REVIEWED("observation-reviewed", 1, ObservationReviewed.class),
    OBSERVATION_RECLASSIFIED("observation-reclassified", 1, ObservationReclassified.class),
    OBSERVATION_RELEASE_PROPOSED(
            "observation-release-proposed", 1, ObservationReleaseProposed.class),
    OBSERVATION_RELEASE_DECLINED(
            "observation-release-declined", 1, ObservationReleaseDeclined.class),
    OBSERVATION_RELEASED("observation-released", 1, ObservationReleased.class),
    OBSERVATION_RELEASE_REVOKED("observation-release-revoked", 1, ObservationReleaseRevoked.class),
    OBSERVATION_MERGED("observation-merged", 1, ObservationMerged.class),
    OBSERVATION_MERGE_UNDONE("observation-merge-undone", 1, ObservationMergeUndone.class),
    OBSERVATION_ERASED("observation-erased", 1, ObservationErased.class),

    FOLLOW_UP_AGREED("follow-up-agreed", 1, FollowUpAgreed.class),
    FOLLOW_UP_CHANGED("follow-up-changed", 1, FollowUpChanged.class),
    FOLLOW_UP_DONE("follow-up-done", 1, FollowUpDone.class),
    FOLLOW_UP_REOPENED("follow-up-reopened", 1, FollowUpReopened.class),
    FOLLOW_UP_WITHDRAWN("follow-up-withdrawn", 1, FollowUpWithdrawn.class),

    MEETING_OPENED("meeting-opened", 1, MeetingOpened.class),
    MEETING_PAUSED("meeting-paused", 1, MeetingPaused.class),
    MEETING_RESUMED("meeting-resumed", 1, MeetingResumed.class),
    MEETING_ITEM_PASSED("meeting-item-passed", 1, MeetingItemPassed.class),
    MEETING_NOTE_WRITTEN("meeting-note-written", 1, MeetingNoteWritten.class),
    MEETING_CLOSED("meeting-closed", 1, MeetingClosed.class),

    SYSTEM_FAULT_DECLARED("system-fault-declared", 1, SystemFaultDeclared.class),
    SYSTEM_FAULT_CHANGED("system-fault-changed", 1, SystemFaultChanged.class),
    SYSTEM_FAULT_OBSERVATIONS_LINKED(
            "system-fault-observations-linked", 1, ObservationsLinked.class),
    SYSTEM_FAULT_OBSERVATION_UNLINKED(
            "system-fault-observation-unlinked", 1, ObservationUnlinked.class),
    SYSTEM_FAULT_ESCALATED("system-fault-escalated", 1, SystemFaultEscalated.class),
    SYSTEM_FAULT_REPLY_RECEIVED("system-fault-reply-received", 1, ReplyReceived.class),
    SYSTEM_FAULT_RESOLVED("system-fault-resolved", 1, SystemFaultResolved.class),
    SYSTEM_FAULT_REOPENED("system-fault-reopened", 1, SystemFaultReopened.class),
    SYSTEM_FAULT_RELEASE_PROPOSED(
            "system-fault-release-proposed", 1, SystemFaultReleaseProposed.class),
    SYSTEM_FAULT_RELEASE_DECLINED(
            "system-fault-release-declined", 1, SystemFaultReleaseDeclined.class),
    SYSTEM_FAULT_RELEASED("system-fault-released", 1, SystemFaultReleased.class),
    SYSTEM_FAULT_RELEASE_REVOKED(
            "system-fault-release-revoked", 1, SystemFaultReleaseRevoked.class),
    SYSTEM_FAULT_DISMISSED("system-fault-dismissed", 1, SystemFaultDismissed.class),

    SUBSCRIPTION_GRANTED("subscription-granted", 1, SubscriptionGranted.class),
    SUBSCRIPTION_CHANGED("subscription-changed", 1, SubscriptionChanged.class),
    SUBSCRIPTION_REVOKED("subscription-revoked", 1, SubscriptionRevoked.class),
    SUMMARY_PUBLISHED("summary-published", 1, SummaryPublished.class),
    SUMMARY_WITHDRAWN("summary-withdrawn", 1, SummaryWithdrawn.class),
    ENTRY_ANSWERED("entry-answered", 1, EntryAnswered.class),

    BASE_FIGURES_REGISTERED("base-figures-registered", 1, BaseFiguresRegistered.class),
    BASE_FIGURES_CORRECTED("base-figures-corrected", 1, BaseFiguresCorrected.class),

    FIGURES_PUBLISHED("figures-published", 1, FiguresPublished.class),

    REPORT_PUBLISHED("report-published", 1, ReportPublished.class),
    REPORT_ERRATUM_ADDED("report-erratum-added", 1, ReportErratumAdded.class),

    EVENT_TYPE_ADDED("event-type-added", 1, EventTypeAdded.class),
    EVENT_TYPE_RETIRED("event-type-retired", 1, EventTypeRetired.class),
    EVENT_TYPE_MAPPED("event-type-mapped", 1, EventTypeMapped.class),
    AUTHORITY_ADDED("authority-added", 1, AuthorityAdded.class),
    AUTHORITY_RENAMED("authority-renamed", 1, AuthorityRenamed.class),
    AUTHORITY_RETIRED("authority-retired", 1, AuthorityRetired.class),
    UNIT_ADDED("unit-added", 1, UnitAdded.class),
    UNIT_RENAMED("unit-renamed", 1, UnitRenamed.class),
    UNIT_RETIRED("unit-retired", 1, UnitRetired.class),
    ORGANISATION_ADDED("organisation-added", 1, OrganisationAdded.class),
    MUNICIPALITY_JOINED("municipality-joined", 1, MunicipalityJoined.class),
    MUNICIPALITY_LEFT("municipality-left", 1, MunicipalityLeft.class);

    private static final Map<String, EventCatalog> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toMap(EventCatalog::wireName, Function.identity()));

    private final String wireName;
    private final int revision;
    private final Class<? extends DomainEvent> type;

    EventCatalog(String wireName, int revision, Class<? extends DomainEvent> type) {
        this.wireName = wireName;
        this.revision = revision;
        this.type = type;
    }

    public String wireName() {
        return wireName;
    }

    /** The revision that is written now. Readers meet every revision from 1 up to this. */
    public int revision() {
        return revision;
    }

    public Class<? extends DomainEvent> type() {
        return type;
    }

    public static Optional<EventCatalog> byName(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** A new event does not compile until it has an entry here. */
    public static EventCatalog of(DomainEvent event) {
        return switch (event) {
            case ObservationRecorded _ -> OBSERVATION_RECORDED;
            case ObservationCorrected _ -> OBSERVATION_CORRECTED;
            case ObservationReviewed _ -> OBSERVATION_REVIEWED;
            case ObservationReclassified _ -> OBSERVATION_RECLASSIFIED;
            case ObservationReleaseProposed _ -> OBSERVATION_RELEASE_PROPOSED;
            case ObservationReleaseDeclined _ -> OBSERVATION_RELEASE_DECLINED;
            case ObservationReleased _ -> OBSERVATION_RELEASED;
            case ObservationReleaseRevoked _ -> OBSERVATION_RELEASE_REVOKED;
            case ObservationMerged _ -> OBSERVATION_MERGED;
            case ObservationMergeUndone _ -> OBSERVATION_MERGE_UNDONE;
            case ObservationErased _ -> OBSERVATION_ERASED;
            case FollowUpAgreed _ -> FOLLOW_UP_AGREED;
            case FollowUpChanged _ -> FOLLOW_UP_CHANGED;
            case FollowUpDone _ -> FOLLOW_UP_DONE;
            case FollowUpReopened _ -> FOLLOW_UP_REOPENED;
            case FollowUpWithdrawn _ -> FOLLOW_UP_WITHDRAWN;
            case MeetingOpened _ -> MEETING_OPENED;
            case MeetingPaused _ -> MEETING_PAUSED;
            case MeetingResumed _ -> MEETING_RESUMED;
            case MeetingItemPassed _ -> MEETING_ITEM_PASSED;
            case MeetingNoteWritten _ -> MEETING_NOTE_WRITTEN;
            case MeetingClosed _ -> MEETING_CLOSED;
            case SystemFaultDeclared _ -> SYSTEM_FAULT_DECLARED;
            case SystemFaultChanged _ -> SYSTEM_FAULT_CHANGED;
            case ObservationsLinked _ -> SYSTEM_FAULT_OBSERVATIONS_LINKED;
            case ObservationUnlinked _ -> SYSTEM_FAULT_OBSERVATION_UNLINKED;
            case SystemFaultEscalated _ -> SYSTEM_FAULT_ESCALATED;
            case ReplyReceived _ -> SYSTEM_FAULT_REPLY_RECEIVED;
            case SystemFaultResolved _ -> SYSTEM_FAULT_RESOLVED;
            case SystemFaultReopened _ -> SYSTEM_FAULT_REOPENED;
            case SystemFaultReleaseProposed _ -> SYSTEM_FAULT_RELEASE_PROPOSED;
            case SystemFaultReleaseDeclined _ -> SYSTEM_FAULT_RELEASE_DECLINED;
            case SystemFaultReleased _ -> SYSTEM_FAULT_RELEASED;
            case SystemFaultReleaseRevoked _ -> SYSTEM_FAULT_RELEASE_REVOKED;
            case SystemFaultDismissed _ -> SYSTEM_FAULT_DISMISSED;
            case SubscriptionGranted _ -> SUBSCRIPTION_GRANTED;
            case SubscriptionChanged _ -> SUBSCRIPTION_CHANGED;
            case SubscriptionRevoked _ -> SUBSCRIPTION_REVOKED;
            case SummaryPublished _ -> SUMMARY_PUBLISHED;
            case SummaryWithdrawn _ -> SUMMARY_WITHDRAWN;
            case EntryAnswered _ -> ENTRY_ANSWERED;
            case BaseFiguresRegistered _ -> BASE_FIGURES_REGISTERED;
            case BaseFiguresCorrected _ -> BASE_FIGURES_CORRECTED;
            case FiguresPublished _ -> FIGURES_PUBLISHED;
            case ReportPublished _ -> REPORT_PUBLISHED;
            case ReportErratumAdded _ -> REPORT_ERRATUM_ADDED;
            case EventTypeAdded _ -> EVENT_TYPE_ADDED;
            case EventTypeRetired _ -> EVENT_TYPE_RETIRED;
            case EventTypeMapped _ -> EVENT_TYPE_MAPPED;
            case AuthorityAdded _ -> AUTHORITY_ADDED;
            case AuthorityRenamed _ -> AUTHORITY_RENAMED;
            case AuthorityRetired _ -> AUTHORITY_RETIRED;
            case UnitAdded _ -> UNIT_ADDED;
            case UnitRenamed _ -> UNIT_RENAMED;
            case UnitRetired _ -> UNIT_RETIRED;
            case OrganisationAdded _ -> ORGANISATION_ADDED;
            case MunicipalityJoined _ -> MUNICIPALITY_JOINED;
            case MunicipalityLeft _ -> MUNICIPALITY_LEFT;
        };
    }
}
