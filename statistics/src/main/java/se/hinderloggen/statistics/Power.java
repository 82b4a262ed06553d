package se.hinderloggen.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a change would be noticed, exactly: the sum over all counts that two periods could have
 * had of their probability, where the change would be called certain.
 *
 * <p>Both periods together say what is usual for the line; the later one has that times the factor.
 * Counts are Poisson for rates, binomial for shares. The measures of a line are tested as a family of
 * up to three: one is certain when its p is at most the line's level through their number, or when
 * all of them are at most the level. (With three, two at most two thirds of the level would do as
 * well; that is left out, so that what is stated is rather too little.)
 */
final class Power {

    private final double factor;
    private final Map<Null, Critical> tables = new HashMap<>();

    /** What is true when nothing differs, and the level. */
    private record Null(double now, double before, boolean shares, double level) {}

    Power(double factor) {
        this.factor = factor;
    }

    /**
     * @param tested the measures of the line that are tested
     * @param measure one of them
     * @param level at which the line's own hypothesis would be rejected
     */
    double of(Counts now, Counts before, List<Measure> tested, Measure measure, double level) {
        double all = (double) now.count() + before.count();
        if (all == 0 || level == 0) {
            return 0;
        }
        double inNow = now.exposure(measure);
        double inBefore = before.exposure(measure);
        double usual = all / (inNow + inBefore);
        Spread earlier;
        Spread later;
        if (measure == Measure.SHARE) {
            if (usual >= 1) {
                return 0;
            }
            earlier = Spread.binomial(before.of(), usual);
            later = Spread.binomial(now.of(), factor * usual / (1 - usual + factor * usual));
        } else {
            earlier = Spread.poisson(usual * inBefore);
            later = Spread.poisson(factor * usual * inNow);
        }
        Boundary alone = new Boundary(table(now, before, measure, level / tested.size()));
        Boundary[] together = new Boundary[tested.size() == 1 ? 0 : tested.size()];
        for (int i = 0; i < together.length; i++) {
            together[i] = new Boundary(table(now, before, tested.get(i), level));
        }
        double[] atLeast = later.atLeast();
        double power = 0;
        for (int count = earlier.first(); count <= earlier.last(); count++) {
            int needed = alone.of(count, later.first(), later.last());
            int all3 = 0;
            for (Boundary boundary : together) {
                all3 = Math.max(all3, boundary.of(count, later.first(), later.last()));
            }
            if (together.length > 0) {
                needed = Math.min(needed, all3);
            }
            power += earlier.of(count) * atLeast[needed - later.first()];
        }
        return Math.min(1, power);
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

    /** The later count needed for each earlier one, asked for in rising order. */
    private static final class Boundary {

        private final Critical critical;
        private int needed;

        Boundary(Critical critical) {
            this.critical = critical;
        }

        /** At least the first, and at most one more than the last, of those that matter. */
        int of(int earlier, int first, int last) {
            needed = Math.max(needed, first);
            while (needed <= last && needed < critical.of(needed + earlier)) {
                needed++;
            }
            return needed;
        }
    }
}
