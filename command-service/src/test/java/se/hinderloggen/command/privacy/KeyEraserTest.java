package se.hinderloggen.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.platform.sealing.MasterKey;

/**
 * Reads every byte that a PostgreSQL of its own has written, so it always runs on the embedded
 * server.
 */
class KeyEraserTest {

    private static final PostgresServer SERVER = PostgresServer.startTemporary();
    private static final HikariDataSource DATABASE = database();
    private static final JdbcTemplate KEYS = new JdbcTemplate(DATABASE);

    private final MasterKey master = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private final KeyReader reader = new KeyReader(DATABASE, master);
    private final KeyVault vault = new KeyVault(DATABASE, reader, master);
    private final KeyEraser eraser = new KeyEraser(DATABASE, vault);

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void a_destroyed_key_leaves_every_file_and_the_others_stay() throws Exception {
        var erased = UUID.randomUUID();
        // So many that some lie in the same part.
        var others = Stream.generate(UUID::randomUUID).limit(500).toList();
        vault.obtain(erased);
        others.forEach(vault::obtain);
        var bytes = wrapped(erased);
        KEYS.execute("checkpoint");
        assertThat(SERVER.filesWith(bytes)).anyMatch(KeyEraserTest::isWriteAheadLog);
        assertThat(SERVER.filesWith(bytes)).anyMatch(it -> !isWriteAheadLog(it));

        try (var old = oldTransaction()) {
            vault.destroy(List.of(erased), Instant.now());
            assertThat(SERVER.filesWith(bytes)).isNotEmpty();

            eraser.eraseFromFiles();

            assertThat(SERVER.filesWith(bytes)).isEmpty();
            // A reader whose snapshot is older than the new files still finds what is in them.
            assertThat(keysSeenBy(old)).isGreaterThanOrEqualTo(others.size());
        }
        SERVER.restart();
        assertThat(SERVER.filesWith(bytes)).isEmpty();
        DATABASE.getHikariPoolMXBean().softEvictConnections();
        assertThat(reader.find(others)).containsOnlyKeys(others);
        assertThat(vault.obtain(erased)).isEmpty();
        assertThat(marks()).isZero();
    }

    @Test
    void a_key_destroyed_while_its_part_waits_for_the_checkpoint_is_erased_too() {
        var id = UUID.randomUUID();
        vault.obtain(id);
        var bytes = wrapped(id);
        KEYS.update("insert into key_rewrite (part, rewritten) values (?, true)", partOf(id));

        vault.destroy(List.of(id), Instant.now());
        eraser.eraseFromFiles();

        assertThat(SERVER.filesWith(bytes)).isEmpty();
        assertThat(marks()).isZero();
    }

    @Test
    void destroying_again_marks_nothing() {
        var id = UUID.randomUUID();
        vault.obtain(id);
        vault.destroy(List.of(id), Instant.now());
        eraser.eraseFromFiles();

        vault.destroy(List.of(id), Instant.now());

        assertThat(marks()).isZero();
    }

    private static String partOf(UUID id) {
        return Objects.requireNonNull(
                KEYS.queryForObject(
                        "select tableoid::regclass::text from observation_key where observation_id = ?",
                        String.class,
                        id));
    }

    private static int marks() {
        return Objects.requireNonNull(
                KEYS.queryForObject("select count(*) from key_rewrite", Integer.class));
    }

    private static byte[] wrapped(UUID id) {
        return Objects.requireNonNull(
                KEYS.queryForObject(
                        "select wrapped_key from observation_key where observation_id = ?",
                        byte[].class,
                        id));
    }

    /** A snapshot that is older than what comes, held as a backup or a long report would. */
    private static Connection oldTransaction() throws SQLException {
        var connection = SERVER.superuser("keys");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from flyway_schema_history");
        }
        return connection;
    }

    private static int keysSeenBy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from observation_key where wrapped_key is not null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean isWriteAheadLog(Path file) {
        return file.getParent().endsWith("pg_wal");
    }

    private static HikariDataSource database() {
        SERVER.createDatabase("keys");
        var source = new HikariDataSource();
        source.setJdbcUrl(SERVER.jdbcUrl("keys"));
        source.setUsername(PostgresServer.SUPERUSER);
        source.setPassword(PostgresServer.SUPERUSER_PASSWORD);
        source.setMaximumPoolSize(2);
        return source;
    }
}
