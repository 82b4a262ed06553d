package se.hinderloggen.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many a further month may have before it stands out from the same line's earlier months.
 *
 * <p>When the earlier months vary no more than Poisson counts do, the bound is exact: given how
 * many there are with the further month, those in it are binomial (W. Nelson, 1982, Applied life
 * data analysis, chapter 6). That what is usual is itself known from few months is thereby counted
 * in. When they vary more (R. A. Fisher's index of dispersion, 1950, at 5 %) it is the quantile of
 * a negative binomial distribution with the months' mean, and their variance increased by that of
 * the mean.
 *
 * @param model what the bound rests on
 * @param months the earlier months
 * @param total in all of them together
 * @param dispersion their variance through their mean; 1 where there were none at all
 * @param level how often chance alone exceeds the bound, at most
 * @param bound the most that does not stand out
 */
public record PredictiveBound(
        Model model, int months, long total, double dispersion, double level, long bound) {

    /** What a bound rests on. */
    public enum Model {
        POISSON,
        NEGATIVE_BINOMIAL
    }

    private static final double OVERDISPERSED = 0.05;

    /**
     * @param level such as 0.01, between 0 and 1
     * @param history counts of earlier months, two or more
     */
    public static PredictiveBound of(double level, long... history) {
        Interval.tail(level);
        int months = history.length;
        if (months < 2) {
            throw new IllegalArgumentException("a history has two months or more");
        }
        long total = Arrays.stream(history).sum();
        double mean = (double) total / months;
        double squares = 0;
        for (long count : history) {
            if (count < 0) {
                throw new IllegalArgumentException("a count is never negative: " + count);
            }
            squares += (count - mean) * (count - mean);
        }
        double dispersion = total == 0 ? 1 : squares / (months - 1) / mean;
        boolean more =
                total > 0
                        && dispersion > 1
                        && ChiSquaredDistribution.of(months - 1.0)
                                        .survivalProbability(squares / mean)
                                < OVERDISPERSED;
        Model model = more ? Model.NEGATIVE_BINOMIAL : Model.POISSON;
        PredictiveBound unbound = new PredictiveBound(model, months, total, dispersion, level, 0);
        return new PredictiveBound(model, months, total, dispersion, level, unbound.search());
    }

    /** How many to expect in a further month. */
    public double expected() {
        return (double) total / months;
    }

    /** Whether so many stand out. */
    public boolean exceeds(long count) {
        return count > bound;
    }

    /** How often chance alone gives so many or more. */
    public double p(long count) {
        if (count <= 0) {
            return 1;
        }
        return switch (model) {
            case POISSON -> Conditional.ofRates(count, total + count).atLeast(1.0 / months);
            case NEGATIVE_BINOMIAL ->
                    new NegativeBinomial(expected(), dispersion * (1 + 1.0 / months))
                            .atLeast(count);
        };
    }

    /** The largest count whose p is more than the level; p falls as counts rise. */
    private long search() {
        long low = 0;
        long high = Math.max(1, 2 * (total / months));
        while (p(high) > level) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (p(middle) > level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
