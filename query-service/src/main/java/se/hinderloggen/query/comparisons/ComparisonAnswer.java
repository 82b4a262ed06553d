package se.hinderloggen.query.comparisons;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two times set against each other, in all and line by line.
 *
 * @param year the last year of those that the question is about
 * @param with the last year of those that they are set against
 * @param years from when to when each goes
 * @param across the second dimension, when there is one
 * @param asOf as known at that instant; absent for now
 * @param family the tests that were made, over which false finds are held down
 * @param exposure clients and assignments of the whole operation
 * @param disagree whether a line's measures do not say the same somewhere
 * @param total every observation, of those that the filters leave
 * @param lines with {@code across}, each line of the first dimension is followed by its cells
 */
public record ComparisonAnswer(
        int year,
        int with,
        Pair<Years> years,
        String by,
        @Nullable String across,
        @Nullable Instant asOf,
        Family family,
        Pair<Exposure> exposure,
        boolean disagree,
        Line total,
        List<Line> lines,
        List<Note> notes) {

    /** Both included. */
    public record Years(int from, int to) {}

    /**
     * @param falseDiscoveryRate how large a part of what is called certain may be chance, on
     *     average; by each measure, on each level
     * @param confidence of the intervals, each by itself
     * @param size how many tests in all
     */
    public record Family(
            double falseDiscoveryRate, double confidence, int size, List<Level> levels) {}

    /**
     * @param level {@code TOTAL}, {@code LINE} or {@code CELL}
     * @param size how many tests there are on it
     * @param tooFew how many more would have been, had there been enough to count
     */
    public record Level(String level, int size, int tooFew) {}

    /**
     * Over more than one year, their sums.
     *
     * @param clients absent where it is not known
     * @param assignments likewise
     * @param earlier what was stated before it was corrected, the oldest first
     */
    public record Exposure(
            @Nullable Long clients, @Nullable Long assignments, List<Earlier> earlier) {}

    /**
     * @param until when it was corrected
     */
    public record Earlier(
            int year, @Nullable Integer clients, @Nullable Integer assignments, Instant until) {}

    /**
     * @param key {@code TOTAL} of everything; {@code UNKNOWN} where it is not known
     * @param across the other key of a cell; absent of a margin
     * @param count observations with such a finding, each once, however many it has
     * @param findings how many such findings they have
     * @param of all observations of the time, whatever the filters
     * @param exposure its own clients and assignments, where they are not those of the whole
     *     operation
     * @param notComparable why nothing is said; then no measure is there
     * @param share absent of everything, which is all of itself
     * @param disagree whether its measures do not say the same
     * @param verdict what is said of the line as a whole; absent where nothing is
     */
    public record Line(
            String key,
            String label,
            @Nullable Across across,
            Pair<Long> count,
            Pair<Long> findings,
            Pair<Long> of,
            @Nullable Pair<Exposure> exposure,
            @Nullable Note notComparable,
            @Nullable Measure perClient,
            @Nullable Measure perAssignment,
            @Nullable Measure share,
            boolean disagree,
            @Nullable Verdict verdict,
            @Nullable Word word) {}

    /** The other key of a cell. */
    public record Across(String key, String label) {}

    /**
     * One measure at both times. Figures are given to eight significant digits, so that the same
     * question always gets the same.
     *
     * @param year per hundred clients or assignments; of a share, the part of all: 0.25 is a
     *     quarter
     * @param with likewise
     * @param ratio the first divided by the second; of a share, the odds ratio; absent where there
     *     is nothing at either time
     * @param low of its interval
     * @param high likewise; absent where it is not bounded
     * @param p of such a difference or a larger one, were there none
     * @param adjusted with all lines that this measure was tested on taken into account
     * @param method how it was reckoned: {@code EXACT_RATE_RATIO} or {@code EXACT_SHARES}
     */
    public record Measure(
            double year,
            double with,
            @Nullable Double ratio,
            @Nullable Double low,
            @Nullable Double high,
            double p,
            double adjusted,
            Verdict verdict,
            Word word,
            @Nullable Power power,
            String method) {}

    /**
     * What the test can see.
     *
     * @param factor a change by so much
     * @param noticed would be called certain in so many of 100 times like this
     */
    public record Power(double factor, int noticed) {}
}
