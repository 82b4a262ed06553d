package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.catalogue.Filter;
import tools.jackson.databind.json.JsonMapper;

/** Finds rows of observations by SQL. What is erased is not found. */
@Component
class ObservationFinder {

    private final JdbcTemplate views;
    private final ObservationTable table;
    private final TextRefill refill;
    private final JsonMapper json;

    ObservationFinder(
            JdbcTemplate views, ObservationTable table, TextRefill refill, JsonMapper json) {
        this.views = views;
        this.table = table;
        this.refill = refill;
        this.json = json;
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

    /** One more than the limit when there are more. */
    List<ObservationRow> find(ObservationSearch search) {
        var sql = new StringBuilder("select * from observation o where organisation = ?");
        var values = new ArrayList<Object>();
        values.add(search.organisation());
        sql.append(" and erased_at is null");
        filter(search.filter(), sql, values);
        when(search, sql, values);
        words(search, sql, values);
        order(search, sql, values);
        return views.query(sql.toString(), (row, _) -> table.read(row), values.toArray());
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
        }
        if (search.to() != null) {
            sql.append(" and occurred_from <= ?");
            values.add(search.to());
        }
    }

    private void words(ObservationSearch search, StringBuilder sql, List<Object> values) {
        if (search.words().isEmpty()) {
            return;
        }
        refill.requireFilled();
        sql.append(
                " and observation_id in (select observation_id from observation_text"
                        + " where organisation = ?");
        values.add(search.organisation());
        for (String word : search.words()) {
            sql.append(" and (stems @@ plainto_tsquery('swedish', ?) or body ilike ?)");
            values.add(word);
            values.add("%" + escaped(word) + "%");
        }
        sql.append(")");
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
