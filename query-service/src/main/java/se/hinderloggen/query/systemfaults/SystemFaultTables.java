package se.hinderloggen.query.systemfaults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.EventCodec;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.SystemFaultEvent;
import se.hinderloggen.query.sql.Columns;
import se.hinderloggen.query.sql.Reading;
import se.hinderloggen.query.systemfaults.FaultState.Due;

/** The tables of systemfel. Texts stay sealed in them. */
@Component
class SystemFaultTables {

    /** A systemfel as on the board. */
    record Row(
            UUID systemFaultId,
            SealedText title,
            String level,
            FaultScope scope,
            FaultStatus status,
            Instant statusSince,
            Instant declaredAt,
            @Nullable LocalDate due,
            @Nullable String dueFor,
            int observations,
            int escalations,
            int replies,
            int cameBack,
            @Nullable String reopenedFor,
            @Nullable Instant reopenedAt,
            long version) {}

    /** An answer, and what it was about. */
    record Noted(SealedText title, FaultEntry entry) {}

    record AllNoted(List<Noted> items, int total) {}

    private record Link(UUID systemFaultId, UUID observationId, int no) {}

    private record Stored(UUID systemFaultId, FaultEntry entry) {}

    private final JdbcTemplate views;

    SystemFaultTables(JdbcTemplate views) {
        this.views = views;
    }

    /** Each in order; one without any is absent. */
    Map<UUID, List<FaultEntry>> histories(Collection<UUID> ids) {
        var histories = new LinkedHashMap<UUID, List<FaultEntry>>();
        if (!ids.isEmpty()) {
            views.query(
                    """
                    select * from system_fault_event where system_fault_id = any(?)
                    order by system_fault_id, sequence
                    """,
                    Reading.anyOf(ids),
                    row -> {
                        histories
                                .computeIfAbsent(
                                        Reading.uuid(row, "system_fault_id"),
                                        _ -> new ArrayList<>())
                                .add(entry(row));
                    });
        }
        return histories;
    }

    void append(List<FaultEntry> entries) {
        Columns.of(entries.stream().map(it -> new Stored(it.event().systemFaultId(), it)).toList())
                .uuid(Stored::systemFaultId)
                .bigint(it -> it.entry.sequence())
                .instant(it -> it.entry.at())
                .text(it -> it.entry.recorder())
                .text(it -> it.entry.causation())
                .text(it -> EventCatalog.of(it.entry.event()).wireName())
                .integer(it -> EventCatalog.of(it.entry.event()).revision())
                .text(it -> EventCodec.toJson(it.entry.event()))
                .update(
                        views,
                        """
                        insert into system_fault_event (system_fault_id, sequence, at, recorder,
                            causation, name, revision, payload)
                        select * from unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::text[],
                            ?::text[], ?::text[], ?::int[], ?::text[])
                        """);
    }

    void write(List<FaultState> states) {
        Columns.of(states)
                .uuid(it -> it.systemFaultId)
                .text(it -> it.organisation)
                .text(it -> it.title.ciphertext())
                .text(it -> it.level.name())
                .text(it -> it.scope.authority())
                .text(it -> it.scope.unit())
                .text(it -> it.scope.municipality())
                .text(it -> it.scope.eventType())
                .text(it -> it.status.name())
                .instant(it -> it.statusSince)
                .instant(it -> it.declaredAt)
                .text(it -> it.due().map(due -> due.day().toString()).orElse(null))
                .text(it -> it.due().map(Due::what).map(Enum::name).orElse(null))
                .integer(it -> it.observations.size())
                .integer(it -> it.escalations.size())
                .integer(it -> it.replies.size())
                .integer(it -> it.reopening == null ? 0 : it.reopening.step().observations().size())
                .text(it -> it.reopening == null ? null : it.reopening.step().reason().name())
                .instant(it -> it.reopening == null ? null : it.reopening.at())
                .bigint(it -> it.version)
                .update(
                        views,
                        """
                        insert into system_fault (system_fault_id, organisation, title, level,
                            authority, unit, municipality, event_type, status, status_since,
                            declared_at, due, due_for, observations, escalations, replies,
                            came_back, reopened_for, reopened_at, version)
                        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                            ?::timestamptz[], ?::text[]::date[], ?::text[], ?::int[], ?::int[],
                            ?::int[], ?::int[], ?::text[], ?::timestamptz[], ?::bigint[])
                        on conflict (system_fault_id) do update set
                            title = excluded.title, level = excluded.level,
                            authority = excluded.authority, unit = excluded.unit,
                            municipality = excluded.municipality,
                            event_type = excluded.event_type, status = excluded.status,
                            status_since = excluded.status_since, due = excluded.due,
                            due_for = excluded.due_for, observations = excluded.observations,
                            escalations = excluded.escalations, replies = excluded.replies,
                            came_back = excluded.came_back, reopened_for = excluded.reopened_for,
                            reopened_at = excluded.reopened_at, version = excluded.version
                        """);
        views.update(
                "delete from system_fault_observation where system_fault_id = any(?)",
                Reading.anyOf(states.stream().map(it -> it.systemFaultId).toList()));
        Columns.of(states.stream().flatMap(it -> links(it).stream()).toList())
                .uuid(Link::systemFaultId)
                .uuid(Link::observationId)
                .integer(Link::no)
                .update(
                        views,
                        """
                        insert into system_fault_observation (system_fault_id, observation_id, no)
                        select * from unnest(?::uuid[], ?::uuid[], ?::int[])
                        """);
    }

    private static List<Link> links(FaultState state) {
        var links = new ArrayList<Link>();
        for (var observation : state.observations) {
            links.add(new Link(state.systemFaultId, observation, links.size()));
        }
        return links;
    }

    /** The longest waiting first. */
    List<Row> board(String organisation, @Nullable FaultStatus status) {
        return views.query(
                """
                select * from system_fault
                where organisation = ? and (?::text is null or status = ?)
                order by due nulls last, declared_at, system_fault_id
                """,
                (row, _) -> read(row),
                organisation,
                status == null ? null : status.name(),
                status == null ? null : status.name());
    }

    /** The latest first. */
    AllNoted repliesSince(String organisation, Instant since, int limit) {
        var total = new int[1];
        var items =
                views.query(
                        """
                        select e.*, f.title, count(*) over () as total
                        from system_fault_event e join system_fault f using (system_fault_id)
                        where f.organisation = ? and e.name = ? and e.at > ?
                        order by e.at desc, e.system_fault_id, e.sequence desc limit ?
                        """,
                        (row, _) -> {
                            total[0] = row.getInt("total");
                            return new Noted(
                                    new SealedText(Reading.text(row, "title")), entry(row));
                        },
                        organisation,
                        EventCatalog.SYSTEM_FAULT_REPLY_RECEIVED.wireName(),
                        since.atOffset(ZoneOffset.UTC),
                        limit);
        return new AllNoted(items, total[0]);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                Reading.uuid(row, "system_fault_id"),
                new SealedText(Reading.text(row, "title")),
                Reading.text(row, "level"),
                new FaultScope(
                        Reading.text(row, "authority"),
                        row.getString("unit"),
                        row.getString("municipality"),
                        row.getString("event_type")),
                FaultStatus.valueOf(row.getString("status")),
                Reading.instant(row, "status_since"),
                Reading.instant(row, "declared_at"),
                row.getObject("due", LocalDate.class),
                row.getString("due_for"),
                row.getInt("observations"),
                row.getInt("escalations"),
                row.getInt("replies"),
                row.getInt("came_back"),
                row.getString("reopened_for"),
                Reading.optionalInstant(row, "reopened_at"),
                row.getLong("version"));
    }

    private static FaultEntry entry(ResultSet row) throws SQLException {
        return new FaultEntry(
                row.getLong("sequence"),
                Reading.instant(row, "at"),
                Reading.text(row, "recorder"),
                row.getString("causation"),
                (SystemFaultEvent)
                        EventCodec.fromJson(
                                Reading.text(row, "name"),
                                row.getInt("revision"),
                                Reading.text(row, "payload")));
    }
}
