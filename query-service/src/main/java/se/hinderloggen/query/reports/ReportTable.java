package se.hinderloggen.query.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventCodec;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.ReportEvent;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;

/** What happened to yearly reports, event by event. Texts stay sealed in it. */
@Component
class ReportTable {

    /** An event, and when it happened. */
    record Happened(Instant at, ReportEvent event) {}

    private record Row(EventEnvelope envelope, ReportEvent event) {}

    private final JdbcTemplate views;

    ReportTable(JdbcTemplate views) {
        this.views = views;
    }

    void append(List<EventEnvelope> ours) {
        Columns.of(ours.stream().map(it -> new Row(it, (ReportEvent) it.event())).toList())
                .text(it -> it.event.organisation())
                .integer(it -> it.event.year())
                .bigint(it -> it.envelope.sequence())
                .instant(it -> it.envelope.recordedAt())
                .uuid(it -> it.event.publicationId())
                .text(it -> it.envelope.name())
                .integer(it -> it.envelope.revision())
                .text(it -> EventCodec.toJson(it.event))
                .update(
                        views,
                        """
                        insert into report_event (organisation, year, sequence, at, publication_id,
                            name, revision, payload)
                        select * from unnest(?::text[], ?::int[], ?::bigint[], ?::timestamptz[],
                            ?::uuid[], ?::text[], ?::int[], ?::text[])
                        """);
    }

    /** Of all reports of an operation, in order. */
    List<Happened> of(String organisation) {
        return views.query(
                "select * from report_event where organisation = ? order by year, sequence",
                (row, _) -> read(row),
                organisation);
    }

    /** Of one report, in order. */
    List<Happened> of(String organisation, int year, UUID publicationId) {
        return views.query(
                """
                select * from report_event
                where organisation = ? and year = ? and publication_id = ? order by sequence
                """,
                (row, _) -> read(row),
                organisation,
                year,
                publicationId);
    }

    /** The operations that let an authority know something, by subscription. */
    List<String> operationsTelling(String authority) {
        return views.query(
                """
                select distinct organisation from feed_subscription
                where recipient = ? and revoked_at is null order by 1
                """,
                (row, _) -> Reading.text(row, "organisation"),
                authority);
    }

    private static Happened read(ResultSet row) throws SQLException {
        return new Happened(
                Reading.instant(row, "at"),
                (ReportEvent)
                        EventCodec.fromJson(
                                Reading.text(row, "name"),
                                row.getInt("revision"),
                                Reading.text(row, "payload")));
    }
}
