package se.hinderloggen.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Counts that vary more than Poisson counts do; with any size, which Commons' Pascal distribution
 * lacks. Without more variation it is the Poisson distribution.
 *
 * @param mean more than 0
 * @param dispersion the variance through the mean, 1 or more
 */
record NegativeBinomial(double mean, double dispersion) {

    /** The probability of so many or fewer. */
    double atMost(long count) {
        if (count < 0) {
            return 0;
        }
        if (dispersion == 1) {
            return PoissonDistribution.of(mean).cumulativeProbability(intOf(count));
        }
        return BetaDistribution.of(mean / (dispersion - 1), count + 1.0)
                .cumulativeProbability(1 / dispersion);
    }

    /** The probability of so many or more. */
    double atLeast(long count) {
        if (count <= 0) {
            return 1;
        }
        if (dispersion == 1) {
            return PoissonDistribution.of(mean).survivalProbability(intOf(count) - 1);
        }
        return BetaDistribution.of(mean / (dispersion - 1), count)
                .survivalProbability(1 / dispersion);
    }

    /** The smallest count that so much of the probability is at or under. */
    long quantile(double probability) {
        double sd = Math.sqrt(mean * dispersion);
        long count = Math.max(0, Math.round(mean + Normal.quantileOf(probability) * sd));
        // What is equal but for rounding is equal.
        double goal = probability * (1 - 64 * Math.ulp(1.0));
        while (atMost(count) < goal) {
            count++;
        }
        while (count > 0 && atMost(count - 1) >= goal) {
            count--;
        }
        return count;
    }

    private static int intOf(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
