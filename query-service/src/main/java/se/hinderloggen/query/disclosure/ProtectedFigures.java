package se.hinderloggen.query.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of one operation's figures of one year, to whomever: it is decided once for all recipients together,
 * so that neither two of them who compare what they got, nor one who also reads the yearly report, learn more than is
 * told to each. A recipient gets {@linkplain #of some of the rows}; never others than these.
 *
 * <p>A count of 1 to 4 is told as {@code <5}, and with all that is told it may still be 1, 2, 3 or 4. What has to be left
 * out for that may be any of at least four numbers. The same figures always give the same result.
 */
public final class ProtectedFigures {

    private static final List<Axis> CROSSED = List.of(Axis.EVENT_TYPE, Axis.KIND, Axis.MUNICIPALITY);

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
     * @throws IllegalArgumentException when there are fewer than 5 findings, or fewer than 5 that readers do not know:
     *     then nothing at all may be told, see {@link #canBeTold}
     */
    public static ProtectedFigures of(Collection<FindingCount> findings, PriorKnowledge known) {
        var table = ExactTable.of(findings);
        if (!canBeTold(table.total(Row.ALL), known)) {
            throw new IllegalArgumentException("Too few findings to tell anything");
        }
        var lines = new Lines(table, known);
        var exposed = new HashSet<>(lines.exposed());
        var cells = new TreeMap<CellKey, Shown>();
        lines.totals()
                .forEach(
                        (row, label) ->
                                cells.put(
                                        CellKey.total(row),
                                        label.shown(
                                                LinkedTable.count(
                                                        table, lines, row, Axis.TOTAL, ""))));
        for (var axis : CROSSED) {
            var network = LinkedTable.of(table, known, lines, axis);
            exposed.addAll(Suppression.protect(network));
            for (var cell : network.cells()) {
                cells.put(cell.key, cell.label().shown(cell.count));
            }
        }
        for (var row : rowsWithoutLine(lines, table)) {
            withhold(row, table, cells);
        }
        return new ProtectedFigures(cells, new TreeMap<>(lines.others()), exposed);
    }

    /** Whether there are enough findings to tell anything. */
    static boolean canBeTold(int findings, PriorKnowledge known) {
        int unknown = findings - known.atLeast().getOrDefault(CellKey.total(Row.ALL), 0);
        return findings > Label.LARGEST_SMALL && !Label.isSmall(unknown);
    }

    /** Nothing is told of its parts, except that there are none where there are none in the line it is put into. */
    private static void withhold(Row row, ExactTable table, SortedMap<CellKey, Shown> cells) {
        cells.putIfAbsent(CellKey.total(row), new Shown.Withheld());
        for (var axis : CROSSED) {
            if (axis == Axis.MUNICIPALITY && row.level() == Row.Level.UNIT) {
                continue;
            }
            for (var value : table.values(axis)) {
                boolean isNone =
                        told(row, axis, value, cells) instanceof Shown.Exact it && it.value() == 0;
                cells.put(
                        new CellKey(row, axis, value),
                        isNone ? new Shown.Exact(0) : new Shown.Withheld());
            }
        }
    }

    /** What is told of the line that the row has been put into. */
    private static @Nullable Shown told(
            Row row, Axis axis, String value, SortedMap<CellKey, Shown> cells) {
        var rest =
                row.level() == Row.Level.UNIT
                        ? Row.otherUnits(row.authority())
                        : Row.OTHER_AUTHORITIES;
        var together = cells.get(new CellKey(rest, axis, value));
        return together == null ? cells.get(new CellKey(row.parent(), axis, value)) : together;
    }

    /** Only the total of these can be told about. */
    private static List<Row> rowsWithoutLine(Lines lines, ExactTable table) {
        var without = new ArrayList<Row>();
        for (var authority : table.parts(Row.ALL, Row.Level.AUTHORITY)) {
            boolean hasLine = lines.under(Row.ALL).contains(authority);
            if (!hasLine) {
                without.add(authority);
            }
            for (var unit : table.parts(authority, Row.Level.UNIT)) {
                if (!lines.under(authority).contains(unit)) {
                    without.add(unit);
                }
            }
        }
        return without;
    }

    /** Every cell of which there is something to tell, in order. What is not here is 0 for everybody. */
    public SortedMap<CellKey, Shown> cells() {
        return cells;
    }

    /** The rows that a line of others stands for. */
    public SortedMap<Row, List<Row>> others() {
        return others;
    }

    /** The cells of some of the rows: what one recipient gets. */
    public SortedMap<CellKey, Shown> of(Predicate<Row> rows) {
        var some = new TreeMap<CellKey, Shown>();
        cells.forEach(
                (key, shown) -> {
                    if (rows.test(key.row())) {
                        some.put(key, shown);
                    }
                });
        return some;
    }

    /**
     * Cells that are not protected because what was public before gives them away. Empty unless something was.
     */
    public Set<CellKey> exposed() {
        return exposed;
    }
}
