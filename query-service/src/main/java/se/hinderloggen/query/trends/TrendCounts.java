package se.hinderloggen.query.trends;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.sql.Reading;

/**
 * Counts by SQL. What is known now is summed from the cells; an observation with several findings
 * may lie in several of them, so those are counted from the facts. What was known earlier is
 * counted from the facts alone.
 */
@Component
class TrendCounts {

    private static final String PLACED =
            " and year between ? and ? and year * 12 + greatest(month - 1, 0) >= ?"
                    + " and year * 12 + case month when 0 then 11 else month - 1 end <= ?";

    /** The year overlaps the span without lying within it, and the month is not known. */
    private static final String UNPLACED =
            " and month = 0 and year * 12 <= ? and year * 12 + 11 >= ?"
                    + " and not (year * 12 >= ? and year * 12 + 11 <= ?)";

    private final JdbcTemplate views;

    TrendCounts(JdbcTemplate views) {
        this.views = views;
    }

    /** For each value of the dimension and each period. */
    Collection<Count> cells(TrendQuestion question) {
        return count(
                question, question.by().column(), question.by() == Dimension.TAG, placed(question));
    }

    /** For each period, every observation once. */
    Collection<Count> totals(TrendQuestion question) {
        return count(question, "''", false, placed(question));
    }

    /** What lies in a year that the span cuts through, so that nobody can say whether it is in. */
    Count unplaced(TrendQuestion question) {
        int first = question.span().firstMonth();
        int last = question.span().lastMonth();
        var unplaced = new Condition(UNPLACED, List.of(last, first, first, last));
        return count(question, "''", false, unplaced).stream()
                .map(it -> new Count("", 0, 0, it.findings(), it.observations()))
                .reduce(new Count("", 0, 0, 0, 0), Count::plus);
    }

    private static Condition placed(TrendQuestion question) {
        int first = question.span().firstMonth();
        int last = question.span().lastMonth();
        return new Condition(PLACED, List.of(first / 12, last / 12, first, last));
    }

    private Collection<Count> count(
            TrendQuestion question, String key, boolean perTag, Condition when) {
        var asOf = question.asOf();
        return asOf == null
                ? present(question, key, perTag, when)
                : known(question, key, perTag, when, asOf);
    }

    private Collection<Count> present(
            TrendQuestion question, String key, boolean perTag, Condition when) {
        var counts = new LinkedHashMap<Count, Count>();
        add(
                counts,
                key,
                question.period(),
                "sum(findings)",
                "sum(sole)",
                "trend_cell",
                cells(question, perTag).and(when));
        add(
                counts,
                key,
                question.period(),
                "0",
                "count(distinct observation_id)",
                perTag ? "fact cross join unnest(tags) as each(tag)" : "fact",
                facts(question, perTag)
                        .and(" and known_until = 'infinity' and findings_in_observation > 1")
                        .and(when));
        return counts.values();
    }

    private Collection<Count> known(
            TrendQuestion question, String key, boolean perTag, Condition when, Instant asOf) {
        var counts = new LinkedHashMap<Count, Count>();
        add(
                counts,
                key,
                question.period(),
                "count(*)",
                "count(distinct observation_id)",
                perTag ? "fact cross join unnest(tags) as each(tag)" : "fact",
                facts(question, perTag)
                        .and(
                                new Condition(
                                        " and known_from <= ?::timestamptz"
                                                + " and known_until > ?::timestamptz",
                                        List.of(asOf.toString(), asOf.toString())))
                        .and(when));
        return counts.values();
    }

    private void add(
            LinkedHashMap<Count, Count> counts,
            String key,
            Period period,
            String findings,
            String observations,
            String table,
            Condition where) {
        views.query(
                """
                select %s as key, year, %s as part, %s as findings, %s as observations
                from %s where %s group by 1, 2, 3
                """
                        .formatted(key, period.part(), findings, observations, table, where.sql),
                row -> {
                    var count =
                            new Count(
                                    Reading.text(row, "key"),
                                    row.getInt("year"),
                                    row.getInt("part"),
                                    row.getLong("findings"),
                                    row.getLong("observations"));
                    counts.merge(
                            new Count(count.key(), count.year(), count.partOfYear(), 0, 0),
                            count,
                            Count::plus);
                },
                where.values.toArray());
    }

    private static Condition cells(TrendQuestion question, boolean perTag) {
        var filter = question.filter();
        var condition = new Condition("organisation = ?", List.of(question.organisation()));
        if (perTag) {
            condition = condition.and(" and tag <> ''").and(" and tag = ?", filter.tag());
        } else {
            condition = condition.and(" and tag = ?", filter.tag() == null ? "" : filter.tag());
        }
        return findings(condition, filter);
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
