package se.hinderloggen.query.disclosure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.disclosure.KnownObservation.Place;
import se.hinderloggen.query.position.CaughtUp;
import se.hinderloggen.query.sql.Reading;

/**
 * The figures that each operation has published. They follow from the events, and stay; so what has
 * been worked out once is kept, to save time alone.
 */
@Component
public class PublishedFigures {

    /** What was recorded before the moment, and read so then. */
    private static final String KNOWN =
            """
            select f.observation_id, f.kind, f.authority, f.unit, f.municipality, f.event_type,
                t.observation_id is not null as told
            from fact f left join figures_told t
                on t.observation_id = f.observation_id and t.since < ?
            where f.organisation = ? and f.year = ? and f.counted
              and f.known_from < ? and f.known_until >= ?
            order by f.observation_id, f.finding_no
            """;

    private final JdbcTemplate views;
    private final CaughtUp caughtUp;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    PublishedFigures(JdbcTemplate views, CaughtUp caughtUp) {
        this.views = views;
        this.caughtUp = caughtUp;
    }

    /** That the figures of a year were published. */
    public record Occasion(int year, UUID publicationId, Instant knownUntil) {}

    private record Known(List<Occasion> occasions, List<PublishedPart> parts) {}

    /** When an operation has published, the first time first. */
    public List<Occasion> occasions(String organisation) {
        return views.query(
                """
                select year, publication_id, known_until from figures_publication
                where organisation = ? order by known_until, year, publication_id
                """,
                (row, _) ->
                        new Occasion(
                                row.getInt("year"),
                                Reading.uuid(row, "publication_id"),
                                Reading.instant(row, "known_until")),
                organisation);
    }

    /**
     * All that an operation has published, in that order.
     *
     * @throws se.hinderloggen.platform.problem.ProblemException 503 while the views are being
     *     filled
     */
    public List<PublishedPart> of(String organisation) {
        var occasions = occasions(organisation);
        if (occasions.isEmpty()) {
            return List.of();
        }
        return known.compute(
                        organisation,
                        (_, before) ->
                                before != null && before.occasions.equals(occasions)
                                        ? before
                                        : workOut(organisation, occasions))
                .parts;
    }

    private Known workOut(String organisation, List<Occasion> occasions) {
        caughtUp.require();
        var publications =
                occasions.stream()
                        .map(it -> new Publication(it.year, it.knownUntil, known(organisation, it)))
                        .toList();
        return new Known(occasions, Publications.of(publications));
    }

    private List<KnownObservation> known(String organisation, Occasion occasion) {
        var at = occasion.knownUntil.atOffset(ZoneOffset.UTC);
        var found = new LinkedHashMap<UUID, KnownObservation>();
        views.query(
                KNOWN,
                row -> {
                    var id = Reading.uuid(row, "observation_id");
                    var places = new ArrayList<Place>();
                    var before = found.get(id);
                    if (before != null) {
                        places.addAll(before.findings());
                    }
                    places.add(
                            new Place(
                                    Reading.text(row, "authority"),
                                    Reading.text(row, "unit"),
                                    Reading.text(row, "municipality"),
                                    Reading.text(row, "event_type")));
                    found.put(
                            id,
                            new KnownObservation(
                                    id,
                                    occasion.year,
                                    Reading.text(row, "kind"),
                                    places,
                                    row.getBoolean("told")));
                },
                at,
                organisation,
                occasion.year,
                at,
                at);
        return List.copyOf(found.values());
    }
}
