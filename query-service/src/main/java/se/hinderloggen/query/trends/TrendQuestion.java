package se.hinderloggen.query.trends;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Filter;

/**
 * What is asked about trends, read and understood.
 *
 * @param organisation whose figures
 * @param across a second dimension, or absent
 * @param at the cells that are wanted; absent for those of every period
 * @param asOf as known at that instant; absent for now
 * @param filter its event type is a line of the catalogue in which it is counted
 * @param in the catalogue in which event types are counted; absent for as they were recorded
 */
record TrendQuestion(
        String organisation,
        Dimension by,
        @Nullable Dimension across,
        Period period,
        Span span,
        Measure measure,
        @Nullable At at,
        @Nullable Instant asOf,
        Filter filter,
        @Nullable CountedIn in) {

    /** Event types are counted as they were recorded. */
    TrendQuestion(
            String organisation,
            Dimension by,
            @Nullable Dimension across,
            Period period,
            Span span,
            Measure measure,
            @Nullable At at,
            @Nullable Instant asOf,
            Filter filter) {
        this(organisation, by, across, period, span, measure, at, asOf, filter, null);
    }

    /** Whether its rows count findings rather than observations. */
    boolean countsFindings() {
        return by.countsFindings() || (across != null && across.countsFindings());
    }

    /** The parts of a finding, as in {@link Grain}, that one of its totals is about. */
    int partsOfTotals() {
        return (filter.authority() == null ? 0 : Grain.AUTHORITY)
                | (filter.unit() == null ? 0 : Grain.UNIT)
                | (filter.municipality() == null ? 0 : Grain.MUNICIPALITY)
                | (filter.eventType() == null ? 0 : Grain.EVENT_TYPE);
    }

    /** The same for one of its cells. */
    int partsOfCells() {
        return partsOfTotals() | by.part() | (across == null ? 0 : across.part());
    }

    /** The same about everything, whatever the filters. */
    TrendQuestion unfiltered() {
        return with(Filter.NONE);
    }

    /** The same about another event type, or line. */
    TrendQuestion withType(String eventType) {
        return with(filter.withEventType(eventType));
    }

    /** The same as it was known at another time. */
    TrendQuestion asOf(@Nullable Instant instant, @Nullable CountedIn then) {
        return new TrendQuestion(
                organisation, by, across, period, span, measure, at, instant, filter, then);
    }

    private TrendQuestion with(Filter other) {
        return new TrendQuestion(
                organisation, by, across, period, span, measure, at, asOf, other, in);
    }
}
