package se.hinderloggen.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a systemfel: a recurring shortcoming that people have declared, and that
 * someone is to answer for. Its texts are {@linkplain SealedText sealed} under a key of its own.
 */
public sealed interface SystemFaultEvent extends DomainEvent {

    UUID systemFaultId();

    @Override
    default String aggregateId() {
        return systemFaultId().toString();
    }

    /**
     * @param organisation the PO operation that declares it
     * @param scope which findings are of this kind
     * @param observations the evidence
     */
    record SystemFaultDeclared(
            UUID systemFaultId,
            String organisation,
            SealedText title,
            SealedText description,
            FaultLevel level,
            FaultScope scope,
            List<UUID> observations)
            implements SystemFaultEvent {
        public SystemFaultDeclared {
            observations = List.copyOf(observations);
        }
    }

    /** As it reads now; what it replaces stays in the history. */
    record SystemFaultChanged(
            UUID systemFaultId,
            SealedText title,
            SealedText description,
            FaultLevel level,
            FaultScope scope,
            @Nullable SealedText reason)
            implements SystemFaultEvent {}

    /** These observations are evidence of it. */
    record ObservationsLinked(UUID systemFaultId, List<UUID> observations)
            implements SystemFaultEvent {
        public ObservationsLinked {
            observations = List.copyOf(observations);
        }
    }

    record ObservationUnlinked(UUID systemFaultId, UUID observationId)
            implements SystemFaultEvent {}

    /**
     * Raised to someone who is asked to answer.
     *
     * @param due when an answer is expected at the latest
     * @param question what is asked of them, when the description does not say it
     */
    record SystemFaultEscalated(
            UUID systemFaultId,
            UUID escalationId,
            EscalationLevel to,
            LocalDate due,
            @Nullable SealedText question)
            implements SystemFaultEvent {}

    /**
     * @param escalationId what it answers; absent when nobody had been asked
     * @param from the authority's code; absent when the body that was asked answers itself
     * @param on the day of the answer
     * @param promisedBy by when, with a promise
     */
    record ReplyReceived(
            UUID systemFaultId,
            UUID replyId,
            @Nullable UUID escalationId,
            @Nullable String from,
            ReplyKind kind,
            LocalDate on,
            @Nullable SealedText text,
            @Nullable LocalDate promisedBy)
            implements SystemFaultEvent {}

    /**
     * Remedied, as far as anyone can tell.
     *
     * @param resolutionId of this time; it may come back
     * @param since the first day on which it was so
     */
    record SystemFaultResolved(
            UUID systemFaultId, UUID resolutionId, LocalDate since, @Nullable SealedText note)
            implements SystemFaultEvent {}

    /**
     * @param resolutionId the one that did not last
     * @param observations those that came back; none when people reopened it for another reason
     */
    record SystemFaultReopened(
            UUID systemFaultId,
            UUID resolutionId,
            ReopeningReason reason,
            List<UUID> observations,
            @Nullable SealedText note)
            implements SystemFaultEvent {
        public SystemFaultReopened {
            observations = List.copyOf(observations);
        }
    }

    /**
     * A summary for those outside the operation waits for a second person to approve it.
     *
     * @param releaseId of the release that comes of it, if any
     * @param recipients authority codes
     * @param proposer whoever wrote it, by the pseudonym of the envelope
     */
    record SystemFaultReleaseProposed(
            UUID systemFaultId,
            UUID releaseId,
            SealedText summary,
            List<String> recipients,
            String proposer)
            implements SystemFaultEvent {
        public SystemFaultReleaseProposed {
            recipients = List.copyOf(recipients);
        }
    }

    /** What was proposed is not released; whoever wants to, proposes something else. */
    record SystemFaultReleaseDeclined(
            UUID systemFaultId, UUID releaseId, @Nullable SealedText reason)
            implements SystemFaultEvent {}

    /**
     * A separately written summary was released to recipients outside the operation.
     *
     * @param recipients authority codes
     */
    record SystemFaultReleased(
            UUID systemFaultId, UUID releaseId, SealedText summary, List<String> recipients)
            implements SystemFaultEvent {
        public SystemFaultReleased {
            recipients = List.copyOf(recipients);
        }
    }

    /** From now on the summary is not to be told to anyone. */
    record SystemFaultReleaseRevoked(UUID systemFaultId, UUID releaseId, RevocationReason reason)
            implements SystemFaultEvent {}

    /** No longer pursued, without having been remedied. */
    record SystemFaultDismissed(UUID systemFaultId, @Nullable SealedText reason)
            implements SystemFaultEvent {}
}
