package se.hinderloggen.query.observations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.Finding;
import se.hinderloggen.platform.sealing.ObservationKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;

/**
 * An observation as answered. Of an erased one only the anonymous fact: kind, authorities, event
 * types, year.
 *
 * @param occurred a year, a month or a day
 * @param recorder pseudonym of who recorded it
 * @param reference its id in the system it was imported from
 * @param released how many summaries are released now
 * @param mergedInto the observation as which it is counted
 * @param version for {@code If-Match} with commands
 */
record ObservationAnswer(
        UUID observationId,
        String organisation,
        Coded kind,
        String occurred,
        List<FindingAnswer> findings,
        @Nullable String description,
        @Nullable String consequences,
        List<String> tags,
        @Nullable String reference,
        Instant recordedAt,
        @Nullable String recorder,
        @Nullable Instant correctedAt,
        @Nullable Review review,
        int released,
        @Nullable UUID mergedInto,
        @Nullable Erasure erased,
        long version) {

    record FindingAnswer(
            Coded authority,
            @Nullable Coded unit,
            @Nullable Coded municipality,
            @Nullable Coded eventType) {}

    record Review(Instant at, @Nullable Coded decision) {}

    record Erasure(Instant at, @Nullable ErasureReason reason) {}

    static ObservationAnswer of(
            ObservationRow row,
            @Nullable ObservationKey key,
            Catalogue catalogue,
            TextOpener opener) {
        var content = row.content;
        return new ObservationAnswer(
                row.observationId,
                row.organisation,
                Catalogue.kind(content.kind()),
                content.occurred().toString(),
                content.findings().stream().map(it -> finding(it, catalogue)).toList(),
                opener.open(key, Field.DESCRIPTION, content.description()),
                opener.open(key, Field.CONSEQUENCES, content.consequences()),
                content.tags(),
                opener.open(key, Field.REFERENCE, content.reference()),
                row.recordedAt,
                row.recorder,
                row.correctedAt,
                row.reviewedAt == null ? null : review(row, row.reviewedAt),
                row.released,
                row.mergedInto,
                row.erasedAt == null ? null : new Erasure(row.erasedAt, row.erasureReason),
                row.version);
    }

    private static Review review(ObservationRow row, Instant at) {
        return new Review(at, row.decision == null ? null : Catalogue.decision(row.decision));
    }

    private static FindingAnswer finding(Finding it, Catalogue catalogue) {
        return new FindingAnswer(
                catalogue.authority(it.authority()),
                it.unit() == null ? null : catalogue.unit(it.authority(), it.unit()),
                it.municipality() == null ? null : Catalogue.municipality(it.municipality()),
                it.eventType() == null ? null : catalogue.eventType(it.eventType()));
    }
}
