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
 * Counts by SQL. What is known now is summed from the cells of the coarsest grain that will do,
 * what was known earlier is counted from the facts. An observation is counted where one of its
 * findings is the first that is alike, so that it counts once though it may have several.
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

    private final JdbcTemplate views;

    TrendCounts(JdbcTemplate views) {
        this.views = views;
    }

    /** For each value of the dimension, or pair of values of two, and each period. */
    List<Count> cells(TrendQuestion question) {
        var across = question.across();
        return count(
                question,
                new Cut(
                        question.by().column(),
                        across == null ? "''" : across.column(),
                        question.by() == Dimension.TAG,
                        question.partsOfCells()),
                placed(question));
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
                group by tag order by 2 desc, tag
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
     */
    private record Cut(String key, String across, boolean perTag, int parts) {

        static Cut whole(TrendQuestion question) {
            return new Cut("''", "''", false, question.partsOfTotals());
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

    private List<Count> count(TrendQuestion question, Cut cut, Condition when) {
        var asOf = question.asOf();
        return asOf == null ? present(question, cut, when) : known(question, cut, when, asOf);
    }

    private List<Count> present(TrendQuestion question, Cut cut, Condition when) {
        return counts(question, cut, "findings", "trend_cell", cells(question, cut).and(when));
    }

    private List<Count> known(TrendQuestion question, Cut cut, Condition when, Instant asOf) {
        return counts(
                question,
                cut,
                "1",
                cut.perTag ? "fact cross join unnest(tags) as each(tag)" : "fact",
                facts(question, cut.perTag)
                        .and(
                                new Condition(
                                        " and known_from <= ?::timestamptz"
                                                + " and known_until > ?::timestamptz",
                                        List.of(asOf.toString(), asOf.toString())))
                        .and(when));
    }

    private List<Count> counts(
            TrendQuestion question, Cut cut, String findings, String table, Condition where) {
        return views.query(
                """
                select %s as key, %s as across, year, %s as part, sum(%s) as findings,
                    coalesce(sum(%s) filter (where firsts & %d <> 0), 0) as observations
                from %s where %s group by 1, 2, 3, 4
                """
                        .formatted(
                                cut.key,
                                cut.across,
                                question.period().part(),
                                findings,
                                findings,
                                Grain.bit(cut.parts),
                                table,
                                where.sql),
                (row, _) ->
                        new Count(
                                Reading.text(row, "key"),
                                Reading.text(row, "across"),
                                row.getInt("year"),
                                row.getInt("part"),
                                row.getLong("findings"),
                                row.getLong("observations")),
                where.values.toArray());
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
