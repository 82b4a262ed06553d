package se.hinderloggen.statistics;

/**
 * From where to where a value can be, at the confidence that was asked for.
 *
 * @param low the lowest, may be 0
 * @param high the highest, {@link Double#POSITIVE_INFINITY} where nothing bounds it
 */
public record Interval(double low, double high) {

    /** For a ratio nothing is known of. */
    public static final Interval ANY_RATIO = new Interval(0, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }

    /** The probability on either side of an interval of this confidence. */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1: " + confidence);
        }
        return (1 - confidence) / 2;
    }
}
