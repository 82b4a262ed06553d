package se.hinderloggen.command.observation;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.release.ReleaseStep;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.SealedText;

/**
 * What can be asked of an observation. Codes arrive resolved ({@link DraftReader}) and texts sealed
 * ({@link ObservationSealing}).
 */
public sealed interface ObservationCommand {

    @TargetAggregateIdentifier
    UUID observationId();

    CommandContext context();

    record RecordObservation(
            UUID observationId,
            Kind kind,
            PartialDate occurred,
            List<Finding> findings,
            SealedText description,
            @Nullable SealedText consequences,
            List<String> tags,
            @Nullable SealedText reference,
            CommandContext context)
            implements ObservationCommand {}

    /**
     * What is absent stays as it is.
     *
     * @param withoutConsequences the consequences are taken away
     * @param expectedVersion refuse when the observation has changed since; absent when the caller
     *     does not mind
     */
    record CorrectObservation(
            UUID observationId,
            @Nullable Kind kind,
            @Nullable PartialDate occurred,
            @Nullable List<Finding> findings,
            @Nullable SealedText description,
            @Nullable SealedText consequences,
            boolean withoutConsequences,
            @Nullable List<String> tags,
            @Nullable SealedText reason,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements ObservationCommand {}

    record ReviewObservation(
            UUID observationId,
            ObservationReviewed review,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements ObservationCommand {}

    /**
     * The group's shared view of one finding's type.
     *
     * @param finding position in the findings, from 0
     * @param to code of a type that was in use when it happened
     */
    record ReclassifyFinding(
            UUID observationId,
            int finding,
            String to,
            @Nullable SealedText reason,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements ObservationCommand {}

    /**
     * Both describe the same event in the world; only {@code into} is to be counted.
     *
     * @param target what {@code into} is at this moment; no other merge is under way meanwhile
     */
    record MergeObservation(
            UUID observationId,
            UUID into,
            Observation target,
            @Nullable SealedText reason,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements ObservationCommand {}

    record UndoMerge(
            UUID observationId,
            @Nullable SealedText reason,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements ObservationCommand {}

    /** About a summary for those outside the operation. */
    record ReleaseObservation(
            UUID observationId,
            ReleaseStep step,
            @Nullable Long expectedVersion,
            CommandContext context)
            implements ObservationCommand {}

    record EraseObservation(UUID observationId, ErasureReason reason, CommandContext context)
            implements ObservationCommand {}
}
