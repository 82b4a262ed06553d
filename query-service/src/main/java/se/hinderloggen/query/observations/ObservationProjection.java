package se.hinderloggen.query.observations;

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
import se.hinderloggen.events.ObservationEvent.ObservationRecorded;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Batches;
import se.hinderloggen.query.intake.Projection;

/** Keeps each observation as it reads now, and its opened texts where search can find them. */
@Component
@Order(1) // the text index is filled again, if it must be, before anything else is locked
class ObservationProjection implements Projection {

    private final ObservationTable table;
    private final TextIndex texts;
    private final TextRefill refill;

    ObservationProjection(ObservationTable table, TextIndex texts, TextRefill refill) {
        this.table = table;
        this.texts = texts;
        this.refill = refill;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        refill.ensureFilled();
        List<ObservationRow> changed =
                fold(batch, table.find(Batches.continuedObservations(batch)));
        table.write(changed);
        texts.update(changed.stream().filter(it -> it.foundOtherwise).toList());
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        refill.ensureFilled();
        table.dropTexts(observationIds);
        texts.remove(observationIds);
    }

    /**
     * @return the rows that changed, in order of id
     */
    static List<ObservationRow> fold(List<EventEnvelope> batch, Map<UUID, ObservationRow> before) {
        var rows = new HashMap<>(before);
        var changed = new TreeMap<UUID, ObservationRow>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case ObservationRecorded it -> {
                    var row = ObservationRow.recorded(envelope, it);
                    rows.put(row.observationId, row);
                    changed.put(row.observationId, row);
                }
                case ObservationEvent it -> {
                    var row = rows.get(it.observationId());
                    if (row == null) {
                        throw new IllegalStateException(
                                it.observationId() + " has a history without a beginning");
                    }
                    row.apply(envelope, it);
                    changed.put(row.observationId, row);
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
        return List.copyOf(changed.values());
    }
}
