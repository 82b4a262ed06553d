package se.hinderloggen.query.trends;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Filter;

/**
 * The counts of trends for others to reckon with: by year or by month, line by line, and of all.
 * What each counts is as in the trends.
 */
@Component
public class YearCounts {

    private final TrendCounts counts;
    private final Catalogues catalogues;
    private final Clock clock;

    YearCounts(TrendCounts counts, Catalogues catalogues, Clock clock) {
        this.counts = counts;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * What is counted.
     *
     * @param across a second dimension, or absent
     * @param asOf as known at that instant; absent for now
     */
    public record Asked(
            String organisation,
            Dimension by,
            @Nullable Dimension across,
            @Nullable Instant asOf,
            Filter filter) {

        /** The same line by line without the second dimension. */
        public Asked margins() {
            return new Asked(organisation, by, null, asOf, filter);
        }

        /** The same by something else. */
        public Asked by(Dimension other) {
            return new Asked(organisation, other, null, asOf, filter);
        }

        /** The same of everything, whatever the filters. */
        public Asked unfiltered() {
            return new Asked(organisation, by, across, asOf, Filter.NONE);
        }
    }

    /**
     * As it stands in an address of the trends.
     *
     * @throws ProblemException 400 that names the parameter and what it may be
     */
    public Asked read(
            String organisation,
            @Nullable String by,
            @Nullable String across,
            @Nullable String asOf,
            Filter.Wanted filter) {
        var question =
                new TrendParameters(by, across, null, null, null, null, null, asOf, null, filter)
                        .read(organisation, catalogues, clock);
        return new Asked(
                organisation, question.by(), question.across(), question.asOf(), question.filter());
    }

    /** Each line, or each pair of two dimensions, in each of these years. */
    public List<Count> lines(Asked asked, int fromYear, int toYear) {
        return counts.cells(question(asked, Period.YEAR, years(fromYear, toYear)));
    }

    /** Each line in each year that has any of it. */
    public List<Count> ever(Asked asked) {
        return counts.cells(question(asked, Period.YEAR, Span.of(null, null)));
    }

    /** Each line in each month of these years; month 0 where nothing but the year is known. */
    public List<Count> linesByMonth(Asked asked, int fromYear, int toYear) {
        return counts.cells(question(asked, Period.MONTH, years(fromYear, toYear)));
    }

    /** Every observation once, in each year that has any. */
    public List<Count> totals(Asked asked) {
        return counts.totals(question(asked, Period.YEAR, Span.of(null, null)));
    }

    /** The same month by month; month 0 where nothing but the year is known. */
    public List<Count> totalsByMonth(Asked asked) {
        return counts.totals(question(asked, Period.MONTH, Span.of(null, null)));
    }

    /** With the names of the day by which it is known. */
    public Catalogue catalogue(Asked asked) {
        return Trends.catalogue(catalogues, asked.asOf);
    }

    /** The key as answers have it. */
    public static String key(String key) {
        return Trends.key(key);
    }

    /** What people call it. */
    public static String label(String key, Dimension of, Catalogue catalogue) {
        return Trends.label(key, of, catalogue);
    }

    private static Span years(int from, int to) {
        return Span.of(new PartialDate(from, 0, 0), new PartialDate(to, 0, 0));
    }

    private static TrendQuestion question(Asked asked, Period period, Span span) {
        return new TrendQuestion(
                asked.organisation,
                asked.by,
                asked.across,
                period,
                span,
                Measure.COUNT,
                null,
                asked.asOf,
                asked.filter);
    }
}
