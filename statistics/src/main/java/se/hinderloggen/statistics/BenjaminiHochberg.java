package se.hinderloggen.statistics;

/**
 * Keeps the expected share of false discoveries among all discoveries of a family of tests at or
 * under a stated level.
 *
 * <p>Source: Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate: a practical
 * and powerful approach to multiple testing, Journal of the Royal Statistical Society B 57,
 * 289–300. It holds for independent tests, and for those that depend positively on each other (Y.
 * Benjamini and D. Yekutieli, 2001).
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * The lowest level at which each would be a discovery.
     *
     * @param p the family's p-values, in any order
     * @return their adjusted values in the same order; equal p-values have equal adjusted ones
     */
    public static double[] adjusted(double... p) {
        double[] adjusted = new double[p.length];
        int[] order = Order.ascending(p);
        double lowest = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int index = order[rank - 1];
            lowest = Math.min(lowest, (double) p.length / rank * p[index]);
            adjusted[index] = lowest;
        }
        return adjusted;
    }

    /**
     * How many are discoveries at a level: the largest k of which k have a p-value of at most level
     * times k through the family's size.
     */
    public static int discoveries(double level, double... p) {
        int discoveries = 0;
        for (double adjusted : adjusted(p)) {
            if (adjusted <= level) {
                discoveries++;
            }
        }
        return discoveries;
    }
}
