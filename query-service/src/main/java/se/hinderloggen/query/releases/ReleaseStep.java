package se.hinderloggen.query.releases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.hinderloggen.events.RevocationReason;
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

/** What an event says of summaries, the same of whatever they are about. */
sealed interface ReleaseStep {

    Subject about();

    /** What is about one of them, rather than all. */
    sealed interface OfOne extends ReleaseStep {
        UUID releaseId();
    }

    record Proposed(Subject about, UUID releaseId, SealedText summary, List<String> recipients)
            implements OfOne {}

    record Released(Subject about, UUID releaseId, SealedText summary, List<String> recipients)
            implements OfOne {}

    record Declined(Subject about, UUID releaseId, @Nullable SealedText reason) implements OfOne {}

    record Revoked(Subject about, UUID releaseId, RevocationReason reason) implements OfOne {}

    /** No summary of it can be read any more. */
    record Erased(Subject about) implements ReleaseStep {}

    static Optional<ReleaseStep> of(ObservationEvent event) {
        var about = new Subject(Subject.Kind.OBSERVATION, event.observationId());
        return switch (event) {
            case ObservationReleaseProposed it ->
                    Optional.of(new Proposed(about, it.releaseId(), it.summary(), it.recipients()));
            case ObservationReleased it ->
                    Optional.of(new Released(about, it.releaseId(), it.summary(), it.recipients()));
            case ObservationReleaseDeclined it ->
                    Optional.of(new Declined(about, it.releaseId(), it.reason()));
            case ObservationReleaseRevoked it ->
                    Optional.of(new Revoked(about, it.releaseId(), it.reason()));
            case ObservationErased _ -> Optional.of(new Erased(about));
            case ObservationRecorded _,
                    ObservationCorrected _,
                    ObservationReviewed _,
                    ObservationReclassified _,
                    ObservationMerged _,
                    ObservationMergeUndone _ ->
                    Optional.empty();
        };
    }

    static Optional<ReleaseStep> of(SystemFaultEvent event) {
        var about = new Subject(Subject.Kind.SYSTEM_FAULT, event.systemFaultId());
        return switch (event) {
            case SystemFaultReleaseProposed it ->
                    Optional.of(new Proposed(about, it.releaseId(), it.summary(), it.recipients()));
            case SystemFaultReleased it ->
                    Optional.of(new Released(about, it.releaseId(), it.summary(), it.recipients()));
            case SystemFaultReleaseDeclined it ->
                    Optional.of(new Declined(about, it.releaseId(), it.reason()));
            case SystemFaultReleaseRevoked it ->
                    Optional.of(new Revoked(about, it.releaseId(), it.reason()));
            case SystemFaultDeclared _,
                    SystemFaultChanged _,
                    ObservationsLinked _,
                    ObservationUnlinked _,
                    SystemFaultEscalated _,
                    ReplyReceived _,
                    SystemFaultResolved _,
                    SystemFaultReopened _,
                    SystemFaultDismissed _ ->
                    Optional.empty();
        };
    }
}
