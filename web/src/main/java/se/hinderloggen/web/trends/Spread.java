package se.hinderloggen.web.trends;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart so that none covers another, as little as possible, and in their order. */
final class Spread {

    private Spread() {}

    /**
     * @param wanted the middle of each label
     * @param heights of each label
     * @return the middle that each one gets
     */
    static double[] apart(double[] wanted, double[] heights, double top, double bottom) {
        List<Integer> order =
                IntStream.range(0, wanted.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(it -> wanted[it]))
                        .toList();
        double[] placed = new double[wanted.length];
        double free = top;
        for (int it : order) {
            placed[it] = Math.max(wanted[it], free + heights[it] / 2);
            free = placed[it] + heights[it] / 2;
        }
        double ceiling = bottom;
        for (int it : order.reversed()) {
            placed[it] = Math.min(placed[it], ceiling - heights[it] / 2);
            ceiling = placed[it] - heights[it] / 2;
        }
        return placed;
    }
}
