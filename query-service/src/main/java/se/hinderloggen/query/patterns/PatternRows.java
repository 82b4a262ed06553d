package se.hinderloggen.query.patterns;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.trends.ObstacleCells.Cell;
import se.hinderloggen.query.trends.ObstacleCells.Cut;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the observations behind a few cells, in one question. */
@Component
class PatternRows {

    /** What cells cannot tell. */
    record Spread(int recorders, int municipalities, List<UUID> latest) {}

    private final JdbcTemplate views;
    private final JsonMapper json;

    PatternRows(JdbcTemplate views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /** For each cell, in order. Only what is known to the month lies within the window. */
    List<Spread> of(String organisation, List<Cell> cells, LocalDate from, LocalDate to, int most) {
        if (cells.isEmpty()) {
            return List.of();
        }
        var spreads = new ArrayList<Spread>();
        views.query(
                """
                select count(distinct recorder) as recorders,
                    count(distinct municipality) as municipalities,
                    (array_remove(array_agg(observation_id order by recorded_at desc, observation_id), null))[1:?] as ids
                from unnest(?::jsonb[]) with ordinality as wanted(finding, no)
                left join lateral (
                    select observation_id, recorder, recorded_at,
                        (select it ->> 'municipality' from jsonb_array_elements(findings) as it
                            where it @> (wanted.finding -> 0) limit 1) as municipality
                    from observation
                    where organisation = ? and kind = 'HINDER' and erased_at is null
                      and merged_into is null and findings @> wanted.finding
                      and occurred_from >= ? and occurred_to <= ? and length(occurred) > 4
                ) as behind on true
                group by no
                order by no
                """,
                select -> {
                    select.setInt(1, most);
                    select.setArray(
                            2,
                            select.getConnection()
                                    .createArrayOf(
                                            "text", cells.stream().map(this::finding).toArray()));
                    select.setString(3, organisation);
                    select.setDate(4, Date.valueOf(from));
                    select.setDate(5, Date.valueOf(to));
                },
                row -> {
                    spreads.add(
                            new Spread(
                                    row.getInt("recorders"),
                                    row.getInt("municipalities"),
                                    ids(row.getArray("ids"))));
                });
        return spreads;
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    /** What is told apart but not known is null in a finding. */
    private String finding(Cell cell) {
        var finding = new LinkedHashMap<String, @Nullable String>();
        finding.put("authority", cell.authority());
        finding.put("eventType", cell.eventType());
        if (cell.cut() != Cut.AUTHORITY) {
            finding.put("unit", cell.unit().isEmpty() ? null : cell.unit());
        }
        if (cell.cut() == Cut.PLACE) {
            finding.put("municipality", cell.municipality());
        }
        return json.writeValueAsString(List.of(finding));
    }
}
