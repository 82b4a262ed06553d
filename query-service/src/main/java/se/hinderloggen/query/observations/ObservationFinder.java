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
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.sql.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Finds rows of observations by SQL. What is erased is not found. */
@Component
class ObservationFinder {

    /**
     * From this length on a word is also found as part of another; the index knows three letters.
     */
    static final int PART_LENGTH = 3;

    /** Merged ones are reviewed along with what they are merged into. */
    private static final String UNREVIEWED = " and reviewed_at is null and merged_into is null";

    static final int COUNTED = 1000;
    private static final int FEW = 5000;
    private static final int PATIENCE_MILLIS = 80;

    private final JdbcTemplate views;
    private final ObservationTable table;
    private final TextRefill refill;
    private final JsonMapper json;
    private final TransactionTemplate patiently;

    ObservationFinder(
            JdbcTemplate views,
            ObservationTable table,
            TextRefill refill,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.views = views;
        this.table = table;
        this.refill = refill;
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
        var words = hits(search);
        var sql = new StringBuilder("select * from observation o");
        var values = new ArrayList<Object>();
        where(search, words, sql, values);
        order(search, sql, values);
        var rows = views.query(sql.toString(), (row, _) -> table.read(row), values.toArray());
        return new Found(rows, search.after() == null ? count(search, words, rows.size()) : null);
    }

    record Found(List<ObservationRow> rows, @Nullable Count count) {}

    /**
     * @param observations how many were counted
     * @param atLeast whether there may be more
     */
    record Count(int observations, boolean atLeast) {}

    /** Texts with all the words: their ids when they are few. */
    private record Hits(List<UUID> ids, boolean many) {
        static final Hits NOT_ASKED = new Hits(List.of(), false);
    }

    /**
     * Few are sorted; of many, those that are shown come soon enough when one begins with the
     * latest. Where the two cost the same with a million texts lies the limit.
     */
    private Hits hits(ObservationSearch search) {
        if (search.words().isEmpty()) {
            return Hits.NOT_ASKED;
        }
        refill.requireFilled();
        var values = new ArrayList<Object>();
        values.add(search.organisation());
        String conditions = words(search, values);
        values.add(FEW + 1);
        var ids =
                views.query(
                        "select observation_id from observation_text t where organisation = ? and "
                                + conditions
                                + " limit ?",
                        (row, _) -> Reading.uuid(row, "observation_id"),
                        values.toArray());
        return new Hits(ids, ids.size() > FEW);
    }

    private void where(
            ObservationSearch search, Hits hits, StringBuilder sql, List<Object> values) {
        sql.append(" where organisation = ? and erased_at is null");
        values.add(search.organisation());
        filter(search.filter(), sql, values);
        when(search, sql, values);
        if (search.reviewed() != null) {
            sql.append(search.reviewed() ? " and reviewed_at is not null" : UNREVIEWED);
        }
        if (hits.many) {
            // A question of its own for each row, so that it is asked of no more than need be.
            sql.append(" and (select ")
                    .append(words(search, values))
                    .append(" from observation_text t where t.observation_id = o.observation_id)");
        } else if (!search.words().isEmpty()) {
            sql.append(" and observation_id = any(?)");
            values.add(hits.ids.toArray(UUID[]::new));
        }
    }

    /**
     * Exact up to a thousand. Where even that takes long, which a common word together with a
     * filter may, no more than what is shown is promised.
     */
    private Count count(ObservationSearch search, Hits hits, int shown) {
        if (hits.many && search.isUnfiltered()) {
            return new Count(COUNTED, true);
        }
        var sql = new StringBuilder("select count(*) from (select from observation o");
        var values = new ArrayList<Object>();
        where(search, hits, sql, values);
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

    private void filter(Filter filter, StringBuilder sql, List<Object> values) {
        if (filter.kind() != null) {
            sql.append(" and kind = ?");
            values.add(filter.kind().name());
        }
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

    /** Each word must occur: in any inflection, or as part of a word unless it is very short. */
    private static String words(ObservationSearch search, List<Object> values) {
        var conditions = new ArrayList<String>();
        for (String word : search.words()) {
            values.add(word);
            if (word.length() < PART_LENGTH) {
                // A word without meaning of its own, as "om" and "av", is in no index.
                conditions.add(
                        "(numnode(plainto_tsquery('swedish', ?)) = 0 or stems @@ plainto_tsquery('swedish', ?))");
                values.add(word);
            } else {
                conditions.add("(stems @@ plainto_tsquery('swedish', ?) or body ilike ?)");
                values.add("%" + escaped(word) + "%");
            }
        }
        return String.join(" and ", conditions);
    }

    private static void order(ObservationSearch search, StringBuilder sql, List<Object> values) {
        var sort = search.sort();
        if (search.after() != null) {
            sql.append(
                    " and (%s, observation_id) %s (?::%s, ?)"
                            .formatted(sort.column(), sort.descending() ? "<" : ">", sort.type()));
            values.add(search.after().value());
            values.add(search.after().observationId());
        }
        String direction = sort.descending() ? "desc" : "asc";
        sql.append(
                " order by %s %s, observation_id %s limit ?"
                        .formatted(sort.column(), direction, direction));
        values.add(search.limit() + 1);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
