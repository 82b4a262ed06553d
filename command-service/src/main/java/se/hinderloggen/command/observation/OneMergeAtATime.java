package se.hinderloggen.command.observation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Merging looks at two observations, and each aggregate knows of one. While one merge looks and
 * then decides, no other does, on any instance: so nothing is merged into what is being merged
 * itself, and no circle comes about. Merges are few; nobody waits long.
 */
@Component
class OneMergeAtATime {

    /** Names the lock among those of the database; the letters of "merge". */
    private static final long LOCK = 0x6d65726765L;

    private final DataSource events;

    /**
     * Those of this instance queue here, without a connection: else they might take all there are,
     * and the one in front would get none to decide with.
     */
    private final ReentrantLock here = new ReentrantLock(true);

    OneMergeAtATime(DataSource events) {
        this.events = events;
    }

    <T> T during(Supplier<T> merge) {
        here.lock();
        try (var connection = events.getConnection()) {
            execute(connection, "select pg_advisory_lock(" + LOCK + ")");
            try {
                return merge.get();
            } finally {
                execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the merges is out of reach", e);
        } finally {
            here.unlock();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
