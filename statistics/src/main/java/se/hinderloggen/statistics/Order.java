package se.hinderloggen.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Sorts places rather than values. */
final class Order {

    private static final int FEW = 12;

    private Order() {}

    /**
     * The indexes of p-values from the lowest to the highest; the earlier first among equal ones.
     */
    static int[] ascending(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a p-value is from 0 to 1: " + value);
            }
        }
        return p.length <= FEW ? inserted(p) : sorted(p);
    }

    private static int[] inserted(double[] p) {
        int[] order = new int[p.length];
        for (int next = 0; next < p.length; next++) {
            int place = next;
            while (place > 0 && p[order[place - 1]] > p[next]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = next;
        }
        return order;
    }

    private static int[] sorted(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparingDouble(index -> p[index]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
