package se.hinderloggen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What the import is measured by: rows that are ready made, in PostgreSQL's own binary form, go
 * straight into a table with the columns, indexes and triggers of the event store. No client can
 * write events faster.
 */
final class RawCopy {

    private static final String COLUMNS =
            "aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, "
                    + "payload_revision, payload_type, time_stamp";

    private final Connection connection;

    /**
     * @param connection to the database of the event store, which has to be there
     */
    RawCopy(Connection connection) throws SQLException {
        this.connection = connection;
        execute("create table raw_copy (like domain_event_entry including all)");
        for (String trigger : triggers()) {
            execute(trigger.replace("domain_event_entry", "raw_copy"));
        }
    }

    private List<String> triggers() throws SQLException {
        try (var select = connection.createStatement();
                var row =
                        select.executeQuery(
                                """
                                select pg_get_triggerdef(oid) from pg_trigger
                                where tgrelid = 'domain_event_entry'::regclass and not tgisinternal
                                """)) {
            var triggers = new ArrayList<String>();
            while (row.next()) {
                triggers.add(row.getString(1));
            }
            return triggers;
        }
    }

    /** The events of the store that came after this one, into a file that {@link #load} takes. */
    void export(long after, Path file) throws SQLException, IOException {
        try (var out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            """
                            copy (select %s from domain_event_entry where global_index > %d order by global_index)
                            to stdout (format binary)
                            """
                                    .formatted(COLUMNS, after),
                            out);
        }
    }

    /** In one transaction. Returns how many rows went in. */
    long load(Path file) throws SQLException, IOException {
        try (var rows = Files.newInputStream(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy raw_copy (" + COLUMNS + ") from stdin (format binary)", rows);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
