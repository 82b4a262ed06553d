package se.hinderloggen.local.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.local.Installation;

/** The databases of an installation, as the superuser sees them. */
public final class Databases {

    public static final String EVENTS = "hinderloggen_events";
    public static final String KEYS = "hinderloggen_keys";
    public static final String VIEWS = "hinderloggen_views";

    private static final int FETCH = 5_000;

    private final String server;

    public Databases(Installation installation) {
        this(installation.ports().postgres());
    }

    /**
     * @param port of the database server
     */
    public Databases(int port) {
        this.server = "jdbc:postgresql://localhost:" + port + "/";
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A new connection; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server + database, PostgresServer.SUPERUSER, PostgresServer.SUPERUSER_PASSWORD);
    }

    /** Carries out statements one by one, without a transaction around them. */
    public void execute(String database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Every row of the answer. */
    public <T> List<T> query(String database, String sql, Row<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        try (var connection = connect(database)) {
            connection.setAutoCommit(false); // else the driver would hold the whole answer too
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (var row = statement.executeQuery(sql)) {
                    while (row.next()) {
                        rows.add(reader.read(row));
                    }
                }
            }
        }
        return rows;
    }

    /** The one value of an answer with one row and one column. */
    public long number(String database, String sql) throws SQLException {
        return query(database, sql, row -> row.getLong(1)).getFirst();
    }
}
