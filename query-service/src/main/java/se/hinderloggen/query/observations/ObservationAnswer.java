package se.hinderloggen.query.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Coded;
import se.hinderloggen.query.catalogue.CodedFinding;

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
 * @param matches in a list that was searched by words
 */
public record ObservationAnswer(
        UUID observationId,
        String organisation,
        Coded kind,
        String occurred,
        List<CodedFinding> findings,
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
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Matches matches) {

    /**
     * Where the words are that were searched for, each from the index of its first UTF-16 unit to
     * the one after its last.
     */
    public record Matches(List<List<Integer>> description, List<List<Integer>> consequences) {}

    /**
     * @param workingGroup where it was said
     */
    public record Review(Instant at, @Nullable Coded decision, @Nullable String workingGroup) {}

    public record Erasure(Instant at, @Nullable ErasureReason reason) {}

    static ObservationAnswer of(
            ObservationRow row, @Nullable TextKey key, Catalogue catalogue, TextOpener opener) {
        var content = row.content;
        return new ObservationAnswer(
                row.observationId,
                row.organisation,
                Catalogue.kind(content.kind()),
                content.occurred().toString(),
                content.findings().stream().map(it -> CodedFinding.of(it, catalogue)).toList(),
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
                row.version,
                null);
    }

    /** The same, told where the words are. */
    ObservationAnswer with(Matches found) {
        return new ObservationAnswer(
                observationId,
                organisation,
                kind,
                occurred,
                findings,
                description,
                consequences,
                tags,
                reference,
                recordedAt,
                recorder,
                correctedAt,
                review,
                released,
                mergedInto,
                erased,
                version,
                found);
    }

    private static Review review(ObservationRow row, Instant at) {
        return new Review(
                at, row.decision == null ? null : Catalogue.decision(row.decision), row.reviewedBy);
    }
}
