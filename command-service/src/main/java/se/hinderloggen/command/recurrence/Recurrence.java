package se.hinderloggen.command.recurrence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.recurrence.Returns.Entry;
import se.hinderloggen.command.recurrence.Returns.Return;
import se.hinderloggen.command.relay.Lead;
import se.hinderloggen.command.relay.Outbox;
import se.hinderloggen.command.relay.Outbox.Position;
import se.hinderloggen.command.relay.Outbox.Row;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReopenSystemFault;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.SystemFaultEvent;

/**
 * Goes through the event store in its order without gaps, and has a resolved systemfel reopened
 * when an observation shows that it is back. One instance at a time; any other takes over.
 *
 * <p>The position moves only after the command has been decided. Dying in between has the same
 * command sent again; it names the resolution that did not last, and the rules say yes to that
 * once.
 */
@Component
class Recurrence implements SmartLifecycle {

    private static final long LOCK = 0x48_4C_52_45_54_55_52_4EL;

    private static final Position BEGINNING = new Position(0, 0);

    private final EventLog log;
    private final Commands commands;
    private final Clock clock;
    private final RecurrenceProperties properties;
    private final Outbox outbox;
    private final Lead lead;
    private final Counter found;

    Recurrence(
            DataSource events,
            EventLog log,
            Commands commands,
            Clock clock,
            RecurrenceProperties properties,
            MeterRegistry meters) {
        this.log = log;
        this.commands = commands;
        this.clock = clock;
        this.properties = properties;
        this.outbox = new Outbox("recurrence_position", properties.batchSize());
        this.found = meters.counter("hinderloggen.recurrence.found");
        var failures = meters.counter("hinderloggen.recurrence.failures");
        this.lead = new Lead("recurrence", LOCK, events, this::watch, failures::increment);
    }

    @Override
    public void start() {
        lead.start();
    }

    @Override
    public void stop() {
        lead.stop();
    }

    @Override
    public boolean isRunning() {
        return lead.isRunning();
    }

    private void watch(Connection connection) throws SQLException, InterruptedException {
        var position = outbox.position(connection);
        while (isRunning()) {
            var batch = outbox.next(connection, position);
            if (batch.rows().isEmpty()) {
                Lead.awaitEvents(
                        connection, batch.waiting() ? properties.pace() : properties.idleWait());
            } else {
                take(batch.rows(), connection, position, batch.end());
                position = batch.end();
                rest(batch.rows().size());
            }
        }
    }

    private void take(List<Row> rows, Connection connection, Position from, Position to)
            throws SQLException, InterruptedException {
        // Gone through anew from the beginning, what stood at the end is not known yet.
        var watched = from.equals(BEGINNING) ? List.<Watched>of() : WatchTable.read(connection);
        var returns = new Returns(watched);
        returns.goThrough(thoseThatMatter(rows, watched), log::histories);
        for (var it : returns.returns()) {
            reopen(it);
        }
        connection.setAutoCommit(false);
        try {
            WatchTable.write(connection, returns.changed());
            if (!outbox.move(connection, from, to)) {
                throw new IllegalStateException("Another instance has moved the position");
            }
            connection.commit();
        } finally {
            // What was not committed is undone; else the lock could not be given up.
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void reopen(Return it) throws InterruptedException {
        var fault = it.systemFault();
        var resolution = fault.resolution();
        if (resolution == null) {
            return;
        }
        var command =
                new ReopenSystemFault(
                        fault.systemFaultId(),
                        resolution.id(),
                        ReopeningReason.RECURRED,
                        List.copyOf(it.observations()),
                        null,
                        null,
                        new CommandContext(
                                fault.organisation(),
                                "system",
                                clock.instant(),
                                it.cause().correlationId(),
                                it.cause().eventId().toString()));
        lead.undisturbed(() -> commands.send(command));
        found.increment();
    }

    /** Nothing else is read, and as long as nothing is resolved no observation either. */
    private static List<Entry> thoseThatMatter(List<Row> rows, List<Watched> watched) {
        boolean observations =
                watched.stream().anyMatch(it -> it.resolution() != null)
                        || rows.stream().anyMatch(it -> isOf(SystemFaultEvent.class, it));
        return rows.stream()
                .filter(
                        it ->
                                isOf(SystemFaultEvent.class, it)
                                        || (observations && isOf(ObservationEvent.class, it)))
                .map(Recurrence::entry)
                .toList();
    }

    private static boolean isOf(Class<?> kind, Row row) {
        return EventCatalog.byName(row.envelope().name())
                .filter(it -> kind.isAssignableFrom(it.type()))
                .isPresent();
    }

    private static Entry entry(Row row) {
        var envelope = row.envelope();
        return new Entry(
                envelope.eventId(),
                envelope.sequence(),
                envelope.organisation(),
                envelope.correlationId(),
                row.event());
    }

    private void rest(int taken) throws InterruptedException {
        if (taken < properties.batchSize()) {
            Thread.sleep(Duration.ofMillis(properties.pace().toMillis()));
        }
    }
}
