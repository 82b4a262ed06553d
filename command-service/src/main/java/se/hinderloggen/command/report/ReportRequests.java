package se.hinderloggen.command.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people and machines send about a yearly report. Everything is text, so that whatever is
 * wrong can be answered field by field. {@code acknowledged} holds codes of doubtful finds of the
 * personal-data guard that someone has looked at.
 */
final class ReportRequests {

    private ReportRequests() {}

    /**
     * A report as it is to stand.
     *
     * @param publicationId UUID; made where none is sent
     * @param audience {@code INTERNAL} or {@code PUBLIC}
     * @param knownUntil of the figures, as they say themselves
     * @param catalogueVersion likewise
     * @param comparedWith the earlier year that the figures are set beside; absent for none
     * @param figuresHash of the figures: their ETag without quotes
     * @param examples released summaries to quote, in the report's order
     */
    record Publication(
            @Nullable String publicationId,
            @Nullable String audience,
            @Nullable String knownUntil,
            @Nullable Long catalogueVersion,
            @Nullable Integer comparedWith,
            @Nullable String figuresHash,
            @Nullable List<Chapter> chapters,
            @Nullable List<Example> examples,
            @Nullable List<String> acknowledged) {}

    /**
     * @param key e.g. {@code OBSTACLES}; each at most once
     */
    record Chapter(@Nullable String key, @Nullable String text) {}

    record Example(@Nullable About about, @Nullable String releaseId) {}

    /**
     * @param kind {@code OBSERVATION} or {@code SYSTEM_FAULT}
     */
    record About(@Nullable String kind, @Nullable String id) {}

    /**
     * @param erratumId UUID; made where none is sent
     */
    record Erratum(
            @Nullable String erratumId,
            @Nullable String text,
            @Nullable List<String> acknowledged) {}
}
