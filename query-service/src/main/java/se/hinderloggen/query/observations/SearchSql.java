package se.hinderloggen.query.observations;

import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.query.catalogue.Filter;
import tools.jackson.databind.json.JsonMapper;

/**
 * SQL in the making, with the values that belong to it, and the conditions of a search in columns
 * of {@code observation}. What is erased is not found.
 */
final class SearchSql {

    /** Merged ones are reviewed along with what they are merged into. */
    private static final String UNREVIEWED = " and reviewed_at is null and merged_into is null";

    private final ObservationSearch search;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SearchSql(ObservationSearch search) {
        this.search = search;
    }

    ObservationSearch search() {
        return search;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    /** SQL of ours, with the values of its question marks. */
    SearchSql add(String more, Object... itsValues) {
        sql.append(more);
        values.addAll(Arrays.asList(itsValues));
        return this;
    }

    SearchSql inOrder() {
        return add(" order by ").add(search.sort().order());
    }

    SearchSql where() {
        return belonging().about().when().after();
    }

    /** What stands in every index. */
    SearchSql belonging() {
        add(" where organisation = ? and erased_at is null", search.organisation());
        var kind = search.filter().kind();
        return kind == null ? this : add(" and kind = ?", kind.name());
    }

    SearchSql after() {
        var after = search.after();
        var sort = search.sort();
        return after == null
                ? this
                : add(
                        " and (%s, observation_id) %s (?::%s, ?)"
                                .formatted(
                                        sort.column(), sort.descending() ? "<" : ">", sort.type()),
                        after.value(),
                        after.observationId());
    }

    SearchSql when() {
        var from = search.from();
        if (from != null) {
            add(" and occurred_to >= ?", from);
            // Follows from that, since nothing reaches over a turn of the year; bounds the index.
            add(" and occurred_from >= ?", from.with(TemporalAdjusters.firstDayOfYear()));
        }
        var to = search.to();
        if (to != null) {
            add(" and occurred_from <= ?", to);
            add(" and occurred_to <= ?", to.with(TemporalAdjusters.lastDayOfYear())); // likewise
        }
        return this;
    }

    /** Its review, its findings and its tags. */
    SearchSql about() {
        if (search.reviewed() != null) {
            add(search.reviewed() ? " and reviewed_at is not null" : UNREVIEWED);
        }
        if (search.merged() != null) {
            add(search.merged() ? " and merged_into is not null" : " and merged_into is null");
        }
        var filter = search.filter();
        if (filter.tag() != null) {
            add(" and tags @> array[?::text]", filter.tag());
        }
        // One and the same finding has to match in everything.
        String finding = finding(filter);
        return finding == null ? this : add(" and findings @> ?::jsonb", finding);
    }

    /**
     * What the findings of an observation contain when one is as asked for; absent: it may be any.
     */
    static @Nullable String finding(Filter filter) {
        var finding = new LinkedHashMap<String, @Nullable String>();
        put(finding, "authority", filter.authority());
        put(finding, "unit", filter.unit());
        put(finding, "municipality", filter.municipality());
        put(finding, "eventType", filter.eventType());
        return finding.isEmpty() ? null : JsonMapper.shared().writeValueAsString(List.of(finding));
    }

    /** In a finding, what is not known is null. */
    private static void put(
            LinkedHashMap<String, @Nullable String> finding, String name, @Nullable String value) {
        if (value != null) {
            finding.put(name, value.isEmpty() ? null : value);
        }
    }

    /** Each word in the text of the row at hand. */
    SearchSql words() {
        if (!search.words().isEmpty()) {
            var itsValues = new ArrayList<Object>();
            add(" and ").add(TextSearch.ofRow(search, itsValues), itsValues.toArray());
        }
        return this;
    }
}
