package se.hinderloggen.query.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
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
import se.hinderloggen.query.intake.Projection;

/** Keeps what happened to each observation, and of an erased one the anonymous fact alone. */
@Component
@Order(5)
class HistoryProjection implements Projection {

    private static final Comparator<HistoryEntry> IN_ORDER =
            Comparator.comparing(HistoryEntry::observationId).thenComparing(HistoryEntry::sequence);

    private final HistoryTable table;

    HistoryProjection(HistoryTable table) {
        this.table = table;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var entries = new ArrayList<HistoryEntry>();
        var continued = new TreeSet<UUID>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case ObservationEvent event -> {
                    var entry = HistoryEntry.of(envelope, event);
                    entries.add(entry);
                    if (entry.what() != What.RECORDED) {
                        continued.add(entry.observationId());
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
        entries.sort(IN_ORDER);
        table.insert(entries);
        // Whatever comes after an erasure, nothing but the anonymous fact is kept.
        table.makeErasedAnonymous(continued);
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        table.dropTexts(observationIds);
    }
}
