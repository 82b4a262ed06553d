package se.hinderloggen.query.patterns;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How often something used to happen, and how likely what happened now would be if nothing had
 * changed.
 *
 * @param observations so many
 * @param months in so many months
 */
record Usual(long observations, int months) {

    /** With a shorter history nobody can tell what is usual. */
    static final int SHORTEST = 12;

    boolean isKnown() {
        return months >= SHORTEST;
    }

    /**
     * How many to expect in so many months. Half an observation is added to the history: that
     * something has not been seen in five years does not prove that it never happens.
     */
    double expectedIn(int window) {
        return (observations + 0.5) * window / months;
    }

    /**
     * The probability of so many or more where {@code expected} are expected and each comes by
     * itself: the upper tail of the Poisson distribution, exactly.
     */
    static double probabilityOf(long atLeast, double expected) {
        return PoissonDistribution.of(expected)
                .survivalProbability(Math.toIntExact(Math.min(atLeast, Integer.MAX_VALUE)) - 1);
    }
}
