package se.hinderloggen.query.disclosure;

import java.util.Comparator;

/**
 * One place in the figures.
 *
 * @param value code within the axis; empty for {@link Axis#TOTAL}, and where it is not known
 */
public record CellKey(Row row, Axis axis, String value) implements Comparable<CellKey> {

    private static final Comparator<CellKey> IN_ORDER =
            Comparator.comparing(CellKey::row)
                    .thenComparing(CellKey::axis)
                    .thenComparing(CellKey::value);

    public static CellKey total(Row row) {
        return new CellKey(row, Axis.TOTAL, "");
    }

    /** The same place in another row. */
    CellKey of(Row other) {
        return new CellKey(other, axis, value);
    }

    @Override
    public int compareTo(CellKey other) {
        return IN_ORDER.compare(this, other);
    }
}
