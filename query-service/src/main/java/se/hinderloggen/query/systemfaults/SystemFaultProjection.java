package se.hinderloggen.query.systemfaults;

import java.util.ArrayList;
import java.util.HashSet;
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
import se.hinderloggen.events.SystemFaultEvent.SystemFaultDeclared;
import se.hinderloggen.query.intake.Projection;

/**
 * Keeps every event of each systemfel, and how it stands. They are few and their histories short,
 * so each that is in a batch is folded from its beginning.
 */
@Component
@Order(6)
class SystemFaultProjection implements Projection {

    private final SystemFaultTables tables;

    SystemFaultProjection(SystemFaultTables tables) {
        this.tables = tables;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var entries = new ArrayList<FaultEntry>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case SystemFaultEvent event -> entries.add(FaultEntry.of(envelope, event));
                case ObservationEvent _ -> {}
                case SubscriptionEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
        if (!entries.isEmpty()) {
            var states = fold(entries, tables.histories(continued(entries)));
            tables.append(entries);
            tables.write(states);
        }
    }

    /**
     * @param before the histories of those that had begun
     * @return in order of id
     */
    static List<FaultState> fold(List<FaultEntry> entries, Map<UUID, List<FaultEntry>> before) {
        var histories = new TreeMap<UUID, List<FaultEntry>>();
        for (var entry : entries) {
            histories
                    .computeIfAbsent(
                            entry.event().systemFaultId(),
                            id -> new ArrayList<>(before.getOrDefault(id, List.of())))
                    .add(entry);
        }
        return histories.values().stream().map(FaultState::of).toList();
    }

    private static List<UUID> continued(List<FaultEntry> entries) {
        var begun = new HashSet<UUID>();
        var continued = new ArrayList<UUID>();
        for (var entry : entries) {
            var id = entry.event().systemFaultId();
            if (entry.event() instanceof SystemFaultDeclared) {
                begun.add(id);
            } else if (begun.add(id)) {
                continued.add(id);
            }
        }
        return continued;
    }
}
