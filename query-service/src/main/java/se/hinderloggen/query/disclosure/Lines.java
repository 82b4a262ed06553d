package se.hinderloggen.query.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who gets a line in the tables. A line's total is always told exactly, so a line must have at
 * least 5; the authorities (or the units of one) that have fewer are put together into a line of
 * others, with one that has more where they would give each other away. Since the totals of all
 * lines are told, nothing that one table leaves open can be closed by another.
 *
 * <p>Of what is put together, nothing is told but the totals, and these with labels that the tables
 * may weaken.
 */
final class Lines {

    /** A line is worth about as much as the cells in it. */
    private static final int WORTH_OF_A_LINE = 20;

    private final ExactTable table;
    private final PriorKnowledge known;
    private final Map<Row, List<Row>> linesUnder = new TreeMap<>();
    private final Map<Row, List<Row>> membersOf = new TreeMap<>();
    private final Map<Row, List<Row>> others = new TreeMap<>();
    private final Map<Row, Label> totals = new TreeMap<>();
    private final Set<CellKey> exposed = new HashSet<>();

    Lines(ExactTable table, PriorKnowledge known) {
        this.table = table;
        this.known = known;
        totals.put(Row.ALL, Label.EXACT);
        divide(Row.ALL, Row.Level.AUTHORITY, Row.OTHER_AUTHORITIES);
        for (var authority : under(Row.ALL)) {
            if (authority.level() == Row.Level.AUTHORITY) {
                divide(authority, Row.Level.UNIT, Row.otherUnits(authority.authority()));
            }
        }
    }

    /** The lines that add up to this one; none where it is not divided. */
    List<Row> under(Row line) {
        return linesUnder.getOrDefault(line, List.of());
    }

    /** The rows that add up to a line that is not divided, and have no lines of their own. */
    List<Row> membersOf(Row line) {
        return membersOf.getOrDefault(line, List.of());
    }

    /** The rows that a line of others stands for. */
    Map<Row, List<Row>> others() {
        return others;
    }

    /** The same for any line: all others stand for themselves. */
    List<Row> rowsOf(Row line) {
        return others.getOrDefault(line, List.of(line));
    }

    /** What is told of the totals of lines and members. */
    Map<Row, Label> totals() {
        return totals;
    }

    /** Tells less of a total, because a table needs it. */
    void weaken(Row member, Label total) {
        totals.put(member, total);
    }

    /** Totals that cannot be protected. */
    Set<CellKey> exposed() {
        return exposed;
    }

    private void divide(Row whole, Row.Level level, Row rest) {
        var network = new Network();
        int from = network.node("whole");
        int to = network.node("parts");
        for (var part : table.parts(whole, level)) {
            var key = CellKey.total(part);
            int count = table.count(key);
            network.add(
                    new Cell(
                            key,
                            count,
                            from,
                            to,
                            known.strongest(key, count),
                            known,
                            WORTH_OF_A_LINE + count));
        }
        exposed.addAll(Suppression.protect(network));
        var lines = new TreeSet<>(Comparator.comparing(this::unknown).thenComparing(it -> it));
        var members = new ArrayList<Row>();
        for (var cell : network.cells()) {
            var row = cell.key.row();
            totals.put(row, cell.label());
            boolean hasLine = cell.isTold() && cell.count > Label.LARGEST_SMALL;
            (hasLine ? lines : members).add(row);
        }
        // What they have together is told, so it must not be small either.
        while (!lines.isEmpty() && isSmallTogether(members)) {
            var drawnIn = lines.removeFirst();
            totals.put(drawnIn, Label.FIVE_OR_MORE);
            members.add(drawnIn);
        }
        divide(whole, new ArrayList<>(new TreeSet<>(lines)), members, rest);
    }

    private void divide(Row whole, List<Row> lines, List<Row> members, Row rest) {
        if (lines.isEmpty()) {
            membersOf.put(whole, members);
            return;
        }
        if (!members.isEmpty()) {
            lines.add(rest);
            others.put(rest, members);
            membersOf.put(rest, members);
            totals.put(rest, Label.EXACT);
        }
        linesUnder.put(whole, lines);
    }

    private boolean isSmallTogether(List<Row> members) {
        return Label.isSmall(members.stream().mapToInt(table::total).sum())
                || Label.isSmall(members.stream().mapToInt(this::unknown).sum());
    }

    private int unknown(Row row) {
        return table.total(row) - known.atLeast(CellKey.total(row));
    }
}
