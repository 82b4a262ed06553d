package se.hinderloggen.statistics;

/**
 * Between which counts a further one lies by a model's prediction, and where one count lies.
 *
 * <p>Source: as {@link Farrington}. {@link Method#DELTA} is that of 1996, on a transformed scale;
 * the others are those of 2013 and of its authors' later advice.
 *
 * @param lower at most {@code level} lies below
 * @param upper at most {@code level} lies above
 * @param p the probability of the count or more
 */
public record Threshold(double lower, double upper, double p) {

    /** How a bound is made of a prediction. */
    public enum Method {
        /** Normal on the scale of a power of the counts, with the prediction's error. */
        DELTA,
        /** The quantile of a negative binomial distribution with the prediction as its mean. */
        NEGATIVE_BINOMIAL,
        /** The same with the upper bound of the prediction as its mean (Muenchhoff and others). */
        NEGATIVE_BINOMIAL_OF_BOUND
    }

    /**
     * @param mean predicted
     * @param error its standard error
     * @param dispersion the variance of counts through their mean
     * @param power of the counts that is taken for normal: 1, 1/2 or 2/3
     * @param level on either side
     * @param count to look at
     */
    public static Threshold delta(
            double mean,
            double error,
            double dispersion,
            double power,
            double level,
            double count) {
        double tau = dispersion + error * error / mean;
        double onScale = Math.pow(mean, power);
        double sd = power * onScale * Math.sqrt(tau / mean);
        double reach = -Normal.quantileOf(level) * sd;
        double one = Math.pow(onScale - reach, 1 / power);
        double other = Math.pow(onScale + reach, 1 / power);
        // Far down, a power of a negative number is none.
        double lower = Double.isNaN(one) ? 0 : Math.max(0, Math.min(one, other));
        double upper = Double.isNaN(one) ? other : Math.max(one, other);
        return new Threshold(lower, upper, Normal.above((Math.pow(count, power) - onScale) / sd));
    }

    /**
     * @param method one of those with a negative binomial distribution
     * @param logMean predicted logarithm of the mean
     * @param error its standard error
     * @param dispersion the variance of counts through their mean, at least 1
     * @param level on either side
     * @param count to look at
     */
    public static Threshold quantile(
            Method method,
            double logMean,
            double error,
            double dispersion,
            double level,
            double count) {
        double mean =
                switch (method) {
                    case NEGATIVE_BINOMIAL -> Math.exp(logMean);
                    case NEGATIVE_BINOMIAL_OF_BOUND ->
                            Math.exp(logMean - Normal.quantileOf(level) * error);
                    case DELTA -> throw new IllegalArgumentException("that is another scale");
                };
        if (!(mean > 0 && mean < 1e15)) {
            return new Threshold(0, Double.POSITIVE_INFINITY, 1);
        }
        NegativeBinomial counts = new NegativeBinomial(mean, dispersion);
        return new Threshold(
                counts.quantile(level),
                counts.quantile(1 - level),
                counts.atLeast((long) Math.ceil(count)));
    }
}
