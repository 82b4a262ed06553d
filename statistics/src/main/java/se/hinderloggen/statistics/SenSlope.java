package se.hinderloggen.statistics;

import java.util.Arrays;

/**
 * By how much a series rises or falls per step of time: the median of the slopes between all pairs
 * of its values. A few odd years do not move it.
 *
 * <p>Source: P. K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau,
 * Journal of the American Statistical Association 63, 1379–1389. The interval is between those
 * ranked slopes that {@link MannKendall} would not reject, by the same exact distribution (M.
 * Hollander and D. A. Wolfe, 1999, section 9.3): without ties it leaves out 0 exactly when that
 * p-value is below one minus the confidence.
 *
 * @param slope per step of time; NaN where there are fewer than two values
 * @param interval at the confidence that was asked for; without bound on both sides where there are
 *     too few values
 * @param intercept the median of what each value is without the slope, at time 0
 */
public record SenSlope(double slope, Interval interval, double intercept) {

    /** One value per step, from time 0. */
    public static SenSlope of(double confidence, double... series) {
        double[] times = new double[series.length];
        Arrays.setAll(times, i -> i);
        return of(confidence, times, series);
    }

    /**
     * @param times rising, such as years
     * @param series a value for each
     */
    public static SenSlope of(double confidence, double[] times, double[] series) {
        double tail = Interval.tail(confidence);
        int n = series.length;
        if (times.length != n) {
            throw new IllegalArgumentException(times.length + " times for " + n + " values");
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                double apart = times[later] - times[earlier];
                if (!(apart > 0)) {
                    throw new IllegalArgumentException("times rise");
                }
                slopes[count++] = (series[later] - series[earlier]) / apart;
            }
        }
        Interval all = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (count == 0) {
            return new SenSlope(Double.NaN, all, Double.NaN);
        }
        Arrays.sort(slopes);
        double slope = median(slopes);
        double[] rest = new double[n];
        Arrays.setAll(rest, i -> series[i] - slope * times[i]);
        Arrays.sort(rest);
        long critical = MannKendall.criticalS(tail, series);
        // So many slopes from either end; where ties leave a half, the wider.
        int rank = (int) Math.floorDiv(count - critical, 2L);
        Interval interval = rank < 0 ? all : new Interval(slopes[rank], slopes[count - 1 - rank]);
        return new SenSlope(slope, interval, median(rest));
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
