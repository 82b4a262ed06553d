package se.hinderloggen.statistics;

import java.util.List;

/**
 * Everything that was compared at once, which is the family that the false discovery rate holds
 * for.
 *
 * @param total the top line with all under it
 * @param falseDiscoveryRate at most this share of what is called certain is expected to be chance
 * @param confidence of the intervals
 * @param factor the change that the power is stated for
 * @param levels the family's size by level, from the total down
 */
public record Comparison<K>(
        ComparedLine<K> total,
        double falseDiscoveryRate,
        double confidence,
        double factor,
        List<Level> levels) {

    /**
     * A level of the tree: the total, its parts, their parts.
     *
     * @param tests so many were tested: lines times measures
     * @param tooFew so many more could not be tested
     */
    public record Level(int tests, int tooFew) {}

    public Comparison {
        levels = List.copyOf(levels);
    }

    /** How many tests the family has. */
    public int size() {
        return levels.stream().mapToInt(Level::tests).sum();
    }
}
