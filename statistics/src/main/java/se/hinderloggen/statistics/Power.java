package se.hinderloggen.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a change would be noticed, exactly: the sum over all counts that two periods could have
 * had of their probability, where the change would be called certain.
 *
 * <p>Both periods together say what is usual for the line; the later one has that times the factor.
 * Counts are Poisson for rates, binomial for shares. The measures of a line are tested as a family
 * of up to three: one is certain when its p is at most the line's level through their number, or
 * when all of them are at most the level. (With three, two at most two thirds of the level would do
 * as well; that is left out, so that what is stated is rather too little.)
 */
final class Power {

    /** Beyond this, counts are normal to the digits that are shown. */
    private static final double MANY = 100_000;

    /** From here on counts are normal enough to tell that a change would always be noticed. */
    private static final double SOME = 1_000;

    /** Where it would be missed less often than this, it is not worked out how much less. */
    private static final double NEVER = 1e-9;

    private final double factor;
    private final Map<Null, Critical> tables = new HashMap<>();

    /** What is true when nothing differs, and the level. */
    private record Null(double now, double before, boolean shares, double level) {}

    Power(double factor) {
        this.factor = factor;
    }

    /**
     * @param tested the measures of the line that are tested
     * @param level at which the line's own hypothesis would be rejected
     * @return for each of them how often the factor would be noticed by it
     */
    double[] of(Counts now, Counts before, List<Measure> tested, double level) {
        double[] power = new double[tested.size()];
        double all = (double) now.count() + before.count();
        if (power.length == 0 || all == 0 || level == 0) {
            return power;
        }
        if (all > SOME) {
            for (int i = 0; i < power.length; i++) {
                power[i] = normal(now, before, tested.get(i), all, level / power.length);
            }
            if (all > MANY || Arrays.stream(power).allMatch(it -> it > 1 - NEVER)) {
                return power;
            }
            Arrays.fill(power, 0);
        }
        Counts earlierOf = before;
        Counts laterOf = now;
        if (tested.contains(Measure.SHARE)) {
            // Where a line grows, so does what it is a share of; that of others stays.
            double usual = all / ((double) now.of() + before.of());
            double odds = usual / (1 - usual);
            earlierOf = of(before, odds);
            laterOf = of(now, factor * odds);
        }
        Spread[] earlier = new Spread[power.length];
        Spread[] later = new Spread[power.length];
        int from = Integer.MAX_VALUE;
        int to = 0;
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < power.length; i++) {
            if (tested.get(i) == Measure.SHARE) {
                double usual = all / ((double) now.of() + before.of());
                double odds = factor * usual / (1 - usual);
                earlier[i] = Spread.binomial(earlierOf.of(), usual);
                later[i] = Spread.binomial(laterOf.of(), odds / (1 + odds));
            } else {
                double inNow = now.exposure(tested.get(i));
                double inBefore = before.exposure(tested.get(i));
                double usual = all / (inNow + inBefore);
                earlier[i] = Spread.poisson(usual * inBefore);
                later[i] = Spread.poisson(factor * usual * inNow);
            }
            from = Math.min(from, earlier[i].first());
            to = Math.max(to, earlier[i].last());
            first = Math.min(first, later[i].first());
            last = Math.max(last, later[i].last());
        }
        int[] together = new int[to - from + 1];
        for (Measure measure : tested) {
            Critical table = table(laterOf, earlierOf, measure, level);
            together = larger(together, needed(table, from, to, first, last));
        }
        for (int i = 0; i < power.length; i++) {
            int[] needed = together;
            if (power.length > 1) {
                Critical alone = table(laterOf, earlierOf, tested.get(i), level / power.length);
                needed = smaller(needed(alone, from, to, first, last), together);
            }
            double[] atLeast = later[i].atLeast();
            for (int count = earlier[i].first(); count <= earlier[i].last(); count++) {
                int beyond = needed[count - from] - later[i].first();
                power[i] +=
                        beyond >= atLeast.length
                                ? 0
                                : earlier[i].of(count) * atLeast[Math.max(0, beyond)];
            }
            power[i] = Math.min(1, power[i]);
        }
        return power;
    }

    private double normal(Counts now, Counts before, Measure measure, double all, double level) {
        double inNow = now.exposure(measure);
        double inBefore = before.exposure(measure);
        double usual = all / (inNow + inBefore);
        double error = Math.sqrt(1 / (usual * inBefore) + 1 / (factor * usual * inNow));
        if (measure == Measure.SHARE) {
            // Of odds: the nearer a share is to all, the less its count tells of them.
            double odds = usual / (1 - usual);
            if (Double.isInfinite(odds)) {
                return 0;
            }
            error =
                    Math.sqrt(
                            (1 + odds) / (usual * inBefore)
                                    + (1 + factor * odds)
                                            * (1 + factor * odds)
                                            / (factor * odds * inNow));
        }
        return Normal.above(-Normal.quantileOf(level / 2) - Math.log(factor) / error);
    }

    /**
     * With as many in all as there are when the line has these odds, rounded to three digits or so.
     */
    private static Counts of(Counts counts, double odds) {
        double others = counts.of() - counts.count();
        double all = Math.max(1, others * (1 + odds));
        // Rounded, so that lines of one size share their tables.
        double unit = Math.max(1, Math.scalb(1.0, Math.getExponent(all) - 9));
        long of = (long) (Math.rint(all / unit) * unit);
        return new Counts(0, of, counts.clients(), counts.assignments());
    }

    /** The later count needed for each earlier one: it only grows with it. */
    private static int[] needed(Critical critical, int from, int to, int first, int last) {
        int[] needed = new int[to - from + 1];
        int[] counts = critical.of(from + first, to + last);
        int origin = critical.first();
        int count = first;
        for (int earlier = from; earlier <= to; earlier++) {
            while (count <= last && count < counts[count + earlier - origin]) {
                count++;
            }
            needed[earlier - from] = count;
        }
        return needed;
    }

    private static int[] larger(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] = Math.max(one[i], other[i]);
        }
        return one;
    }

    private static int[] smaller(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] = Math.min(one[i], other[i]);
        }
        return one;
    }

    private Critical table(Counts now, Counts before, Measure measure, double level) {
        boolean shares = measure == Measure.SHARE;
        double inNow = now.exposure(measure);
        double inBefore = before.exposure(measure);
        return tables.computeIfAbsent(
                new Null(inNow, inBefore, shares, level),
                key ->
                        shares
                                ? Critical.ofShares(now.of(), before.of(), level)
                                : Critical.ofRates(inNow / inBefore, level));
    }
}
