package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.IntakeFixture;

/**
 * Reads every byte that a PostgreSQL of its own has written, log included, so it always runs on the
 * embedded server.
 */
class ErasureFromFilesTest {

    private static final String ERASED = "kvicksilverlampa";
    private static final String KEPT = "bergkristallskrona";
    private static final String LOGGED = "lyktstolpsmålare";

    private static final PostgresServer SERVER = server();
    private static final Seals SEALS =
            new Seals(
                    SERVER.jdbcUrl("keys"),
                    PostgresServer.SUPERUSER,
                    PostgresServer.SUPERUSER_PASSWORD);
    private static final Views VIEWS =
            Views.at(
                    SERVER.jdbcUrl("views"),
                    PostgresServer.SUPERUSER,
                    PostgresServer.SUPERUSER_PASSWORD);

    private final ObservationsFixture observations =
            new ObservationsFixture(VIEWS.jdbc(), SEALS.reader());
    private final IntakeFixture intake =
            new IntakeFixture(VIEWS, List.of(observations.projection()));

    @AfterAll
    static void close() {
        VIEWS.close();
        SERVER.close();
    }

    @Test
    void an_erased_text_leaves_every_file_and_was_never_in_the_write_ahead_log() throws Exception {
        var erased = observation().text(SEALS, "Handläggaren bar en " + ERASED + ".");
        var history = new History().then(erased.recorded());
        var others =
                IntStream.range(0, 50)
                        .mapToObj(it -> observation().text(SEALS, KEPT + " " + it).tags(LOGGED))
                        .toList();
        others.forEach(it -> history.then(it.recorded()));
        intake.take(history.events(), 10);
        VIEWS.jdbc().execute("analyze");
        // A checkpoint leaves unlogged tables in memory; an orderly stop writes them out too.
        SERVER.restart();
        awaitConnection();

        // The search by bytes finds what is there; the log has what goes into ordinary tables.
        assertThat(filesWith(ERASED)).isNotEmpty();
        assertThat(filesWith(LOGGED)).anyMatch(ErasureFromFilesTest::isWriteAheadLog);
        assertThat(filesWith(ERASED)).noneMatch(ErasureFromFilesTest::isWriteAheadLog);
        assertThat(filesWith(KEPT)).noneMatch(ErasureFromFilesTest::isWriteAheadLog);

        try (Connection old = oldTransaction()) {
            SEALS.destroy(erased.id());
            history.then(erased.erased());
            intake.take(history.events(), 10);
            observations.eraser.rewriteMarkedParts();
            checkpoint();
            assertThat(filesWith(ERASED)).isEmpty();
            old.rollback();
        }
        SERVER.restart();
        awaitConnection();
        assertThat(filesWith(ERASED)).isEmpty();
        assertThat(filesWith(KEPT)).isNotEmpty();
        assertThat(count("observation_text")).isEqualTo(others.size());
        assertThat(count("text_rewrite")).isZero();
    }

    @Test
    void after_a_crash_of_postgresql_the_index_is_filled_again_before_anything_goes_on() {
        VIEWS.clear();
        var before = observation().text(SEALS, "Banken nekade konto.");
        var erased = observation().text(SEALS, "Banken stängde tidigt.");
        var history = new History().then(before.recorded(), erased.recorded());
        intake.take(history.events(), 10);

        SERVER.kill();
        SERVER.restart();
        awaitConnection();
        SEALS.destroy(erased.id());
        assertThat(count("text_index_filled")).isZero();
        assertThat(count("observation_text")).isZero();

        var after = observation().text(SEALS, "Banken svarade.");
        intake.take(new History().then(after.recorded()).events(), 10);

        assertThat(
                        VIEWS.jdbc()
                                .queryForList(
                                        "select observation_id from observation_text", UUID.class))
                .containsExactlyInAnyOrder(before.id(), after.id());
        assertThat(count("text_index_filled")).isEqualTo(1);
    }

    /** A transaction that might still see the text, as a backup or a long report would be. */
    private static Connection oldTransaction() throws SQLException {
        Connection connection = SERVER.superuser("views");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from observation");
        }
        return connection;
    }

    private static List<Path> filesWith(String word) {
        return SERVER.filesWith(word.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isWriteAheadLog(Path file) {
        return file.getParent().endsWith("pg_wal");
    }

    private static void checkpoint() {
        VIEWS.jdbc().execute("checkpoint");
    }

    private static long count(String table) {
        Long count = VIEWS.jdbc().queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    private static void awaitConnection() {
        SEALS.reconnect();
        VIEWS.reconnect();
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            try {
                VIEWS.jdbc().execute("select 1");
                return;
            } catch (DataAccessException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private static PostgresServer server() {
        var server = PostgresServer.startTemporary();
        server.createDatabase("views");
        server.createDatabase("keys");
        return server;
    }
}
