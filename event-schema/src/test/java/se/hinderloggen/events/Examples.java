package se.hinderloggen.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
 * What the golden files say, as records: for every event and revision one example with every
 * optional field, and, where there are optional fields, one with none.
 */
final class Examples {

    private static final UUID OBSERVATION = UUID.fromString("01932a5c-7d10-7c3e-9b1f-4f2d6a8e0c11");
    private static final UUID ANOTHER = UUID.fromString("01932a5c-9e42-7a77-8d25-0b9c3f51d6aa");
    private static final UUID RELEASE = UUID.fromString("01935f00-1b2c-7d3e-af40-5a6b7c8d9e0f");
    private static final UUID FOLLOW_UP = UUID.fromString("01936a10-22f4-7b8c-9c6d-7e8f90a1b2c3");
    private static final UUID MEETING = UUID.fromString("01936a0f-0d5e-7123-8456-789abcdef012");
    private static final UUID FAULT = UUID.fromString("01936b77-5a1e-7f02-b3c4-d5e6f7a8b9c0");
    private static final UUID PART = UUID.fromString("01936c01-8d9e-7aaf-8b0c-1d2e3f4a5b6c");
    private static final UUID PUBLICATION = UUID.fromString("0197f3c2-8a4b-7c1d-9e2f-5a6b7c8d9e10");
    private static final UUID SUBSCRIPTION =
            UUID.fromString("01936d3e-4b5c-7d6e-8f70-8192a3b4c5d6");
    private static final UUID ENTRY = UUID.fromString("5d41402a-bc4b-3a76-b971-9d911017c592");
    private static final UUID EARLIER_ENTRY =
            UUID.fromString("7d793037-a076-3186-974b-0282f2f435e7");
    private static final String WRITER = "b3Vy-pseudonym-of-whoever-wrote-it";
    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
    private static final LocalDate SUMMER = LocalDate.of(2024, 7, 1);

    private static final Finding PSYCHIATRY =
            new Finding("REGION_VARMLAND", "OPPENVARDSPSYKIATRI", "1780", "TILLGANGLIGHET");
    private static final FaultScope WAITING =
            new FaultScope("REGION_VARMLAND", "OPPENVARDSPSYKIATRI", "1780", "TILLGANGLIGHET");
    private static final FaultScope ANY_WAITING =
            new FaultScope("REGION_VARMLAND", null, null, null);
    private static final SubscriptionScope PSYCHIATRY_IN_KARLSTAD =
            new SubscriptionScope(
                    "REGION_VARMLAND",
                    "OPPENVARDSPSYKIATRI",
                    List.of("1763", "1780"),
                    List.of("SAMVERKAN", "TILLGANGLIGHET"),
                    List.of(Kind.HINDER, Kind.SYSTEMRATT));
    private static final SubscriptionScope EVERYTHING =
            new SubscriptionScope(null, null, List.of(), List.of(), List.of());
    private static final Finding INSURANCE = new Finding("FORSAKRINGSKASSAN", null, null, null);

    private Examples() {}

    /**
     * @param variant empty for the example with every optional field
     */
    record Example(EventCatalog entry, int revision, String variant, DomainEvent event) {

        String file() {
            return EventSchemas.nameAndVersion(entry.wireName(), revision) + variant + ".json";
        }

        boolean isPresentRevision() {
            return revision == entry.revision();
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static List<Example> all() {
        var examples = new ArrayList<Example>();
        for (EventCatalog entry : EventCatalog.values()) {
            for (int revision = 1; revision < entry.revision(); revision++) {
                examples.add(new Example(entry, revision, "", older(entry, revision)));
                examples.add(
                        new Example(entry, revision, ".minimal", olderMinimal(entry, revision)));
            }
            examples.add(new Example(entry, entry.revision(), "", full(entry)));
            minimal(entry)
                    .map(event -> new Example(entry, entry.revision(), ".minimal", event))
                    .ifPresent(examples::add);
        }
        return examples;
    }

    /** What an event written in an older revision means today. */
    private static DomainEvent older(EventCatalog entry, int revision) {
        if (entry == EventCatalog.OBSERVATION_RECORDED && revision == 1) {
            return recorded(List.of(PSYCHIATRY), sealed(2), sealed(3));
        }
        throw new AssertionError("No example of " + entry.wireName() + " revision " + revision);
    }

    private static DomainEvent olderMinimal(EventCatalog entry, int revision) {
        if (entry == EventCatalog.OBSERVATION_RECORDED && revision == 1) {
            return recorded(List.of(INSURANCE), null, null);
        }
        throw new AssertionError("No example of " + entry.wireName() + " revision " + revision);
    }

    /** With every optional field. */
    static DomainEvent full(EventCatalog entry) {
        return switch (entry) {
            case OBSERVATION_RECORDED ->
                    recorded(List.of(PSYCHIATRY, INSURANCE), sealed(2), sealed(3));
            case OBSERVATION_CORRECTED -> corrected(List.of(PSYCHIATRY), sealed(2), sealed(4));
            case OBSERVATION_REVIEWED ->
                    new ObservationReviewed(
                            OBSERVATION,
                            ReviewDecision.RAISE_LOCALLY,
                            "Arbetsgrupp 1",
                            sealed(5),
                            sealed(6),
                            sealed(7),
                            new Discussion(
                                    sealed(8),
                                    sealed(9),
                                    sealed(10),
                                    sealed(11),
                                    sealed(12),
                                    sealed(13)));
            case OBSERVATION_RECLASSIFIED ->
                    new ObservationReclassified(
                            OBSERVATION, 1, "BEMOTANDE", "SAMVERKAN", sealed(14));
            case OBSERVATION_RELEASE_PROPOSED ->
                    new ObservationReleaseProposed(
                            OBSERVATION, RELEASE, sealed(31), List.of("FORSAKRINGSKASSAN"), WRITER);
            case OBSERVATION_RELEASE_DECLINED ->
                    new ObservationReleaseDeclined(OBSERVATION, RELEASE, sealed(32));
            case OBSERVATION_RELEASED ->
                    new ObservationReleased(
                            OBSERVATION,
                            RELEASE,
                            sealed(15),
                            List.of("REGION_VARMLAND", "FORSAKRINGSKASSAN"));
            case OBSERVATION_RELEASE_REVOKED ->
                    new ObservationReleaseRevoked(OBSERVATION, RELEASE, RevocationReason.INCORRECT);
            case OBSERVATION_MERGED -> new ObservationMerged(OBSERVATION, ANOTHER, sealed(16));
            case OBSERVATION_MERGE_UNDONE ->
                    new ObservationMergeUndone(OBSERVATION, ANOTHER, sealed(17));
            case OBSERVATION_ERASED ->
                    new ObservationErased(OBSERVATION, ErasureReason.PERSONAL_DATA);
            case FOLLOW_UP_AGREED ->
                    new FollowUpAgreed(
                            FOLLOW_UP,
                            "PO_VARMLAND",
                            new Subject(Subject.Kind.OBSERVATION, OBSERVATION),
                            sealed(18),
                            Responsible.RECORDER,
                            SUMMER);
            case FOLLOW_UP_CHANGED ->
                    new FollowUpChanged(FOLLOW_UP, sealed(19), Responsible.COORDINATOR, SUMMER);
            case FOLLOW_UP_DONE -> new FollowUpDone(FOLLOW_UP, sealed(20));
            case FOLLOW_UP_REOPENED -> new FollowUpReopened(FOLLOW_UP);
            case FOLLOW_UP_WITHDRAWN -> new FollowUpWithdrawn(FOLLOW_UP);
            case MEETING_OPENED -> new MeetingOpened(MEETING, "PO_VARMLAND", "Arbetsgrupp 1");
            case MEETING_PAUSED -> new MeetingPaused(MEETING);
            case MEETING_RESUMED -> new MeetingResumed(MEETING);
            case MEETING_ITEM_PASSED ->
                    new MeetingItemPassed(
                            MEETING, new Subject(Subject.Kind.OBSERVATION, OBSERVATION));
            case MEETING_NOTE_WRITTEN ->
                    new MeetingNoteWritten(
                            MEETING, PART, new Subject(Subject.Kind.MEETING, MEETING), sealed(21));
            case MEETING_CLOSED ->
                    new MeetingClosed(MEETING, List.of(OBSERVATION + "@1", FOLLOW_UP + "@0"));
            case SYSTEM_FAULT_DECLARED ->
                    new SystemFaultDeclared(
                            FAULT,
                            "PO_VARMLAND",
                            sealed(22),
                            sealed(23),
                            FaultLevel.LOCAL,
                            WAITING,
                            List.of(OBSERVATION, ANOTHER));
            case SYSTEM_FAULT_CHANGED ->
                    new SystemFaultChanged(
                            FAULT, sealed(22), sealed(24), FaultLevel.CENTRAL, WAITING, sealed(25));
            case SYSTEM_FAULT_OBSERVATIONS_LINKED ->
                    new ObservationsLinked(FAULT, List.of(OBSERVATION));
            case SYSTEM_FAULT_OBSERVATION_UNLINKED -> new ObservationUnlinked(FAULT, OBSERVATION);
            case SYSTEM_FAULT_ESCALATED ->
                    new SystemFaultEscalated(
                            FAULT, PART, EscalationLevel.SAMVERKANSGRUPP_2, SUMMER, sealed(26));
            case SYSTEM_FAULT_REPLY_RECEIVED ->
                    new ReplyReceived(
                            FAULT,
                            ANOTHER,
                            PART,
                            "FORSAKRINGSKASSAN",
                            ReplyKind.PROMISE,
                            NEW_YEAR,
                            sealed(27),
                            SUMMER);
            case SYSTEM_FAULT_RESOLVED -> new SystemFaultResolved(FAULT, PART, SUMMER, sealed(28));
            case SYSTEM_FAULT_REOPENED ->
                    new SystemFaultReopened(
                            FAULT,
                            PART,
                            ReopeningReason.RECURRED,
                            List.of(OBSERVATION),
                            sealed(29));
            case SYSTEM_FAULT_RELEASE_PROPOSED ->
                    new SystemFaultReleaseProposed(
                            FAULT, RELEASE, sealed(33), List.of("REGION_VARMLAND"), WRITER);
            case SYSTEM_FAULT_RELEASE_DECLINED ->
                    new SystemFaultReleaseDeclined(FAULT, RELEASE, sealed(34));
            case SYSTEM_FAULT_RELEASED ->
                    new SystemFaultReleased(FAULT, RELEASE, sealed(33), List.of("REGION_VARMLAND"));
            case SYSTEM_FAULT_RELEASE_REVOKED ->
                    new SystemFaultReleaseRevoked(FAULT, RELEASE, RevocationReason.REPLACED);
            case SUBSCRIPTION_GRANTED ->
                    new SubscriptionGranted(
                            SUBSCRIPTION,
                            "PO_VARMLAND",
                            "REGION_VARMLAND",
                            PSYCHIATRY_IN_KARLSTAD,
                            Detail.SUMMARIES);
            case SUBSCRIPTION_CHANGED ->
                    new SubscriptionChanged(SUBSCRIPTION, PSYCHIATRY_IN_KARLSTAD, Detail.FIGURES);
            case SUBSCRIPTION_REVOKED -> new SubscriptionRevoked(SUBSCRIPTION, sealed(35));
            case SUMMARY_PUBLISHED ->
                    new SummaryPublished(
                            SUBSCRIPTION,
                            3,
                            ENTRY,
                            EARLIER_ENTRY,
                            new Subject(Subject.Kind.OBSERVATION, OBSERVATION),
                            RELEASE,
                            sealed(15),
                            Kind.HINDER,
                            2026,
                            3,
                            List.of(
                                    new PublishedFinding(
                                            "REGION_VARMLAND",
                                            "OPPENVARDSPSYKIATRI",
                                            "1780",
                                            "TILLGANGLIGHET")));
            case SUMMARY_WITHDRAWN ->
                    new SummaryWithdrawn(
                            SUBSCRIPTION, 2, ENTRY, EARLIER_ENTRY, WithdrawalReason.REPLACED);
            case ENTRY_ANSWERED ->
                    new EntryAnswered(
                            SUBSCRIPTION,
                            ANOTHER,
                            ENTRY,
                            ReplyKind.PROMISE,
                            NEW_YEAR,
                            sealed(36),
                            SUMMER);
            case SYSTEM_FAULT_DISMISSED -> new SystemFaultDismissed(FAULT, sealed(30));
            case BASE_FIGURES_REGISTERED ->
                    new BaseFiguresRegistered("PO_VARMLAND", 2020, "1762", 8, 37);
            case BASE_FIGURES_CORRECTED ->
                    new BaseFiguresCorrected("PO_VARMLAND", 2020, "1762", 7, 36);
            case FIGURES_PUBLISHED ->
                    new FiguresPublished(
                            "PO_VARMLAND",
                            2020,
                            PUBLICATION,
                            Instant.parse("2021-03-01T07:30:15.123456Z"));
            case REPORT_PUBLISHED ->
                    reported(
                            Audience.PUBLIC,
                            2020,
                            List.of(
                                    new ReportChapter(ChapterKey.SUMMARY, sealed(37)),
                                    new ReportChapter(ChapterKey.SYSTEM_FAULTS, sealed(38))),
                            List.of(
                                    new QuotedSummary(
                                            new Subject(Subject.Kind.OBSERVATION, OBSERVATION),
                                            RELEASE),
                                    new QuotedSummary(
                                            new Subject(Subject.Kind.SYSTEM_FAULT, FAULT),
                                            ANOTHER)));
            case REPORT_ERRATUM_ADDED ->
                    new ReportErratumAdded("PO_VARMLAND", 2021, PUBLICATION, PART, sealed(39));
            case EVENT_TYPE_ADDED ->
                    new EventTypeAdded(
                            "TILLGANGLIGHET",
                            "Tillgänglighet",
                            "Accessibility",
                            "Det gick inte att nå eller komma till verksamheten.",
                            "Telefonen besvarades aldrig.",
                            NEW_YEAR);
            case EVENT_TYPE_RETIRED -> new EventTypeRetired("BEMOTANDE", SUMMER);
            case EVENT_TYPE_MAPPED ->
                    new EventTypeMapped(
                            "SIP",
                            SuccessorRelation.REPORTED_TOGETHER,
                            List.of("SAMVERKAN"),
                            NEW_YEAR);
            case AUTHORITY_ADDED ->
                    new AuthorityAdded(
                            "FORSAKRINGSKASSAN",
                            "Försäkringskassan",
                            Principal.STATE,
                            List.of("FK", "F-kassan"),
                            true,
                            NEW_YEAR);
            case AUTHORITY_RENAMED ->
                    new AuthorityRenamed("REGION_VARMLAND", "Region Värmland", SUMMER);
            case AUTHORITY_RETIRED -> new AuthorityRetired("STATENS_SERVICECENTER", SUMMER);
            case UNIT_ADDED ->
                    new UnitAdded(
                            "REGION_VARMLAND",
                            "OPPENVARDSPSYKIATRI",
                            "Öppenvårdspsykiatri",
                            List.of("ÖPP"),
                            NEW_YEAR);
            case UNIT_RENAMED ->
                    new UnitRenamed("KOMMUN", "LSS", "LSS-handläggning och boende", SUMMER);
            case UNIT_RETIRED -> new UnitRetired("KOMMUN", "BOENDESTOD", SUMMER);
            case ORGANISATION_ADDED ->
                    new OrganisationAdded("PO_VARMLAND", "PO Värmland", NEW_YEAR);
            case MUNICIPALITY_JOINED ->
                    new MunicipalityJoined("PO_VARMLAND", "1780", "Centrala", NEW_YEAR);
            case MUNICIPALITY_LEFT -> new MunicipalityLeft("PO_VARMLAND", "1761", NEW_YEAR);
        };
    }

    /** With no optional field; empty for an event that has none. */
    static Optional<DomainEvent> minimal(EventCatalog entry) {
        return Optional.ofNullable(
                switch (entry) {
                    case OBSERVATION_RECORDED -> recorded(List.of(INSURANCE), null, null);
                    case OBSERVATION_CORRECTED -> corrected(List.of(INSURANCE), null, null);
                    case OBSERVATION_REVIEWED ->
                            new ObservationReviewed(
                                    OBSERVATION,
                                    ReviewDecision.KEEP_WATCHING,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null);
                    case OBSERVATION_RECLASSIFIED ->
                            new ObservationReclassified(OBSERVATION, 0, null, "SAMVERKAN", null);
                    case OBSERVATION_RELEASE_DECLINED ->
                            new ObservationReleaseDeclined(OBSERVATION, RELEASE, null);
                    case SYSTEM_FAULT_RELEASE_DECLINED ->
                            new SystemFaultReleaseDeclined(FAULT, RELEASE, null);
                    case SUBSCRIPTION_GRANTED ->
                            new SubscriptionGranted(
                                    SUBSCRIPTION,
                                    "PO_VARMLAND",
                                    "LANSSTYRELSEN",
                                    EVERYTHING,
                                    Detail.FIGURES);
                    case SUBSCRIPTION_CHANGED ->
                            new SubscriptionChanged(SUBSCRIPTION, EVERYTHING, Detail.SUMMARIES);
                    case SUBSCRIPTION_REVOKED -> new SubscriptionRevoked(SUBSCRIPTION, null);
                    case SUMMARY_PUBLISHED ->
                            new SummaryPublished(
                                    SUBSCRIPTION,
                                    1,
                                    ENTRY,
                                    null,
                                    new Subject(Subject.Kind.SYSTEM_FAULT, FAULT),
                                    RELEASE,
                                    sealed(33),
                                    null,
                                    null,
                                    null,
                                    List.of(
                                            new PublishedFinding(
                                                    "FORSAKRINGSKASSAN", null, null, null)));
                    case ENTRY_ANSWERED ->
                            new EntryAnswered(
                                    SUBSCRIPTION,
                                    ANOTHER,
                                    ENTRY,
                                    ReplyKind.ACKNOWLEDGED,
                                    NEW_YEAR,
                                    null,
                                    null);
                    case OBSERVATION_MERGED -> new ObservationMerged(OBSERVATION, ANOTHER, null);
                    case OBSERVATION_MERGE_UNDONE ->
                            new ObservationMergeUndone(OBSERVATION, ANOTHER, null);
                    case FOLLOW_UP_DONE -> new FollowUpDone(FOLLOW_UP, null);
                    case MEETING_NOTE_WRITTEN ->
                            new MeetingNoteWritten(
                                    MEETING,
                                    PART,
                                    new Subject(Subject.Kind.SYSTEM_FAULT, FAULT),
                                    null);
                    case SYSTEM_FAULT_DECLARED ->
                            new SystemFaultDeclared(
                                    FAULT,
                                    "PO_VARMLAND",
                                    sealed(22),
                                    sealed(23),
                                    FaultLevel.CASEWORKER,
                                    ANY_WAITING,
                                    List.of(OBSERVATION));
                    case SYSTEM_FAULT_CHANGED ->
                            new SystemFaultChanged(
                                    FAULT,
                                    sealed(22),
                                    sealed(23),
                                    FaultLevel.LOCAL,
                                    ANY_WAITING,
                                    null);
                    case SYSTEM_FAULT_ESCALATED ->
                            new SystemFaultEscalated(
                                    FAULT, PART, EscalationLevel.LEDNINGSGRUPP, SUMMER, null);
                    case SYSTEM_FAULT_REPLY_RECEIVED ->
                            new ReplyReceived(
                                    FAULT,
                                    ANOTHER,
                                    null,
                                    null,
                                    ReplyKind.ACKNOWLEDGED,
                                    NEW_YEAR,
                                    null,
                                    null);
                    case SYSTEM_FAULT_RESOLVED ->
                            new SystemFaultResolved(FAULT, PART, SUMMER, null);
                    case SYSTEM_FAULT_REOPENED ->
                            new SystemFaultReopened(
                                    FAULT, PART, ReopeningReason.NOT_REMEDIED, List.of(), null);
                    case SYSTEM_FAULT_DISMISSED -> new SystemFaultDismissed(FAULT, null);
                    case BASE_FIGURES_REGISTERED ->
                            new BaseFiguresRegistered("PO_VARMLAND", 2020, null, 202, null);
                    case BASE_FIGURES_CORRECTED ->
                            new BaseFiguresCorrected("PO_VARMLAND", 2020, null, 185, null);
                    case REPORT_PUBLISHED ->
                            reported(Audience.INTERNAL, null, List.of(), List.of());
                    case EVENT_TYPE_ADDED ->
                            new EventTypeAdded(
                                    "SAMVERKAN", "Samverkan", "Co-operation", null, null, NEW_YEAR);
                    case MUNICIPALITY_JOINED ->
                            new MunicipalityJoined("PO_SODRA_DALARNA", "2084", null, NEW_YEAR);
                    case OBSERVATION_RELEASE_PROPOSED,
                            OBSERVATION_RELEASED,
                            OBSERVATION_RELEASE_REVOKED,
                            OBSERVATION_ERASED,
                            FOLLOW_UP_AGREED,
                            FOLLOW_UP_CHANGED,
                            FOLLOW_UP_REOPENED,
                            FOLLOW_UP_WITHDRAWN,
                            MEETING_OPENED,
                            MEETING_PAUSED,
                            MEETING_RESUMED,
                            MEETING_ITEM_PASSED,
                            MEETING_CLOSED,
                            FIGURES_PUBLISHED,
                            REPORT_ERRATUM_ADDED,
                            SYSTEM_FAULT_OBSERVATIONS_LINKED,
                            SYSTEM_FAULT_OBSERVATION_UNLINKED,
                            SYSTEM_FAULT_RELEASE_PROPOSED,
                            SYSTEM_FAULT_RELEASED,
                            SYSTEM_FAULT_RELEASE_REVOKED,
                            SUMMARY_WITHDRAWN,
                            EVENT_TYPE_RETIRED,
                            EVENT_TYPE_MAPPED,
                            AUTHORITY_ADDED,
                            AUTHORITY_RENAMED,
                            AUTHORITY_RETIRED,
                            UNIT_ADDED,
                            UNIT_RENAMED,
                            UNIT_RETIRED,
                            ORGANISATION_ADDED,
                            MUNICIPALITY_LEFT ->
                            null;
                });
    }

    private static ReportPublished reported(
            Audience audience,
            @Nullable Integer comparedWith,
            List<ReportChapter> chapters,
            List<QuotedSummary> examples) {
        return new ReportPublished(
                "PO_VARMLAND",
                2021,
                PUBLICATION,
                audience,
                Instant.parse("2022-02-28T12:15:00.000001Z"),
                83,
                comparedWith,
                chapters,
                examples,
                "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0");
    }

    private static ObservationRecorded recorded(
            List<Finding> findings,
            @Nullable SealedText consequences,
            @Nullable SealedText reference) {
        return new ObservationRecorded(
                OBSERVATION,
                "PO_VARMLAND",
                Kind.HINDER,
                PartialDate.parse("2021-03-14"),
                findings,
                sealed(1),
                consequences,
                List.of("digitalisering", "våld i nära relation"),
                reference);
    }

    private static ObservationCorrected corrected(
            List<Finding> findings,
            @Nullable SealedText consequences,
            @Nullable SealedText reason) {
        return new ObservationCorrected(
                OBSERVATION,
                Kind.SYSTEMRATT,
                PartialDate.parse("2021-03"),
                findings,
                sealed(1),
                consequences,
                List.of(),
                reason);
    }

    /** Stands for a ciphertext; nothing here can be opened. */
    static SealedText sealed(int number) {
        byte[] bytes = new byte[20 + number];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number * 37 + i * 101);
        }
        return SealedText.of(bytes);
    }
}
