package se.hinderloggen.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an observation. Free text is {@linkplain SealedText sealed}; codes are those
 * of the catalogue.
 */
public sealed interface ObservationEvent extends DomainEvent {

    UUID observationId();

    @Override
    default String aggregateId() {
        return observationId().toString();
    }

    /**
     * An ombud recorded what happened.
     *
     * @param organisation the PO operation that owns the observation
     * @param findings at least one
     * @param tags themes, in lower case and sorted
     * @param reference the id that the observation had in the system it was imported from
     */
    record ObservationRecorded(
            UUID observationId,
            String organisation,
            Kind kind,
            PartialDate occurred,
            List<Finding> findings,
            SealedText description,
            @Nullable SealedText consequences,
            List<String> tags,
            @Nullable SealedText reference)
            implements ObservationEvent {
        public ObservationRecorded {
            findings = List.copyOf(findings);
            tags = List.copyOf(tags);
        }
    }

    /** The whole content as it reads after a correction; what it replaces stays in the history. */
    record ObservationCorrected(
            UUID observationId,
            Kind kind,
            PartialDate occurred,
            List<Finding> findings,
            SealedText description,
            @Nullable SealedText consequences,
            List<String> tags,
            @Nullable SealedText reason)
            implements ObservationEvent {
        public ObservationCorrected {
            findings = List.copyOf(findings);
            tags = List.copyOf(tags);
        }
    }

    /**
     * A working group went through the observation: the three questions, the six points, and what
     * it decided.
     */
    record ObservationReviewed(
            UUID observationId,
            ReviewDecision decision,
            @Nullable String workingGroup,
            @Nullable SealedText comprehensibility,
            @Nullable SealedText manageability,
            @Nullable SealedText meaningfulness,
            @Nullable Discussion discussion)
            implements ObservationEvent {}

    /**
     * The group's shared view of one finding's type.
     *
     * @param finding position in the observation's findings, from 0
     * @param from the type until now; absent when none had been chosen
     */
    record ObservationReclassified(
            UUID observationId,
            int finding,
            @Nullable String from,
            String to,
            @Nullable SealedText reason)
            implements ObservationEvent {}

    /**
     * A separately written summary waits for a second person to approve it.
     *
     * @param releaseId of the release that comes of it, if any
     * @param recipients authority codes
     * @param proposer whoever wrote it, by the pseudonym of the envelope
     */
    record ObservationReleaseProposed(
            UUID observationId,
            UUID releaseId,
            SealedText summary,
            List<String> recipients,
            String proposer)
            implements ObservationEvent {
        public ObservationReleaseProposed {
            recipients = List.copyOf(recipients);
        }
    }

    /** What was proposed is not released; whoever wants to, proposes something else. */
    record ObservationReleaseDeclined(
            UUID observationId, UUID releaseId, @Nullable SealedText reason)
            implements ObservationEvent {}

    /**
     * A separately written summary was released to recipients outside the organisation.
     *
     * @param recipients authority codes
     */
    record ObservationReleased(
            UUID observationId, UUID releaseId, SealedText summary, List<String> recipients)
            implements ObservationEvent {
        public ObservationReleased {
            recipients = List.copyOf(recipients);
        }
    }

    /** From now on the summary is not to be told to anyone. */
    record ObservationReleaseRevoked(UUID observationId, UUID releaseId, RevocationReason reason)
            implements ObservationEvent {}

    /** Both describe the same event in the world; only {@code into} is counted from now on. */
    record ObservationMerged(UUID observationId, UUID into, @Nullable SealedText reason)
            implements ObservationEvent {}

    record ObservationMergeUndone(UUID observationId, UUID from, @Nullable SealedText reason)
            implements ObservationEvent {}

    /** The key to the texts is destroyed. The anonymous fact stays counted. */
    record ObservationErased(UUID observationId, ErasureReason reason)
            implements ObservationEvent {}
}
