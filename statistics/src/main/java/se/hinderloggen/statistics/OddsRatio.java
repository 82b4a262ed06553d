package se.hinderloggen.statistics;

/**
 * How many times as high the odds of one share are as those of another, by Fisher's exact test:
 * given how many there were in all, and of how many in each, those of now are hypergeometric when
 * nothing differs.
 *
 * <p>The p-value is central, and the interval the one that belongs to it, as in {@link RateRatio}:
 * of the exact tests of two proportions this is the one whose p-value and interval never contradict
 * each other. It is never too bold, and somewhat too careful when counts are small.
 *
 * <p>Source: R. A. Fisher (1935), The logic of inductive inference, Journal of the Royal
 * Statistical Society 98, 39–82; J. Cornfield (1956) for the interval; M. P. Fay (2010), Confidence
 * intervals that match Fisher's exact or Blaker's exact tests, Biostatistics 11, 373–374.
 *
 * @param ratio the conditional maximum likelihood estimate of the odds ratio: 0 or infinite at the
 *     edges, NaN where the margins leave only one outcome
 * @param interval of the odds ratio
 * @param p how often chance alone gives a difference as large as this, or larger
 */
public record OddsRatio(double ratio, Interval interval, double p) {

    /**
     * @param now the share of interest
     * @param before the share it is compared with
     * @param confidence between 0 and 1, such as 0.95
     */
    public static OddsRatio of(Share now, Share before, double confidence) {
        double tail = Interval.tail(confidence);
        Conditional conditional =
                Conditional.ofShares(
                        now.count(),
                        Math.addExact(now.count(), before.count()),
                        now.of(),
                        before.of());
        return new OddsRatio(
                conditional.estimate(), conditional.interval(tail), conditional.centralP(1));
    }
}
