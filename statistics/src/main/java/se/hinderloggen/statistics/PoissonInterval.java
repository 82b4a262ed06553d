package se.hinderloggen.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The exact interval of the mean of a Poisson distribution from which one count has come. It covers
 * the mean at least as often as its confidence says, whatever the mean.
 *
 * <p>Source: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28,
 * 437–442. The limits are quantiles of gamma distributions.
 */
public final class PoissonInterval {

    private PoissonInterval() {}

    /**
     * @param count so many were counted, 0 or more
     * @param confidence between 0 and 1, such as 0.95; half of the rest lies on either side
     */
    public static Interval of(long count, double confidence) {
        double tail = Interval.tail(confidence);
        if (count < 0) {
            throw new IllegalArgumentException("a count is never negative: " + count);
        }
        double low = count == 0 ? 0 : quantile(count, tail, true);
        double high = count == 0 ? -Math.log(tail) : quantile(count + 1.0, tail, false);
        return new Interval(low, high);
    }

    /**
     * Where the tail below, or above, has this probability: to the last digits, also far out, where
     * Commons' own inverse stops at nine decimals. The logarithm of either tail is concave in the
     * logarithm of the place, so that Newton's steps come home.
     */
    private static double quantile(double shape, double tail, boolean below) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        double sign = below ? 1 : -1;
        double z = Normal.quantileOf(tail);
        // Wilson and Hilferty (1931): the cube root is nearly normal.
        double root = 1 - 1 / (9 * shape) + sign * z / (3 * Math.sqrt(shape));
        double start =
                root > 0.1
                        ? Math.log(shape) + 3 * Math.log(root)
                        : (Math.log(tail) + logGamma1(shape)) / shape;
        return Math.exp(
                Newton.solve(
                        start,
                        Math.log(tail),
                        below,
                        (place, at) -> {
                            double x = Math.exp(place);
                            double p =
                                    below
                                            ? gamma.cumulativeProbability(x)
                                            : gamma.survivalProbability(x);
                            at.value = Math.log(p);
                            at.slope = sign * Math.exp(gamma.logDensity(x) + place - at.value);
                        }));
    }

    /** The logarithm of the gamma function of one more: what a start far out needs. */
    private static double logGamma1(double shape) {
        // From the density at 1, which is e^-1 / Gamma(shape).
        return -1 - GammaDistribution.of(shape, 1).logDensity(1) + Math.log(shape);
    }
}
