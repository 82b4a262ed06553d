package se.hinderloggen.command.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.observation.Observation.Absent;
import se.hinderloggen.command.observation.Observation.Active;
import se.hinderloggen.command.observation.Observation.Content;
import se.hinderloggen.command.observation.Observation.Erased;
import se.hinderloggen.command.release.ReleaseChange;
import se.hinderloggen.command.release.Releases;
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

/** What an observation is after each event. Checks no rules: what has happened has happened. */
final class ObservationHistory {

    private ObservationHistory() {}

    /** What there is after all of them, in order. */
    static Observation of(List<? extends ObservationEvent> events) {
        var state = Observation.ABSENT;
        for (var event : events) {
            state = after(state, event);
        }
        return state;
    }

    /**
     * @throws IllegalStateException when the history is impossible
     */
    static Observation after(Observation was, ObservationEvent event) {
        return switch (was) {
            case Absent _ ->
                    switch (event) {
                        case ObservationRecorded it -> {
                            var content =
                                    new Content(
                                            it.kind(),
                                            it.occurred(),
                                            it.findings(),
                                            it.description(),
                                            it.consequences(),
                                            it.tags(),
                                            it.reference());
                            yield new Active(
                                    0,
                                    it.organisation(),
                                    content,
                                    content,
                                    null,
                                    Releases.NONE,
                                    null);
                        }
                        case ObservationCorrected _,
                                ObservationReviewed _,
                                ObservationReclassified _,
                                ObservationReleaseProposed _,
                                ObservationReleaseDeclined _,
                                ObservationReleased _,
                                ObservationReleaseRevoked _,
                                ObservationMerged _,
                                ObservationMergeUndone _,
                                ObservationErased _ ->
                                throw impossible(event);
                    };
            case Active active -> evolveFrom(active, event);
            case Erased _ -> throw impossible(event);
        };
    }

    private static Observation evolveFrom(Active was, ObservationEvent event) {
        return switch (event) {
            case ObservationRecorded _ -> throw impossible(event);
            case ObservationCorrected it ->
                    with(
                            was,
                            new Content(
                                    it.kind(),
                                    it.occurred(),
                                    it.findings(),
                                    it.description(),
                                    it.consequences(),
                                    it.tags(),
                                    was.content().reference()));
            case ObservationReviewed it ->
                    new Active(
                            was.version() + 1,
                            was.organisation(),
                            was.original(),
                            was.content(),
                            it,
                            was.releases(),
                            was.mergedInto());
            case ObservationReclassified it -> with(was, reclassified(was.content(), it));
            case ObservationReleaseProposed it ->
                    with(
                            was,
                            new ReleaseChange.Proposed(
                                    it.releaseId(), it.summary(), it.recipients(), it.proposer()));
            case ObservationReleaseDeclined it ->
                    with(was, new ReleaseChange.Declined(it.releaseId(), it.reason()));
            case ObservationReleased it ->
                    with(
                            was,
                            new ReleaseChange.Released(
                                    it.releaseId(), it.summary(), it.recipients()));
            case ObservationReleaseRevoked it ->
                    with(was, new ReleaseChange.Revoked(it.releaseId(), it.reason()));
            case ObservationMerged it -> with(was, was.releases(), it.into());
            case ObservationMergeUndone _ -> with(was, was.releases(), null);
            case ObservationErased _ -> new Erased(was.version() + 1, was.organisation());
        };
    }

    /** What happened to one of its summaries, as its event. */
    static ObservationEvent event(UUID observationId, ReleaseChange change) {
        return switch (change) {
            case ReleaseChange.Proposed it ->
                    new ObservationReleaseProposed(
                            observationId,
                            it.releaseId(),
                            it.summary(),
                            it.recipients(),
                            it.proposer());
            case ReleaseChange.Declined it ->
                    new ObservationReleaseDeclined(observationId, it.releaseId(), it.reason());
            case ReleaseChange.Released it ->
                    new ObservationReleased(
                            observationId, it.releaseId(), it.summary(), it.recipients());
            case ReleaseChange.Revoked it ->
                    new ObservationReleaseRevoked(observationId, it.releaseId(), it.reason());
        };
    }

    private static Content reclassified(Content content, ObservationReclassified event) {
        var findings = new ArrayList<>(content.findings());
        findings.set(event.finding(), findings.get(event.finding()).withEventType(event.to()));
        return new Content(
                content.kind(),
                content.occurred(),
                List.copyOf(findings),
                content.description(),
                content.consequences(),
                content.tags(),
                content.reference());
    }

    private static Active with(Active was, Content content) {
        return new Active(
                was.version() + 1,
                was.organisation(),
                was.original(),
                content,
                was.lastReview(),
                was.releases(),
                was.mergedInto());
    }

    private static Active with(Active was, ReleaseChange change) {
        return with(was, was.releases().evolve(change), was.mergedInto());
    }

    private static Active with(Active was, Releases releases, @Nullable UUID mergedInto) {
        return new Active(
                was.version() + 1,
                was.organisation(),
                was.original(),
                was.content(),
                was.lastReview(),
                releases,
                mergedInto);
    }

    private static IllegalStateException impossible(ObservationEvent event) {
        return new IllegalStateException(
                "Impossible history: "
                        + event.getClass().getSimpleName()
                        + " of "
                        + event.observationId());
    }
}
