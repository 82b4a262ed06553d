package se.hinderloggen.web.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the query-service answers about yearly reports. */
public final class ReportAnswers {

    private ReportAnswers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String key, String label) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reports(List<Publication> items) {}

    /** One that was published, as a list tells of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Publication(
            Named organisation,
            int year,
            UUID publicationId,
            String audience,
            Instant publishedAt,
            int errata) {

        public boolean isPublic() {
            return audience.equals("PUBLIC");
        }
    }

    /**
     * Figures to write a report about, and to publish it with.
     *
     * @param figuresHash by which they are known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Counted(
            Figures figures, String figuresHash, @Nullable List<FaultText> systemFaultTexts) {

        List<FaultText> faultTexts() {
            return Objects.requireNonNullElse(systemFaultTexts, List.of());
        }
    }

    /**
     * A published report. Its figures are counted anew, as they were known when it was published.
     *
     * @param intact whether they are the same as then
     * @param changesSince figures that would be others today
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Published(
            String organisation,
            int year,
            UUID publicationId,
            String audience,
            Instant publishedAt,
            Instant knownUntil,
            @Nullable Integer comparedWith,
            List<Text> chapters,
            List<Example> examples,
            @Nullable List<FaultText> systemFaultTexts,
            Figures figures,
            boolean intact,
            List<Erratum> errata,
            @Nullable List<Difference> changesSince) {

        public boolean isPublic() {
            return audience.equals("PUBLIC");
        }

        public List<Difference> differences() {
            return Objects.requireNonNullElse(changesSince, List.of());
        }

        public boolean hasErased() {
            return examples.stream().anyMatch(it -> it.text() == null);
        }
    }

    /**
     * @param text absent when its key is gone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Text(Chapter key, @Nullable String text) {}

    /**
     * A released summary that is quoted.
     *
     * @param state TOLD, ERASED or REVOKED
     * @param text absent once it must not be read any more
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Example(String state, @Nullable String text) {}

    /**
     * What people wrote of a systemfel.
     *
     * @param number of the systemfel among those of the report
     * @param title absent where only summaries may be told
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FaultText(int number, @Nullable String title, @Nullable Summary summary) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Summary(String state, @Nullable String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Erratum(UUID erratumId, Instant at, @Nullable String text) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Difference(String sv, String en) {}

    /**
     * All figures of a report.
     *
     * @param with of what belongs to the year that it is compared with; absent without one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Figures(
            Named organisation,
            int year,
            String audience,
            @Nullable Integer comparedWith,
            Instant knownUntil,
            Catalogue catalogue,
            Both<BaseFigures> base,
            Both<Count> observations,
            Both<Count> findings,
            List<Line> kinds,
            List<Line> eventTypes,
            List<Line> authorities,
            List<Line> units,
            List<Line> municipalities,
            List<Month> months,
            List<Kind> byKind,
            @Nullable Comparison comparison,
            List<Fault> systemFaults,
            List<Note> notes) {

        /** Of one kind; with nothing in it when none was recorded. */
        Kind kind(String key) {
            return byKind.stream()
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .orElse(new Kind(key, key, null, List.of(), List.of()));
        }

        boolean isPublic() {
            return audience.equals("PUBLIC");
        }

        /** For everyone, and nothing of the year has been published. */
        public boolean areMissing() {
            var all = findings.year();
            return isPublic() && (all == null || (all.count() == null && all.shown().equals("–")));
        }
    }

    /** Of the year, and of the one that it is compared with. */
    public record Both<T>(@Nullable T year, @Nullable T with) {}

    /**
     * @param count absent when it must not be told
     * @param shown the count as it may be shown
     * @param share of all that is counted alike in the year
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Count(
            @Nullable Long count,
            @Nullable Double per100Clients,
            @Nullable Double per100Assignments,
            @Nullable Double share,
            String shown) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            String key,
            String label,
            @Nullable Named parent,
            @Nullable Count year,
            @Nullable Count with) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Month(int month, @Nullable Count year, @Nullable Count with) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Kind(
            String key,
            String label,
            @Nullable Both<Count> observations,
            List<Line> eventTypes,
            List<Line> authorities) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record BaseFigures(
            @Nullable Integer clients,
            @Nullable Integer assignments,
            @Nullable Double assignmentsPerClient,
            @Nullable List<Earlier> earlier,
            @Nullable List<Municipality> municipalities) {}

    /** What was stated before it was corrected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Earlier(
            @Nullable Integer clients, @Nullable Integer assignments, Instant until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Municipality(
            String key, String label, @Nullable Integer clients, @Nullable Integer assignments) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Catalogue(long version, String day, List<Note> breaks) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(@Nullable String code, String sv, String en) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Comparison(
            int year,
            int with,
            Family family,
            boolean disagree,
            @Nullable Compared total,
            List<Compared> lines,
            List<Note> notes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Family(double falseDiscoveryRate, double confidence, int size) {}

    /** One line of a comparison. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Compared(
            String key,
            String label,
            @Nullable Named across,
            @Nullable Pair count,
            @Nullable Measure perClient,
            @Nullable Measure perAssignment,
            @Nullable Measure share,
            boolean disagree) {}

    public record Pair(@Nullable Long year, @Nullable Long with) {}

    /**
     * @param low absent when there is no bound
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Measure(
            @Nullable Double ratio,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double adjusted,
            String verdict,
            Note word) {

        boolean isCertain() {
            return verdict.equals("INCREASE") || verdict.equals("DECREASE");
        }
    }

    /**
     * A systemfel, without what people wrote of it. Days are a year and a month where the report is
     * for anyone.
     *
     * @param number among those of the report
     * @param systemFaultId absent where the report is for anyone
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fault(
            int number,
            @Nullable UUID systemFaultId,
            Named authority,
            @Nullable Named unit,
            @Nullable Named municipality,
            @Nullable Named eventType,
            @Nullable Named level,
            Named status,
            @Nullable String declared,
            @Nullable String resolved,
            @Nullable String reopened,
            @Nullable Long observations,
            @Nullable List<Escalation> escalations,
            @Nullable List<Reply> replies) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Escalation(
            Named to, @Nullable String on, @Nullable String due, boolean answered) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reply(
            @Nullable Named from, Named kind, @Nullable String on, @Nullable String promisedBy) {}
}
