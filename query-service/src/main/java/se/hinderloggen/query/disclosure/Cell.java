package se.hinderloggen.query.disclosure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One count in a {@link Network}, drawn as an arc that carries as many units as it counts.
 *
 * <p>The label changes while it is being decided what to tell; the rest stays.
 */
final class Cell {

    /** Among ways that cost the same, the shortest. */
    private static final long STEP = 1;

    /** Of a count that is told, so much is lost with each unit of its weight. */
    private static final long PER_WEIGHT = 1_000;

    /** To say nothing where it said "fewer than 5" or "5 or more" loses little, and opens much. */
    private static final long OF_A_BOUND = 6_000;

    /** A zero tells that there is no problem; and some know that it can be nothing else. */
    private static final long OF_A_ZERO = 100_000;

    final CellKey key;
    final int count;
    final int from;
    final int to;
    private final Label strongest;
    private final boolean alreadyPublic;
    private final int knownAtLeast;
    private final int weight;
    private Label label;

    /** The cells by which it can be seen that this one may be larger and smaller. */
    Set<Cell> witnesses = Set.of();

    /**
     * @param strongest the most that may be told of it
     * @param weight how much is lost with it, against other cells
     */
    Cell(
            CellKey key,
            int count,
            int from,
            int to,
            Label strongest,
            PriorKnowledge known,
            int weight) {
        this.key = key;
        this.count = count;
        this.from = from;
        this.to = to;
        this.alreadyPublic = known.isPublic(key);
        this.knownAtLeast = known.atLeast(key);
        this.strongest = alreadyPublic ? Label.EXACT : strongest;
        this.weight = weight;
        this.label = this.strongest;
    }

    /** The most that may be told of it, whatever is told of other cells. */
    Label strongest() {
        return strongest;
    }

    /** How many of its findings the readers do not know one by one; these are to be protected. */
    int unknown() {
        return count - knownAtLeast;
    }

    Label label() {
        return label;
    }

    void label(Label now) {
        label = now;
    }

    int weight() {
        return weight;
    }

    boolean isTold() {
        return label == Label.EXACT;
    }

    /**
     * How much would be lost so that the arc can carry one more, or less; negative if it cannot.
     */
    long cost(boolean more, int carried) {
        long cost = STEP;
        for (var at = label; at != null; at = weaker(at)) {
            if (room(at, more, carried) > 0) {
                return cost;
            }
            cost += costOfLess(at);
        }
        return -1;
    }

    private long costOfLess(Label at) {
        if (at != Label.EXACT) {
            return OF_A_BOUND;
        }
        return count == 0 ? OF_A_ZERO : weight * PER_WEIGHT;
    }

    /** Tells so little more that the arc can carry one more, or less. */
    void weaken(boolean more, int carried) {
        for (var at = label; at != null; at = weaker(at)) {
            if (room(at, more, carried) > 0) {
                label = at;
                return;
            }
        }
        throw new IllegalStateException("Nothing less can be told");
    }

    /** How many more, or less, the arc can carry with its label. */
    int room(boolean more, int carried) {
        return room(label, more, carried);
    }

    private int room(Label at, boolean more, int carried) {
        return more ? at.highest(count) - carried : carried - lowest(at);
    }

    private int lowest(Label at) {
        return Math.max(at.lowest(count), knownAtLeast);
    }

    private @Nullable Label weaker(Label at) {
        return alreadyPublic ? null : at.weaker(count);
    }
}
