package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
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
        return count(question, Cut.intoCells(question), placed(question).and(at(question)));
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

    /** Facts that are counted at some time, of observations, whatever their tag. */
    static Condition facts(TrendQuestion question) {
        return facts(question, false).and(placed(question));
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
        var cells = cells(question, cut).and(when);
        var sources =
                new ArrayList<>(
                        asOf == null
                                ? List.of(rows(cut, "findings", "trend_cell", cells))
                                : known(question, cut, cells, when, asOf));
        var in = question.in();
        if (in != null
                && (cut.parts() & Grain.EVENT_TYPE) != 0
                && !in.lines().ofSeveral().isEmpty()) {
            sources.add(repeated(question, cut, in, when));
        }
        return counts(cut, sources);
    }

    /**
     * An observation with several codes of one line counts once in it. Where cells have it once for
     * each code, so many are taken away; of the findings none.
     */
    private static Condition repeated(
            TrendQuestion question, Cut cut, CountedIn in, Condition when) {
        var asOf = question.asOf();
        return Condition.of("select key, across, year, part, sign.firsts, sign.of * codes from (")
                .and(cut.columns())
                .and("count(distinct event_type) - 1 as codes from ")
                .and(facts(cut) + " where ")
                .and(facts(question, cut.perTag()).and(when).and(in.isOfSeveral()))
                .and(" and other_types <> '{}' and known_until ")
                .and(
                        asOf == null
                                ? Condition.of("= 'infinity'")
                                : new Condition(
                                        "> ?::timestamptz and known_from <= ?::timestamptz",
                                        List.of(asOf.toString(), asOf.toString())))
                .and(" group by observation_id, 1, 2, 3, 4 having count(distinct event_type) > 1)")
                .and(
                        " as repeated cross join (values (%d, -1), (0, 1)) as sign(firsts, of)"
                                .formatted(Grain.bit(cut.parts())));
    }

    /**
     * The cells of the quarters before, and what became known in its own up to then; or, where that
     * is less, those of its own quarter too without what became known later in it.
     */
    private List<Condition> known(
            TrendQuestion question, Cut cut, Condition cells, Condition when, Instant asOf) {
        int quarter = Quarter.of(asOf);
        var begin = Quarter.start(quarter).toString();
        var end = Quarter.start(quarter + 1).toString();
        var at = asOf.toString();
        boolean later = isLate(question.organisation(), begin, end, at);
        var facts = facts(question, cut.perTag()).and(when);
        return List.of(
                rows(
                        cut,
                        "findings",
                        "trend_cell",
                        cells.and(
                                new Condition(
                                        later ? " and known <= ?" : " and known < ?",
                                        List.of(quarter)))),
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
    private static Condition change(
            Cut cut, Condition facts, int sign, String between, String first, String last) {
        return rows(
                cut,
                Integer.toString(sign),
                facts(cut),
                facts.and(
                        new Condition(
                                " and " + between.replace("?", "?::timestamptz"),
                                List.of(first, last))));
    }

    private static String facts(Cut cut) {
        return cut.perTag() ? "fact cross join unnest(tags) as each(tag)" : "fact";
    }

    /**
     * Rows that are counted.
     *
     * @param findings SQL of how many each stands for
     */
    private static Condition rows(Cut cut, String findings, String table, Condition where) {
        return cut.columns()
                .and("firsts, %s as findings from %s where ".formatted(findings, table))
                .and(where);
    }

    private List<Count> counts(Cut cut, List<Condition> sources) {
        var rows = sources.stream().map(Condition::sql).toList();
        var values = sources.stream().flatMap(it -> it.values().stream()).toList();
        return views.query(
                """
                select key, across, year, part, sum(findings) as findings,
                    coalesce(sum(findings) filter (where firsts & %d <> 0), 0) as observations
                from (%s) as counted group by 1, 2, 3, 4 having sum(findings) <> 0
                """
                        .formatted(Grain.bit(cut.parts()), String.join(" union all ", rows)),
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
        int grain = Grain.keptFor(cut.parts());
        boolean tagged = cut.perTag() || filter.tag() != null;
        return findings(
                new Condition(
                                "organisation = ? and grain = "
                                        + (tagged ? grain | Grain.TAG : grain),
                                List.of(question.organisation()))
                        .and(" and tag = ?", filter.tag()),
                question);
    }

    private static Condition facts(TrendQuestion question, boolean perTag) {
        return findings(
                        new Condition("organisation = ?", List.of(question.organisation())),
                        question)
                .and(" and counted")
                .and(
                        perTag ? " and tag = ?" : " and tags @> array[?::text]",
                        question.filter().tag());
    }

    private static Condition findings(Condition condition, TrendQuestion question) {
        var filter = question.filter();
        var in = question.in();
        String type = filter.eventType();
        return condition
                .and(" and authority = ?", filter.authority())
                .and(" and unit = ?", filter.unit())
                .and(" and municipality = ?", filter.municipality())
                .and(
                        type == null
                                ? Condition.of("")
                                : in == null || type.isEmpty()
                                        ? new Condition(" and event_type = ?", List.of(type))
                                        : in.isIn(type))
                .and(" and kind = ?", filter.kind() == null ? null : filter.kind().name());
    }
}
