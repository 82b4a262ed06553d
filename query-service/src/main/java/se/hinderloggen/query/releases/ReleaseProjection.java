package se.hinderloggen.query.releases;

import java.util.ArrayList;
import java.util.List;
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
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Projection;
import se.hinderloggen.query.releases.ReleaseRow.Key;

/**
 * Keeps each summary as it stands. It belongs to what it is about, so that everything that happens
 * to it comes in order, and its erasure too.
 */
@Component
@Order(7)
class ReleaseProjection implements Projection {

    private final ReleaseTable table;

    ReleaseProjection(ReleaseTable table) {
        this.table = table;
    }

    private record Told(EventEnvelope envelope, ReleaseStep step) {}

    @Override
    public void apply(List<EventEnvelope> batch) {
        var told = new ArrayList<Told>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case ObservationEvent event ->
                        ReleaseStep.of(event).ifPresent(it -> told.add(new Told(envelope, it)));
                case SystemFaultEvent event ->
                        ReleaseStep.of(event).ifPresent(it -> told.add(new Told(envelope, it)));
                case SubscriptionEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case FiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
                case CatalogueEvent _ -> {}
            }
        }
        if (!told.isEmpty()) {
            table.write(fold(told));
        }
    }

    @Override
    public void dropTexts(List<UUID> observationIds) {
        table.dropTexts(observationIds);
    }

    /**
     * @return in order of key
     */
    private List<ReleaseRow> fold(List<Told> told) {
        var about = new TreeSet<UUID>();
        told.forEach(it -> about.add(it.step.about().id()));
        var rows = new TreeMap<Key, ReleaseRow>();
        table.about(about).forEach(it -> rows.put(it.key(), it));
        var changed = new TreeSet<Key>();
        for (var each : told) {
            switch (each.step) {
                case ReleaseStep.OfOne step -> {
                    var key = new Key(step.about().id(), step.releaseId());
                    rows.put(key, ReleaseRow.after(rows.get(key), each.envelope, step));
                    changed.add(key);
                }
                case ReleaseStep.Erased erased ->
                        rows.replaceAll(
                                (key, row) -> {
                                    if (!key.about().equals(erased.about().id())) {
                                        return row;
                                    }
                                    changed.add(key);
                                    return row.erased(each.envelope.recordedAt());
                                });
            }
        }
        return changed.stream().map(rows::get).toList();
    }
}
