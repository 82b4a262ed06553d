package se.hinderloggen.query.observations;

import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Finds rows of observations by SQL. What is erased is not found. */
@Component
class ObservationFinder {

    /** Merged ones are reviewed along with what they are merged into. */
    private static final String UNREVIEWED = " and reviewed_at is null and merged_into is null";

    static final int COUNTED = 1000;
    private static final int LOOKED_THROUGH = 5000;
    private static final int PATIENCE_MILLIS = 40;

    private final JdbcTemplate views;
    private final ObservationTable table;
    private final TextSearch texts;
    private final JsonMapper json;
    private final TransactionTemplate patiently;

    ObservationFinder(
            JdbcTemplate views,
            ObservationTable table,
            TextSearch texts,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.views = views;
        this.table = table;
        this.texts = texts;
        this.json = json;
        this.patiently = transaction;
    }

    Optional<ObservationRow> byId(String organisation, UUID id) {
        return views
                .query(
                        "select * from observation where observation_id = ? and organisation = ?",
                        (row, _) -> table.read(row),
                        id,
                        organisation)
                .stream()
                .findFirst();
    }

    /** Rows, one more than the limit when there are more, and how many there are in all. */
    Found find(ObservationSearch search) {
        var hits = texts.find(search);
        var rows = rows(search, hits);
        return new Found(rows, search.after() == null ? count(search, hits, rows.size()) : null);
    }

    /**
     * Of a short time, what comes first in order is looked through. Left to itself, PostgreSQL
     * would rather go through everything that was recorded since, or read all of that time. Where
     * not enough is found so, there is so little in all that one can begin with what it is about.
     */
    private List<ObservationRow> rows(ObservationSearch search, TextSearch.Hits hits) {
        boolean looked = !search.words().isEmpty() && !hits.many();
        if (looked || !search.isOfAShortTime()) {
            var values = new ArrayList<Object>();
            return read(search, plain(search, hits, values), values);
        }
        var values = new ArrayList<Object>();
        var first = read(search, ofAShortTime(search, hits, true, values), values);
        if (first.size() > search.limit() || search.isOfTimeAlone()) {
            return first;
        }
        var all = new ArrayList<Object>();
        return read(search, ofAShortTime(search, hits, false, all), all);
    }

    private List<ObservationRow> read(ObservationSearch search, String ids, List<Object> values) {
        return views.query(
                "select o.* from (%s limit ?) as found join observation o using (observation_id) order by %s"
                        .formatted(ids, search.sort().order()),
                (row, _) -> table.read(row),
                with(values, search.limit() + 1));
    }

    /** SQL of the ids of what is found, in order. */
    private String plain(ObservationSearch search, TextSearch.Hits hits, List<Object> values) {
        var sql = new StringBuilder("select observation_id from observation o");
        where(search, hits, sql, values);
        if (hits.many()) {
            sql.append(" and ").append(TextSearch.ofRow(search, values));
        }
        return sql.append(" order by ").append(search.sort().order()).toString();
    }

    /**
     * The same in steps, which each {@code offset 0} and {@code limit} keep apart.
     *
     * @param byTime whether to begin with the time, and look no further than among the first ones;
     *     else with the findings and tags
     */
    private String ofAShortTime(
            ObservationSearch search, TextSearch.Hits hits, boolean byTime, List<Object> values) {
        String order = search.sort().order();
        var within = new StringBuilder();
        belonging(search, within, values);
        if (byTime) {
            when(search, within, values);
            after(search, within, values);
        } else {
            about(search, within, values);
            // What is said to be true is not looked for in an index.
            within.append(" and (true");
            when(search, within, values);
            after(search, within, values);
            within.append(") is true");
        }
        var sql =
                new StringBuilder(
                        "select observation_id from (select * from (select observation_id, ");
        sql.append(search.sort().column()).append(" from observation o").append(within);
        sql.append(" offset 0) as within order by ").append(order);
        sql.append(byTime ? " limit " + LOOKED_THROUGH : " offset 0").append(") as o where true");
        if (byTime) {
            sql.append(" and (select true");
            about(search, sql, values);
            sql.append(" from observation i where i.observation_id = o.observation_id)");
        }
        if (hits.many()) {
            sql.append(" and ").append(TextSearch.ofRow(search, values));
        }
        return sql.append(" order by ").append(order).toString();
    }

    private static Object[] with(List<Object> values, Object last) {
        var all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }

    record Found(List<ObservationRow> rows, @Nullable Count count) {}

    /**
     * @param observations how many were counted
     * @param atLeast whether there may be more
     */
    record Count(int observations, boolean atLeast) {}

    private void where(
            ObservationSearch search,
            TextSearch.Hits hits,
            StringBuilder sql,
            List<Object> values) {
        belonging(search, sql, values);
        about(search, sql, values);
        when(search, sql, values);
        if (!search.words().isEmpty() && !hits.many()) {
            sql.append(" and observation_id = any(?)");
            values.add(hits.ids().toArray(UUID[]::new));
        }
        after(search, sql, values);
    }

    /** What stands in every index. */
    private static void belonging(
            ObservationSearch search, StringBuilder sql, List<Object> values) {
        sql.append(" where organisation = ? and erased_at is null");
        values.add(search.organisation());
        if (search.filter().kind() != null) {
            sql.append(" and kind = ?");
            values.add(search.filter().kind().name());
        }
    }

    private static void after(ObservationSearch search, StringBuilder sql, List<Object> values) {
        if (search.after() != null) {
            sql.append(
                    " and (%s, observation_id) %s (?::%s, ?)"
                            .formatted(
                                    search.sort().column(),
                                    search.sort().descending() ? "<" : ">",
                                    search.sort().type()));
            values.add(search.after().value());
            values.add(search.after().observationId());
        }
    }

    /**
     * Exact up to a thousand. Where even that takes long, which a common word together with a
     * filter may, no more than what is shown is promised.
     */
    private Count count(ObservationSearch search, TextSearch.Hits hits, int shown) {
        if (hits.many() && search.isUnfiltered()) {
            return new Count(COUNTED, true);
        }
        var sql = new StringBuilder("select count(*) from (select from observation o");
        var values = new ArrayList<Object>();
        where(search, hits, sql, values);
        if (hits.many()) {
            sql.append(" and ").append(TextSearch.ofRow(search, values));
        }
        sql.append(" limit ?) as counted");
        values.add(COUNTED + 1);
        try {
            Integer count =
                    patiently.execute(
                            _ -> {
                                views.execute("set local statement_timeout = " + PATIENCE_MILLIS);
                                return views.queryForObject(
                                        sql.toString(), Integer.class, values.toArray());
                            });
            int counted = count == null ? 0 : count;
            return new Count(Math.min(counted, COUNTED), counted > COUNTED);
        } catch (QueryTimeoutException e) {
            return new Count(Math.min(shown, search.limit()), true);
        }
    }

    private void about(ObservationSearch search, StringBuilder sql, List<Object> values) {
        if (search.reviewed() != null) {
            sql.append(search.reviewed() ? " and reviewed_at is not null" : UNREVIEWED);
        }
        var filter = search.filter();
        if (filter.tag() != null) {
            sql.append(" and tags @> array[?::text]");
            values.add(filter.tag());
        }
        var finding = new LinkedHashMap<String, @Nullable String>();
        put(finding, "authority", filter.authority());
        put(finding, "unit", filter.unit());
        put(finding, "municipality", filter.municipality());
        put(finding, "eventType", filter.eventType());
        if (!finding.isEmpty()) {
            // One and the same finding has to match in everything.
            sql.append(" and findings @> ?::jsonb");
            values.add(json.writeValueAsString(List.of(finding)));
        }
    }

    /** In a finding, what is not known is null. */
    private static void put(
            LinkedHashMap<String, @Nullable String> finding, String name, @Nullable String value) {
        if (value != null) {
            finding.put(name, value.isEmpty() ? null : value);
        }
    }

    private static void when(ObservationSearch search, StringBuilder sql, List<Object> values) {
        if (search.from() != null) {
            sql.append(" and occurred_to >= ?");
            values.add(search.from());
            // Follows from that, since nothing reaches over a turn of the year; bounds the index.
            sql.append(" and occurred_from >= ?");
            values.add(search.from().with(TemporalAdjusters.firstDayOfYear()));
        }
        if (search.to() != null) {
            sql.append(" and occurred_from <= ?");
            values.add(search.to());
            sql.append(" and occurred_to <= ?"); // likewise
            values.add(search.to().with(TemporalAdjusters.lastDayOfYear()));
        }
    }
}
