package se.hinderloggen.command.basefigures;

import static se.hinderloggen.command.platform.Decision.accept;
import static se.hinderloggen.command.platform.Decision.nothing;
import static se.hinderloggen.command.platform.Decision.refuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.basefigures.BaseFiguresCommand.StateBaseFigures;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;

/**
 * The rules of an operation's figures for a year. Pure. Stating the same figures again gives no
 * event.
 *
 * @param version sequence number of the last event, -1 when there is none
 * @param stated figures by municipality; the whole operation under the empty text
 */
public record BaseFigures(long version, Map<String, Figures> stated) {

    public static final BaseFigures NONE = new BaseFigures(-1, Map.of());

    /** The trials with personliga ombud began with the psychiatric reform of 1995. */
    public static final int FIRST_YEAR = 1995;

    private static final int MOST = 1_000_000;

    public record Figures(int clients, @Nullable Integer assignments) {}

    public BaseFigures {
        stated = Map.copyOf(stated);
    }

    public Decision<BaseFiguresEvent, BaseFiguresRefusal> decide(BaseFiguresCommand command) {
        return switch (command) {
            case StateBaseFigures statement -> state(statement);
        };
    }

    private Decision<BaseFiguresEvent, BaseFiguresRefusal> state(StateBaseFigures command) {
        if (!command.organisation().equals(command.context().organisation())) {
            return refuse(BaseFiguresRefusal.ORGANISATION_NOT_FOUND);
        }
        if (command.year() < FIRST_YEAR || command.year() > command.context().today().getYear()) {
            return refuse(BaseFiguresRefusal.YEAR_OUT_OF_RANGE);
        }
        if (command.clients() < 0 || command.clients() > MOST) {
            return refuse(BaseFiguresRefusal.CLIENTS_OUT_OF_RANGE);
        }
        var assignments = command.assignments();
        if (assignments != null && (assignments < 0 || assignments > MOST)) {
            return refuse(BaseFiguresRefusal.ASSIGNMENTS_OUT_OF_RANGE);
        }
        var before = stated.get(key(command.municipality()));
        if (new Figures(command.clients(), assignments).equals(before)) {
            return nothing();
        }
        if (command.expectedVersion() != null && command.expectedVersion() != version) {
            return refuse(BaseFiguresRefusal.CHANGED_SINCE_READ);
        }
        return accept(
                before == null
                        ? new BaseFiguresRegistered(
                                command.organisation(),
                                command.year(),
                                command.municipality(),
                                command.clients(),
                                assignments)
                        : new BaseFiguresCorrected(
                                command.organisation(),
                                command.year(),
                                command.municipality(),
                                command.clients(),
                                assignments));
    }

    public BaseFigures evolve(BaseFiguresEvent event) {
        boolean known = stated.containsKey(key(event.municipality()));
        return switch (event) {
            case BaseFiguresRegistered _ when known -> throw impossible(event);
            case BaseFiguresCorrected _ when !known -> throw impossible(event);
            case BaseFiguresRegistered _, BaseFiguresCorrected _ -> {
                var now = new HashMap<>(stated);
                now.put(
                        key(event.municipality()),
                        new Figures(event.clients(), event.assignments()));
                yield new BaseFigures(version + 1, now);
            }
        };
    }

    private static String key(@Nullable String municipality) {
        return Objects.requireNonNullElse(municipality, "");
    }

    private static IllegalStateException impossible(BaseFiguresEvent event) {
        return new IllegalStateException(
                "Impossible history: "
                        + event.getClass().getSimpleName()
                        + " of "
                        + event.aggregateId());
    }
}
