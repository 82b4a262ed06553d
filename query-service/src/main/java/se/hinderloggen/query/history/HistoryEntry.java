package se.hinderloggen.query.history;

import java.time.Instant;
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
import se.hinderloggen.events.SealedText;

/**
 * One event of an observation, as far as its history tells of it.
 *
 * @param recorder pseudonym; absent once the observation is erased
 * @param organisation with the first event alone
 * @param content as it read then, when the event holds all of it
 * @param reclassified when that is what happened
 * @param code a decision, or a reason that is one of a few
 * @param other the observation that it was merged into
 */
record HistoryEntry(
        UUID observationId,
        long sequence,
        What what,
        Instant at,
        @Nullable String recorder,
        @Nullable String organisation,
        @Nullable Content content,
        @Nullable Reclassified reclassified,
        @Nullable SealedText reason,
        @Nullable String code,
        @Nullable UUID other) {

    record Content(
            Kind kind,
            PartialDate occurred,
            List<Finding> findings,
            List<String> tags,
            @Nullable SealedText description,
            @Nullable SealedText consequences) {}

    record Reclassified(int finding, String to) {}

    static HistoryEntry of(EventEnvelope envelope, ObservationEvent event) {
        return switch (event) {
            case ObservationRecorded it ->
                    bare(envelope, it, What.RECORDED)
                            .organisation(it.organisation())
                            .content(
                                    new Content(
                                            it.kind(),
                                            it.occurred(),
                                            it.findings(),
                                            it.tags(),
                                            it.description(),
                                            it.consequences()));
            case ObservationCorrected it ->
                    bare(envelope, it, What.CORRECTED)
                            .reason(it.reason())
                            .content(
                                    new Content(
                                            it.kind(),
                                            it.occurred(),
                                            it.findings(),
                                            it.tags(),
                                            it.description(),
                                            it.consequences()));
            case ObservationReviewed it ->
                    bare(envelope, it, What.REVIEWED).code(it.decision().name());
            case ObservationReclassified it ->
                    bare(envelope, it, What.RECLASSIFIED)
                            .reason(it.reason())
                            .reclassified(new Reclassified(it.finding(), it.to()));
            case ObservationReleaseProposed it -> bare(envelope, it, What.RELEASE_PROPOSED);
            case ObservationReleaseDeclined it ->
                    bare(envelope, it, What.RELEASE_DECLINED).reason(it.reason());
            case ObservationReleased it -> bare(envelope, it, What.RELEASED);
            case ObservationReleaseRevoked it ->
                    bare(envelope, it, What.RELEASE_REVOKED).code(it.reason().name());
            case ObservationMerged it ->
                    bare(envelope, it, What.MERGED).reason(it.reason()).other(it.into());
            case ObservationMergeUndone it ->
                    bare(envelope, it, What.MERGE_UNDONE).reason(it.reason()).other(it.from());
            case ObservationErased it -> bare(envelope, it, What.ERASED).code(it.reason().name());
        };
    }

    private static HistoryEntry bare(EventEnvelope envelope, ObservationEvent event, What what) {
        return new HistoryEntry(
                event.observationId(),
                envelope.sequence(),
                what,
                envelope.recordedAt(),
                envelope.recorder(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private HistoryEntry organisation(String it) {
        return new HistoryEntry(
                observationId,
                sequence,
                what,
                at,
                recorder,
                it,
                content,
                reclassified,
                reason,
                code,
                other);
    }

    private HistoryEntry content(Content it) {
        return new HistoryEntry(
                observationId,
                sequence,
                what,
                at,
                recorder,
                organisation,
                it,
                reclassified,
                reason,
                code,
                other);
    }

    private HistoryEntry reclassified(Reclassified it) {
        return new HistoryEntry(
                observationId,
                sequence,
                what,
                at,
                recorder,
                organisation,
                content,
                it,
                reason,
                code,
                other);
    }

    private HistoryEntry reason(@Nullable SealedText it) {
        return new HistoryEntry(
                observationId,
                sequence,
                what,
                at,
                recorder,
                organisation,
                content,
                reclassified,
                it,
                code,
                other);
    }

    private HistoryEntry code(String it) {
        return new HistoryEntry(
                observationId,
                sequence,
                what,
                at,
                recorder,
                organisation,
                content,
                reclassified,
                reason,
                it,
                other);
    }

    private HistoryEntry other(UUID it) {
        return new HistoryEntry(
                observationId,
                sequence,
                what,
                at,
                recorder,
                organisation,
                content,
                reclassified,
                reason,
                code,
                it);
    }
}
