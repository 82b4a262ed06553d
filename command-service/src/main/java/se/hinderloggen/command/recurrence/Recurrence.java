package se.hinderloggen.command.recurrence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.recurrence.Returns.Entry;
import se.hinderloggen.command.recurrence.Returns.Return;
import se.hinderloggen.command.relay.Outbox.Position;
import se.hinderloggen.command.relay.Outbox.Row;
import se.hinderloggen.command.relay.Walk;
import se.hinderloggen.command.relay.Walk.Leg;
import se.hinderloggen.command.relay.Walk.Pace;
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
    private final Walk walk;
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
        this.found = meters.counter("hinderloggen.recurrence.found");
        var failures = meters.counter("hinderloggen.recurrence.failures");
        this.walk =
                new Walk(
                        "recurrence",
                        "recurrence_position",
                        LOCK,
                        events,
                        new Pace(properties.batchSize(), properties.pace(), properties.idleWait()),
                        this::take,
                        failures::increment);
    }

    @Override
    public void start() {
        walk.start();
    }

    @Override
    public void stop() {
        walk.stop();
    }

    @Override
    public boolean isRunning() {
        return walk.isRunning();
    }

    private void take(List<Row> rows, Leg leg, Connection connection)
            throws SQLException, InterruptedException {
        // Gone through anew from the beginning, what stood at the end is not known yet.
        var watched =
                leg.from().equals(BEGINNING) ? List.<Watched>of() : WatchTable.read(connection);
        var returns = new Returns(watched);
        returns.goThrough(thoseThatMatter(rows, watched), log::histories);
        for (var it : returns.returns()) {
            reopen(it);
        }
        Walk.together(
                connection,
                () -> {
                    WatchTable.write(connection, returns.changed());
                    walk.move(connection, leg);
                });
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
        walk.undisturbed(() -> commands.send(command));
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
}
