package se.hinderloggen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void a_temporary_server_commits_durably_and_says_little_in_its_log() throws Exception {
        Path folder;
        try (var server = PostgresServer.startTemporary()) {
            folder = server.folder();
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "wal_recycle")).isEqualTo("off");
            assertThat(setting(server, "log_error_verbosity")).isEqualTo("terse");
            assertThat(setting(server, "server_version")).startsWith("18.");

            try (var connection = server.superuser("postgres")) {
                execute(connection, "create table secret (word text primary key)");
                execute(connection, "insert into secret values ('krusbärskräm')");
                assertThatThrownBy(
                                () ->
                                        execute(
                                                connection,
                                                "insert into secret values ('krusbärskräm')"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(Files.readString(folder.resolve("postgresql.log")))
                    .contains("duplicate key")
                    .doesNotContain("krusbärskräm");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_was_committed_is_there_after_kill_9_and_a_restart() throws Exception {
        try (var server = PostgresServer.startTemporary()) {
            server.createDatabase("hl_test");
            long firstPid = server.pid();
            try (var connection = server.superuser("hl_test")) {
                execute(connection, "create table observation (id int primary key)");
                execute(connection, "insert into observation values (1)");
                server.kill();
            }
            assertThat(server.isRunning()).isFalse();
            assertThat(server.onExit().join()).isNotZero();

            server.restart();

            assertThat(server.isRunning()).isTrue();
            assertThat(server.pid()).isNotEqualTo(firstPid);
            assertThat(query(server, "hl_test", "select count(*) from observation")).isEqualTo("1");
        }
    }

    @Test
    void a_lasting_server_keeps_its_databases_from_one_start_to_the_next(@TempDir Path folder)
            throws Exception {
        int port = Ports.free();
        try (var server = PostgresServer.start(folder, TemporaryFolders.cache(), port)) {
            server.createDatabase("hinderloggen_events");
        }
        try (var server = PostgresServer.start(folder, TemporaryFolders.cache(), port)) {
            assertThat(query(server, "hinderloggen_events", "select 1")).isEqualTo("1");
            assertThatThrownBy(
                            () ->
                                    PostgresServer.start(
                                            folder.resolve("other"),
                                            TemporaryFolders.cache(),
                                            port))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Port " + port);
        }
    }

    @Test
    void a_wrong_password_does_not_open_the_server() {
        try (var server = PostgresServer.startTemporary()) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            server.jdbcUrl("postgres"),
                                            PostgresServer.SUPERUSER,
                                            "wrong"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void swedish_letters_have_upper_and_lower_case() throws Exception {
        try (var server = PostgresServer.startTemporary()) {
            assertThat(query(server, "postgres", "select lower('ÅÄÖ') || upper('é')"))
                    .isEqualTo("åäöÉ");
        }
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        return query(server, "postgres", "show " + name);
    }

    private static String query(PostgresServer server, String database, String sql)
            throws SQLException {
        try (var connection = server.superuser(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return String.join(",", values);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
