package se.hinderloggen.command.observation;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.ObservationCommand.CorrectObservation;
import se.hinderloggen.command.observation.ObservationCommand.EraseObservation;
import se.hinderloggen.command.observation.ObservationCommand.MergeObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReclassifyFinding;
import se.hinderloggen.command.observation.ObservationCommand.RecordObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReleaseObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReviewObservation;
import se.hinderloggen.command.observation.ObservationCommand.UndoMerge;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.platform.Refusal;
import se.hinderloggen.command.release.Releases;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationMergeUndone;
import se.hinderloggen.events.ObservationEvent.ObservationMerged;
import se.hinderloggen.events.ObservationEvent.ObservationReclassified;
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.SealedText;

/**
 * The rules of the observation. Pure: what is decided follows from the state and the command alone.
 *
 * <p>A command that is already satisfied gives no event, so every command may be repeated.
 */
public sealed interface Observation {

    int MAX_FINDINGS = 20;

    /** Nothing has been recorded under this id. */
    Observation ABSENT = new Absent();

    record Absent() implements Observation {}

    /**
     * @param version sequence number of the last event
     * @param original as first recorded, to recognise a repeat even after corrections
     * @param content as it reads now
     * @param lastReview absent until a working group has gone through it
     * @param releases the summaries for those outside the operation
     * @param mergedInto absent unless it is counted as another one
     */
    record Active(
            long version,
            String organisation,
            Content original,
            Content content,
            @Nullable ObservationReviewed lastReview,
            Releases releases,
            @Nullable UUID mergedInto)
            implements Observation {}

    record Erased(long version, String organisation) implements Observation {}

    /** What an observation says. Sealed texts compare without being read. */
    record Content(
            Kind kind,
            PartialDate occurred,
            List<Finding> findings,
            SealedText description,
            @Nullable SealedText consequences,
            List<String> tags,
            @Nullable SealedText reference) {}

    // ------------------------------------------------------------------ decide

    default Decision<ObservationEvent, Refusal> decide(ObservationCommand command) {
        return switch (this) {
            case Absent _ ->
                    command instanceof RecordObservation recording
                            ? record(recording)
                            : refuse(ObservationRefusal.OBSERVATION_NOT_FOUND);
            case Active active when !active.organisation.equals(command.context().organisation()) ->
                    foreign(command);
            case Active active -> decideOn(active, command);
            case Erased erased when !erased.organisation.equals(command.context().organisation()) ->
                    foreign(command);
            case Erased _ ->
                    command instanceof EraseObservation
                            ? nothing()
                            : refuse(ObservationRefusal.OBSERVATION_ERASED);
        };
    }

    private static Decision<ObservationEvent, Refusal> decideOn(
            Active active, ObservationCommand command) {
        return switch (command) {
            case RecordObservation recording ->
                    contentOf(recording).equals(active.original)
                            ? nothing()
                            : refuse(ObservationRefusal.ID_TAKEN_WITH_OTHER_CONTENT);
            case CorrectObservation correction -> correct(active, correction);
            case ReviewObservation review -> review(active, review);
            case ReclassifyFinding reclassification -> reclassify(active, reclassification);
            case MergeObservation merge -> merge(active, merge);
            case UndoMerge undoing -> undoMerge(active, undoing);
            case ReleaseObservation release -> release(active, release);
            case EraseObservation erasure -> erase(active, erasure);
        };
    }

    private static Decision<ObservationEvent, Refusal> foreign(ObservationCommand command) {
        return refuse(
                command instanceof RecordObservation
                        ? ObservationRefusal.ID_TAKEN_WITH_OTHER_CONTENT
                        : ObservationRefusal.OBSERVATION_NOT_FOUND);
    }

    private static Decision<ObservationEvent, Refusal> record(RecordObservation command) {
        var content = contentOf(command);
        return wrongWith(content, command)
                .<Decision<ObservationEvent, Refusal>>map(Decision::refuse)
                .orElseGet(
                        () ->
                                accept(
                                        new ObservationRecorded(
                                                command.observationId(),
                                                command.context().organisation(),
                                                content.kind,
                                                content.occurred,
                                                content.findings,
                                                content.description,
                                                content.consequences,
                                                content.tags,
                                                content.reference)));
    }

    private static Decision<ObservationEvent, Refusal> correct(
            Active active, CorrectObservation command) {
        var now = active.content;
        var corrected =
                new Content(
                        Objects.requireNonNullElse(command.kind(), now.kind),
                        Objects.requireNonNullElse(command.occurred(), now.occurred),
                        Objects.requireNonNullElse(command.findings(), now.findings),
                        Objects.requireNonNullElse(command.description(), now.description),
                        command.withoutConsequences()
                                ? null
                                : firstOf(command.consequences(), now.consequences),
                        Objects.requireNonNullElse(command.tags(), now.tags),
                        now.reference);
        if (corrected.equals(now)) {
            return nothing();
        }
        if (isOutdated(active, command.expectedVersion())) {
            return refuse(ObservationRefusal.CHANGED_SINCE_READ);
        }
        if (active.mergedInto != null) {
            return refuse(ObservationRefusal.MERGED);
        }
        return wrongWith(corrected, command)
                .<Decision<ObservationEvent, Refusal>>map(Decision::refuse)
                .orElseGet(
                        () ->
                                accept(
                                        new ObservationCorrected(
                                                command.observationId(),
                                                corrected.kind,
                                                corrected.occurred,
                                                corrected.findings,
                                                corrected.description,
                                                corrected.consequences,
                                                corrected.tags,
                                                command.reason())));
    }

    private static Decision<ObservationEvent, Refusal> review(
            Active active, ReviewObservation command) {
        if (command.review().equals(active.lastReview)) {
            return nothing();
        }
        if (isOutdated(active, command.expectedVersion())) {
            return refuse(ObservationRefusal.CHANGED_SINCE_READ);
        }
        return active.mergedInto != null
                ? refuse(ObservationRefusal.MERGED)
                : accept(command.review());
    }

    private static Decision<ObservationEvent, Refusal> reclassify(
            Active active, ReclassifyFinding command) {
        var findings = active.content.findings;
        if (command.finding() < 0 || command.finding() >= findings.size()) {
            return refuse(ObservationRefusal.FINDING_NOT_FOUND);
        }
        var finding = findings.get(command.finding());
        if (command.to().equals(finding.eventType())) {
            return nothing();
        }
        if (isOutdated(active, command.expectedVersion())) {
            return refuse(ObservationRefusal.CHANGED_SINCE_READ);
        }
        if (active.mergedInto != null) {
            return refuse(ObservationRefusal.MERGED);
        }
        return findings.contains(finding.withEventType(command.to()))
                ? refuse(ObservationRefusal.SAME_FINDING_TWICE)
                : accept(
                        new ObservationReclassified(
                                command.observationId(),
                                command.finding(),
                                finding.eventType(),
                                command.to(),
                                command.reason()));
    }

    /** What is merged into this one already goes along: all of them count as the last in line. */
    private static Decision<ObservationEvent, Refusal> merge(
            Active active, MergeObservation command) {
        if (command.into().equals(active.mergedInto)) {
            return nothing();
        }
        if (isOutdated(active, command.expectedVersion())) {
            return refuse(ObservationRefusal.CHANGED_SINCE_READ);
        }
        if (active.mergedInto != null) {
            return refuse(ObservationRefusal.MERGED);
        }
        if (command.into().equals(command.observationId())) {
            return refuse(ObservationRefusal.MERGED_INTO_ITSELF);
        }
        return switch (command.target()) {
            case Active target when target.organisation.equals(active.organisation) ->
                    target.mergedInto != null
                            ? refuse(ObservationRefusal.MERGED_INTO_MERGED)
                            : accept(
                                    new ObservationMerged(
                                            command.observationId(),
                                            command.into(),
                                            command.reason()));
            case Erased target when target.organisation.equals(active.organisation) ->
                    refuse(ObservationRefusal.MERGED_INTO_ERASED);
            case Absent _, Active _, Erased _ -> refuse(ObservationRefusal.MERGED_INTO_MISSING);
        };
    }

    private static Decision<ObservationEvent, Refusal> undoMerge(Active active, UndoMerge command) {
        if (active.mergedInto == null) {
            return nothing();
        }
        return isOutdated(active, command.expectedVersion())
                ? refuse(ObservationRefusal.CHANGED_SINCE_READ)
                : accept(
                        new ObservationMergeUndone(
                                command.observationId(), active.mergedInto, command.reason()));
    }

    private static Decision<ObservationEvent, Refusal> release(
            Active active, ReleaseObservation command) {
        return switch (active.releases.decide(command.step(), command.context().recorder())) {
            case Decision.Refused(var refusal) -> refuse(refusal);
            case Decision.Accepted(var changes) when changes.isEmpty() -> nothing();
            case Decision.Accepted(var changes) -> {
                if (isOutdated(active, command.expectedVersion())) {
                    yield refuse(ObservationRefusal.CHANGED_SINCE_READ);
                }
                if (command.step().tellsOthers() && active.mergedInto != null) {
                    yield refuse(ObservationRefusal.MERGED);
                }
                yield command.step().tellsOthers() && active.lastReview == null
                        ? refuse(ObservationRefusal.NOT_REVIEWED)
                        : accept(
                                changes.stream()
                                        .map(
                                                it ->
                                                        ObservationHistory.event(
                                                                command.observationId(), it))
                                        .toList());
            }
        };
    }

    /** What was told to others is revoked in the same breath. */
    private static Decision<ObservationEvent, Refusal> erase(
            Active active, EraseObservation command) {
        var id = command.observationId();
        var events = new ArrayList<ObservationEvent>();
        active.releases.erased().forEach(it -> events.add(ObservationHistory.event(id, it)));
        events.add(new ObservationErased(id, command.reason()));
        return accept(events);
    }

    private static Optional<ObservationRefusal> wrongWith(
            Content content, ObservationCommand command) {
        if (content.occurred.earliest().isAfter(command.context().today())) {
            return Optional.of(ObservationRefusal.OCCURRED_IN_THE_FUTURE);
        }
        if (content.findings.isEmpty()) {
            return Optional.of(ObservationRefusal.NO_FINDINGS);
        }
        if (content.findings.size() > MAX_FINDINGS) {
            return Optional.of(ObservationRefusal.TOO_MANY_FINDINGS);
        }
        return new HashSet<>(content.findings).size() < content.findings.size()
                ? Optional.of(ObservationRefusal.SAME_FINDING_TWICE)
                : Optional.empty();
    }

    private static boolean isOutdated(Active active, @Nullable Long expectedVersion) {
        return expectedVersion != null && expectedVersion != active.version;
    }

    private static @Nullable SealedText firstOf(
            @Nullable SealedText changed, @Nullable SealedText now) {
        return changed != null ? changed : now;
    }

    private static Content contentOf(RecordObservation command) {
        return new Content(
                command.kind(),
                command.occurred(),
                command.findings(),
                command.description(),
                command.consequences(),
                command.tags(),
                command.reference());
    }

    // ------------------------------------------------------------------ evolve

    /**
     * @throws IllegalStateException when the history is impossible
     */
    default Observation evolve(ObservationEvent event) {
        return ObservationHistory.after(this, event);
    }

    /** Sequence number of the last event; -1 when there is none. */
    default long version() {
        return switch (this) {
            case Absent _ -> -1;
            case Active active -> active.version;
            case Erased erased -> erased.version;
        };
    }

    /** When it happened in the world, where that is still known. */
    default Optional<PartialDate> occurred() {
        return this instanceof Active active
                ? Optional.of(active.content.occurred)
                : Optional.empty();
    }
}
