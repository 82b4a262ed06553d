package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.hinderloggen.embedded.PostgresServer;

/**
 * Runs {@code deploy/postgres/databases.sql}, which a deployment gives to psql: statements, {@code
 * \connect} and {@code :'variables'}. What exists already stays as it is, so every start runs it,
 * and a database that was dropped comes back empty.
 */
final class DatabaseScript {

    private static final Set<String> EXISTS_ALREADY = Set.of("42710", "42P04");

    private final List<String> lines;

    private DatabaseScript(List<String> lines) {
        this.lines = lines;
    }

    static DatabaseScript read(Path root) {
        try {
            return new DatabaseScript(
                    Files.readAllLines(root.resolve("deploy/postgres/databases.sql")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param variables values of the script's {@code :'variables'}; plain words
     */
    void run(PostgresServer server, Map<String, String> variables) {
        try {
            Connection connection = server.superuser("postgres");
            try {
                for (String statement : statements(variables)) {
                    if (statement.startsWith("\\connect ")) {
                        connection.close();
                        connection = server.superuser(statement.substring("\\connect ".length()));
                    } else {
                        execute(connection, statement);
                    }
                }
            } finally {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("deploy/postgres/databases.sql failed", e);
        }
    }

    private List<String> statements(Map<String, String> variables) {
        var statements = new ArrayList<String>();
        var current = new StringBuilder();
        for (String line : lines) {
            String text = line.replaceFirst("--.*", "").strip();
            for (var variable : variables.entrySet()) {
                text =
                        text.replace(
                                ":'" + variable.getKey() + "'", "'" + variable.getValue() + "'");
            }
            current.append(text).append(' ');
            if (text.endsWith(";") || text.startsWith("\\")) {
                statements.add(current.toString().strip());
                current.setLength(0);
            }
        }
        return statements;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!EXISTS_ALREADY.contains(e.getSQLState())) {
                throw e;
            }
        }
    }
}
