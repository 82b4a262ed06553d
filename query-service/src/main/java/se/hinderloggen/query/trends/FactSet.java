package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
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
import se.hinderloggen.events.PartialDate;

/**
 * All that is counted of one observation, as known from one moment on.
 *
 * @param version sequence of the event that made it known
 * @param month 0 when only the year is known
 * @param counted false while it is merged into another one
 */
record FactSet(
        UUID observationId,
        long version,
        Instant knownFrom,
        String organisation,
        Kind kind,
        int year,
        int month,
        List<Finding> findings,
        List<String> tags,
        boolean counted) {

    FactSet {
        findings = List.copyOf(findings);
        // As PostgreSQL will keep them: without the character NUL. An empty tag is none.
        tags =
                tags.stream()
                        .map(it -> it.replace('\0', ' '))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * What is known after the event; the same object when the event changes nothing that is
     * counted.
     *
     * @param known absent before the observation was recorded
     */
    static FactSet evolve(@Nullable FactSet known, EventEnvelope envelope, ObservationEvent event) {
        if (event instanceof ObservationRecorded it) {
            return known == null
                    ? recorded(it, envelope)
                    : impossible(it.observationId() + " was recorded twice");
        }
        return known == null
                ? impossible(event.observationId() + " has a history without a beginning")
                : known.evolve(envelope, event);
    }

    private FactSet evolve(EventEnvelope envelope, ObservationEvent event) {
        return switch (event) {
            case ObservationRecorded _ -> this;
            case ObservationCorrected it ->
                    next(envelope, it.kind(), it.occurred(), it.findings(), it.tags(), counted);
            case ObservationReclassified it ->
                    next(
                            envelope,
                            kind,
                            occurred(),
                            withType(it.finding(), it.to()),
                            tags,
                            counted);
            case ObservationMerged _ -> next(envelope, kind, occurred(), findings, tags, false);
            case ObservationMergeUndone _ -> next(envelope, kind, occurred(), findings, tags, true);
            // What it counted stays counted; nothing here tells who it was about.
            case ObservationErased _ -> this;
            case ObservationReviewed _ -> this;
            case ObservationReleaseProposed _ -> this;
            case ObservationReleaseDeclined _ -> this;
            case ObservationReleased _ -> this;
            case ObservationReleaseRevoked _ -> this;
        };
    }

    private static FactSet recorded(ObservationRecorded it, EventEnvelope envelope) {
        return new FactSet(
                it.observationId(),
                envelope.sequence(),
                envelope.recordedAt(),
                it.organisation(),
                it.kind(),
                it.occurred().year(),
                it.occurred().month(),
                it.findings(),
                it.tags(),
                true);
    }

    private FactSet next(
            EventEnvelope envelope,
            Kind nextKind,
            PartialDate occurred,
            List<Finding> nextFindings,
            List<String> nextTags,
            boolean nextCounted) {
        // A clock that went backwards must not make two states known at once.
        Instant since =
                envelope.recordedAt().isBefore(knownFrom) ? knownFrom : envelope.recordedAt();
        var next =
                new FactSet(
                        observationId,
                        envelope.sequence(),
                        since,
                        organisation,
                        nextKind,
                        occurred.year(),
                        occurred.month(),
                        nextFindings,
                        nextTags,
                        nextCounted);
        return next.countsLike(this) ? this : next;
    }

    private boolean countsLike(FactSet other) {
        return kind == other.kind
                && year == other.year
                && month == other.month
                && counted == other.counted
                && findings.equals(other.findings)
                && tags.equals(other.tags);
    }

    private PartialDate occurred() {
        return new PartialDate(year, month, 0);
    }

    private List<Finding> withType(int finding, String eventType) {
        var changed = new ArrayList<>(findings);
        changed.set(finding, changed.get(finding).withEventType(eventType));
        return changed;
    }

    private static FactSet impossible(String what) {
        throw new IllegalStateException(what);
    }
}
