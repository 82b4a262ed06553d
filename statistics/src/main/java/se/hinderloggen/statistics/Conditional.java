package se.hinderloggen.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How those that there are in all may be divided between now and before, at any odds: binomial for
 * rates, Fisher's noncentral hypergeometric for shares. Both are exponential families in the
 * logarithm of the odds with log-concave weights, so each weight follows from its neighbour, sums
 * from the count outwards soon have all that matters, and the logarithm of a tail is concave in the
 * logarithm of the odds.
 */
final class Conditional {

    /** From so many the sums would be long; then the incomplete beta function answers instead. */
    private static final long MANY = 1_000_000;

    private static final double TINY = 1e-17;
    private static final double HUGE = 1e200;

    private final long count;
    private final long all;
    private final boolean shares;
    private final long ofNow;
    private final long ofBefore;
    private final long fewest;
    private final long most;

    // What the last sums came to.
    private double atLeast;
    private double atMost;
    private double mean;
    private double meanAtLeast;
    private double meanAtMost;

    private Conditional(long count, long all, boolean shares, long ofNow, long ofBefore) {
        this.count = count;
        this.all = all;
        this.shares = shares;
        this.ofNow = ofNow;
        this.ofBefore = ofBefore;
        this.fewest = shares ? Math.max(0, all - ofBefore) : 0;
        this.most = shares ? Math.min(all, ofNow) : all;
    }

    static Conditional ofRates(long now, long all) {
        return new Conditional(now, all, false, 0, 0);
    }

    static Conditional ofShares(long now, long all, long ofNow, long ofBefore) {
        return new Conditional(now, all, true, ofNow, ofBefore);
    }

    /** Twice the smaller tail, at most 1. */
    double centralP(double odds) {
        sum(odds);
        return Math.min(1, 2 * Math.min(atLeast, atMost));
    }

    /** The probability of the count or more. */
    double atLeast(double odds) {
        if (count <= fewest || count > most) {
            return count > most ? 0 : 1;
        }
        sum(odds);
        return atLeast;
    }

    /**
     * Whether any division of as many in all could have had a central p-value of at most this: the
     * outermost have the least.
     */
    boolean couldHave(double p, double odds) {
        double weight = 1;
        double sum = 1;
        for (long at = fewest; at < most && sum * p < 2; at++) {
            weight *= step(at) * odds;
            sum += weight;
        }
        if (sum * p >= 2) {
            return true;
        }
        weight = 1;
        sum = 1;
        for (long at = most; at > fewest && sum * p < 2; at--) {
            weight /= step(at - 1) * odds;
            sum += weight;
        }
        return sum * p >= 2;
    }

    /** The odds between which both tails are more probable than this. */
    Interval interval(double tail) {
        double low = count == fewest ? 0 : Math.exp(limit(tail, true));
        double high = count == most ? Double.POSITIVE_INFINITY : Math.exp(limit(tail, false));
        return new Interval(low, high);
    }

    /** The odds under which the count is the mean: the conditional maximum likelihood estimate. */
    double estimate() {
        if (fewest == most) {
            return Double.NaN;
        }
        if (count == fewest) {
            return 0;
        }
        if (count == most) {
            return Double.POSITIVE_INFINITY;
        }
        if (!shares) {
            return (double) count / (all - count);
        }
        return Math.exp(Newton.solve(sampleLogOdds(0, 0), 0, true, this::meanAt));
    }

    /** The mean, from the count, and the variance, which is its slope; near their place only. */
    private void meanAt(double logOdds, Newton.At result) {
        double odds = Math.exp(logOdds);
        double sum = 1;
        double first = 0;
        double second = 0;
        double weight = 1;
        for (long at = count; at < most && weight > TINY * sum; at++) {
            weight *= step(at) * odds;
            double from = at + 1.0 - count;
            sum += weight;
            first += from * weight;
            second += from * from * weight;
        }
        weight = 1;
        for (long at = count; at > fewest && weight > TINY * sum; at--) {
            weight /= step(at - 1) * odds;
            double from = at - 1.0 - count;
            sum += weight;
            first += from * weight;
            second += from * from * weight;
        }
        result.value = first / sum;
        result.slope = second / sum - result.value * result.value;
    }

    private double limit(double tail, boolean low) {
        double z = -Normal.quantileOf(tail);
        return Newton.solve(
                low ? sampleLogOdds(-z, 0.5) : sampleLogOdds(z, -0.5),
                Math.log(tail),
                low,
                (place, at) -> {
                    sum(Math.exp(place));
                    at.value = Math.log(low ? atLeast : atMost);
                    at.slope = (low ? meanAtLeast : meanAtMost) - mean;
                });
    }

    /**
     * About the logarithm of the odds, so many standard errors off, the count corrected by a half.
     */
    private double sampleLogOdds(double errors, double correction) {
        double a = Math.max(0.5, count - correction);
        double c = Math.max(0.5, all - count + correction);
        double odds = Math.log(a / c);
        double squared = 1 / a + 1 / c;
        if (shares) {
            double b = Math.max(0.5, ofNow - count + correction);
            double d = Math.max(0.5, ofBefore - all + count - correction);
            odds += Math.log(d / b);
            squared += 1 / b + 1 / d;
        }
        return odds + errors * Math.sqrt(squared);
    }

    /** The weight of {@code at + 1} through that of {@code at}, at odds 1. */
    private double step(long at) {
        double step = (double) (all - at) / (at + 1);
        return shares ? step * (ofNow - at) / (ofBefore - all + at + 1) : step;
    }

    /**
     * Both tails at some odds, each with all its digits however small, and the means that their
     * slopes follow from; the count is the origin.
     */
    private void sum(double odds) {
        if (!shares && all > MANY) {
            incompleteBeta(odds);
            return;
        }
        double unit = 1;
        double up = 0;
        double up1 = 0;
        double weight = 1;
        for (long at = count; at < most && unit > 0; at++) {
            double step = step(at) * odds;
            weight *= step;
            double from = at + 1.0 - count;
            up += weight;
            up1 += from * weight;
            if (step < 1 && weight * from < TINY * (unit + up) * (1 - step)) {
                break;
            }
            if (weight > HUGE) {
                weight /= HUGE;
                unit /= HUGE;
                up /= HUGE;
                up1 /= HUGE;
            }
        }
        if (unit == 0) {
            outermost(0, 1);
            return;
        }
        double down = 0;
        double down1 = 0;
        weight = unit;
        for (long at = count; at > fewest && unit > 0; at--) {
            double step = 1 / (step(at - 1) * odds);
            weight *= step;
            double from = count - at + 1.0;
            down += weight;
            down1 -= from * weight;
            if (step < 1 && weight * from < TINY * (unit + down) * (1 - step)) {
                break;
            }
            if (weight > HUGE) {
                weight /= HUGE;
                unit /= HUGE;
                up /= HUGE;
                up1 /= HUGE;
                down /= HUGE;
                down1 /= HUGE;
            }
        }
        if (unit == 0) {
            outermost(1, 0);
            return;
        }
        double sum = up + unit + down;
        atLeast = (up + unit) / sum;
        atMost = (down + unit) / sum;
        mean = (up1 + down1) / sum;
        meanAtLeast = up1 / (up + unit);
        meanAtMost = down1 / (down + unit);
    }

    /** So far out that one tail is no number any more. */
    private void outermost(double below, double above) {
        atMost = below;
        atLeast = above;
        mean = 0;
        meanAtLeast = 0;
        meanAtMost = 0;
    }

    private void incompleteBeta(double odds) {
        double now = odds / (1 + odds);
        double before = 1 / (1 + odds);
        atLeast = count == 0 ? 1 : below(now, before, count, all - count + 1.0);
        atMost = count == all ? 1 : below(before, now, all - count, count + 1.0);
        mean = now * all - count;
        // The derivative of a tail by the logarithm of the odds is its tail's mean less the mean.
        double slope = count == 0 ? 0 : density(now, before, count, all - count + 1.0);
        meanAtLeast = mean + slope / atLeast;
        slope = count == all ? 0 : density(before, now, all - count, count + 1.0);
        meanAtMost = mean - slope / atMost;
    }

    /** The regularised incomplete beta function, from the side on which no digits are lost. */
    private static double below(double x, double complement, double a, double b) {
        return x <= complement
                ? BetaDistribution.of(a, b).cumulativeProbability(x)
                : BetaDistribution.of(b, a).survivalProbability(complement);
    }

    private static double density(double x, double complement, double a, double b) {
        return x <= complement
                ? BetaDistribution.of(a, b).density(x) * x * complement
                : BetaDistribution.of(b, a).density(complement) * x * complement;
    }
}
