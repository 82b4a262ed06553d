package se.hinderloggen.query.catalogue;

import java.util.List;
import java.util.stream.Stream;
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

/**
 * Keeps the catalogue as it stands, and everything that it went through. It is small and seldom
 * changes, so it is read and written whole.
 */
@Component
@Order(2)
class CatalogueProjection implements Projection {

    private final CatalogueTables tables;
    private final CatalogueHistory history;

    CatalogueProjection(CatalogueTables tables, CatalogueHistory history) {
        this.tables = tables;
        this.history = history;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        List<EventEnvelope> ours =
                batch.stream().filter(it -> ours(it).findAny().isPresent()).toList();
        if (ours.isEmpty()) {
            return;
        }
        CatalogueFold catalogue = tables.read();
        ours.stream().flatMap(CatalogueProjection::ours).forEach(catalogue::apply);
        tables.write(catalogue);
        history.append(ours);
    }

    private static Stream<CatalogueEvent> ours(EventEnvelope envelope) {
        return switch (envelope.event()) {
            case CatalogueEvent it -> Stream.of(it);
            case ObservationEvent _ -> Stream.empty();
            case FollowUpEvent _ -> Stream.empty();
            case MeetingEvent _ -> Stream.empty();
            case SystemFaultEvent _ -> Stream.empty();
            case SubscriptionEvent _ -> Stream.empty();
            case BaseFiguresEvent _ -> Stream.empty();
            case FiguresEvent _ -> Stream.empty();
            case ReportEvent _ -> Stream.empty();
        };
    }
}
