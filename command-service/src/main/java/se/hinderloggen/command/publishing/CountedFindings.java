package se.hinderloggen.command.publishing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.publishing.Gist.Recorded;
import se.hinderloggen.command.release.ReleaseProperties;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.Finding;

/**
 * How many observations, by how many people, name a municipality together with the same authority,
 * unit and event type, and how many clients there are: whether the municipality may be told.
 *
 * <p>An observation that was merged does not count, and one that was erased still does.
 */
final class CountedFindings {

    private CountedFindings() {}

    /** Of observations that are new. */
    static void add(Connection connection, List<Recorded> observations) throws SQLException {
        var rows = observations.stream().flatMap(it -> rows(it).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into counted_finding (observation_id, finding, organisation,
                            recorder, authority, unit, municipality, event_type)
                        select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[])
                        on conflict do nothing
                        """)) {
            array(insert, 1, "uuid", rows, row -> row.observation.id());
            array(insert, 2, "int", rows, Numbered::number);
            array(insert, 3, "text", rows, row -> row.observation.organisation());
            array(insert, 4, "text", rows, row -> row.observation.recorder());
            array(insert, 5, "text", rows, row -> row.finding.authority());
            array(insert, 6, "text", rows, row -> row.finding.unit());
            array(insert, 7, "text", rows, row -> row.finding.municipality());
            array(insert, 8, "text", rows, row -> row.finding.eventType());
            insert.executeUpdate();
        }
    }

    /**
     * Of observations that read otherwise now.
     *
     * @param now those that still count; the others no longer do
     */
    static void replace(Connection connection, Set<UUID> changed, List<Recorded> now)
            throws SQLException {
        try (var delete =
                connection.prepareStatement(
                        "delete from counted_finding where observation_id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", changed.toArray()));
            delete.executeUpdate();
        }
        add(connection, now);
    }

    /** Who recorded them. */
    static Map<UUID, String> recorders(Connection connection, Set<UUID> observations)
            throws SQLException {
        var recorders = new HashMap<UUID, String>();
        try (var select =
                connection.prepareStatement(
                        """
                        select id, meta_data::json ->> 'recorder'
                        from unnest(?::text[]) as wanted(id) cross join lateral (
                            select meta_data from domain_event_entry
                            where aggregate_identifier = wanted.id and sequence_number = 0
                            offset 0 -- a look in the index for each
                        ) as found
                        """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", observations.stream().map(UUID::toString).toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    recorders.put(UUID.fromString(row.getString(1)), row.getString(2));
                }
            }
        }
        return recorders;
    }

    static void clients(Connection connection, List<BaseFiguresEvent> figures) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into clients_in_municipality (organisation, municipality, year, clients)
                        values (?, ?, ?, ?)
                        on conflict (organisation, municipality, year)
                            do update set clients = excluded.clients
                        """)) {
            for (var it : figures) {
                if (it.municipality() != null) {
                    upsert.setString(1, it.organisation());
                    upsert.setString(2, it.municipality());
                    upsert.setInt(3, it.year());
                    upsert.setInt(4, it.clients());
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        }
    }

    /**
     * Of these findings those whose municipality may be told.
     *
     * @param year whose clients count; the latest year known where these are not, or it is absent
     */
    static Set<Finding> thatMayNameThePlace(
            Connection connection,
            String organisation,
            @Nullable Integer year,
            List<Finding> findings,
            ReleaseProperties least)
            throws SQLException {
        var places = findings.stream().filter(it -> it.municipality() != null).toList();
        if (places.isEmpty()) {
            return Set.of();
        }
        try (var select =
                connection.prepareStatement(
                        """
                        select place.number
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                            with ordinality as place(authority, unit, municipality, event_type, number)
                        cross join lateral (
                            select count(distinct observation_id) as observations,
                                count(distinct recorder) as recorders
                            from counted_finding
                            where organisation = ? and municipality = place.municipality
                              and authority = place.authority
                              and unit is not distinct from place.unit
                              and event_type is not distinct from place.event_type
                        ) as shared
                        cross join lateral (
                            select clients from clients_in_municipality
                            where organisation = ? and municipality = place.municipality
                            order by (year = ?::int) desc nulls last, year desc
                            limit 1
                        ) as known
                        where observations >= ? and recorders >= ? and clients >= ?
                        """)) {
            array(select, 1, "text", places, Finding::authority);
            array(select, 2, "text", places, Finding::unit);
            array(select, 3, "text", places, Finding::municipality);
            array(select, 4, "text", places, Finding::eventType);
            select.setString(5, organisation);
            select.setString(6, organisation);
            select.setObject(7, year);
            select.setInt(8, least.observations());
            select.setInt(9, least.recorders());
            select.setInt(10, least.clients());
            var found = new HashSet<Finding>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(places.get(row.getInt(1) - 1));
                }
            }
            return found;
        }
    }

    private record Numbered(Recorded observation, int number, Finding finding) {}

    private static List<Numbered> rows(Recorded observation) {
        var rows = new ArrayList<Numbered>();
        for (int i = 0; i < observation.findings().size(); i++) {
            var finding = observation.findings().get(i);
            if (finding.municipality() != null) {
                rows.add(new Numbered(observation, i, finding));
            }
        }
        return rows;
    }

    private static <T> void array(
            PreparedStatement statement,
            int index,
            String type,
            List<T> rows,
            Function<T, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index,
                statement.getConnection().createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
