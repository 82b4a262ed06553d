package se.hinderloggen.query.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.CatalogueEvent;
import se.hinderloggen.events.EventCodec;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/**
 * Every event of the catalogue as it came. A version of the catalogue is the sequence of its last
 * event, so that what was known at a version is the same for ever.
 */
@Component
class CatalogueHistory {

    private final JdbcTemplate views;

    CatalogueHistory(JdbcTemplate views) {
        this.views = views;
    }

    void append(List<EventEnvelope> envelopes) {
        Columns.of(envelopes)
                .bigint(EventEnvelope::sequence)
                .instant(EventEnvelope::recordedAt)
                .text(EventEnvelope::name)
                .integer(EventEnvelope::revision)
                .text(it -> EventCodec.toJson(it.event()))
                .update(
                        views,
                        """
                        insert into catalogue_history (sequence, at, name, revision, payload)
                        select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::int[],
                            ?::text[])
                        """);
    }

    /** The catalogue as its events up to this one have made it. */
    CatalogueFold upTo(long version) {
        var catalogue = new CatalogueFold();
        views.query(
                """
                select name, revision, payload from catalogue_history
                where sequence <= ? order by sequence
                """,
                row -> {
                    catalogue.apply(
                            (CatalogueEvent)
                                    EventCodec.fromJson(
                                            Reading.text(row, "name"),
                                            row.getInt("revision"),
                                            Reading.text(row, "payload")));
                },
                version);
        return catalogue;
    }

    /** The last event that there is; -1 when there is none. */
    long version() {
        return last("select coalesce(max(sequence), -1) from catalogue_history");
    }

    /** The last event that was known at an instant; -1 when there was none. */
    long versionAt(Instant instant) {
        return last(
                "select coalesce(max(sequence), -1) from catalogue_history"
                        + " where at <= ?::timestamptz",
                instant.toString());
    }

    private long last(String sql, Object... values) {
        return Objects.requireNonNull(views.queryForObject(sql, Long.class, values));
    }
}
