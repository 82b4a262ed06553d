package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.sql.Reading;

/**
 * Counts by SQL: sums up cells of the coarsest grain that will do. What was known earlier is summed
 * from the cells of quarters before, and from the facts of its own quarter. An observation is
 * counted where one of its findings is the first that is alike, so that it counts once though it
 * may have several.
 */
@Component
class TrendCounts {

    private static final String MONTHS =
            " and year * 12 + greatest(month - 1, 0) >= ?"
                    + " and year * 12 + case month when 0 then 11 else month - 1 end <= ?";

    /** The year overlaps the span without lying within it, and the month is not known. */
    private static final String UNPLACED =
            " and month = 0 and year * 12 <= ? and year * 12 + 11 >= ?"
                    + " and not (year * 12 >= ? and year * 12 + 11 <= ?)";

    /** Where there are so many on both sides, either takes long. */
    private static final int COMPARED = 20_000;

    private final JdbcTemplate views;

    TrendCounts(JdbcTemplate views) {
        this.views = views;
    }

    /** For each value of the dimension, or pair of values of two, and each period. */
    List<Count> cells(TrendQuestion question) {
        var across = question.across();
        boolean isSum = question.at() != null && question.at().isAll();
        return count(
                question,
                new Cut(
                        question.by().column(),
                        across == null ? "''" : across.column(),
                        question.by() == Dimension.TAG,
                        question.partsOfCells(),
                        isSum ? "0" : "year",
                        isSum ? "0" : question.period().part()),
                placed(question).and(at(question)));
    }

    /** For each period, every observation once. */
    List<Count> totals(TrendQuestion question) {
        return count(question, Cut.whole(question), placed(question));
    }

    /** What lies in a year that the span cuts through, so that nobody can say whether it is in. */
    Count unplaced(TrendQuestion question) {
        var none = new Count("", "", 0, 0, 0, 0);
        if (!question.span().cutsYears()) {
            return none;
        }
        int first = question.span().firstMonth();
        int last = question.span().lastMonth();
        var unplaced = new Condition(UNPLACED, List.of(last, first, first, last));
        return count(question, Cut.whole(question), unplaced).stream()
                .map(it -> new Count("", "", 0, 0, it.findings(), it.observations()))
                .reduce(none, Count::plus);
    }

    /** The tags of an operation, the most used first. */
    List<TagApi.Tag> tags(String organisation) {
        return views.query(
                """
                select tag, sum(findings) filter (where firsts & %d <> 0) as observations
                from trend_cell where organisation = ? and grain = %d
                group by tag having sum(findings) <> 0 order by 2 desc, tag
                """
                        .formatted(Grain.bit(Grain.NOTHING), Grain.NOTHING | Grain.TAG),
                (row, _) -> new TagApi.Tag(Reading.text(row, "tag"), row.getLong("observations")),
                organisation);
    }

    /**
     * How it is divided.
     *
     * @param key SQL of what each row is about
     * @param across likewise
     * @param parts of a finding, as in {@link Grain}, that keys and filters are about
     * @param year SQL of the year
     * @param partOfYear SQL of the part of it
     */
    private record Cut(
            String key, String across, boolean perTag, int parts, String year, String partOfYear) {

        static Cut whole(TrendQuestion question) {
            return new Cut(
                    "''", "''", false, question.partsOfTotals(), "year", question.period().part());
        }
    }

    /** No condition where there is no bound, and none on months where whole years are meant. */
    private static Condition placed(TrendQuestion question) {
        var span = question.span();
        var placed = new Condition("", List.of());
        if (span.first() != null) {
            placed = placed.and(new Condition(" and year >= ?", List.of(span.firstMonth() / 12)));
        }
        if (span.last() != null) {
            placed = placed.and(new Condition(" and year <= ?", List.of(span.lastMonth() / 12)));
        }
        return span.cutsYears()
                ? placed.and(new Condition(MONTHS, List.of(span.firstMonth(), span.lastMonth())))
                : placed;
    }

    private static Condition at(TrendQuestion question) {
        var at = question.at();
        if (at == null || at.isAll()) {
            return new Condition("", List.of());
        }
        return new Condition(
                " and year = ? and " + question.period().part() + " = ?",
                List.of(at.year(), at.partOfYear()));
    }

    private List<Count> count(TrendQuestion question, Cut cut, Condition when) {
        var asOf = question.asOf();
        var cells = new Source("findings", "trend_cell", cells(question, cut).and(when));
        return counts(cut, asOf == null ? List.of(cells) : known(question, cut, cells, when, asOf));
    }

    /**
     * The cells of the quarters before, and what became known in its own up to then; or, where that
     * is less, those of its own quarter too without what became known later in it.
     */
    private List<Source> known(
            TrendQuestion question, Cut cut, Source cells, Condition when, Instant asOf) {
        int quarter = Quarter.of(asOf);
        var begin = Quarter.start(quarter).toString();
        var end = Quarter.start(quarter + 1).toString();
        var at = asOf.toString();
        boolean later = isLate(question.organisation(), begin, end, at);
        var facts = facts(question, cut.perTag).and(when);
        return List.of(
                cells.with(
                        new Condition(
                                later ? " and known <= ?" : " and known < ?", List.of(quarter))),
                later
                        ? change(cut, facts, -1, "known_from > ? and known_from < ?", at, end)
                        : change(cut, facts, 1, "known_from >= ? and known_from <= ?", begin, at),
                later
                        ? change(
                                cut,
                                facts,
                                1,
                                "known_until > ? and known_until < ? and known_until < 'infinity'",
                                at,
                                end)
                        : change(
                                cut,
                                facts,
                                -1,
                                "known_until >= ? and known_until <= ? and known_until < 'infinity'",
                                begin,
                                at));
    }

    /** Whether more of what became known in a quarter lies before an instant than after it. */
    private boolean isLate(String organisation, String begin, String end, String at) {
        return Boolean.TRUE.equals(
                views.queryForObject(
                        """
                        select (select count(*) from (select from fact
                                where organisation = ? and counted
                                    and known_from >= ?::timestamptz and known_from <= ?::timestamptz
                                limit ?) as before)
                            > (select count(*) from (select from fact
                                where organisation = ? and counted
                                    and known_from > ?::timestamptz and known_from < ?::timestamptz
                                limit ?) as after)
                        """,
                        Boolean.class,
                        organisation,
                        begin,
                        at,
                        COMPARED,
                        organisation,
                        at,
                        end,
                        COMPARED));
    }

    /** Of what is known no more there is an index, for which PostgreSQL wants to be told so. */
    private static Source change(
            Cut cut, Condition facts, int sign, String between, String first, String last) {
        return new Source(
                Integer.toString(sign),
                cut.perTag ? "fact cross join unnest(tags) as each(tag)" : "fact",
                facts.and(
                        new Condition(
                                " and " + between.replace("?", "?::timestamptz"),
                                List.of(first, last))));
    }

    /**
     * Rows that are counted.
     *
     * @param findings SQL of how many each stands for
     * @param table SQL of where they are
     */
    private record Source(String findings, String table, Condition where) {

        Source with(Condition more) {
            return new Source(findings, table, where.and(more));
        }
    }

    private List<Count> counts(Cut cut, List<Source> sources) {
        var values = new ArrayList<>();
        var rows = new ArrayList<String>();
        for (var source : sources) {
            rows.add(
                    """
                    select %s as key, %s as across, %s as year, %s as part, firsts, %s as findings
                    from %s where %s
                    """
                            .formatted(
                                    cut.key,
                                    cut.across,
                                    cut.year,
                                    cut.partOfYear,
                                    source.findings,
                                    source.table,
                                    source.where.sql));
            values.addAll(source.where.values);
        }
        return views.query(
                """
                select key, across, year, part, sum(findings) as findings,
                    coalesce(sum(findings) filter (where firsts & %d <> 0), 0) as observations
                from (%s) as counted group by 1, 2, 3, 4 having sum(findings) <> 0
                """
                        .formatted(Grain.bit(cut.parts), String.join(" union all ", rows)),
                (row, _) ->
                        new Count(
                                Reading.text(row, "key"),
                                Reading.text(row, "across"),
                                row.getInt("year"),
                                row.getInt("part"),
                                row.getLong("findings"),
                                row.getLong("observations")),
                values.toArray());
    }

    private static Condition cells(TrendQuestion question, Cut cut) {
        var filter = question.filter();
        int grain = Grain.keptFor(cut.parts);
        boolean tagged = cut.perTag || filter.tag() != null;
        return findings(
                new Condition(
                                "organisation = ? and grain = "
                                        + (tagged ? grain | Grain.TAG : grain),
                                List.of(question.organisation()))
                        .and(" and tag = ?", filter.tag()),
                filter);
    }

    private static Condition facts(TrendQuestion question, boolean perTag) {
        return findings(
                        new Condition("organisation = ?", List.of(question.organisation())),
                        question.filter())
                .and(" and counted")
                .and(
                        perTag ? " and tag = ?" : " and tags @> array[?::text]",
                        question.filter().tag());
    }

    private static Condition findings(Condition condition, Filter filter) {
        return condition
                .and(" and authority = ?", filter.authority())
                .and(" and unit = ?", filter.unit())
                .and(" and municipality = ?", filter.municipality())
                .and(" and event_type = ?", filter.eventType())
                .and(" and kind = ?", filter.kind() == null ? null : filter.kind().name());
    }

    /** SQL of ours with the values that belong to it. */
    private record Condition(String sql, List<Object> values) {

        Condition and(String more) {
            return new Condition(sql + more, values);
        }

        /** Only when there is a value. */
        Condition and(String more, @Nullable String value) {
            return value == null ? this : and(new Condition(more, List.of(value)));
        }

        Condition and(Condition other) {
            var all = new ArrayList<>(values);
            all.addAll(other.values);
            return new Condition(sql + other.sql, all);
        }
    }
}
