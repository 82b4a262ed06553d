package se.hinderloggen.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, for starts and approximations. */
final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    static double quantileOf(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    static double above(double z) {
        return STANDARD.survivalProbability(z);
    }
}
