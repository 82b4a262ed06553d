package se.hinderloggen.query.reports;

import static se.hinderloggen.query.reports.Denominators.EVERYWHERE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.reports.ReportFigures.Both;
import se.hinderloggen.query.reports.ReportFigures.Month;
import se.hinderloggen.query.reports.ReportFigures.Named;
import se.hinderloggen.query.reports.ReportFigures.OfKind;
import se.hinderloggen.query.reports.ReportFigures.Row;
import se.hinderloggen.query.reports.ReportFigures.Told;
import se.hinderloggen.query.trends.Count;
import se.hinderloggen.query.trends.Dimension;
import se.hinderloggen.query.trends.YearCounts;
import se.hinderloggen.query.trends.YearCounts.Asked;

/** What is counted for the operation itself: everything, as the trends count it. */
@Component
class InternalFigures {

    private static final int MONTHS = 12;

    private final YearCounts counts;

    InternalFigures(YearCounts counts) {
        this.counts = counts;
    }

    /** What there is of each sort, for either audience. */
    record Counted(
            Both<Told> observations,
            Both<Told> findings,
            List<Row> kinds,
            List<Row> eventTypes,
            List<Row> authorities,
            List<Row> units,
            List<Row> municipalities,
            List<Month> months,
            @Nullable Both<Told> monthUnknown,
            List<OfKind> byKind) {}

    Counted count(ReportQuestion question, Catalogue catalogue, Denominators denominators) {
        return new Look(question, catalogue, denominators).all();
    }

    /** One look at everything. */
    private final class Look {

        private final ReportQuestion question;
        private final Catalogue catalogue;
        private final Denominators denominators;
        private final List<Count> totals;

        Look(ReportQuestion question, Catalogue catalogue, Denominators denominators) {
            this.question = question;
            this.catalogue = catalogue;
            this.denominators = denominators;
            this.totals = counts.totals(asked(Dimension.KIND, Filter.NONE));
        }

        Counted all() {
            var months = months();
            return new Counted(
                    both(year -> observations(year), null),
                    both(year -> findings(year), null),
                    kinds(),
                    rows(Dimension.EVENT_TYPE, Filter.NONE),
                    rows(Dimension.AUTHORITY, Filter.NONE),
                    rows(Dimension.UNIT, Filter.NONE),
                    rows(Dimension.MUNICIPALITY, Filter.NONE),
                    months.subList(1, months.size()),
                    new Both<>(months.getFirst().year(), months.getFirst().with()),
                    byKind());
        }

        private Asked asked(Dimension by, Filter filter) {
            return new Asked(question.organisation(), by, null, question.asOf(), filter);
        }

        private long observations(int year) {
            return sum(totals, year, Count::observations);
        }

        private long findings(int year) {
            return sum(totals, year, Count::findings);
        }

        /** Whatever is set against clients and assignments of the whole operation. */
        private Both<Told> both(
                ToLongFunction<Integer> count, @Nullable ToLongFunction<Integer> of) {
            return new Both<>(
                    one(count, of, question.year()),
                    question.comparedWith() == null
                            ? null
                            : one(count, of, question.comparedWith()));
        }

        private Told one(
                ToLongFunction<Integer> count, @Nullable ToLongFunction<Integer> of, int year) {
            return denominators.count(
                    count.applyAsLong(year),
                    year,
                    EVERYWHERE,
                    of == null ? null : of.applyAsLong(year));
        }

        /** Every kind, also one of which there was nothing. */
        private List<Row> kinds() {
            var found = lines(Dimension.KIND, Filter.NONE);
            var rows = new ArrayList<Row>();
            for (var kind : Kind.values()) {
                var of = found.stream().filter(it -> it.key().equals(kind.name())).toList();
                var named = Catalogue.kind(kind);
                var both = both(year -> sum(of, year, Count::observations), this::observations);
                rows.add(new Row(named.code(), named.label(), null, both.year(), both.with()));
            }
            return rows;
        }

        private List<OfKind> byKind() {
            var all = new ArrayList<OfKind>();
            for (var row : kinds()) {
                var filter = new Filter(null, null, null, null, Kind.valueOf(row.key()), null);
                all.add(
                        new OfKind(
                                row.key(),
                                row.label(),
                                new Both<>(row.year(), row.with()),
                                rows(Dimension.EVENT_TYPE, filter),
                                rows(Dimension.AUTHORITY, filter)));
            }
            return all;
        }

        private List<Count> lines(Dimension by, Filter filter) {
            return counts.lines(asked(by, filter), question.firstYear(), question.lastYear());
        }

        /** The most counted first; of what was found in either year. */
        private List<Row> rows(Dimension by, Filter filter) {
            var byKey = new TreeMap<String, List<Count>>();
            for (var line : lines(by, filter)) {
                if (line.year() == question.year()
                        || Integer.valueOf(line.year()).equals(question.comparedWith())) {
                    byKey.computeIfAbsent(line.key(), _ -> new ArrayList<>()).add(line);
                }
            }
            var rows = new ArrayList<Row>();
            byKey.forEach((key, of) -> rows.add(row(by, key, of)));
            rows.sort(
                    Comparator.comparingLong((Row it) -> -orNone(it.year()))
                            .thenComparingLong(it -> -orNone(it.with()))
                            .thenComparing(Row::key));
            return rows;
        }

        private Row row(Dimension by, String key, List<Count> counted) {
            String place = by == Dimension.MUNICIPALITY ? (key.isEmpty() ? null : key) : EVERYWHERE;
            return new Row(
                    YearCounts.key(key),
                    label(by, key),
                    parent(by, key),
                    cell(counted, question.year(), place),
                    question.comparedWith() == null
                            ? null
                            : cell(counted, question.comparedWith(), place));
        }

        private Told cell(List<Count> counted, int year, @Nullable String place) {
            return denominators.count(
                    sum(counted, year, Count::findings), year, place, findings(year));
        }

        private String label(Dimension by, String key) {
            if (by != Dimension.UNIT || key.isEmpty()) {
                return YearCounts.label(key, by, catalogue);
            }
            int slash = key.indexOf('/');
            return catalogue.unit(key.substring(0, slash), key.substring(slash + 1)).label();
        }

        private @Nullable Named parent(Dimension by, String key) {
            return by == Dimension.UNIT && !key.isEmpty()
                    ? Named.of(catalogue.authority(key.substring(0, key.indexOf('/'))))
                    : null;
        }

        /** The first is of those whose month is not known. */
        private List<Month> months() {
            var byMonth = counts.totalsByMonth(asked(Dimension.KIND, Filter.NONE));
            var months = new ArrayList<Month>();
            for (int month = 0; month <= MONTHS; month++) {
                int wanted = month;
                var of = byMonth.stream().filter(it -> it.partOfYear() == wanted).toList();
                var both = both(year -> sum(of, year, Count::observations), this::observations);
                months.add(new Month(month, both.year(), both.with()));
            }
            return months;
        }
    }

    private static long sum(List<Count> counted, int year, ToLongFunction<Count> what) {
        return counted.stream().filter(it -> it.year() == year).mapToLong(what).sum();
    }

    private static long orNone(@Nullable Told count) {
        return count == null || count.count() == null ? 0 : count.count();
    }
}
