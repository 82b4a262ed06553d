package se.hinderloggen.query.disclosure;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The network of one axis: the lines, divided into authorities and these into units, against the
 * values of the axis. Each cell leads from the same value of the line above to itself; at the lines
 * that are not divided further, the values come together in the line's total. A two-way table of
 * which one side is divided further is known to be such a network.
 *
 * <p>Under a line of others, the values lead on to its members, of which nothing is told, and from
 * each by its total, which is told in part, to the total of the line. Whatever these totals are,
 * there are cells that fit them, in each of the tables; so they do not connect one table with
 * another.
 */
final class LinkedTable {

    /** What is lost with a cell: the public line is what everybody looks at. */
    private static final int WORTH_TO_ALL = 4_000;

    private static final int WORTH_TO_AN_AUTHORITY = 12;
    private static final int WORTH_TO_A_UNIT = 5;

    private final ExactTable table;
    private final PriorKnowledge known;
    private final Lines lines;
    private final Axis axis;
    private final Network network = new Network();

    private record Place(Row line, String value) {}

    /**
     * @param known with what is known of the lines of others
     */
    LinkedTable(ExactTable table, PriorKnowledge known, Lines lines, Axis axis) {
        this.table = table;
        this.known = known;
        this.lines = lines;
        this.axis = axis;
        for (var value : table.values(axis)) {
            add(Row.ALL, value, network.node(Axis.TOTAL));
        }
        addTotals(Row.ALL);
    }

    /**
     * Sets the labels of its cells, and weakens those of the members' totals where it must.
     *
     * @return cells that cannot be protected
     */
    Set<CellKey> protect() {
        var exposed = Suppression.protect(network);
        for (var cell : network.cells()) {
            if (cell.key.axis() == Axis.TOTAL) {
                lines.weaken(cell.key.row(), cell.label());
            }
        }
        return exposed;
    }

    /** Those of the axis. */
    List<Cell> cells() {
        return network.cells().stream().filter(it -> it.key.axis() == axis).toList();
    }

    private void add(Row line, String value, int from) {
        var key = new CellKey(line, axis, value);
        int count = table.count(lines.rowsOf(line), axis, value);
        var parts = parts(line);
        var members = members(line);
        boolean isEnd = parts.isEmpty() && members.isEmpty();
        int to = network.node(isEnd ? line : new Place(line, value));
        network.add(
                new Cell(key, count, from, to, known.strongest(key, count), known, worth(line)));
        for (var part : parts) {
            add(part, value, to);
        }
        for (var member : members) {
            network.add(
                    new Cell(
                            key.of(member),
                            table.count(key.of(member)),
                            to,
                            network.node(member),
                            // None of it where there is none of it together.
                            count == 0 ? Label.EXACT : Label.WITHHELD,
                            known,
                            worth(member)));
        }
    }

    private void addTotals(Row line) {
        parts(line).forEach(this::addTotals);
        for (var member : members(line)) {
            var key = CellKey.total(member);
            network.add(
                    new Cell(
                            key,
                            table.count(key),
                            network.node(member),
                            network.node(line),
                            Objects.requireNonNull(lines.totals().get(member)),
                            known,
                            worth(member)));
        }
    }

    private List<Row> parts(Row line) {
        return isDivided(line) ? lines.under(line) : List.of();
    }

    private List<Row> members(Row line) {
        boolean areUnits =
                line.level() != Row.Level.ALL && line.level() != Row.Level.OTHER_AUTHORITIES;
        return axis == Axis.MUNICIPALITY && areUnits ? List.of() : lines.membersOf(line);
    }

    private boolean isDivided(Row line) {
        return axis != Axis.MUNICIPALITY || line.level() == Row.Level.ALL;
    }

    private static int worth(Row line) {
        return switch (line.level()) {
            case ALL -> WORTH_TO_ALL;
            case AUTHORITY, OTHER_AUTHORITIES -> WORTH_TO_AN_AUTHORITY;
            case UNIT, OTHER_UNITS -> WORTH_TO_A_UNIT;
        };
    }
}
