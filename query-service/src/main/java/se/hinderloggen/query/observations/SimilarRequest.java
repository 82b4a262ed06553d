package se.hinderloggen.query.observations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Finding;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogue;

/**
 * An observation that someone is writing, as far as it has come.
 *
 * @param findings codes or names
 * @param limit 1 to 20; 3 when absent
 */
record SimilarRequest(
        @Nullable String text, @Nullable List<@Nullable Part> findings, @Nullable Integer limit) {

    private static final int DEFAULT_LIMIT = 3;
    private static final int MAX_LIMIT = 20;
    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_FINDINGS = 20;

    record Part(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType) {}

    /** No longer than anyone needs to tell what it is about. */
    String beginning() {
        String given = text == null ? "" : text.replace('\0', ' ');
        return given.substring(0, Math.min(given.length(), MAX_LENGTH));
    }

    /** What is half written, or not in the catalogue, is like nothing, and refused by nobody. */
    List<Finding> understood(Catalogue catalogue) {
        return (findings == null ? Stream.<Part>empty() : findings.stream())
                .limit(MAX_FINDINGS)
                .flatMap(it -> it == null ? Stream.empty() : finding(it, catalogue).stream())
                .toList();
    }

    /**
     * @throws ProblemException 422 when it is not from 1 to 20
     */
    int count() {
        int count = limit == null ? DEFAULT_LIMIT : limit;
        if (count < 1 || count > MAX_LIMIT) {
            throw ProblemException.invalid(
                    List.of(
                            new FieldError(
                                    "limit",
                                    "out-of-range",
                                    "Ange ett tal från 1 till 20.",
                                    "Give a number from 1 to 20.")));
        }
        return count;
    }

    private static Optional<Finding> finding(Part it, Catalogue catalogue) {
        return Optional.ofNullable(it.authority)
                .flatMap(catalogue::knownAuthority)
                .map(
                        authority ->
                                new Finding(
                                        authority,
                                        Optional.ofNullable(it.unit)
                                                .flatMap(
                                                        unit ->
                                                                catalogue.knownUnit(
                                                                        unit, authority))
                                                .orElse(null),
                                        null,
                                        Optional.ofNullable(it.eventType)
                                                .flatMap(catalogue::knownEventType)
                                                .orElse(null)));
    }
}
