package se.hinderloggen.query.observations;

import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.observations.TextSearch.Hits;
import tools.jackson.databind.json.JsonMapper;

/** Finds rows of observations by SQL. What is erased is not found. */
@Component
class ObservationFinder {

    /** Merged ones are reviewed along with what they are merged into. */
    private static final String UNREVIEWED = " and reviewed_at is null and merged_into is null";

    private static final String FROM_OBSERVATION = "from observation o";

    static final int COUNTED = 1000;
    private static final int LOOKED_THROUGH = 10_000;
    private static final int PATIENCE_MILLIS = 40;

    private final JdbcTemplate views;
    private final ObservationTable table;
    private final TextSearch texts;
    private final JsonMapper json;
    private final TransactionTemplate patiently;
    private final int lookedThrough;

    @Autowired
    ObservationFinder(
            JdbcTemplate views,
            ObservationTable table,
            TextSearch texts,
            JsonMapper json,
            TransactionTemplate transaction) {
        this(views, table, texts, json, transaction, LOOKED_THROUGH);
    }

    ObservationFinder(
            JdbcTemplate views,
            ObservationTable table,
            TextSearch texts,
            JsonMapper json,
            TransactionTemplate transaction,
            int lookedThrough) {
        this.views = views;
        this.table = table;
        this.texts = texts;
        this.json = json;
        this.patiently = transaction;
        this.lookedThrough = lookedThrough;
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
        if (hits.areFew()) {
            return few(search, hits.ids());
        }
        var rows = rows(search, hits);
        return new Found(rows, search.after() == null ? count(search, hits, rows.size()) : null);
    }

    /** The latest with these findings. */
    List<UUID> latest(String organisation, Filter filter, int limit) {
        var search =
                new ObservationSearch(
                        organisation,
                        List.of(),
                        filter,
                        null,
                        null,
                        null,
                        null,
                        ObservationSearch.Sort.RECORDED_LAST_FIRST,
                        null,
                        limit);
        var hits = texts.find(search);
        var rows = hits.areFew() ? few(search, hits.ids()).rows : rows(search, hits);
        return rows.stream().limit(limit).map(it -> it.observationId).toList();
    }

    record Found(List<ObservationRow> rows, @Nullable Count count) {}

    /**
     * @param observations how many were counted
     * @param atLeast whether there may be more
     */
    record Count(int observations, boolean atLeast) {
        static final Count MANY = new Count(COUNTED, true);

        static Count of(int observations) {
            return observations > COUNTED ? MANY : new Count(observations, false);
        }
    }

    /** All of them are read, so they are counted too. */
    private Found few(ObservationSearch search, List<UUID> ids) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder(FROM_OBSERVATION);
        where(search, sql, values);
        sql.append(" and observation_id = any(?)");
        values.add(ids.toArray(UUID[]::new));
        String order = search.sort().order();
        return views.query(
                """
                select o.*, total from (
                    select observation_id, count(*) over () as total %s order by %s limit ?
                ) as found join observation o using (observation_id) order by %s
                """
                        .formatted(sql, order, order),
                found -> {
                    var rows = new ArrayList<ObservationRow>();
                    int total = 0;
                    while (found.next()) {
                        total = found.getInt("total");
                        rows.add(table.read(found));
                    }
                    return new Found(rows, search.after() == null ? Count.of(total) : null);
                },
                with(values, search.limit() + 1));
    }

    /**
     * Of many, and of a short time, what comes first in order is looked through, up to a number.
     * Left to itself, PostgreSQL knows neither how common a finding is nor a word, and would read
     * half of everything for one that is rare, or all of those that are common. Where not enough is
     * found so, which is when what is searched for was usual at another time, all of it is read.
     */
    private List<ObservationRow> rows(ObservationSearch search, Hits hits) {
        if (!hits.areMany() && !search.isOfAShortTime()) {
            var values = new ArrayList<Object>();
            return read(search, allOf(search, hits, values), values);
        }
        var values = new ArrayList<Object>();
        var first = read(search, firstOf(search, hits, values), values);
        if (first.size() > search.limit() || search.isOfTimeAlone() || !isMore(search)) {
            return first;
        }
        var all = new ArrayList<Object>();
        return read(search, allOf(search, hits, all), all);
    }

    /** Whether there is more of that time and kind than was looked through. */
    private boolean isMore(ObservationSearch search) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder("select count(*) from (select ").append(FROM_OBSERVATION);
        belonging(search, sql, values);
        when(search, sql, values);
        after(search, sql, values);
        Integer count =
                views.queryForObject(
                        sql.append(" limit ?) as counted").toString(),
                        Integer.class,
                        with(values, lookedThrough + 1));
        return count == null || count > lookedThrough;
    }

    private List<ObservationRow> read(ObservationSearch search, String ids, List<Object> values) {
        return views.query(
                "select o.* from (%s limit ?) as found join observation o using (observation_id) order by %s"
                        .formatted(ids, search.sort().order()),
                (row, _) -> table.read(row),
                with(values, search.limit() + 1));
    }

    /** SQL of the ids of what is found, in order. */
    private String allOf(ObservationSearch search, Hits hits, List<Object> values) {
        var sql = new StringBuilder("select observation_id ").append(FROM_OBSERVATION);
        where(search, sql, values);
        among(search, hits, sql, values);
        return sql.append(" order by ").append(search.sort().order()).toString();
    }

    /**
     * The same in steps, which each {@code offset 0} and {@code limit} keep apart: what is of that
     * time, in order, and then what it is about and its words.
     */
    private String firstOf(ObservationSearch search, Hits hits, List<Object> values) {
        String order = search.sort().order();
        var sql =
                new StringBuilder(
                        "select observation_id from (select * from (select observation_id, ");
        sql.append(search.sort().column()).append(' ').append(FROM_OBSERVATION);
        belonging(search, sql, values);
        when(search, sql, values);
        after(search, sql, values);
        // A short time is gone through whole; of a long one, or of all, an index gives the first.
        sql.append(search.isOfAShortTime() ? " offset 0" : "").append(") as within order by ");
        sql.append(order)
                .append(" limit ")
                .append(lookedThrough)
                .append(") as o where (select true");
        about(search, sql, values);
        sql.append(" from observation i where i.observation_id = o.observation_id)");
        if (hits.areMany() && !search.words().isEmpty()) {
            sql.append(" and ").append(TextSearch.ofRow(search, values));
        }
        return sql.append(" order by ").append(order).toString();
    }

    private static Object[] with(List<Object> values, Object last) {
        var all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }

    private void where(ObservationSearch search, StringBuilder sql, List<Object> values) {
        belonging(search, sql, values);
        about(search, sql, values);
        when(search, sql, values);
        after(search, sql, values);
    }

    /** What the index tells of many; where it cannot, the texts do. */
    private static void among(
            ObservationSearch search, Hits hits, StringBuilder sql, List<Object> values) {
        var question = hits.question();
        if (question != null) {
            sql.append(" and observation_id in (").append(question.sql()).append(')');
            values.addAll(question.values());
        } else if (!search.words().isEmpty()) {
            sql.append(" and ").append(TextSearch.ofRow(search, values));
        }
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
    private Count count(ObservationSearch search, Hits hits, int shown) {
        if (hits.question() != null && search.isWhollyIndexed()) {
            return Count.MANY;
        }
        var sql = new StringBuilder("select count(*) from (select ").append(FROM_OBSERVATION);
        var values = new ArrayList<Object>();
        where(search, sql, values);
        among(search, hits, sql, values);
        sql.append(" limit ?) as counted");
        try {
            Integer count =
                    patiently.execute(
                            _ -> {
                                views.execute("set local statement_timeout = " + PATIENCE_MILLIS);
                                return views.queryForObject(
                                        sql.toString(), Integer.class, with(values, COUNTED + 1));
                            });
            return Count.of(count == null ? 0 : count);
        } catch (QueryTimeoutException e) {
            return new Count(Math.min(shown, search.limit()), true);
        }
    }

    private void about(ObservationSearch search, StringBuilder sql, List<Object> values) {
        if (search.reviewed() != null) {
            sql.append(search.reviewed() ? " and reviewed_at is not null" : UNREVIEWED);
        }
        if (search.merged() != null) {
            sql.append(" and merged_into is ").append(search.merged() ? "not null" : "null");
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
