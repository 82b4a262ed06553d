package se.hinderloggen.query.disclosure;

import java.util.List;

/**
 * The network of one axis: the lines, divided into authorities and these into units, against the values of the axis. Each
 * cell leads from the same value of the line above to itself; at the lines that are not divided further, the values come
 * together in the line's total. A two-way table of which one side is divided further is known to be such a network.
 */
final class LinkedTable {

    /** What is lost with a cell: the public line is what everybody looks at, and it stands for many. */
    private static final int WORTH_TO_ALL = 40;

    private static final int WORTH_TO_AN_AUTHORITY = 5;
    private static final int WORTH_TO_A_UNIT = 3;

    private final ExactTable table;
    private final PriorKnowledge known;
    private final Lines lines;
    private final Axis axis;
    private final Network network = new Network();

    private record Place(Row line, String value) {}

    private LinkedTable(ExactTable table, PriorKnowledge known, Lines lines, Axis axis) {
        this.table = table;
        this.known = known;
        this.lines = lines;
        this.axis = axis;
    }

    static Network of(ExactTable table, PriorKnowledge known, Lines lines, Axis axis) {
        var it = new LinkedTable(table, known, lines, axis);
        for (var value : table.values(axis)) {
            it.add(Row.ALL, value, it.network.node(Axis.TOTAL));
        }
        return it.network;
    }

    private void add(Row line, String value, int from) {
        var parts = parts(line);
        int to = network.node(parts.isEmpty() ? line : new Place(line, value));
        network.add(
                new Cell(
                        new CellKey(line, axis, value),
                        count(table, lines, line, axis, value),
                        from,
                        to,
                        known.alreadyPublic().contains(new CellKey(line, axis, value)),
                        atLeast(line, value),
                        worth(line)));
        for (var part : parts) {
            add(part, value, to);
        }
    }

    private List<Row> parts(Row line) {
        boolean undivided = axis == Axis.MUNICIPALITY && line.level() != Row.Level.ALL;
        return undivided ? List.of() : lines.under(line);
    }

    static int count(ExactTable table, Lines lines, Row line, Axis axis, String value) {
        return lines.rowsOf(line).stream()
                .mapToInt(it -> table.count(new CellKey(it, axis, value)))
                .sum();
    }

    private int atLeast(Row line, String value) {
        return lines.rowsOf(line).stream()
                .mapToInt(it -> known.atLeast().getOrDefault(new CellKey(it, axis, value), 0))
                .sum();
    }

    private static int worth(Row line) {
        return switch (line.level()) {
            case ALL -> WORTH_TO_ALL;
            case AUTHORITY, OTHER_AUTHORITIES -> WORTH_TO_AN_AUTHORITY;
            case UNIT, OTHER_UNITS -> WORTH_TO_A_UNIT;
        };
    }
}
