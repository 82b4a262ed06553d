package se.hinderloggen.query.comparisons;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Family;

/**
 * How it has gone, year by year and month by month.
 *
 * @param from the first year
 * @param to the last year; the running one may not be over
 * @param asOf as known at that instant; absent for now
 * @param family the tests of the years, over which false finds are held down
 * @param exposures clients and assignments of the whole operation, year by year
 * @param runs of all months of the whole; absent where they are too few
 * @param breaks where what is counted changes
 * @param monthUnknown observations known only to their year, which are in no month
 */
public record SeriesAnswer(
        String by,
        int from,
        int to,
        @Nullable Instant asOf,
        Family family,
        List<YearExposure> exposures,
        Series total,
        List<Series> lines,
        @Nullable Runs runs,
        List<Break> breaks,
        long monthUnknown,
        List<Note> notes) {

    /**
     * @param isOver whether the year is
     */
    public record YearExposure(
            int year, @Nullable Integer clients, @Nullable Integer assignments, boolean isOver) {}

    /**
     * @param perClient absent where fewer than four whole years have base figures
     * @param share absent of everything
     * @param months the last two years of them, the running month without
     */
    public record Series(
            String key,
            String label,
            List<Year> years,
            @Nullable Trend perClient,
            @Nullable Trend perAssignment,
            @Nullable Trend share,
            List<Month> months) {}

    /**
     * @param count observations, each once
     * @param of all observations of the year
     * @param inUse whether it could be recorded in that year; else there is no measure
     * @param perClient per hundred; absent where it is not known
     * @param perAssignment likewise
     * @param share the part of all; absent of everything
     */
    public record Year(
            int year,
            long count,
            long of,
            boolean inUse,
            @Nullable Double perClient,
            @Nullable Double perAssignment,
            @Nullable Double share) {}

    /**
     * Whether the years rise or fall, whole years alone.
     *
     * @param years how many
     * @param statistic Kendall's S: pairs of years that rise less those that fall
     * @param slope Sen's: the median change per year, in the unit of the measure
     * @param low of its interval; absent where the years are too few to bound it
     * @param high likewise
     * @param p of an S as far from 0 or farther, were there no trend
     * @param adjusted with all tests of the family taken into account
     * @param method {@code MANN_KENDALL_SEN}
     */
    public record Trend(
            int years,
            int statistic,
            double slope,
            @Nullable Double low,
            @Nullable Double high,
            double p,
            double adjusted,
            Verdict verdict,
            Word word,
            String method) {}

    /**
     * @param expected by the same line's own months before; absent where they are too few
     * @param bound as many as chance would have in all but few months; absent likewise
     * @param exceeds whether there are more
     * @param method {@code FARRINGTON}, {@code NEGATIVE_BINOMIAL}, {@code POISSON} or {@code NONE}
     */
    public record Month(
            @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth month,
            long count,
            @Nullable Double expected,
            @Nullable Double bound,
            boolean exceeds,
            String method) {}

    /**
     * Whether the months of the whole keep to one side of their middle longer than chance would
     * have it.
     *
     * @param median of the months
     * @param useful months that are not the median itself
     * @param longest how many in a row are on the same side
     * @param longestLimit more than so many is no chance
     * @param crossings how often the middle is crossed
     * @param crossingsLimit fewer than so many is no chance
     * @param method {@code ANHOEJ_RUNS}
     */
    public record Runs(
            @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth from,
            @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth to,
            double median,
            int useful,
            int longest,
            int longestLimit,
            int crossings,
            int crossingsLimit,
            boolean signal,
            Word word,
            String method) {}

    /**
     * @param period the year in which it begins
     * @param eventTypes codes that it is about
     */
    public record Break(String period, String sv, String en, List<String> eventTypes) {}
}
