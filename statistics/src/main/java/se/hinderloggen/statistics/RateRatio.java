package se.hinderloggen.statistics;

/**
 * How many times as high a rate is as another, by the exact conditional test: given how many there
 * were in all, those of now are binomial when nothing differs.
 *
 * <p>The p-value is central: twice the smaller tail, at most 1. The interval is the one that
 * belongs to it: it leaves out 1 exactly when p is below one minus the confidence. (The p-value
 * that adds up all outcomes that are no likelier has no such interval, and can contradict the one
 * shown.)
 *
 * <p>Source: J. Przyborowski and H. Wilenski (1940), Homogeneity of results in testing samples from
 * Poisson series, Biometrika 31, 313–323; C. J. Clopper and E. S. Pearson (1934), The use of
 * confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26, 404–413;
 * for the central p-value M. P. Fay (2010), Two-sided exact tests and matching confidence intervals
 * for discrete data, The R Journal 2, 53–58.
 *
 * @param ratio now through before; NaN where both counts are 0, infinite where only the former is
 * @param interval of the ratio
 * @param p how often chance alone gives a difference as large as this, or larger
 */
public record RateRatio(double ratio, Interval interval, double p) {

    /**
     * @param now the rate of interest
     * @param before the rate it is compared with
     * @param confidence between 0 and 1, such as 0.95
     */
    public static RateRatio of(Rate now, Rate before, double confidence) {
        double tail = Interval.tail(confidence);
        Conditional conditional =
                Conditional.ofRates(now.count(), Math.addExact(now.count(), before.count()));
        double exposures = before.exposure() / now.exposure();
        double ratio =
                now.count() == 0 && before.count() == 0
                        ? Double.NaN
                        : (double) now.count() / before.count() * exposures;
        return new RateRatio(
                ratio,
                conditional.interval(tail).times(exposures),
                conditional.centralP(1 / exposures));
    }
}
