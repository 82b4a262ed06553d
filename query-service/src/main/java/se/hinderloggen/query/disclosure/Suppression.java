package se.hinderloggen.query.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to tell of one {@link Network}, in three steps that take the cells in a fixed order:
 *
 * <ol>
 *   <li><b>Primary.</b> Counts of 1 to 4 are not told.
 *   <li><b>Secondary.</b> Each cell that is not told is looked at as a reader would: how large, how
 *       small may it be? Where that is narrower than the {@linkplain #secure protection interval},
 *       the cheapest way through the network on which it could vary is opened, by telling less of
 *       the cells along it (Cox's network method).
 *   <li><b>Clearing up.</b> What was opened early is often needed no more. Each such cell is told
 *       again if all that relied on it can do without.
 * </ol>
 *
 * <p>To tell less never narrows what another cell may be, so the second step ends; the third looks
 * again at everything that a change could touch.
 */
final class Suppression {

    /** The highest less the lowest that a cell must be able to be; that of 1 to 4. */
    private static final int WIDTH = Label.LARGEST_SMALL - 1;

    private static final Comparator<Cell> BY_KEY = Comparator.comparing(it -> it.key);

    /** What matters most is cleared first. */
    private static final Comparator<Cell> BY_WEIGHT =
            Comparator.comparingInt(Cell::weight).reversed().thenComparing(BY_KEY);

    private final Network network;
    private final List<Cell> inOrder;

    private Suppression(Network network) {
        this.network = network;
        this.inOrder = network.cells().stream().sorted(BY_KEY).toList();
    }

    /**
     * Sets the labels of all cells.
     *
     * @return cells that cannot be protected, because what is public already gives them away
     */
    static Set<CellKey> protect(Network network) {
        return new Suppression(network).protect();
    }

    private Set<CellKey> protect() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var cell : notTold()) {
                changed |= open(cell);
            }
        }
        var exposed = new HashSet<CellKey>();
        for (var cell : notTold()) {
            if (!secure(cell)) {
                exposed.add(cell.key);
            }
        }
        if (exposed.isEmpty()) {
            clearUp();
        }
        return exposed;
    }

    private List<Cell> notTold() {
        return inOrder.stream().filter(it -> !it.isTold()).toList();
    }

    /**
     * Whether the cell can be all that it has to be able to be: from 1 to 4 when it is small, and
     * any of {@link #WIDTH} + 1 numbers when it is not. What is protected are the findings that
     * readers do not know one by one.
     */
    private boolean secure(Cell cell) {
        var need = Need.of(cell);
        var more = network.shift(cell, true, need.more);
        var less = network.shift(cell, false, need.less);
        if (!need.isMet(more.by(), less.by())) {
            return false;
        }
        cell.witnesses = union(more.through(), less.through());
        return true;
    }

    /** Tells less of others until the cell is secure; whether anything was changed. */
    private boolean open(Cell cell) {
        var need = Need.of(cell);
        int more = network.shift(cell, true, need.more).by();
        int less = network.shift(cell, false, need.less).by();
        if (need.isMet(more, less)) {
            return false;
        }
        var before = labels();
        if (need.isEitherWay) {
            int wider = network.shiftAtAnyCost(cell, true, need.more - less).by();
            less = network.shiftAtAnyCost(cell, false, need.less - wider).by();
            if (!need.isMet(wider, less)) {
                cell.label(Label.WITHHELD);
            }
        } else {
            network.shiftAtAnyCost(cell, true, need.more);
            network.shiftAtAnyCost(cell, false, need.less);
        }
        return !before.equals(labels());
    }

    private List<Label> labels() {
        return network.cells().stream().map(Cell::label).toList();
    }

    /**
     * How far the cell must be able to move.
     *
     * @param isEitherWay whether it is the sum that matters
     */
    private record Need(int more, int less, boolean isEitherWay) {

        static Need of(Cell cell) {
            int unknown = cell.unknown();
            if (Label.isSmall(unknown)) {
                // Where the label leaves it open, more than 4: so that no sum of such cells is
                // small and known.
                int highest = Label.LARGEST_SMALL + (cell.label() == Label.FEWER_THAN_FIVE ? 0 : 1);
                return new Need(highest - unknown, unknown - 1, false);
            }
            return new Need(WIDTH, WIDTH, true);
        }

        boolean isMet(int byMore, int byLess) {
            return isEitherWay ? byMore + byLess >= WIDTH : byMore >= more && byLess >= less;
        }
    }

    private void clearUp() {
        for (var cell : network.cells().stream().sorted(BY_WEIGHT).toList()) {
            if (!cell.isTold()) {
                for (Label stronger = stronger(cell, Label.EXACT);
                        stronger != null && !canTell(cell, stronger); ) {
                    stronger = stronger(cell, next(stronger));
                }
            }
        }
    }

    private static Label next(Label label) {
        return Label.values()[label.ordinal() + 1];
    }

    /**
     * The strongest label from here on that may be given to the cell and tells more than its own.
     */
    private static @Nullable Label stronger(Cell cell, Label from) {
        var first = cell.strongest();
        return Stream.of(Label.values())
                .filter(it -> it.compareTo(from) >= 0 && it.compareTo(cell.label()) < 0)
                .filter(it -> it == first || (it == Label.FIVE_OR_MORE && !isSmallOrNone(cell)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSmallOrNone(Cell cell) {
        return cell.count <= Label.LARGEST_SMALL;
    }

    /**
     * Gives it the label if all that relied on the cell can do without; else leaves everything as
     * it was.
     */
    private boolean canTell(Cell cell, Label stronger) {
        var before = cell.label();
        cell.label(stronger);
        var relied =
                inOrder.stream()
                        .filter(it -> !it.isTold() && (it == cell || it.witnesses.contains(cell)))
                        .toList();
        var witnesses = relied.stream().map(it -> it.witnesses).toList();
        for (var it : relied) {
            if (!secure(it)) {
                cell.label(before);
                for (int i = 0; i < relied.size(); i++) {
                    relied.get(i).witnesses = witnesses.get(i);
                }
                return false;
            }
        }
        return true;
    }

    private static Set<Cell> union(Set<Cell> one, Set<Cell> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
