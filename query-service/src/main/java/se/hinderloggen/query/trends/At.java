package se.hinderloggen.query.trends;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are wanted where not all of them can be looked at at once: those of one period, or
 * their sums over all periods.
 *
 * @param year of the period; 0 for the sums
 * @param partOfYear month or quarter; 0 for the whole year
 */
record At(int year, int partOfYear) {

    static final At ALL = new At(0, 0);

    /** Stands for the sums, and for their period in the answer. */
    static final String ALL_PARAMETER = "all";

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    boolean isAll() {
        return equals(ALL);
    }

    /** Absent when it is no period of this kind. */
    static @Nullable At read(String written, Period period) {
        if (written.equals(ALL_PARAMETER)) {
            return ALL;
        }
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return null;
        }
        String quarter = parts.group(2);
        String month = parts.group(3);
        var given = quarter != null ? Period.QUARTER : month != null ? Period.MONTH : Period.YEAR;
        if (given != period) {
            return null;
        }
        String part = quarter != null ? quarter : month != null ? month : "0";
        return new At(Integer.parseInt(parts.group(1)), Integer.parseInt(part));
    }
}
