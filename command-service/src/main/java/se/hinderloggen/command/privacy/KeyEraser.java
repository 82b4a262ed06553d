package se.hinderloggen.command.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.platform.problem.Redacted;

/**
 * Makes destroyed keys leave PostgreSQL's files, where whoever has the master key could still use
 * them. What an update replaces stays in the table's file until the space is used again, and in the
 * write-ahead log until the segment goes. So the parts of the table that held one are written anew
 * into new files, and the log is brought to begin after that.
 *
 * <p>Needs {@code pg_checkpoint} and {@code pg_switch_wal()}, and a server with {@code wal_recycle
 * = off}, which removes old segments instead of keeping them for later.
 */
@Component
class KeyEraser {

    private static final Logger log = LoggerFactory.getLogger(KeyEraser.class);

    private final JdbcTemplate keys;
    private final TransactionTemplate transaction;

    /** A part as it was marked; marked again, it is another mark. */
    private record Mark(String part, String by) {}

    /**
     * @param vault whose migration makes the tables
     */
    KeyEraser(@Qualifier("keys") DataSource keysDatabase, KeyVault vault) {
        this.keys = new JdbcTemplate(keysDatabase);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keysDatabase));
    }

    @Scheduled(fixedDelayString = "${hinderloggen.erasure.rewrite-delay:30s}")
    void eraseFromFiles() {
        try {
            for (var mark : marks(false)) {
                transaction.executeWithoutResult(_ -> rewrite(mark.part));
            }
            var rewritten = marks(true);
            if (!rewritten.isEmpty()) {
                shedLog();
                rewritten.forEach(this::forget);
            }
        } catch (DataAccessException e) {
            log.warn("Destroyed keys leave the files later: {}", Redacted.trace(e));
        }
    }

    private List<Mark> marks(boolean rewritten) {
        return keys.query(
                "select part, marked_by::text from key_rewrite where rewritten = ? order by part",
                (row, _) -> new Mark(row.getString(1), row.getString(2)),
                rewritten);
    }

    private void rewrite(String part) {
        // Rather be late than let every recording queue up behind us.
        keys.execute("set local lock_timeout = '3s'");
        keys.execute("lock table " + part + " in access exclusive mode");
        if (keys.update(
                        "update key_rewrite set rewritten = true where part = ? and not rewritten",
                        part)
                == 0) {
            return; // another instance did it
        }
        keys.execute((ConnectionCallback<Long>) connection -> rewrite(part, connection));
    }

    /**
     * Takes over only what is alive, which {@code VACUUM FULL} would not; and frozen, so that a
     * reader whose snapshot is older misses nothing.
     */
    private static Long rewrite(String part, Connection connection) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var alive = new ByteArrayOutputStream();
        try (var statement = connection.createStatement()) {
            copy.copyOut("copy " + part + " to stdout (format binary)", alive);
            statement.execute("truncate " + part);
            return copy.copyIn(
                    "copy " + part + " from stdin (format binary, freeze)",
                    new ByteArrayInputStream(alive.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written before is in segments before the checkpoint's, which go. */
    private void shedLog() {
        keys.execute("select pg_switch_wal()");
        keys.execute("checkpoint");
    }

    private void forget(Mark mark) {
        keys.update(
                "delete from key_rewrite where part = ? and marked_by::text = ?",
                mark.part,
                mark.by);
    }
}
