package se.hinderloggen.statistics;

/**
 * A count and what it was counted in: clients, assignments, months.
 *
 * @param count so many, 0 or more
 * @param exposure in so much, more than 0
 */
public record Rate(long count, double exposure) {

    public Rate {
        if (count < 0) {
            throw new IllegalArgumentException("a count is never negative: " + count);
        }
        if (!(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an exposure is more than 0: " + exposure);
        }
    }

    /** So many per one. */
    public double perOne() {
        return count / exposure;
    }

    /** What the rate itself can be, exactly (Garwood), per one. */
    public Interval interval(double confidence) {
        return PoissonInterval.of(count, confidence).times(1 / exposure);
    }
}
