package se.hinderloggen.query.comparisons;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.comparisons.SeriesAnswer.Month;
import se.hinderloggen.query.trends.Count;
import se.hinderloggen.statistics.Farrington;
import se.hinderloggen.statistics.PredictiveBound;
import se.hinderloggen.statistics.Runs;

/**
 * The months of an operation, from the first to the last that is over. What is known only to its
 * year is in no month; a year of which most is known only so has no months that could be held
 * against others.
 */
final class Months {

    /** With fewer earlier months nobody can tell what is usual. */
    private static final int SHORTEST = 12;

    /** How far back months are held against, where no model of the season is possible. */
    private static final int LOOKED_BACK = 36;

    private static final int SHOWN = 24;
    private static final int MOST_YEARS_BACK = 5;

    /** So seldom does chance alone exceed the bound. */
    static final double LEVEL = 0.01;

    private final int first;
    private final int last;
    private final boolean[] missing;

    private Months(int first, int last, boolean[] missing) {
        this.first = first;
        this.last = last;
        this.missing = missing;
    }

    /**
     * @param everything by month, whatever the filters
     * @param from the first year
     * @param end the first month that is not over, or not asked about
     */
    static Months of(List<Count> everything, int from, YearMonth end) {
        var known = new TreeMap<Integer, Long>();
        var unknown = new TreeMap<Integer, Long>();
        for (var count : everything) {
            (count.partOfYear() == 0 ? unknown : known)
                    .merge(count.year(), count.observations(), Long::sum);
        }
        int first = Math.max(from, known.isEmpty() ? end.getYear() : known.firstKey()) * 12;
        int last = number(end) - 1;
        var missing = new boolean[Math.max(0, last - first + 1)];
        for (int i = 0; i < missing.length; i++) {
            int year = (first + i) / 12;
            missing[i] = known.getOrDefault(year, 0L) <= unknown.getOrDefault(year, 0L);
        }
        return new Months(first, last, missing);
    }

    /** By the number of the month since year 0. */
    static Map<Integer, Long> byMonth(List<Count> counts) {
        var byMonth = new TreeMap<Integer, Long>();
        counts.stream()
                .filter(it -> it.partOfYear() > 0)
                .forEach(
                        it ->
                                byMonth.merge(
                                        it.year() * 12 + it.partOfYear() - 1,
                                        it.observations(),
                                        Long::sum));
        return byMonth;
    }

    /**
     * The last two years of a line, each month held against the earlier ones of the same line.
     *
     * @param since the first month in which it could be recorded
     */
    List<Month> latest(Map<Integer, Long> counts, int since) {
        var months = new ArrayList<Month>();
        var series = series(counts, since);
        for (int i = Math.max(0, missing.length - SHOWN); i < missing.length; i++) {
            if (!Double.isNaN(series[i])) {
                months.add(month(i, series));
            }
        }
        return months;
    }

    /** Of all months; absent where they are too few. */
    SeriesAnswer.@Nullable Runs runs(Map<Integer, Long> counts) {
        var useful = Arrays.stream(series(counts, first)).filter(it -> !Double.isNaN(it)).toArray();
        if (useful.length < Runs.SHORTEST) {
            return null;
        }
        var runs = Runs.of(useful);
        if (runs.useful() < Runs.SHORTEST) {
            return null;
        }
        return new SeriesAnswer.Runs(
                month(first),
                month(last),
                runs.median(),
                runs.useful(),
                runs.longest(),
                runs.longestExpected(),
                runs.crossings(),
                runs.crossingsExpected(),
                runs.shifts(),
                runs.shifts()
                        ? new Word("rör sig inte som slumpen", "does not move as chance does")
                        : new Word("rör sig som slumpen", "moves as chance does"),
                "ANHOEJ_RUNS");
    }

    private Month month(int index, double[] series) {
        var month = month(first + index);
        long count = (long) series[index];
        var before = Arrays.stream(series, 0, index).filter(it -> !Double.isNaN(it)).toArray();
        int years =
                Math.min(
                        MOST_YEARS_BACK,
                        Farrington.monthly(Farrington.FEWEST_YEARS).yearsBefore(index));
        if (years >= Farrington.FEWEST_YEARS && before.length >= 12 * Farrington.FEWEST_YEARS) {
            var bound = Farrington.monthly(years).at(index, series);
            if (bound != null) {
                return new Month(
                        month,
                        count,
                        Figures.bounded(bound.expected()),
                        Figures.bounded(bound.bound().upper()),
                        bound.exceeds(),
                        "FARRINGTON");
            }
        }
        if (before.length < SHORTEST) {
            return new Month(month, count, null, null, false, "NONE");
        }
        var bound =
                PredictiveBound.of(
                        LEVEL,
                        Arrays.stream(before)
                                .skip(Math.max(0, before.length - LOOKED_BACK))
                                .mapToLong(it -> (long) it)
                                .toArray());
        return new Month(
                month,
                count,
                Figures.bounded(bound.expected()),
                (double) bound.bound(),
                bound.exceeds(count),
                switch (bound.model()) {
                    case POISSON -> "POISSON";
                    case NEGATIVE_BINOMIAL -> "NEGATIVE_BINOMIAL";
                });
    }

    private double[] series(Map<Integer, Long> counts, int since) {
        var series = new double[missing.length];
        for (int i = 0; i < series.length; i++) {
            series[i] =
                    missing[i] || first + i < since
                            ? Double.NaN
                            : counts.getOrDefault(first + i, 0L);
        }
        return series;
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }
}
