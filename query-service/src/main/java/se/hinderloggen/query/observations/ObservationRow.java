package se.hinderloggen.query.observations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.ErasureReason;
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
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.SealedText;

/** An observation as it reads now, folded event by event. */
final class ObservationRow {

    final UUID observationId;
    final String organisation;
    final Instant recordedAt;
    Content content;
    @Nullable String recorder;
    @Nullable Instant correctedAt;
    @Nullable Instant reviewedAt;
    @Nullable ReviewDecision decision;
    @Nullable String reviewedBy;
    @Nullable UUID mergedInto;
    int released;
    @Nullable Instant erasedAt;
    @Nullable ErasureReason erasureReason;
    long version;

    /** Whether it is found by something else than when the fold began: words, findings, tags. */
    boolean foundOtherwise;

    record Content(
            Kind kind,
            PartialDate occurred,
            List<Finding> findings,
            List<String> tags,
            @Nullable SealedText description,
            @Nullable SealedText consequences,
            @Nullable SealedText reference) {

        /** What stays for ever: the kind, the year, and each finding's authority and type. */
        Content anonymous() {
            return new Content(
                    kind,
                    new PartialDate(occurred.year(), 0, 0),
                    findings.stream()
                            .map(it -> new Finding(it.authority(), null, null, it.eventType()))
                            .toList(),
                    List.of(),
                    null,
                    null,
                    null);
        }

        Content reclassified(int finding, String eventType) {
            var changed = new ArrayList<>(findings);
            changed.set(finding, changed.get(finding).withEventType(eventType));
            return new Content(kind, occurred, changed, tags, description, consequences, reference);
        }
    }

    ObservationRow(
            UUID observationId,
            String organisation,
            Instant recordedAt,
            @Nullable String recorder,
            Content content) {
        this.observationId = observationId;
        this.organisation = organisation;
        this.recordedAt = recordedAt;
        this.recorder = recorder;
        this.content = content;
    }

    static ObservationRow recorded(EventEnvelope envelope, ObservationRecorded it) {
        var row =
                new ObservationRow(
                        it.observationId(),
                        it.organisation(),
                        envelope.recordedAt(),
                        envelope.recorder(),
                        new Content(
                                it.kind(),
                                it.occurred(),
                                it.findings(),
                                it.tags(),
                                it.description(),
                                it.consequences(),
                                it.reference()));
        row.version = envelope.sequence();
        row.foundOtherwise = true;
        return row;
    }

    void apply(EventEnvelope envelope, ObservationEvent event) {
        switch (event) {
            case ObservationRecorded _ ->
                    throw new IllegalStateException(observationId + " was recorded twice");
            case ObservationCorrected it -> {
                read(
                        new Content(
                                it.kind(),
                                it.occurred(),
                                it.findings(),
                                it.tags(),
                                it.description(),
                                it.consequences(),
                                content.reference()));
                correctedAt = envelope.recordedAt();
                foundOtherwise = true;
            }
            case ObservationReviewed it -> {
                reviewedAt = envelope.recordedAt();
                decision = it.decision();
                reviewedBy = it.workingGroup();
            }
            case ObservationReclassified it -> {
                read(content.reclassified(it.finding(), it.to()));
                foundOtherwise = true;
            }
            case ObservationReleaseProposed _, ObservationReleaseDeclined _ -> {}
            case ObservationReleased _ -> released++;
            case ObservationReleaseRevoked _ -> released = Math.max(0, released - 1);
            case ObservationMerged it -> mergedInto = it.into();
            case ObservationMergeUndone _ -> mergedInto = null;
            case ObservationErased it -> {
                erasedAt = envelope.recordedAt();
                erasureReason = it.reason();
                recorder = null;
                released = 0;
                foundOtherwise = true;
                read(content);
            }
        }
        version = envelope.sequence();
    }

    boolean isErased() {
        return erasedAt != null;
    }

    /** Whatever comes after an erasure, nothing but the anonymous fact is kept. */
    private void read(Content changed) {
        content = isErased() ? changed.anonymous() : changed;
    }
}
