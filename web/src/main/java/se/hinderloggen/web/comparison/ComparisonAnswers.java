package se.hinderloggen.web.comparison;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the query-service answers to questions about differences. */
final class ComparisonAnswers {

    /** What the service calls the key of what is not known. */
    static final String UNKNOWN = "UNKNOWN";

    private ComparisonAnswers() {}

    /** The same of both times that are compared. */
    record Pair<T extends @Nullable Object>(T year, T with) {}

    /**
     * Two times set against each other.
     *
     * @param disagree whether a line's measures do not say the same somewhere
     * @param total every observation, of those that the filters leave
     * @param lines with a second dimension, each line of the first is followed by its cells
     */
    record Comparison(
            Pair<Years> years,
            String by,
            @Nullable String across,
            Family family,
            Pair<Exposure> exposure,
            boolean disagree,
            Line total,
            List<Line> lines,
            List<Note> notes) {}

    /** Both included. */
    record Years(int from, int to) {
        public String text() {
            return from == to ? Integer.toString(from) : from + "–" + to;
        }

        /** As in an address. */
        String parameter() {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }
    }

    /** Figures that somebody read elsewhere, one against the other. */
    record Stated(Family family, Line total, List<Note> notes) {}

    /**
     * What is tested together, so that chance finds are kept few among all of it.
     *
     * @param falseDiscoveryRate of what is said to be certain at most so large a part is chance, on
     *     average
     * @param confidence of the intervals
     * @param size how many were tested
     */
    record Family(
            BigDecimal falseDiscoveryRate, BigDecimal confidence, int size, List<Level> levels) {}

    /**
     * @param level total, line or cell
     */
    record Level(String level, int size) {}

    /**
     * @param earlier what was stated before it was corrected, the oldest first
     */
    record Exposure(@Nullable Long clients, @Nullable Long assignments, List<Earlier> earlier) {}

    record Earlier(int year, @Nullable Long clients, @Nullable Long assignments, Instant until) {}

    /**
     * @param across of a cell
     * @param of everything that was recorded, for the share
     * @param exposure its own, where it is not that of the whole operation
     * @param notComparable why nothing is said; then no measure is there
     * @param verdict of the line as a whole; absent where nothing is said
     */
    record Line(
            String key,
            String label,
            @Nullable Across across,
            Pair<Long> count,
            @Nullable Pair<Long> of,
            @Nullable Pair<Exposure> exposure,
            @Nullable Note notComparable,
            @Nullable Measure perClient,
            @Nullable Measure perAssignment,
            @Nullable Measure share,
            boolean disagree,
            @Nullable Verdict verdict,
            @Nullable Word word) {

        Stream<Measure> measures() {
            return Stream.of(MeasureKind.values())
                    .map(it -> it.of(this))
                    .flatMap(Stream::ofNullable);
        }

        boolean isCertain() {
            return verdict != null && verdict.isCertain();
        }

        /** Nothing can be said of it, for want of data. */
        boolean isTooFew() {
            return verdict == Verdict.TOO_FEW;
        }

        long size() {
            return count.year() + count.with();
        }

        /** A cell says whose it is. */
        String fullLabel() {
            return across == null ? label : label + " · " + across.label();
        }
    }

    record Across(String key, String label) {}

    /**
     * @param ratio of the year to the other one; absent where there is nothing at either time
     * @param low absent where it is not known
     * @param high absent where there is no bound
     * @param method stable code
     */
    record Measure(
            BigDecimal year,
            BigDecimal with,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal p,
            BigDecimal adjusted,
            Verdict verdict,
            Word word,
            @Nullable Power power,
            String method) {}

    /**
     * @param factor a change so large
     * @param noticed in so many of 100 times like these
     */
    record Power(BigDecimal factor, long noticed) {}

    record Word(String sv, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }

    record Note(String code, String sv, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }
}
