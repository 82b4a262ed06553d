package se.hinderloggen.command.recurrence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.hinderloggen.command.recurrence.Watched.Resolution;
import se.hinderloggen.events.FaultScope;

/** Every systemfel as it stood at the position, written together with it. */
final class WatchTable {

    private WatchTable() {}

    static List<Watched> read(Connection connection) throws SQLException {
        var watched = new ArrayList<Watched>();
        try (var select = connection.prepareStatement("select * from watched_system_fault");
                var row = select.executeQuery()) {
            while (row.next()) {
                var resolution = row.getObject("resolution_id", UUID.class);
                watched.add(
                        new Watched(
                                row.getObject("system_fault_id", UUID.class),
                                row.getString("organisation"),
                                new FaultScope(
                                        row.getString("authority"),
                                        row.getString("unit"),
                                        row.getString("municipality"),
                                        row.getString("event_type")),
                                resolution == null
                                        ? null
                                        : new Resolution(
                                                resolution,
                                                row.getObject("since", LocalDate.class))));
            }
        }
        return watched;
    }

    static void write(Connection connection, List<Watched> changed) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into watched_system_fault (system_fault_id, organisation, authority,
                            unit, municipality, event_type, resolution_id, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (system_fault_id) do update set
                            organisation = excluded.organisation, authority = excluded.authority,
                            unit = excluded.unit, municipality = excluded.municipality,
                            event_type = excluded.event_type,
                            resolution_id = excluded.resolution_id, since = excluded.since
                        """)) {
            for (var it : changed) {
                upsert.setObject(1, it.systemFaultId());
                upsert.setString(2, it.organisation());
                upsert.setString(3, it.scope().authority());
                upsert.setString(4, it.scope().unit());
                upsert.setString(5, it.scope().municipality());
                upsert.setString(6, it.scope().eventType());
                var resolution = it.resolution();
                if (resolution == null) {
                    upsert.setNull(7, Types.OTHER);
                    upsert.setNull(8, Types.DATE);
                } else {
                    upsert.setObject(7, resolution.id());
                    upsert.setObject(8, resolution.since());
                }
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
