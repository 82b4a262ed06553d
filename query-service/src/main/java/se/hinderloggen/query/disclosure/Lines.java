package se.hinderloggen.query.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who gets a line in the tables. A line's total is always told exactly, so a line must have at least 5; the authorities
 * (or the units of one) that have fewer are put together into a line of others, with one that has more where they would
 * give each other away. Since all totals are then told, nothing that one table leaves open can be closed by another.
 */
final class Lines {

    /** A line is worth about as much as the cells in it. */
    private static final int WORTH_OF_A_LINE = 20;

    private final ExactTable table;
    private final PriorKnowledge known;
    private final Map<Row, List<Row>> linesUnder = new TreeMap<>();
    private final Map<Row, List<Row>> others = new TreeMap<>();
    private final Map<Row, Label> totals = new TreeMap<>();
    private final Set<CellKey> exposed = new HashSet<>();

    Lines(ExactTable table, PriorKnowledge known) {
        this.table = table;
        this.known = known;
        totals.put(Row.ALL, Label.EXACT);
        divide(Row.ALL, Row.Level.AUTHORITY, Row.OTHER_AUTHORITIES);
        for (var authority : List.copyOf(linesUnder.getOrDefault(Row.ALL, List.of()))) {
            if (authority.level() == Row.Level.AUTHORITY) {
                divide(authority, Row.Level.UNIT, Row.otherUnits(authority.authority()));
            }
        }
    }

    /** The lines that add up to this one; none where it is not divided. */
    List<Row> under(Row line) {
        return linesUnder.getOrDefault(line, List.of());
    }

    /** What a line of others is made of; the row itself for any other line. */
    List<Row> rowsOf(Row line) {
        return others.getOrDefault(line, List.of(line));
    }

    /** What is told of the totals of all rows, those without a line too. */
    Map<Row, Label> totals() {
        return totals;
    }

    Map<Row, List<Row>> others() {
        return others;
    }

    /** Totals that cannot be protected. */
    Set<CellKey> exposed() {
        return exposed;
    }

    private void divide(Row whole, Row.Level level, Row rest) {
        SortedSet<Row> parts = table.parts(whole, level);
        var network = new Network();
        int from = network.node("whole");
        int to = network.node("parts");
        for (var part : parts) {
            var key = CellKey.total(part);
            int count = table.count(key);
            network.add(
                    new Cell(
                            key,
                            count,
                            from,
                            to,
                            known.alreadyPublic().contains(key),
                            known.atLeast().getOrDefault(key, 0),
                            WORTH_OF_A_LINE + count));
        }
        exposed.addAll(Suppression.protect(network));
        var lines = new TreeSet<>(Comparator.comparing(this::unknown).thenComparing(it -> it));
        var without = new ArrayList<Row>();
        for (var cell : network.cells()) {
            totals.put(cell.key.row(), cell.label());
            boolean hasLine = cell.isTold() && cell.count > Label.LARGEST_SMALL;
            if (hasLine) {
                lines.add(cell.key.row());
            } else {
                without.add(cell.key.row());
            }
        }
        // What they have together is told, so it must not be small either.
        while (!lines.isEmpty() && Label.isSmall(without.stream().mapToInt(this::unknown).sum())) {
            var drawnIn = lines.removeFirst();
            totals.put(drawnIn, Label.FIVE_OR_MORE);
            without.add(drawnIn);
        }
        divide(whole, lines, without, rest);
    }

    private void divide(Row whole, Set<Row> lines, List<Row> without, Row rest) {
        if (lines.isEmpty()) {
            return;
        }
        var under = new ArrayList<>(new TreeSet<>(lines));
        if (!without.isEmpty()) {
            under.add(rest);
            others.put(rest, without);
            totals.put(rest, Label.EXACT);
        }
        linesUnder.put(whole, under);
    }

    private int unknown(Row row) {
        return table.total(row) - known.atLeast().getOrDefault(CellKey.total(row), 0);
    }
}
