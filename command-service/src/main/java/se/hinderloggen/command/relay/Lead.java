package se.hinderloggen.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.hinderloggen.platform.problem.Redacted;

/**
 * Work along the event store that one instance at a time does, in a thread of its own; when it
 * stops any other takes over. Whatever goes wrong, it is begun again.
 */
public final class Lead {

    private static final Logger log = LoggerFactory.getLogger(Lead.class);
    private static final Duration STANDBY = Duration.ofMillis(500);

    /** Goes on until {@link #isRunning} no longer holds. */
    public interface Work {
        void begin(Connection connection) throws Exception;
    }

    private final String name;
    private final long lock;
    private final DataSource events;
    private final Work work;
    private final Runnable failed;
    private final Object undisturbed = new Object();
    private volatile boolean running;
    private volatile boolean held;
    private @Nullable Thread worker;

    /**
     * @param lock number of the advisory lock by which instances agree
     * @param failed called each time that it is begun again
     */
    public Lead(String name, long lock, DataSource events, Work work, Runnable failed) {
        this.name = name;
        this.lock = lock;
        this.events = events;
        this.work = work;
        this.failed = failed;
    }

    public synchronized void start() {
        running = true;
        worker = Thread.ofPlatform().name(name).start(this::run);
    }

    public synchronized void stop() {
        running = false;
        var stopping = worker;
        worker = null;
        if (stopping != null) {
            synchronized (undisturbed) {
                stopping.interrupt();
            }
            try {
                stopping.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Does something that must not be broken off half-way: an interrupted command may leave an
     * aggregate in memory that has gone on without its events. Once it is to stop, nothing of that
     * kind begins.
     *
     * @throws InterruptedException when it is to stop
     */
    public void undisturbed(Runnable whole) throws InterruptedException {
        synchronized (undisturbed) {
            if (!running || Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            whole.run();
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Whether it is this instance that does it now. */
    boolean isHeld() {
        return held;
    }

    /** Until an event is appended, but no longer than that. */
    public static void awaitEvents(Connection connection, Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
    }

    private void run() {
        while (isRunning()) {
            try (var connection = events.getConnection()) {
                if (take(connection)) {
                    held = true;
                    lead(connection);
                } else {
                    Thread.sleep(STANDBY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                failed.run();
                log.warn("The {} starts over: {}", name, Redacted.trace(e));
                pause();
            } finally {
                held = false;
            }
        }
    }

    private void lead(Connection connection) throws Exception {
        try (var listen = connection.createStatement()) {
            listen.execute("listen events_appended");
        }
        try {
            work.begin(connection);
        } finally {
            giveUp(connection);
        }
    }

    private boolean take(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            select.setLong(1, lock);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void giveUp(Connection connection) {
        try (var unlock = connection.createStatement()) {
            unlock.execute("unlisten *");
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            log.debug("The lock goes with its connection: {}", Redacted.trace(e));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STANDBY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
