package se.hinderloggen.command.publishing;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.hinderloggen.command.observation.Observation;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.publishing.Gist.Cause;
import se.hinderloggen.command.publishing.Gist.Recorded;
import se.hinderloggen.command.publishing.PublishingTables.Due;
import se.hinderloggen.command.relay.Outbox.Row;
import se.hinderloggen.command.relay.Walk;
import se.hinderloggen.command.relay.Walk.Leg;
import se.hinderloggen.command.relay.Walk.Pace;
import se.hinderloggen.command.release.ReleaseProperties;
import se.hinderloggen.command.subscription.Offer;
import se.hinderloggen.command.subscription.SubscriptionCommand.BringUpToDate;
import se.hinderloggen.events.ObservationEvent;

/**
 * Goes through the event store in its order without gaps, and has every feed tell what was released
 * to its recipient, and take back what no longer holds. One instance at a time; any other takes
 * over.
 *
 * <p>A feed is offered how things stand, not what has changed, so offering it again changes
 * nothing; the position moves after that. What is kept along the way follows from the events alone,
 * and may be written again as well.
 */
@Component
class Publishing implements SmartLifecycle {

    private static final long LOCK = 0x48_4C_46_45_45_44_53_2EL;

    /** More would make one transaction too long. */
    private static final int MOST_OFFERS = 100;

    private final EventLog log;
    private final Commands commands;
    private final Clock clock;
    private final ReleaseProperties least;
    private final Walk walk;

    Publishing(
            DataSource events,
            EventLog log,
            Commands commands,
            Clock clock,
            PublishingProperties properties,
            ReleaseProperties least,
            MeterRegistry meters) {
        this.log = log;
        this.commands = commands;
        this.clock = clock;
        this.least = least;
        var failures = meters.counter("hinderloggen.publishing.failures");
        this.walk =
                new Walk(
                        "publishing",
                        "publishing_position",
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
        var gist = Gist.of(rows);
        note(gist, connection);
        var due =
                PublishingTables.due(
                        connection, gist.subjects.keySet(), gist.subscriptions.keySet());
        if (!due.isEmpty()) {
            offer(due, gist, connection);
        }
        walk.move(connection, leg);
    }

    /** In a short transaction of its own, before the commands: the relay waits for none of them. */
    private void note(Gist gist, Connection connection) throws SQLException {
        var now = gist.changed.isEmpty() ? List.<Recorded>of() : now(gist.changed, connection);
        Walk.together(
                connection,
                () -> {
                    CountedFindings.add(connection, gist.recorded);
                    if (!gist.changed.isEmpty()) {
                        CountedFindings.replace(connection, gist.changed, now);
                    }
                    CountedFindings.clients(connection, gist.figures);
                    PublishingTables.released(connection, gist.released);
                    PublishingTables.subscriptions(connection, gist.granted, gist.revoked);
                });
    }

    /** Those that still count, as they read at this moment. */
    private List<Recorded> now(Set<UUID> changed, Connection connection) throws SQLException {
        var recorders = CountedFindings.recorders(connection, changed);
        var histories = log.histories(changed.stream().map(UUID::toString).toList());
        var now = new ArrayList<Recorded>();
        for (var id : changed) {
            var state = Observation.ABSENT;
            for (var event : histories.getOrDefault(id.toString(), List.of())) {
                if (!(event instanceof ObservationEvent.ObservationErased)) {
                    // What it counted as stays counted.
                    state = state.evolve((ObservationEvent) event);
                }
            }
            if (state instanceof Observation.Active it && it.mergedInto() == null) {
                now.add(
                        new Recorded(
                                id,
                                it.organisation(),
                                Objects.requireNonNull(recorders.get(id)),
                                it.content().findings()));
            }
        }
        return now;
    }

    /** Feed by feed; what comes of the same event goes together. */
    private void offer(List<Due> due, Gist gist, Connection connection)
            throws SQLException, InterruptedException {
        var histories =
                log.histories(
                        due.stream()
                                .map(it -> it.summary().subject().toString())
                                .collect(Collectors.toSet()));
        var offers = new Offers(connection, histories, least);
        var together = new ArrayList<Offer>();
        for (int i = 0; i < due.size(); i++) {
            var it = due.get(i);
            var cause = causeOf(it, gist);
            together.add(offers.of(it.summary()));
            boolean last =
                    i == due.size() - 1
                            || !due.get(i + 1).subscription().equals(it.subscription())
                            || !causeOf(due.get(i + 1), gist).equals(cause);
            if (last || together.size() == MOST_OFFERS) {
                bringUpToDate(it, List.copyOf(together), cause);
                together.clear();
            }
        }
    }

    private static Cause causeOf(Due due, Gist gist) {
        var ofTheFeed = gist.subscriptions.get(due.subscription());
        return ofTheFeed != null
                ? ofTheFeed
                : Objects.requireNonNull(gist.subjects.get(due.summary().subject()));
    }

    private void bringUpToDate(Due due, List<Offer> offers, Cause cause)
            throws InterruptedException {
        var command =
                new BringUpToDate(
                        due.subscription(),
                        offers,
                        new CommandContext(
                                due.summary().organisation(),
                                "system",
                                clock.instant(),
                                cause.correlationId(),
                                cause.eventId().toString()));
        walk.undisturbed(() -> commands.send(command));
    }
}
