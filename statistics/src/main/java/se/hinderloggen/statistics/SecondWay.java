package se.hinderloggen.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.DoubleFunction;

/**
 * The same values once more, slowly and plainly: whole numbers and forty digits, sums over all
 * outcomes, halving. Shares nothing with what it checks.
 */
final class SecondWay {

    private static final MathContext FORTY = new MathContext(40);

    private SecondWay() {}

    /** Central p of two rates with whole exposures. */
    static double ratesP(long now, long inNow, long before, long inBefore) {
        BigDecimal odds = BigDecimal.valueOf(inNow).divide(BigDecimal.valueOf(inBefore), FORTY);
        BigDecimal[] tails = binomialTails(now, now + before, odds);
        return central(tails);
    }

    /** A limit of the ratio of two rates. */
    static double ratesLimit(
            long now, long inNow, long before, long inBefore, double tail, boolean low) {
        double exposures = (double) inBefore / inNow;
        return exposures
                * halve(
                        odds -> {
                            BigDecimal[] tails =
                                    binomialTails(now, now + before, BigDecimal.valueOf(odds));
                            return tails[low ? 0 : 1].doubleValue();
                        },
                        tail,
                        low);
    }

    /** The tails at or above, and at or below, of a binomial distribution with these odds. */
    private static BigDecimal[] binomialTails(long count, long all, BigDecimal odds) {
        BigDecimal weight = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal up = BigDecimal.ZERO;
        BigDecimal down = BigDecimal.ZERO;
        for (long k = 0; k <= all; k++) {
            sum = sum.add(weight, FORTY);
            up = k >= count ? up.add(weight, FORTY) : up;
            down = k <= count ? down.add(weight, FORTY) : down;
            weight =
                    weight.multiply(odds, FORTY)
                            .multiply(BigDecimal.valueOf(all - k), FORTY)
                            .divide(BigDecimal.valueOf(k + 1), FORTY);
        }
        return new BigDecimal[] {up.divide(sum, FORTY), down.divide(sum, FORTY)};
    }

    /** Central p of two shares. */
    static double sharesP(long now, long ofNow, long before, long ofBefore) {
        return central(hypergeometricTails(now, ofNow, before, ofBefore, BigDecimal.ONE));
    }

    /** A limit of the odds ratio of two shares. */
    static double sharesLimit(
            long now, long ofNow, long before, long ofBefore, double tail, boolean low) {
        return halve(
                odds ->
                        hypergeometricTails(now, ofNow, before, ofBefore, BigDecimal.valueOf(odds))[
                                low ? 0 : 1]
                                .doubleValue(),
                tail,
                low);
    }

    private static BigDecimal[] hypergeometricTails(
            long now, long ofNow, long before, long ofBefore, BigDecimal odds) {
        long all = now + before;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal up = BigDecimal.ZERO;
        BigDecimal down = BigDecimal.ZERO;
        long fewest = Math.max(0, all - ofBefore);
        for (long k = fewest; k <= Math.min(all, ofNow); k++) {
            BigDecimal weight =
                    new BigDecimal(choose(ofNow, k).multiply(choose(ofBefore, all - k)))
                            .multiply(odds.pow((int) (k - fewest), FORTY), FORTY);
            sum = sum.add(weight, FORTY);
            up = k >= now ? up.add(weight, FORTY) : up;
            down = k <= now ? down.add(weight, FORTY) : down;
        }
        return new BigDecimal[] {up.divide(sum, FORTY), down.divide(sum, FORTY)};
    }

    private static BigInteger choose(long of, long count) {
        BigInteger ways = BigInteger.ONE;
        for (long i = 0; i < count; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    private static double central(BigDecimal[] tails) {
        return Math.min(1, 2 * tails[0].min(tails[1]).doubleValue());
    }

    /** A limit of the mean of a Poisson distribution. */
    static double poissonLimit(long count, double tail, boolean low) {
        return halve(
                mean -> {
                    BigDecimal below = poissonAtMost(low ? count - 1 : count, mean);
                    return (low ? BigDecimal.ONE.subtract(below) : below).doubleValue();
                },
                tail,
                low);
    }

    private static BigDecimal poissonAtMost(long count, double mean) {
        BigDecimal x = BigDecimal.valueOf(mean);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (long k = 0; k <= count || term.compareTo(all.scaleByPowerOfTen(-38)) > 0; k++) {
            all = all.add(term, FORTY);
            below = k <= count ? below.add(term, FORTY) : below;
            term = term.multiply(x, FORTY).divide(BigDecimal.valueOf(k + 1), FORTY);
        }
        return below.divide(all, FORTY);
    }

    /** How often orders of the series have as large a sum of signs; all of them are gone through. */
    static double trendP(double... series) {
        long[] found = new long[2];
        orders(series.clone(), 0, Math.abs(signs(series)), found);
        return Math.min(1, 2.0 * found[0] / found[1]);
    }

    private static void orders(double[] series, int from, long atLeast, long[] found) {
        if (from == series.length) {
            found[0] += signs(series) >= atLeast ? 1 : 0;
            found[1]++;
            return;
        }
        for (int i = from; i < series.length; i++) {
            swap(series, from, i);
            orders(series, from + 1, atLeast, found);
            swap(series, from, i);
        }
    }

    private static void swap(double[] series, int one, int other) {
        double kept = series[one];
        series[one] = series[other];
        series[other] = kept;
    }

    private static long signs(double[] series) {
        long sum = 0;
        for (int later = 1; later < series.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                sum += Double.compare(series[later], series[earlier]);
            }
        }
        return sum;
    }

    /** Where a function that rises, or falls, from nothing on has a value. */
    private static double halve(DoubleFunction<Double> function, double value, boolean rises) {
        double low = 0;
        double high = 1;
        while (function.apply(high) < value == rises) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (function.apply(middle) < value == rises) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
