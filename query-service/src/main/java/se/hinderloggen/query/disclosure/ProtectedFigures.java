package se.hinderloggen.query.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What may be told of one operation's figures of one year, to whomever: it is decided once for all
 * recipients together, so that neither two of them who compare what they got, nor one who also
 * reads the yearly report, learn more than is told to each. A recipient gets {@linkplain #of some
 * of the rows}; never others than these.
 *
 * <p>A count of 1 to 4 is told as {@code <5}, and with all that is told it may still be 1, 2, 3 or
 * 4. What has to be left out for that may be any of at least four numbers. The same figures always
 * give the same result.
 */
public final class ProtectedFigures {

    private static final List<Axis> CROSSED =
            List.of(Axis.EVENT_TYPE, Axis.KIND, Axis.MUNICIPALITY);

    private final SortedMap<CellKey, Shown> cells;
    private final SortedMap<Row, List<Row>> others;
    private final Set<CellKey> exposed;

    private ProtectedFigures(
            SortedMap<CellKey, Shown> cells,
            SortedMap<Row, List<Row>> others,
            Set<CellKey> exposed) {
        this.cells = Collections.unmodifiableSortedMap(cells);
        this.others = Collections.unmodifiableSortedMap(others);
        this.exposed = Set.copyOf(exposed);
    }

    /**
     * @param findings all of one operation and one year
     * @param known what readers know already
     * @throws IllegalArgumentException when there are fewer than 5 findings, or fewer than 5 that
     *     readers do not know: then nothing at all may be told, see {@link #canBeTold}
     */
    public static ProtectedFigures of(Collection<FindingCount> findings, PriorKnowledge known) {
        var table = ExactTable.of(findings);
        if (!canBeTold(table.total(Row.ALL), known)) {
            throw new IllegalArgumentException("Too few findings to tell anything");
        }
        var lines = new Lines(table, known);
        var exposed = new HashSet<>(lines.exposed());
        var cells = new TreeMap<CellKey, Shown>();
        for (var axis : CROSSED) {
            var linked = new LinkedTable(table, known.with(lines.others()), lines, axis);
            exposed.addAll(linked.protect());
            linked.cells().forEach(it -> cells.put(it.key, it.label().shown(it.count)));
        }
        // Last, for the tables may have weakened them.
        lines.totals()
                .forEach(
                        (row, label) ->
                                cells.put(
                                        CellKey.total(row),
                                        label.shown(
                                                table.count(lines.rowsOf(row), Axis.TOTAL, ""))));
        for (var authority : table.parts(Row.ALL, Row.Level.AUTHORITY)) {
            for (var unit : table.parts(authority, Row.Level.UNIT)) {
                if (!lines.totals().containsKey(unit)) {
                    withhold(unit, table, cells);
                }
            }
        }
        return new ProtectedFigures(cells, new TreeMap<>(lines.others()), exposed);
    }

    /** Whether there are enough findings to tell anything. */
    static boolean canBeTold(int findings, PriorKnowledge known) {
        int unknown = findings - known.atLeast(CellKey.total(Row.ALL));
        return findings > Label.LARGEST_SMALL && !Label.isSmall(unknown);
    }

    /**
     * Nothing is told of a unit whose authority has no line, except that there are none where all
     * of it has none.
     */
    private static void withhold(Row unit, ExactTable table, SortedMap<CellKey, Shown> cells) {
        cells.put(CellKey.total(unit), new Shown.Withheld());
        for (var axis : List.of(Axis.EVENT_TYPE, Axis.KIND)) {
            for (var value : table.values(axis)) {
                var key = new CellKey(unit, axis, value);
                boolean isNone =
                        cells.get(key.of(unit.parent())) instanceof Shown.Exact it
                                && it.value() == 0;
                cells.put(key, isNone ? new Shown.Exact(0) : new Shown.Withheld());
            }
        }
    }

    /**
     * Every cell of which there is something to tell, in order. What is not here is 0 for
     * everybody.
     */
    public SortedMap<CellKey, Shown> cells() {
        return cells;
    }

    /** The rows that a line of others stands for. */
    public SortedMap<Row, List<Row>> others() {
        return others;
    }

    /** Some of the cells: what one recipient gets. */
    public SortedMap<CellKey, Shown> of(Predicate<CellKey> chosen) {
        var some = new TreeMap<CellKey, Shown>();
        cells.forEach(
                (key, shown) -> {
                    if (chosen.test(key)) {
                        some.put(key, shown);
                    }
                });
        return some;
    }

    /**
     * Cells that are not protected because what was public before gives them away. Empty unless
     * something was.
     */
    public Set<CellKey> exposed() {
        return exposed;
    }
}
