package se.hinderloggen.command.catalogue;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventCodec;

/**
 * The catalogue as it is now, for everyone who has to look something up. Kept in memory; a glance
 * at the event store tells whether any instance has changed it since.
 */
@Component
public class CurrentCatalogue {

    private record Known(long version, Catalogue catalogue, CatalogueLookup lookup) {}

    private final JdbcTemplate events;
    private volatile Known known =
            new Known(-1, Catalogue.EMPTY, new CatalogueLookup(Catalogue.EMPTY));

    CurrentCatalogue(JdbcTemplate events) {
        this.events = events;
    }

    public CatalogueLookup lookup() {
        var before = known;
        var version =
                events.queryForObject(
                        "select max(sequence_number) from domain_event_entry where aggregate_identifier = ?",
                        Long.class,
                        CatalogueEvent.AGGREGATE_ID);
        return version == null || version <= before.version ? before.lookup : readOn(before).lookup;
    }

    private Known readOn(Known before) {
        var later =
                events.query(
                        """
                        select payload_type, payload_revision, payload from domain_event_entry
                        where aggregate_identifier = ? and sequence_number > ? order by sequence_number
                        """,
                        (row, _) ->
                                EventCodec.fromJson(
                                        row.getString(1), row.getInt(2), row.getString(3)),
                        CatalogueEvent.AGGREGATE_ID,
                        before.version);
        var catalogue = before.catalogue;
        for (var event : later) {
            catalogue = catalogue.evolve((CatalogueEvent) event);
        }
        var now =
                new Known(before.version + later.size(), catalogue, new CatalogueLookup(catalogue));
        known = now;
        return now;
    }
}
