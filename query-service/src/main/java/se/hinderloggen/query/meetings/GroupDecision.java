package se.hinderloggen.query.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpChanged;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.FollowUpEvent.FollowUpReopened;
import se.hinderloggen.events.FollowUpEvent.FollowUpWithdrawn;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
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
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
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

/**
 * One event as a group's decision. Reviews, and whether what was agreed got done, count wherever
 * they were decided; everything else only in a meeting.
 *
 * @param meetingId absent outside a meeting
 * @param what the event's wire name
 * @param about what the decision is about
 * @param code one of a few: a decision, a recipient, a responsible role
 * @param other merged into; the follow-up that was agreed
 * @param text what was agreed to be done, sealed under the key of {@code about}
 */
record GroupDecision(
        UUID aggregateId,
        long sequence,
        @Nullable String organisation,
        @Nullable UUID meetingId,
        @Nullable String workingGroup,
        Instant at,
        String what,
        Subject about,
        @Nullable String code,
        @Nullable Integer finding,
        @Nullable String from,
        @Nullable String to,
        @Nullable UUID other,
        @Nullable LocalDate due,
        @Nullable SealedText text) {

    static Optional<GroupDecision> of(EventEnvelope envelope, ObservationEvent event) {
        var bare = bare(envelope, Subject.Kind.OBSERVATION, event.observationId());
        return switch (event) {
            case ObservationReviewed it ->
                    Optional.of(bare.code(it.decision().name()).group(it.workingGroup()));
            case ObservationReclassified it ->
                    bare.types(it.finding(), it.from(), it.to()).inMeeting();
            case ObservationMerged it -> bare.other(it.into()).inMeeting();
            case ObservationMergeUndone it -> bare.other(it.from()).inMeeting();
            case ObservationRecorded _,
                    ObservationCorrected _,
                    ObservationReleaseProposed _,
                    ObservationReleaseDeclined _,
                    ObservationReleased _,
                    ObservationReleaseRevoked _,
                    ObservationErased _ ->
                    bare.inMeeting();
        };
    }

    static Optional<GroupDecision> of(EventEnvelope envelope, FollowUpEvent event) {
        var bare = bare(envelope, Subject.Kind.FOLLOW_UP, event.followUpId());
        return switch (event) {
            case FollowUpAgreed it ->
                    bare.agreed(it.about(), it.followUpId(), it.what(), it.due())
                            .code(it.responsible().name())
                            .inMeeting();
            case FollowUpChanged it -> bare.code(it.responsible().name()).due(it.due()).inMeeting();
            case FollowUpDone _, FollowUpReopened _, FollowUpWithdrawn _ -> Optional.of(bare);
        };
    }

    static Optional<GroupDecision> of(EventEnvelope envelope, SystemFaultEvent event) {
        var bare = bare(envelope, Subject.Kind.SYSTEM_FAULT, event.systemFaultId());
        return switch (event) {
            case SystemFaultEscalated it -> bare.code(it.to().name()).due(it.due()).inMeeting();
            case ReplyReceived it -> bare.code(it.kind().name()).inMeeting();
            case ObservationUnlinked it -> bare.other(it.observationId()).inMeeting();
            case SystemFaultDeclared _,
                    SystemFaultChanged _,
                    ObservationsLinked _,
                    SystemFaultResolved _,
                    SystemFaultReopened _,
                    SystemFaultReleaseProposed _,
                    SystemFaultReleaseDeclined _,
                    SystemFaultReleased _,
                    SystemFaultReleaseRevoked _,
                    SystemFaultDismissed _ ->
                    bare.inMeeting();
        };
    }

    static GroupDecision of(EventEnvelope envelope, MeetingItemPassed event) {
        return new GroupDecision(
                event.meetingId(),
                envelope.sequence(),
                envelope.organisation(),
                event.meetingId(),
                null,
                envelope.recordedAt(),
                envelope.name(),
                event.item(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As minutes name it. */
    String position() {
        return aggregateId + "@" + sequence;
    }

    /** The same reclassification, ending where the later one of the same finding does. */
    GroupDecision changedTo(GroupDecision later) {
        return later.types(Objects.requireNonNull(finding), from, Objects.requireNonNull(later.to));
    }

    private Optional<GroupDecision> inMeeting() {
        return meetingId == null ? Optional.empty() : Optional.of(this);
    }

    private static GroupDecision bare(EventEnvelope envelope, Subject.Kind kind, UUID id) {
        return new GroupDecision(
                id,
                envelope.sequence(),
                envelope.organisation(),
                meeting(envelope.causationId()),
                null,
                envelope.recordedAt(),
                envelope.name(),
                new Subject(kind, id),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The meeting that {@link MeetingEvent#asCause} names. */
    private static @Nullable UUID meeting(@Nullable String cause) {
        String prefix = "meeting:";
        return cause != null && cause.startsWith(prefix)
                ? UUID.fromString(cause.substring(prefix.length()))
                : null;
    }

    private GroupDecision code(String it) {
        return new GroupDecision(
                aggregateId,
                sequence,
                organisation,
                meetingId,
                workingGroup,
                at,
                what,
                about,
                it,
                finding,
                from,
                to,
                other,
                due,
                text);
    }

    private GroupDecision group(@Nullable String it) {
        return new GroupDecision(
                aggregateId,
                sequence,
                organisation,
                meetingId,
                it,
                at,
                what,
                about,
                code,
                finding,
                from,
                to,
                other,
                due,
                text);
    }

    private GroupDecision types(int no, @Nullable String was, String now) {
        return new GroupDecision(
                aggregateId,
                sequence,
                organisation,
                meetingId,
                workingGroup,
                at,
                what,
                about,
                code,
                no,
                was,
                now,
                other,
                due,
                text);
    }

    private GroupDecision other(UUID it) {
        return agreed(about, it, text, due);
    }

    private GroupDecision due(LocalDate it) {
        return agreed(about, other, text, it);
    }

    private GroupDecision agreed(
            Subject subject,
            @Nullable UUID also,
            @Nullable SealedText sealed,
            @Nullable LocalDate by) {
        return new GroupDecision(
                aggregateId,
                sequence,
                organisation,
                meetingId,
                workingGroup,
                at,
                what,
                subject,
                code,
                finding,
                from,
                to,
                also,
                by,
                sealed);
    }
}
