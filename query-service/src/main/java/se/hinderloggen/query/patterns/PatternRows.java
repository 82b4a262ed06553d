package se.hinderloggen.query.patterns;

import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.trends.ObstacleCells.Cell;
import se.hinderloggen.query.trends.ObstacleCells.Cut;

/** Looks at the observations behind a few cells, in one question. */
@Component
class PatternRows {

    /** What cells cannot tell. */
    record Spread(int recorders, int municipalities, List<UUID> latest) {}

    private static final Spread NOBODY = new Spread(0, 0, List.of());

    private final JdbcTemplate views;

    PatternRows(JdbcTemplate views) {
        this.views = views;
    }

    /**
     * For each cell, in order. Only what is known to the month lies within the window. All of the
     * window is read once, whatever the number of cells: what stands out may be most of it.
     */
    List<Spread> of(String organisation, List<Cell> cells, LocalDate from, LocalDate to, int most) {
        if (cells.isEmpty()) {
            return List.of();
        }
        var spreads = new ArrayList<>(Collections.nCopies(cells.size(), NOBODY));
        views.query(
                """
                with behind as (
                    select distinct on (no, observation_id)
                        no, observation_id, recorder, recorded_at, finding.municipality
                    from observation
                    cross join lateral jsonb_to_recordset(findings) as finding(
                        authority text, unit text, municipality text, "eventType" text)
                    join unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                            as wanted(authority, event_type, unit, municipality, no)
                        on wanted.authority = finding.authority
                        and wanted.event_type = finding."eventType"
                        and (wanted.unit is null or wanted.unit = coalesce(finding.unit, ''))
                        and (wanted.municipality is null
                            or wanted.municipality = finding.municipality)
                    where organisation = ? and kind = 'HINDER' and erased_at is null
                      and merged_into is null
                      and occurred_from >= ? and occurred_to <= ? and length(occurred) > 4
                    order by no, observation_id, finding.municipality
                )
                select no, count(distinct recorder) as recorders,
                    count(distinct municipality) as municipalities,
                    (array_agg(observation_id order by recorded_at desc, observation_id))[1:?] as ids
                from behind group by no
                """,
                select -> {
                    select.setArray(1, column(select, cells, Cell::authority));
                    select.setArray(2, column(select, cells, Cell::eventType));
                    select.setArray(3, column(select, cells, PatternRows::unit));
                    select.setArray(4, column(select, cells, PatternRows::municipality));
                    select.setString(5, organisation);
                    select.setDate(6, Date.valueOf(from));
                    select.setDate(7, Date.valueOf(to));
                    select.setInt(8, most);
                },
                row -> {
                    spreads.set(
                            row.getInt("no") - 1,
                            new Spread(
                                    row.getInt("recorders"),
                                    row.getInt("municipalities"),
                                    ids(row.getArray("ids"))));
                });
        return spreads;
    }

    /** Empty where nobody named one; absent where it does not matter. */
    private static @Nullable String unit(Cell cell) {
        return cell.cut() == Cut.AUTHORITY ? null : cell.unit();
    }

    private static @Nullable String municipality(Cell cell) {
        return cell.cut() == Cut.PLACE ? cell.municipality() : null;
    }

    private static Array column(
            PreparedStatement select, List<Cell> cells, Function<Cell, @Nullable String> value)
            throws SQLException {
        return select.getConnection()
                .createArrayOf("text", cells.stream().map(value).toArray(String[]::new));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }
}
