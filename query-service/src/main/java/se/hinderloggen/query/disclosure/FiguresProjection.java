package se.hinderloggen.query.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.events.FollowUpEvent;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.intake.Projection;
import se.hinderloggen.query.sql.Columns;

/** Keeps when figures were published, and of what the readers of feeds know besides. */
@Component
@Order(8)
class FiguresProjection implements Projection {

    private final JdbcTemplate views;

    FiguresProjection(JdbcTemplate views) {
        this.views = views;
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        var published = new ArrayList<FiguresPublished>();
        var told = new TreeMap<UUID, Instant>();
        for (var envelope : batch) {
            switch (envelope.event()) {
                case FiguresPublished it -> published.add(it);
                case SummaryPublished it when it.about().kind() == Subject.Kind.OBSERVATION ->
                        told.merge(
                                it.about().id(),
                                envelope.recordedAt(),
                                (one, other) -> one.isBefore(other) ? one : other);
                case SubscriptionEvent _ -> {}
                case ObservationEvent _ -> {}
                case SystemFaultEvent _ -> {}
                case BaseFiguresEvent _ -> {}
                case ReportEvent _ -> {}
                case CatalogueEvent _ -> {}
                case FollowUpEvent _ -> {}
                case MeetingEvent _ -> {}
            }
        }
        write(published);
        write(told);
    }

    private void write(List<FiguresPublished> published) {
        if (!published.isEmpty()) {
            Columns.of(published)
                    .text(FiguresPublished::organisation)
                    .integer(FiguresPublished::year)
                    .uuid(FiguresPublished::publicationId)
                    .instant(FiguresPublished::knownUntil)
                    .update(
                            views,
                            """
                            insert into figures_publication
                                (organisation, year, publication_id, known_until)
                            select * from unnest(?::text[], ?::int[], ?::uuid[], ?::timestamptz[])
                            on conflict do nothing
                            """);
        }
    }

    private void write(Map<UUID, Instant> told) {
        if (!told.isEmpty()) {
            Columns.of(List.copyOf(told.entrySet()))
                    .uuid(Map.Entry::getKey)
                    .instant(Map.Entry::getValue)
                    .update(
                            views,
                            """
                            insert into figures_told (observation_id, since)
                            select * from unnest(?::uuid[], ?::timestamptz[])
                            on conflict (observation_id)
                                do update set since = least(figures_told.since, excluded.since)
                            """);
        }
    }
}
