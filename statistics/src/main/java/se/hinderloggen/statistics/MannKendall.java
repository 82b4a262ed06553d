package se.hinderloggen.statistics;

import java.util.Arrays;

/**
 * Whether a series rises or falls throughout, whatever the shape: every pair of its values is
 * compared.
 *
 * <p>The p-value is twice the smaller tail (at most 1) of the statistic over all orders in which
 * the values could have come. Up to 60 values it is exact, with or without ties: all distinct
 * orders are counted. For longer series it is the normal approximation with continuity correction
 * and the variance for ties.
 *
 * <p>Source: H. B. Mann (1945), Nonparametric tests against trend, Econometrica 13, 245–259; M. G.
 * Kendall (1970), Rank correlation methods. Orders with ties are counted by P. A. MacMahon's
 * generating function of the inversions of a multiset (1913).
 *
 * @param n values
 * @param s pairs that rise less pairs that fall
 * @param variance of s when there is no trend
 * @param p two-sided
 * @param exact whether p was counted rather than approximated
 */
public record MannKendall(int n, long s, double variance, double p, boolean exact) {

    private static final int EXACT = 60;

    /** The series in the order of time; missing values are left out by the caller. */
    public static MannKendall of(double... series) {
        int n = series.length;
        long s = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += (long) Math.signum(series[later] - series[earlier]);
            }
        }
        int[] ties = ties(series);
        double variance = n * (n - 1.0) * (2.0 * n + 5);
        for (int tie : ties) {
            variance -= tie * (tie - 1.0) * (2.0 * tie + 5);
        }
        variance /= 18;
        if (variance <= 0) {
            return new MannKendall(n, s, 0, 1, true);
        }
        if (n <= EXACT) {
            return new MannKendall(n, s, variance, exactP(ties, Math.abs(s)), true);
        }
        double z = Math.max(0, Math.abs(s) - 1.0) / Math.sqrt(variance);
        return new MannKendall(n, s, variance, Math.min(1, 2 * Normal.above(z)), false);
    }

    /** How many have each value, by rising value. */
    private static int[] ties(double[] series) {
        double[] sorted = series.clone();
        Arrays.sort(sorted);
        int[] ties = new int[sorted.length];
        int groups = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (Double.isNaN(sorted[i])) {
                throw new IllegalArgumentException("not a number");
            }
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                ties[groups - 1]++;
            } else {
                ties[groups++] = 1;
            }
        }
        return Arrays.copyOf(ties, groups);
    }

    private static double exactP(int[] ties, long s) {
        double[] inversions = inversions(ties);
        // s is the pairs without ties less twice the inversions, and its distribution is symmetric.
        int atMost = (int) ((inversions.length - 1 - s) / 2);
        double tail = 0;
        for (int i = 0; i <= atMost; i++) {
            tail += inversions[i];
        }
        return Math.min(1, 2 * tail);
    }

    /**
     * The smallest s of which no more than a tail of all orders have as much or more; more than
     * there are pairs where none is so rare.
     */
    static long criticalS(double tail, double... series) {
        int[] ties = ties(series);
        if (series.length > EXACT) {
            return (long)
                    Math.ceil(-Normal.quantileOf(tail) * Math.sqrt(of(series).variance()) + 1);
        }
        double[] inversions = inversions(ties);
        int pairs = inversions.length - 1;
        double sum = 0;
        for (int i = 0; i <= pairs; i++) {
            sum += inversions[i];
            if (sum > tail) {
                return pairs - 2L * (i - 1);
            }
        }
        return pairs + 2L;
    }

    /**
     * How probable each number of inversions is over all distinct orders: a product of Gaussian
     * binomial coefficients. Values are added group by group, which keeps every number a
     * probability.
     */
    private static double[] inversions(int[] ties) {
        double[] inversions = {1};
        int before = 0;
        for (int tie : ties) {
            inversions = times(inversions, amongEarlier(before, tie));
            before += tie;
        }
        return inversions;
    }

    /**
     * How many inversions equal values make with so many lower ones, all arrangements being equally
     * likely: the sizes of partitions in a box, which is the Mann–Whitney distribution. The value
     * that comes last is one of the equal ones with probability equal / all, and then makes no
     * inversion with those before; or a lower one, which makes one with each equal value.
     */
    private static double[] amongEarlier(int lower, int equal) {
        double[][] by = new double[equal + 1][];
        for (int i = 0; i <= equal; i++) {
            by[i] = new double[] {1};
        }
        for (int low = 1; low <= lower; low++) {
            double[][] next = new double[equal + 1][];
            next[0] = new double[] {1};
            for (int same = 1; same <= equal; same++) {
                double[] sum = new double[low * same + 1];
                double lastIsSame = (double) same / (same + low);
                for (int i = 0; i < next[same - 1].length; i++) {
                    sum[i] += lastIsSame * next[same - 1][i];
                }
                for (int i = 0; i < by[same].length; i++) {
                    sum[i + same] += (1 - lastIsSame) * by[same][i];
                }
                next[same] = sum;
            }
            by = next;
        }
        return by[equal];
    }

    private static double[] times(double[] one, double[] other) {
        double[] product = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                product[i + j] += one[i] * other[j];
            }
        }
        return product;
    }
}
