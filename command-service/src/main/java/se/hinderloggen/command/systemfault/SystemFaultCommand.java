package se.hinderloggen.command.systemfault;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.release.ReleaseStep;
import se.hinderloggen.events.EscalationLevel;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.SealedText;

/**
 * What can be asked of a systemfel. Codes arrive resolved, texts sealed, and observations checked
 * to exist and to be the operation's own.
 *
 * <p>{@code expectedVersion} refuses when the systemfel has changed since; absent when the caller
 * does not mind.
 */
public sealed interface SystemFaultCommand {

    @TargetAggregateIdentifier
    UUID systemFaultId();

    CommandContext context();

    /**
     * @param observations the evidence, none twice
     */
    record DeclareSystemFault(
            UUID systemFaultId,
            SealedText title,
            SealedText description,
            FaultLevel level,
            FaultScope scope,
            List<UUID> observations,
            CommandContext context)
            implements SystemFaultCommand {}

    /** What is absent stays as it is. */
    record ChangeSystemFault(
            UUID systemFaultId,
            @Nullable SealedText title,
            @Nullable SealedText description,
            @Nullable FaultLevel level,
            @Nullable FaultScope scope,
            @Nullable SealedText reason,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    record LinkObservations(
            UUID systemFaultId,
            List<UUID> observations,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    record UnlinkObservation(
            UUID systemFaultId,
            UUID observationId,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    record EscalateSystemFault(
            UUID systemFaultId,
            UUID escalationId,
            EscalationLevel to,
            LocalDate due,
            @Nullable SealedText question,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    record ReceiveReply(
            UUID systemFaultId,
            UUID replyId,
            @Nullable UUID escalationId,
            @Nullable String from,
            ReplyKind kind,
            LocalDate on,
            @Nullable SealedText text,
            @Nullable LocalDate promisedBy,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    record ResolveSystemFault(
            UUID systemFaultId,
            UUID resolutionId,
            LocalDate since,
            @Nullable SealedText note,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    /**
     * @param resolutionId the one that did not last; absent for whichever holds now
     * @param observations those that came back
     */
    record ReopenSystemFault(
            UUID systemFaultId,
            @Nullable UUID resolutionId,
            ReopeningReason reason,
            List<UUID> observations,
            @Nullable SealedText note,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    /** About a summary for those outside the operation. */
    record ReleaseSystemFault(
            UUID systemFaultId,
            ReleaseStep step,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}

    record DismissSystemFault(
            UUID systemFaultId,
            @Nullable SealedText reason,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements SystemFaultCommand {}
}
