package se.hinderloggen.query.trends;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Batches;
import se.hinderloggen.query.intake.Projection;

/** Keeps what was known when, and the sums of it by the quarter in which it became known. */
@Component
@Order(4)
class TrendProjection implements Projection {

    private final TrendTables tables;

    TrendProjection(TrendTables tables) {
        this.tables = tables;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        Map<UUID, FactSet> known = tables.current(Batches.continuedObservations(batch));
        Fold fold = fold(batch, known);
        tables.close(fold.closed);
        tables.insert(fold.opened);
        tables.change(fold.cells.changes());
    }

    /** A state of knowledge that was followed by another one. */
    record Closed(FactSet facts, FactSet by) {}

    /**
     * @param closed states that were known before the batch and are not any more
     * @param opened states that became known, each with what followed it within the batch
     */
    record Fold(List<Closed> closed, List<FactHistory> opened, Cells cells) {}

    /** The states of one observation that became known, in order. The last one holds. */
    record FactHistory(List<FactSet> states) {}

    static Fold fold(List<EventEnvelope> batch, Map<UUID, FactSet> known) {
        var now = new HashMap<>(known);
        var opened = new TreeMap<UUID, List<FactSet>>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case ObservationEvent event -> {
                    var before = now.get(event.observationId());
                    var after = FactSet.evolve(before, envelope, event);
                    if (after != before) {
                        now.put(event.observationId(), after);
                        opened.computeIfAbsent(event.observationId(), _ -> new ArrayList<>())
                                .add(after);
                    }
                }
                case SubscriptionEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
                case SystemFaultEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
        var closed = new ArrayList<Closed>();
        var cells = new Cells();
        opened.forEach(
                (id, states) -> {
                    var before = known.get(id);
                    if (before != null) {
                        closed.add(new Closed(before, states.getFirst()));
                    }
                    // Each in its own quarter; what came and went in the same one leaves nothing.
                    for (var state : states) {
                        if (before != null) {
                            cells.remove(before, state);
                        }
                        cells.add(state);
                        before = state;
                    }
                });
        return new Fold(closed, opened.values().stream().map(FactHistory::new).toList(), cells);
    }
}
