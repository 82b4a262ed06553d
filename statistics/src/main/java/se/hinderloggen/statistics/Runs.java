package se.hinderloggen.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether a series moves as chance does around its median: the longest run on one side, and how
 * often it crosses. One verdict for the series as a whole, made for series of ten values or more.
 *
 * <p>Values at the median say nothing and are left out; n are the useful ones. With chance alone
 * the longest run is at most log2(n) + 3, rounded, and the crossings are at least the 5 % quantile
 * of the binomial distribution with n - 1 trials of one half, in 92 to 97 of 100 series.
 *
 * <p>Source: J. Anhøj and A. Vingaard Olesen (2014), Run charts revisited: a simulation study of
 * run chart rules for detection of non-random variation in health care processes, PLoS ONE 9,
 * e113825; M. F. Schilling (2012), The surprising predictability of long runs, Mathematics Magazine
 * 85, 141–149; Z. Chen (2010), A note on the runs test, Model Assisted Statistics and Applications
 * 5, 73–77.
 *
 * @param median that the series is held against
 * @param useful values that are not the median
 * @param longest the longest run on one side, in useful values
 * @param longestExpected chance alone seldom makes a longer one
 * @param crossings how often the series goes over to the other side
 * @param crossingsExpected chance alone seldom makes fewer
 */
public record Runs(
        double median,
        int useful,
        int longest,
        int longestExpected,
        int crossings,
        int crossingsExpected) {

    /** Under so many useful values the limits mean little. */
    public static final int SHORTEST = 10;

    /** Against the series' own median. */
    public static Runs of(double... series) {
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median =
                sorted.length == 0
                        ? Double.NaN
                        : sorted.length % 2 == 1
                                ? sorted[half]
                                : (sorted[half - 1] + sorted[half]) / 2;
        return around(median, series);
    }

    /** Against a median from elsewhere, such as that of earlier years. */
    public static Runs around(double median, double... series) {
        List<Boolean> above =
                Arrays.stream(series)
                        .filter(value -> value != median)
                        .mapToObj(value -> value > median)
                        .toList();
        int longest = 0;
        int crossings = 0;
        int run = 0;
        for (int i = 0; i < above.size(); i++) {
            boolean crosses = i > 0 && !above.get(i).equals(above.get(i - 1));
            crossings += crosses ? 1 : 0;
            run = crosses ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        return new Runs(
                median,
                above.size(),
                longest,
                longestExpected(above.size()),
                crossings,
                crossingsExpected(above.size()));
    }

    /** The longest run that chance alone makes, by the number of useful values. */
    public static int longestExpected(int useful) {
        // To the even one where it lies in the middle, which it does for no whole number.
        return useful == 0 ? 0 : (int) Math.rint(Math.log(useful) / Math.log(2) + 3);
    }

    /** The fewest crossings that chance alone makes, by the number of useful values. */
    public static int crossingsExpected(int useful) {
        return useful < 2
                ? 0
                : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05);
    }

    /** Whether a run is longer than chance makes it. */
    public boolean runTooLong() {
        return longest > longestExpected;
    }

    /** Whether the series crosses more seldom than chance does. */
    public boolean tooFewCrossings() {
        return crossings < crossingsExpected;
    }

    /**
     * Whether the series moves in a way that chance alone seldom does; false where it is too short.
     */
    public boolean shifts() {
        return useful >= SHORTEST && (runTooLong() || tooFewCrossings());
    }
}
