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

/** Keeps the catalogue. It is small and seldom changes, so it is read and written whole. */
@Component
@Order(2)
class CatalogueProjection implements Projection {

    private final CatalogueTables tables;

    CatalogueProjection(CatalogueTables tables) {
        this.tables = tables;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        List<CatalogueEvent> events = batch.stream().flatMap(CatalogueProjection::ours).toList();
        if (events.isEmpty()) {
            return;
        }
        CatalogueFold catalogue = tables.read();
        events.forEach(catalogue::apply);
        tables.write(catalogue);
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
