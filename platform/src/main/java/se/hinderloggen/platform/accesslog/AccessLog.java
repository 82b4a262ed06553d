package se.hinderloggen.platform.accesslog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import se.hinderloggen.platform.problem.Redacted;

/**
 * Writes lines, all that wait in one transaction: while one is being committed, the next ones
 * gather. So a line costs each caller the time of a commit, and many callers together hardly more.
 */
public final class AccessLog implements DisposableBean {

    /** How many calls' lines a transaction takes, and how many may wait. */
    private static final int AT_A_TIME = 2_000;

    private static final int MOST_WAITING = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    private static final String INSERT =
            """
            insert into access_log (at, organisation, subject, name, role, belongs_to, service, operation, act,
                                    object_kind, object_id, shown, times)
            select at, organisation, subject, name, role, belongs_to, ?, operation, act,
                   object_kind, object_id, shown::uuid[], times
            from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::int[])
                with ordinality as line(at, organisation, subject, name, role, belongs_to, operation, act,
                                        object_kind, object_id, shown, times, place)
            order by place
            """;

    /** The line could not be written down. */
    static final class Away extends Exception {
        Away(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /**
     * @param done absent when nobody waits
     */
    private record Waiting(List<Line> lines, @Nullable CompletableFuture<Void> done) {}

    private final DataSource database;
    private final String service;
    private final Counter lost;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Deque<Waiting> again = new ArrayDeque<>();
    private final Thread writer;
    private volatile boolean closing;

    AccessLog(DataSource database, String service, MeterRegistry registry) {
        this.database = database;
        this.service = service;
        this.lost =
                Counter.builder("hinderloggen.access.log.lost")
                        .description("Calls that changed something and have no line in the log")
                        .register(registry);
        this.writer = Thread.ofPlatform().name("access-log").daemon().start(this::write);
    }

    /**
     * Returns when the lines are committed.
     *
     * @throws Away when they are not, as far as is known
     */
    void write(List<Line> lines) throws Away {
        var done = new CompletableFuture<Void>();
        if (closing || !queue.offer(new Waiting(lines, done))) {
            throw new Away(null);
        }
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away(e);
        }
    }

    /** Returns at once; the lines are written when they can be. */
    void writeSoon(List<Line> lines) {
        if (!queue.offer(new Waiting(lines, null))) {
            lost.increment(lines.size());
        }
    }

    private void write() {
        var batch = new ArrayList<Waiting>();
        while (!closing || !queue.isEmpty()) {
            batch.clear();
            try {
                var first = queue.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                for (var it = again.poll(); it != null; it = again.poll()) {
                    batch.add(it);
                }
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, AT_A_TIME);
                }
                if (!batch.isEmpty()) {
                    insert(batch.stream().flatMap(it -> it.lines.stream()).toList());
                    batch.forEach(AccessLog::written);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                log.warn("The access log cannot be written: {}", Redacted.trace(e));
                batch.forEach(it -> failed(it, e));
            }
        }
    }

    private static void written(Waiting it) {
        if (it.done != null) {
            it.done.complete(null);
        }
    }

    /**
     * Whoever waits is told; what nobody waits for is tried again, as much of it as there is room.
     */
    private void failed(Waiting it, Exception why) {
        if (it.done != null) {
            it.done.completeExceptionally(why);
        } else if (again.size() < MOST_WAITING && !closing) {
            again.add(it);
        } else {
            lost.increment(it.lines.size());
        }
    }

    private void insert(List<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, service);
            insert.setArray(2, array(connection, lines, it -> it.at().toString()));
            insert.setArray(3, array(connection, lines, Line::organisation));
            insert.setArray(4, array(connection, lines, it -> it.who().subject()));
            insert.setArray(5, array(connection, lines, it -> it.who().name()));
            insert.setArray(6, array(connection, lines, it -> it.who().role()));
            insert.setArray(7, array(connection, lines, it -> it.who().belongsTo()));
            insert.setArray(8, array(connection, lines, Line::operation));
            insert.setArray(9, array(connection, lines, it -> it.act().name()));
            insert.setArray(
                    10,
                    array(
                            connection,
                            lines,
                            it -> it.object() == null ? null : it.object().kind()));
            insert.setArray(
                    11,
                    array(connection, lines, it -> it.object() == null ? null : it.object().id()));
            insert.setArray(12, array(connection, lines, AccessLog::shown));
            insert.setArray(13, array(connection, lines, it -> Integer.toString(it.times())));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, List<Line> lines, Function<Line, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", lines.stream().map(column).toArray());
    }

    private static @Nullable String shown(Line line) {
        return line.shown().isEmpty()
                ? null
                : line.shown().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** What waits is written still. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        writeSoon(List.of());
        writer.join(PATIENCE);
    }
}
