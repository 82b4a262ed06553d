package se.hinderloggen.query.comparisons;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Years;
import se.hinderloggen.query.comparisons.SeriesAnswer.Break;
import se.hinderloggen.query.comparisons.SeriesAnswer.Series;
import se.hinderloggen.query.comparisons.SeriesAnswer.Year;
import se.hinderloggen.query.comparisons.SeriesAnswer.YearExposure;
import se.hinderloggen.query.trends.Count;
import se.hinderloggen.query.trends.Dimension;
import se.hinderloggen.query.trends.YearCounts;
import se.hinderloggen.query.trends.YearCounts.Asked;
import se.hinderloggen.statistics.Measure;

/**
 * How it has gone: years with their trends, months with their bounds, and the whole with its runs.
 */
@Component
public class Development {

    private final YearCounts counts;
    private final Comparisons comparisons;
    private final Clock clock;

    Development(YearCounts counts, Comparisons comparisons, Clock clock) {
        this.counts = counts;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    /** What is the same for every line. */
    private record Frame(
            Asked asked,
            Catalogue catalogue,
            InUse inUse,
            Base base,
            Recorded recorded,
            Months months,
            NavigableSet<Integer> years) {}

    /**
     * All of it from one moment, whatever is written meanwhile.
     *
     * @param from the first year; absent for the first with anything
     * @param to the last year; absent for the last with anything
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SeriesAnswer series(Asked asked, @Nullable Integer from, @Nullable Integer to) {
        var recorded = comparisons.recorded(asked);
        var years =
                new Years(
                        from == null ? recorded.first() : from, to == null ? recorded.last() : to);
        var everything = counts.totalsByMonth(asked.unfiltered());
        var catalogue = counts.catalogue(asked);
        var frame =
                new Frame(
                        asked,
                        catalogue,
                        comparisons.inUse(asked, catalogue),
                        comparisons.base(asked),
                        recorded,
                        Months.of(everything, years.from(), end(asked, years.to())),
                        recorded.years().subSet(years.from(), true, years.to(), true));
        var totals = within(counts.totalsByMonth(asked), years);
        var byLine = new TreeMap<String, List<Count>>();
        counts.linesByMonth(asked, years.from(), years.to())
                .forEach(it -> byLine.computeIfAbsent(it.key(), _ -> new ArrayList<>()).add(it));
        return answer(frame, years, totals, byLine);
    }

    private static SeriesAnswer answer(
            Frame frame, Years years, List<Count> totals, Map<String, List<Count>> byLine) {
        var asked = frame.asked;
        var sorted = Counted.of(byLine.values().stream().flatMap(List::stream).toList());
        var all = Counted.of(totals).stream().findFirst().orElse(Counted.NOTHING);
        var totalYears = years(frame, null, all);
        var lineYears = sorted.stream().map(it -> years(frame, asked.by(), it)).toList();
        var trends =
                new YearTrends(
                        over(totalYears, frame),
                        lineYears.stream().map(it -> over(it, frame)).toList());
        var lines = new ArrayList<Series>();
        for (int i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            lines.add(
                    new Series(
                            YearCounts.key(line.key()),
                            YearCounts.label(line.key(), asked.by(), frame.catalogue),
                            lineYears.get(i),
                            trends.ofLine(Measure.PER_CLIENT, i),
                            trends.ofLine(Measure.PER_ASSIGNMENT, i),
                            trends.ofLine(Measure.SHARE, i),
                            frame.months.latest(
                                    Months.byMonth(byLine.getOrDefault(line.key(), List.of())),
                                    12 * firstInUse(lineYears.get(i), years.from()))));
        }
        var byMonth = Months.byMonth(totals);
        var family = trends.family();
        var breaks = breaks(frame, sorted, lineYears);
        long monthUnknown =
                totals.stream()
                        .filter(it -> it.partOfYear() == 0)
                        .mapToLong(Count::observations)
                        .sum();
        return new SeriesAnswer(
                asked.by().parameter(),
                years.from(),
                years.to(),
                asked.asOf(),
                family,
                exposures(frame),
                new Series(
                        Branches.TOTAL,
                        "Allt",
                        totalYears,
                        trends.ofTotal(Measure.PER_CLIENT),
                        trends.ofTotal(Measure.PER_ASSIGNMENT),
                        trends.ofTotal(Measure.SHARE),
                        frame.months.latest(byMonth, 0)),
                lines,
                frame.months.runs(byMonth),
                breaks,
                monthUnknown,
                notes(frame, monthUnknown, lines, !breaks.isEmpty()).family(family).all());
    }

    private static ComparisonNotes notes(
            Frame frame, long monthUnknown, List<Series> lines, boolean breaks) {
        long shown = lines.stream().mapToLong(it -> it.months().size()).sum();
        var all = List.copyOf(frame.years);
        String municipality = frame.asked.filter().municipality();
        return new ComparisonNotes()
                .alwaysSaid()
                .observations()
                .exposure(
                        List.of(frame.base.exposure(all, place(municipality))),
                        frame.base.missing(all, place(municipality)))
                .time(all, frame.recorded, List.of())
                .months(monthUnknown, shown)
                .breaks(breaks);
    }

    private static String place(@Nullable String municipality) {
        return municipality == null ? Base.EVERYWHERE : municipality;
    }

    /** Each recorded year of a line; of the whole where there is no dimension. */
    private static List<Year> years(Frame frame, @Nullable Dimension by, Counted line) {
        var years = new ArrayList<Year>();
        String municipality = municipality(frame.asked, by, line);
        boolean isAll = by == null && frame.asked.filter().equals(Filter.NONE);
        for (int year : frame.years) {
            long count = line.observations(List.of(year));
            long of = frame.recorded.observations(List.of(year));
            boolean inUse = by == null || count > 0 || frame.inUse.was(by, line.key(), year);
            years.add(
                    new Year(
                            year,
                            count,
                            of,
                            inUse,
                            inUse ? per100(count, clients(frame, year, municipality)) : null,
                            inUse ? per100(count, assignments(frame, year, municipality)) : null,
                            inUse && !isAll && of > 0
                                    ? Figures.bounded((double) count / of)
                                    : null));
        }
        return years;
    }

    /** Whose clients; absent where the place is not known. */
    private static @Nullable String municipality(
            Asked asked, @Nullable Dimension by, Counted line) {
        String place = by == Dimension.MUNICIPALITY ? line.key() : asked.filter().municipality();
        if (place == null) {
            return Base.EVERYWHERE;
        }
        return place.isEmpty() ? null : place;
    }

    private static @Nullable Integer clients(Frame frame, int year, @Nullable String municipality) {
        return municipality == null ? null : frame.base.clients(year, municipality);
    }

    private static @Nullable Integer assignments(
            Frame frame, int year, @Nullable String municipality) {
        return municipality == null ? null : frame.base.assignments(year, municipality);
    }

    private static @Nullable Double per100(long count, @Nullable Integer of) {
        return of == null || of == 0 ? null : Figures.bounded(100.0 * count / of);
    }

    private static List<YearExposure> exposures(Frame frame) {
        String municipality = municipality(frame.asked, null, Counted.NOTHING);
        return frame.years.stream()
                .map(
                        it ->
                                new YearExposure(
                                        it,
                                        clients(frame, it, municipality),
                                        assignments(frame, it, municipality),
                                        it < frame.recorded.running()))
                .toList();
    }

    /** Those that are over, and in which it could be recorded. */
    private static List<Year> over(List<Year> years, Frame frame) {
        return years.stream()
                .filter(it -> it.inUse() && it.year() < frame.recorded.running())
                .toList();
    }

    private static int firstInUse(List<Year> years, int otherwise) {
        return years.stream().filter(Year::inUse).findFirst().map(Year::year).orElse(otherwise);
    }

    private static List<Break> breaks(Frame frame, List<Counted> lines, List<List<Year>> years) {
        if (frame.years.isEmpty()) {
            return List.of();
        }
        var breaks = new ArrayList<Break>();
        for (int i = 0; i < lines.size(); i++) {
            int first = firstInUse(years.get(i), frame.years.first());
            if (first > frame.years.first()) {
                String label =
                        YearCounts.label(lines.get(i).key(), frame.asked.by(), frame.catalogue);
                breaks.add(
                        new Break(
                                Integer.toString(first),
                                label + " kan registreras från " + first + ".",
                                label + " can be recorded from " + first + ".",
                                frame.asked.by() == Dimension.EVENT_TYPE
                                        ? List.of(lines.get(i).key())
                                        : List.of()));
            }
        }
        if (frame.asked.by() == Dimension.EVENT_TYPE) {
            for (var mapping :
                    frame.catalogue.mappings(lines.stream().map(Counted::key).toList())) {
                int year = mapping.from().getYear();
                if (year > frame.years.first() && year <= frame.years.last()) {
                    var words = ComparisonNotes.mapping(mapping);
                    breaks.add(
                            new Break(
                                    Integer.toString(year),
                                    words.sv(),
                                    words.en(),
                                    List.of(mapping.eventType().code())));
                }
            }
        }
        return breaks;
    }

    private static List<Count> within(List<Count> counts, Years years) {
        return counts.stream()
                .filter(it -> it.year() >= years.from() && it.year() <= years.to())
                .toList();
    }

    /** The first month that is not over, or lies after the last year. */
    private YearMonth end(Asked asked, int lastYear) {
        Instant now = asked.asOf() == null ? clock.instant() : asked.asOf();
        var running = YearMonth.from(ZonedDateTime.ofInstant(now, Comparisons.SWEDEN));
        var after = YearMonth.of(lastYear, 12).plusMonths(1);
        return running.isBefore(after) ? running : after;
    }
}
