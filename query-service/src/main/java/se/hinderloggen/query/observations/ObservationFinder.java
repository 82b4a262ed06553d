package se.hinderloggen.query.observations;

import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    static final int COUNTED = 1000;
    private static final int FEW = 5000;
    private static final int PATIENCE_MILLIS = 80;

    /** Of the texts in one of the sixteen parts, to tell rare words from common ones. */
    private static final int MANY_OF_A_PART = 300;

    private static final int FEW_OF_A_PART = 120;

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
        var values = new ArrayList<Object>();
        String sql =
                "select o.* from (%s) as found join observation o using (observation_id) order by %s"
                        .formatted(shown(search, words, values), search.sort().order());
        var rows = views.query(sql, (row, _) -> table.read(row), values.toArray());
        return new Found(rows, search.after() == null ? count(search, words, rows.size()) : null);
    }

    /**
     * SQL of the ids of the rows that are shown. Of a short time all are looked up and put in
     * order; left to itself, PostgreSQL would rather go through everything that was recorded since.
     */
    private String shown(ObservationSearch search, Hits hits, List<Object> values) {
        var sql = new StringBuilder();
        if (!search.isOfAShortTime()) {
            sql.append("select observation_id from observation o");
            where(search, hits, sql, values);
            if (hits.many) {
                sql.append(" and ").append(wordsOfRow(search, values));
            }
        } else {
            // The offset keeps the parts apart: first by the index, then in order, then by words.
            var within = new StringBuilder();
            where(search, hits, within, values);
            sql.append(
                    "select observation_id from (select * from (select observation_id, %s from observation o%s offset 0) as within"
                            .formatted(search.sort().column(), within));
            if (hits.many) {
                sql.append(" order by ").append(search.sort().order()).append(" offset 0) as o");
                sql.append(" where ").append(wordsOfRow(search, values));
            } else {
                sql.append(") as o");
            }
        }
        sql.append(" order by ").append(search.sort().order()).append(" limit ?");
        values.add(search.limit() + 1);
        return sql.toString();
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
        String conditions = words(search.words(), byIndex(search.words()), values);
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

    /**
     * The words that are looked up: the rarest one, or two when it is not rare. To look up each,
     * and every part of a word that it may be, takes longer than to read the texts that are left.
     */
    private Set<String> byIndex(List<String> words) {
        if (words.size() == 1) {
            return Set.copyOf(words);
        }
        var longWords = words.stream().filter(it -> it.length() >= PART_LENGTH).toList();
        var known = new HashMap<String, Integer>();
        views.query(
                """
                select word, (select count(*) from (
                    select from observation_text_0
                    where stems @@ plainto_tsquery('swedish', word) limit ?) as some) as hits
                from unnest(?) as each(word)
                """,
                row -> {
                    known.put(Reading.text(row, "word"), row.getInt("hits"));
                },
                MANY_OF_A_PART,
                longWords.toArray(String[]::new));
        var rarest =
                longWords.stream()
                        .sorted(
                                Comparator.<String>comparingInt(it -> known.getOrDefault(it, 0))
                                        .thenComparing(
                                                Comparator.comparingInt(String::length).reversed()))
                        .limit(2)
                        .toList();
        boolean oneWillDo =
                !rarest.isEmpty() && known.getOrDefault(rarest.getFirst(), 0) < FEW_OF_A_PART;
        return Set.copyOf(oneWillDo ? rarest.subList(0, 1) : rarest);
    }

    private void where(
            ObservationSearch search, Hits hits, StringBuilder sql, List<Object> values) {
        sql.append(" where organisation = ? and erased_at is null");
        values.add(search.organisation());
        filter(search.filter(), sql, values);
        when(search, sql, values);
        if (!search.words().isEmpty() && !hits.many) {
            sql.append(" and observation_id = any(?)");
            values.add(hits.ids.toArray(UUID[]::new));
        }
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

    /** A question of its own for each row, so that it is asked of no more than need be. */
    private static String wordsOfRow(ObservationSearch search, List<Object> values) {
        return "(select %s from observation_text t where t.observation_id = o.observation_id)"
                .formatted(words(search.words(), Set.of(), values));
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
        if (hits.many) {
            sql.append(" and ").append(wordsOfRow(search, values));
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

    /**
     * Each word must occur: in any inflection, or as part of a word unless it is very short.
     *
     * @param byIndex the words that the index may be asked for
     */
    private static String words(List<String> words, Set<String> byIndex, List<Object> values) {
        var conditions = new ArrayList<String>();
        for (String word : words) {
            values.add(word);
            if (word.length() < PART_LENGTH) {
                // A word without meaning of its own, as "om" and "av", is in no index.
                conditions.add(
                        "(numnode(plainto_tsquery('swedish', ?)) = 0 or stems @@ plainto_tsquery('swedish', ?))");
                values.add(word);
            } else {
                // What is said to be true is not looked for in an index.
                conditions.add(
                        "(stems @@ plainto_tsquery('swedish', ?) or body ilike ?)"
                                + (byIndex.contains(word) ? "" : " is true"));
                values.add("%" + escaped(word) + "%");
            }
        }
        return String.join(" and ", conditions);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
