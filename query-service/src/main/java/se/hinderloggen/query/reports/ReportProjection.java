package se.hinderloggen.query.reports;

import java.util.List;
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

/** Keeps what was published, and what was said of it later. */
@Component
@Order(11)
class ReportProjection implements Projection {

    private final ReportTable table;

    ReportProjection(ReportTable table) {
        this.table = table;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        table.append(batch.stream().filter(ReportProjection::isOurs).toList());
    }

    private static boolean isOurs(EventEnvelope envelope) {
        return switch (envelope.event()) {
            case ReportEvent _ -> true;
            case ObservationEvent _ -> false;
            case FollowUpEvent _ -> false;
            case MeetingEvent _ -> false;
            case SystemFaultEvent _ -> false;
            case SubscriptionEvent _ -> false;
            case BaseFiguresEvent _ -> false;
            case FiguresEvent _ -> false;
            case CatalogueEvent _ -> false;
        };
    }
}
