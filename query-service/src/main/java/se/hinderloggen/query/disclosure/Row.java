package se.hinderloggen.query.disclosure;

import java.util.Comparator;

/**
 * Whom a line of the figures is about.
 *
 * @param authority code; empty where it is about more than one
 * @param unit code; empty where it is about the whole authority, and for {@link Level#UNIT} also
 *     for the findings that name none
 */
public record Row(Level level, String authority, String unit) implements Comparable<Row> {

    /** From the widest to the narrowest. */
    public enum Level {
        /** Everything the operation counted: the public line. */
        ALL,
        AUTHORITY,
        /** The authorities that are too small for a line of their own, together. */
        OTHER_AUTHORITIES,
        UNIT,
        /** Likewise the units of one authority. */
        OTHER_UNITS
    }

    private static final Comparator<Row> IN_ORDER =
            Comparator.comparing(Row::level)
                    .thenComparing(row -> row.authority)
                    .thenComparing(row -> row.unit);

    public static final Row ALL = new Row(Level.ALL, "", "");
    public static final Row OTHER_AUTHORITIES = new Row(Level.OTHER_AUTHORITIES, "", "");

    public static Row authority(String code) {
        return new Row(Level.AUTHORITY, code, "");
    }

    public static Row unit(String authority, String code) {
        return new Row(Level.UNIT, authority, code);
    }

    public static Row otherUnits(String authority) {
        return new Row(Level.OTHER_UNITS, authority, "");
    }

    /** The row that this one is a part of; {@link #ALL} is a part of itself. */
    Row parent() {
        return switch (level) {
            case ALL, AUTHORITY, OTHER_AUTHORITIES -> ALL;
            case UNIT, OTHER_UNITS -> authority(authority);
        };
    }

    @Override
    public int compareTo(Row other) {
        return IN_ORDER.compare(this, other);
    }
}
