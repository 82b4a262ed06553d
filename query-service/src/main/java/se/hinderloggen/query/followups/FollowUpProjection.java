package se.hinderloggen.query.followups;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Projection;

/** Keeps each follow-up as it reads now, without texts once what it is about is erased. */
@Component
@Order(8) // after the observations, which say what is erased
class FollowUpProjection implements Projection {

    private final FollowUpTable table;

    FollowUpProjection(FollowUpTable table) {
        this.table = table;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var changed = fold(batch, table.find(continued(batch)));
        // Erasure and follow-up come in any order: they are of different aggregates.
        var subjects = new TreeSet<UUID>(erased(batch));
        changed.forEach(it -> subjects.add(it.about().id()));
        if (!subjects.isEmpty()) {
            table.lock();
            table.write(changed);
            table.dropTextsOfErased(subjects);
        }
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        table.lock();
        table.dropTexts(observationIds);
    }

    /**
     * @return the rows that changed, in order of id
     */
    private static List<FollowUpRow> fold(
            List<EventEnvelope> batch, Map<UUID, FollowUpRow> before) {
        var rows = new HashMap<>(before);
        var changed = new TreeMap<UUID, FollowUpRow>();
        for (var envelope : batch) {
            if (envelope.event() instanceof FollowUpEvent event) {
                var was = rows.get(event.followUpId());
                FollowUpRow now;
                if (event instanceof FollowUpAgreed agreed) {
                    now = FollowUpRow.agreed(envelope, agreed);
                } else if (was != null) {
                    now = was.after(envelope, event);
                } else {
                    throw new IllegalStateException(
                            event.followUpId() + " has a history without a beginning");
                }
                rows.put(now.id(), now);
                changed.put(now.id(), now);
            }
        }
        return List.copyOf(changed.values());
    }

    private static HashSet<UUID> continued(List<EventEnvelope> batch) {
        var ids = new HashSet<UUID>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case FollowUpAgreed _ -> {}
                case FollowUpEvent it -> ids.add(it.followUpId());
                case ObservationEvent _ -> {}
                case SubscriptionEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case MeetingEvent _ -> {}
                case SystemFaultEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
        return ids;
    }

    private static List<UUID> erased(List<EventEnvelope> batch) {
        return batch.stream()
                .map(EventEnvelope::event)
                .filter(ObservationErased.class::isInstance)
                .map(it -> ((ObservationErased) it).observationId())
                .toList();
    }
}
