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
        return central(tails(binomial(now + before), (int) now, odds));
    }

    /** A limit of the ratio of two rates. */
    static double ratesLimit(
            long now, long inNow, long before, long inBefore, double tail, boolean low) {
        double exposures = (double) inBefore / inNow;
        return exposures * limit(binomial(now + before), (int) now, tail, low);
    }

    /** Central p of two shares. */
    static double sharesP(long now, long ofNow, long before, long ofBefore) {
        long all = now + before;
        return central(
                tails(
                        hypergeometric(all, ofNow, ofBefore),
                        (int) (now - Math.max(0, all - ofBefore)),
                        BigDecimal.ONE));
    }

    /** A limit of the odds ratio of two shares. */
    static double sharesLimit(
            long now, long ofNow, long before, long ofBefore, double tail, boolean low) {
        long all = now + before;
        return limit(
                hypergeometric(all, ofNow, ofBefore),
                (int) (now - Math.max(0, all - ofBefore)),
                tail,
                low);
    }

    private static BigDecimal[] binomial(long all) {
        BigDecimal[] ways = new BigDecimal[(int) all + 1];
        BigInteger way = BigInteger.ONE;
        for (int k = 0; k <= all; k++) {
            ways[k] = new BigDecimal(way);
            way = way.multiply(BigInteger.valueOf(all - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return ways;
    }

    private static BigDecimal[] hypergeometric(long all, long ofNow, long ofBefore) {
        BigDecimal[] now = binomial(ofNow);
        BigDecimal[] before = binomial(ofBefore);
        int fewest = (int) Math.max(0, all - ofBefore);
        BigDecimal[] ways = new BigDecimal[(int) Math.min(all, ofNow) - fewest + 1];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = now[fewest + i].multiply(before[(int) all - fewest - i]);
        }
        return ways;
    }

    private static double limit(BigDecimal[] ways, int count, double tail, boolean low) {
        return halve(
                odds -> tails(ways, count, BigDecimal.valueOf(odds))[low ? 0 : 1].doubleValue(),
                tail,
                low);
    }

    /** So many or more, and so many or fewer, when each way is weighed with the odds. */
    private static BigDecimal[] tails(BigDecimal[] ways, int count, BigDecimal odds) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal up = BigDecimal.ZERO;
        BigDecimal down = BigDecimal.ZERO;
        BigDecimal at = BigDecimal.ZERO;
        for (int k = 0; k < ways.length; k++) {
            BigDecimal weight = ways[k].multiply(power, FORTY);
            up = k > count ? up.add(weight, FORTY) : up;
            down = k < count ? down.add(weight, FORTY) : down;
            at = k == count ? weight : at;
            power = power.multiply(odds, FORTY);
        }
        BigDecimal sum = up.add(at, FORTY).add(down, FORTY);
        return new BigDecimal[] {
            up.add(at, FORTY).divide(sum, FORTY), down.add(at, FORTY).divide(sum, FORTY)
        };
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

    /**
     * How often orders of the series have as large a sum of signs; all of them are gone through.
     */
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
