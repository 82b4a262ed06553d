package se.hinderloggen.query.disclosure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One count in a {@link Network}, drawn as an arc that carries as many units as it counts.
 *
 * <p>The label changes while it is being decided what to tell; the rest stays.
 */
final class Cell {

    /** Telling nothing at all is for when all else fails. */
    private static final long LAST_RESORT = 10_000_000;

    /** Among ways that cost the same, the shortest. */
    private static final long STEP = 1;

    private static final long PER_WEIGHT = 1_000;

    final CellKey key;
    final int count;
    final int from;
    final int to;
    private final boolean alreadyPublic;
    private final int knownAtLeast;
    private final int weight;
    private Label label;

    /** The cells by which it can be seen that this one may be larger and smaller. */
    Set<Cell> witnesses = Set.of();

    /**
     * @param alreadyPublic its label must not change
     * @param knownAtLeast how many of its findings the readers know one by one
     * @param weight how much is lost with it, against other cells
     */
    Cell(
            CellKey key,
            int count,
            int from,
            int to,
            boolean alreadyPublic,
            int knownAtLeast,
            int weight) {
        this.key = key;
        this.count = count;
        this.from = from;
        this.to = to;
        this.alreadyPublic = alreadyPublic;
        this.knownAtLeast = knownAtLeast;
        this.weight = weight;
        this.label = strongest();
    }

    /** What is told where no other cell has to be considered. */
    Label strongest() {
        if (alreadyPublic) {
            return Label.EXACT;
        }
        return knownAtLeast > 0 && Label.isSmall(unknown()) ? Label.WITHHELD : Label.of(count);
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

    /** How much would be lost so that the arc can carry one more, or less; negative if it cannot. */
    long cost(boolean more, int carried) {
        long cost = STEP;
        for (var at = label; at != null; at = weaker(at)) {
            if (room(at, more, carried) > 0) {
                return cost;
            }
            cost += at == Label.EXACT && count != 0 ? weight * PER_WEIGHT : LAST_RESORT;
        }
        return -1;
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
