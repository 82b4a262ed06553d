package se.hinderloggen.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import se.hinderloggen.command.relay.Outbox.Position;
import se.hinderloggen.command.relay.Outbox.Row;

/**
 * Goes along the event store in its order without gaps, batch by batch, for somebody who acts on
 * what has happened. One instance at a time; any other takes over where it was.
 */
public final class Walk {

    /**
     * @param batchSize events read at a time
     * @param pause between batches while recording goes on; larger batches cost less
     * @param idleWait how long to wait for a notification before looking anyway
     */
    public record Pace(int batchSize, Duration pause, Duration idleWait) {}

    /** From where to where a batch goes. */
    public record Leg(Position from, Position to) {}

    /** What is done with a batch. It {@linkplain #move moves} on when that is safe. */
    public interface Step {
        void take(List<Row> rows, Leg leg, Connection connection)
                throws SQLException, InterruptedException;
    }

    /** Writes that hold together or not at all. */
    public interface Writes {
        void write() throws SQLException;
    }

    private final Outbox outbox;
    private final Lead lead;
    private final Pace pace;
    private final Step step;

    /**
     * @param position the table that says how far it has come
     * @param lock number of the advisory lock by which instances agree
     * @param failed called each time that it is begun again
     */
    public Walk(
            String name,
            String position,
            long lock,
            DataSource events,
            Pace pace,
            Step step,
            Runnable failed) {
        this.outbox = new Outbox(position, pace.batchSize());
        this.lead = new Lead(name, lock, events, this::goAlong, failed);
        this.pace = pace;
        this.step = step;
    }

    public void start() {
        lead.start();
    }

    public void stop() {
        lead.stop();
    }

    public boolean isRunning() {
        return lead.isRunning();
    }

    /** As {@link Lead#undisturbed}. */
    public void undisturbed(Runnable whole) throws InterruptedException {
        lead.undisturbed(whole);
    }

    /**
     * @throws IllegalStateException when somebody else has; nothing that belongs to it may stay
     */
    public void move(Connection connection, Leg leg) throws SQLException {
        if (!outbox.move(connection, leg.from, leg.to)) {
            throw new IllegalStateException("Another instance has moved the position");
        }
    }

    /** In one transaction of the walk's connection. */
    public static void together(Connection connection, Writes writes) throws SQLException {
        connection.setAutoCommit(false);
        try {
            writes.write();
            connection.commit();
        } finally {
            // What was not committed is undone; else the lock could not be given up.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void goAlong(Connection connection) throws SQLException, InterruptedException {
        var position = outbox.position(connection);
        while (isRunning()) {
            var batch = outbox.next(connection, position);
            if (batch.rows().isEmpty()) {
                Lead.awaitEvents(connection, batch.waiting() ? pace.pause : pace.idleWait);
            } else {
                step.take(batch.rows(), new Leg(position, batch.end()), connection);
                position = batch.end();
                if (batch.rows().size() < pace.batchSize) {
                    Thread.sleep(pace.pause.toMillis());
                }
            }
        }
    }
}
