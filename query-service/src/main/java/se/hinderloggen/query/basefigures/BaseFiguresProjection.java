package se.hinderloggen.query.basefigures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.BaseFiguresEvent;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
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
import se.hinderloggen.query.sql.Columns;

/** Keeps every base figure with the time during which it was what we knew. */
@Component
@Order(3)
class BaseFiguresProjection implements Projection {

    private final JdbcTemplate views;

    BaseFiguresProjection(JdbcTemplate views) {
        this.views = views;
    }

    /** What a figure is about. */
    record About(String organisation, int year, String municipality) implements Comparable<About> {

        static About of(BaseFiguresEvent event) {
            return new About(
                    event.organisation(),
                    event.year(),
                    Optional.ofNullable(event.municipality()).orElse(""));
        }

        static About of(Figure figure) {
            return new About(figure.organisation(), figure.year(), figure.municipality());
        }

        @Override
        public int compareTo(About other) {
            return Comparator.comparing(About::organisation)
                    .thenComparing(About::year)
                    .thenComparing(About::municipality)
                    .compare(this, other);
        }
    }

    @Override
    public void apply(List<EventEnvelope> batch) {
        List<EventEnvelope> ours = batch.stream().filter(BaseFiguresProjection::isOurs).toList();
        if (!ours.isEmpty()) {
            write(fold(ours, current(ours)));
        }
    }

    private static boolean isOurs(EventEnvelope envelope) {
        return switch (envelope.event()) {
            case BaseFiguresRegistered _ -> true;
            case BaseFiguresCorrected _ -> true;
            case ObservationEvent _ -> false;
            case FollowUpEvent _ -> false;
            case MeetingEvent _ -> false;
            case SystemFaultEvent _ -> false;
            case SubscriptionEvent _ -> false;
            case FiguresEvent _ -> false;
            case ReportEvent _ -> false;
            case CatalogueEvent _ -> false;
        };
    }

    /**
     * The figure until now ends, and a new one begins.
     *
     * @return the figures that ended or began, in order
     */
    static List<Figure> fold(List<EventEnvelope> batch, List<Figure> current) {
        var histories = new TreeMap<About, TreeMap<Long, Figure>>();
        current.forEach(it -> history(histories, About.of(it)).put(it.version(), it));
        var changed = new TreeSet<About>();
        for (var envelope : batch) {
            if (envelope.event() instanceof BaseFiguresEvent event) {
                var about = About.of(event);
                succeed(history(histories, about), about, envelope, event);
                changed.add(about);
            }
        }
        return changed.stream().flatMap(it -> history(histories, it).values().stream()).toList();
    }

    private static TreeMap<Long, Figure> history(
            TreeMap<About, TreeMap<Long, Figure>> histories, About about) {
        return histories.computeIfAbsent(about, _ -> new TreeMap<>());
    }

    private static void succeed(
            TreeMap<Long, Figure> history,
            About about,
            EventEnvelope envelope,
            BaseFiguresEvent event) {
        Instant since = envelope.recordedAt();
        Map.Entry<Long, Figure> last = history.lastEntry();
        if (last != null) {
            // A clock that went backwards must not make two figures known at once.
            since =
                    since.isBefore(last.getValue().knownFrom())
                            ? last.getValue().knownFrom()
                            : since;
            history.put(last.getKey(), last.getValue().until(since));
        }
        history.put(
                envelope.sequence(),
                new Figure(
                        about.organisation,
                        about.year,
                        about.municipality,
                        envelope.sequence(),
                        event.clients(),
                        event.assignments(),
                        since,
                        Columns.INFINITY));
    }

    private List<Figure> current(List<EventEnvelope> ours) {
        List<About> abouts =
                ours.stream().map(it -> About.of((BaseFiguresEvent) it.event())).toList();
        return views.query(
                """
                select * from base_figures
                where organisation = any(?) and year = any(?) and known_until = 'infinity'
                """,
                select -> {
                    var connection = select.getConnection();
                    select.setArray(
                            1,
                            connection.createArrayOf(
                                    "text", abouts.stream().map(About::organisation).toArray()));
                    select.setArray(
                            2,
                            connection.createArrayOf(
                                    "int4", abouts.stream().map(About::year).toArray()));
                },
                Figure::read);
    }

    private void write(List<Figure> figures) {
        Columns.of(figures)
                .text(Figure::organisation)
                .integer(Figure::year)
                .text(Figure::municipality)
                .bigint(Figure::version)
                .integer(Figure::clients)
                .optionalInteger(Figure::assignments)
                .instant(Figure::knownFrom)
                .instant(Figure::knownUntil)
                .update(
                        views,
                        """
                        insert into base_figures (organisation, year, municipality, version,
                            clients, assignments, known_from, known_until)
                        select * from unnest(?::text[], ?::int[], ?::text[], ?::bigint[],
                            ?::int[], ?::int[], ?::timestamptz[], ?::timestamptz[])
                        on conflict (organisation, year, municipality, version) do update
                            set known_until = excluded.known_until
                        """);
    }
}
