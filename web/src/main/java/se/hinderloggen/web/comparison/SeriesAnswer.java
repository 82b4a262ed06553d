package se.hinderloggen.web.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Family;
import se.hinderloggen.web.comparison.ComparisonAnswers.Note;
import se.hinderloggen.web.comparison.ComparisonAnswers.Word;

/**
 * What the query-service answers of how it has gone, year by year and month by month.
 *
 * @param to the last year; the running one may not be over
 * @param runs of all months of the whole; absent where they are too few
 * @param breaks where what is counted changes
 */
record SeriesAnswer(
        String by,
        int from,
        int to,
        Family family,
        List<YearExposure> exposures,
        Series total,
        List<Series> lines,
        @Nullable Runs runs,
        List<Break> breaks,
        List<Note> notes) {

    boolean isOver(int year) {
        return exposures.stream().noneMatch(it -> it.year() == year && !it.isOver());
    }

    record YearExposure(
            int year, @Nullable Long clients, @Nullable Long assignments, boolean isOver) {}

    /**
     * @param months the last two years of them, without the running month
     */
    record Series(
            String key,
            String label,
            List<Year> years,
            @Nullable Trend perClient,
            @Nullable Trend perAssignment,
            @Nullable Trend share,
            List<Month> months) {

        Stream<Trend> trends() {
            return Stream.of(MeasureKind.values())
                    .map(it -> it.of(this))
                    .flatMap(Stream::ofNullable);
        }

        boolean isCertain() {
            return trends().anyMatch(it -> it.verdict().isCertain());
        }

        long count() {
            return years.stream().mapToLong(Year::count).sum();
        }

        List<Month> exceeding() {
            return months.stream().filter(Month::exceeds).toList();
        }
    }

    /**
     * @param of all observations of the year
     * @param inUse whether it could be recorded in that year
     * @param perClient per hundred; absent where it is not known
     * @param share the part of all
     */
    record Year(
            int year,
            long count,
            long of,
            boolean inUse,
            @Nullable BigDecimal perClient,
            @Nullable BigDecimal perAssignment,
            @Nullable BigDecimal share) {}

    /**
     * Whether the whole years rise or fall.
     *
     * @param years how many
     * @param statistic Kendall's S
     * @param slope Sen's: the median change per year, in the unit of the measure
     * @param low of its interval; absent where the years are too few to bound it
     */
    record Trend(
            int years,
            long statistic,
            BigDecimal slope,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal p,
            BigDecimal adjusted,
            Verdict verdict,
            Word word,
            String method) {}

    /**
     * @param month as 2026-03
     * @param expected by the same line's own months before; absent where they are too few
     * @param bound as many as chance would have in all but few months; absent likewise
     */
    record Month(
            String month,
            long count,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal bound,
            boolean exceeds,
            String method) {}

    /**
     * Whether the months of the whole keep to one side of their middle.
     *
     * @param useful months that are not the middle itself
     * @param longest how many in a row are on the same side
     * @param longestLimit more than so many is no chance
     * @param crossings how often the middle is crossed
     * @param crossingsLimit fewer than so many is no chance
     */
    record Runs(
            String from,
            String to,
            BigDecimal median,
            int useful,
            int longest,
            int longestLimit,
            int crossings,
            int crossingsLimit,
            boolean signal,
            Word word) {}

    /**
     * @param period the year in which it begins
     */
    record Break(String period, String sv, String en) {

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }

        int year() {
            return Integer.parseInt(period.substring(0, 4));
        }
    }
}
