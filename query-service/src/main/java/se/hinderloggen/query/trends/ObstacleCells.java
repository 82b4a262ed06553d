package se.hinderloggen.query.trends;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.sql.Reading;

/**
 * How many observations of obstacles there are, by what they concern and by month, summed from the
 * cells. Months are counted from year 0: the year times twelve, plus 0 for January. Where only the
 * year is known they belong to no month.
 */
@Component
public class ObstacleCells {

    /** What is told apart. */
    public enum Cut {
        AUTHORITY(Grain.AUTHORITY | Grain.EVENT_TYPE, ""),
        UNIT(Grain.AUTHORITY | Grain.UNIT | Grain.EVENT_TYPE, " and unit <> ''"),
        /** Municipalities are one authority in the catalogue, and many in the world. */
        PLACE(Grain.EVERYTHING, " and authority = 'KOMMUN' and municipality <> ''");

        private final int grain;
        private final String condition;

        Cut(int grain, String condition) {
            this.grain = grain;
            this.condition = condition;
        }
    }

    /**
     * What is not told apart, or not known, is empty.
     *
     * @param before observations before the window
     * @param within observations within it
     */
    public record Cell(
            Cut cut,
            String authority,
            String unit,
            String municipality,
            String eventType,
            long before,
            long within) {}

    private final JdbcTemplate views;

    ObstacleCells(JdbcTemplate views) {
        this.views = views;
    }

    /** Those with something within the window; never without an event type. */
    public List<Cell> cells(String organisation, Cut cut, int first, int windowFirst, int last) {
        return views.query(
                """
                select authority, unit, municipality, event_type,
                    coalesce(sum(findings) filter (where year * 12 + month - 1 < ?), 0) as before,
                    sum(findings) filter (where year * 12 + month - 1 >= ?) as within
                from trend_cell
                where organisation = ? and grain = %d and tag = '' and kind = 'HINDER'
                  and event_type <> '' and firsts & %d <> 0 and month > 0
                  and year between ? and ? and year * 12 + month - 1 between ? and ?%s
                group by authority, unit, municipality, event_type
                having sum(findings) filter (where year * 12 + month - 1 >= ?) > 0
                """
                        .formatted(cut.grain, Grain.bit(cut.grain), cut.condition),
                (row, _) ->
                        new Cell(
                                cut,
                                Reading.text(row, "authority"),
                                Reading.text(row, "unit"),
                                Reading.text(row, "municipality"),
                                Reading.text(row, "event_type"),
                                row.getLong("before"),
                                row.getLong("within")),
                windowFirst,
                windowFirst,
                organisation,
                first / 12,
                last / 12,
                first,
                last,
                windowFirst);
    }

    /** When each event type was first used of something, by its code. */
    public Map<String, Integer> firstMonths(String organisation) {
        var months = new HashMap<String, Integer>();
        views.query(
                """
                select event_type, min(year * 12 + greatest(month - 1, 0)) as month
                from trend_cell
                where organisation = ? and grain = %d and tag = '' and kind = 'HINDER'
                group by event_type
                having sum(findings) > 0
                """
                        .formatted(Grain.EVENT_TYPE),
                row -> {
                    months.put(row.getString("event_type"), row.getInt("month"));
                },
                organisation);
        return months;
    }

    /**
     * @param byMonth observations, where the month is known
     * @param byYear observations where nothing but the year is
     */
    public record Months(Map<Integer, Long> byMonth, Map<Integer, Long> byYear) {

        public long between(int first, int last) {
            return byMonth.entrySet().stream()
                    .filter(it -> it.getKey() >= first && it.getKey() <= last)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** What is absent does not matter. */
    public Months months(
            String organisation,
            String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType) {
        int parts =
                Grain.AUTHORITY
                        | (unit == null ? 0 : Grain.UNIT)
                        | (municipality == null ? 0 : Grain.MUNICIPALITY)
                        | (eventType == null ? 0 : Grain.EVENT_TYPE);
        var values = new ArrayList<Object>(List.of(organisation, authority));
        var sql =
                new StringBuilder(
                        """
                        select year, month, sum(findings) as observations from trend_cell
                        where organisation = ? and grain = %d and tag = '' and kind = 'HINDER'
                          and firsts & %d <> 0 and authority = ?
                        """
                                .formatted(Grain.keptFor(parts), Grain.bit(parts)));
        and(sql, values, " and unit = ?", unit);
        and(sql, values, " and municipality = ?", municipality);
        and(sql, values, " and event_type = ?", eventType);
        var months = new Months(new TreeMap<>(), new TreeMap<>());
        views.query(
                sql.append(" group by year, month").toString(),
                row -> {
                    int year = row.getInt("year");
                    int month = row.getInt("month");
                    if (month == 0) {
                        months.byYear.put(year, row.getLong("observations"));
                    } else {
                        months.byMonth.put(year * 12 + month - 1, row.getLong("observations"));
                    }
                },
                values.toArray());
        return months;
    }

    private static void and(
            StringBuilder sql, List<Object> values, String condition, @Nullable String value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }
}
