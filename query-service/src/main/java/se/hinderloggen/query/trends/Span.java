package se.hinderloggen.query.trends;

import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.PartialDate;

/**
 * From one month to another, both included. Figures are kept by month, so a day stands for its
 * month.
 *
 * @param first months since year 0, or absent for no limit
 * @param last likewise
 * @param widened whether a day was given, and its whole month is counted
 */
record Span(@Nullable Integer first, @Nullable Integer last, boolean widened) {

    private static final int BEFORE_EVERYTHING = 0;
    private static final int AFTER_EVERYTHING = 12 * 10_000;

    static Span of(@Nullable PartialDate from, @Nullable PartialDate to) {
        return new Span(
                from == null ? null : from.year() * 12 + (from.hasMonth() ? from.month() - 1 : 0),
                to == null ? null : to.year() * 12 + (to.hasMonth() ? to.month() - 1 : 11),
                (from != null && from.hasDay()) || (to != null && to.hasDay()));
    }

    int firstMonth() {
        return first == null ? BEFORE_EVERYTHING : first;
    }

    int lastMonth() {
        return last == null ? AFTER_EVERYTHING : last;
    }

    /** Whether it begins or ends in the middle of a year. */
    boolean cutsYears() {
        return (first != null && first % 12 != 0) || (last != null && last % 12 != 11);
    }

    boolean isEmpty() {
        return firstMonth() > lastMonth();
    }
}
