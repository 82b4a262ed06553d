package se.hinderloggen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.hinderloggen.embedded.PostgresServer;

class DatabaseScriptTest {

    private static final String COMMAND = "hl_command";
    private static final String QUERY = "hl_query";
    private static final String WEB = "hl_web";
    private static final String ACCESS = "hl_access";

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.startTemporary();
        runScript();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void each_service_owns_its_database() throws Exception {
        execute(COMMAND, "hinderloggen_events", "create table event (id int)");
        execute(QUERY, "hinderloggen_views", "create table cell (id int)");
        execute(WEB, "hinderloggen_web", "create table draft (id int)");
    }

    @Test
    void none_reaches_the_database_of_another() {
        assertThatThrownBy(() -> execute(QUERY, "hinderloggen_events", "select 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(COMMAND, "hinderloggen_views", "select 1"))
                .hasMessageContaining("permission denied");
        for (String database :
                new String[] {
                    "hinderloggen_events",
                    "hinderloggen_views",
                    "hinderloggen_keys",
                    "hinderloggen_access"
                }) {
            assertThatThrownBy(() -> execute(WEB, database, "select 1"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_query_service_reads_keys_and_can_neither_make_nor_destroy_one() throws Exception {
        execute(COMMAND, "hinderloggen_keys", "create table observation_key (id int)");
        execute(QUERY, "hinderloggen_keys", "select * from observation_key");
        for (String forbidden :
                new String[] {
                    "insert into observation_key values (1)",
                    "delete from observation_key",
                    "drop table observation_key",
                    "create table copy as select * from observation_key"
                }) {
            assertThatThrownBy(() -> execute(QUERY, "hinderloggen_keys", forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_line_of_the_access_log_can_be_added_and_read_and_never_changed() throws Exception {
        execute(
                ACCESS,
                "hinderloggen_access",
                "create table access_log (id bigint generated always as identity, act text)");
        for (String service : new String[] {COMMAND, QUERY}) {
            execute(service, "hinderloggen_access", "insert into access_log (act) values ('READ')");
            execute(service, "hinderloggen_access", "select * from access_log");
            for (String forbidden :
                    new String[] {
                        "update access_log set act = 'CHANGED'",
                        "delete from access_log",
                        "truncate access_log",
                        "drop table access_log",
                        "create table other (id int)"
                    }) {
                assertThatThrownBy(() -> execute(service, "hinderloggen_access", forbidden))
                        .as(service + " " + forbidden)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_dropped_database_of_views_comes_back_by_the_script_or_by_its_owner() throws Exception {
        execute(QUERY, "postgres", "drop database hinderloggen_views");
        runScript();
        execute(QUERY, "hinderloggen_views", "create table anew (id int)");

        execute(QUERY, "postgres", "drop database hinderloggen_views");
        execute(QUERY, "postgres", "create database hinderloggen_views");
        execute(QUERY, "hinderloggen_views", "create table anew (id int)");
    }

    private static void runScript() {
        DatabaseScript.read(Path.of(".."))
                .run(
                        server,
                        Map.of(
                                "command_password",
                                COMMAND,
                                "query_password",
                                QUERY,
                                "web_password",
                                WEB,
                                "access_password",
                                ACCESS));
    }

    private static void execute(String role, String database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(database), role, role);
                var statement = connection.createStatement()) {
            assertThat(connection.isValid(5)).isTrue();
            statement.execute(sql);
        }
    }
}
