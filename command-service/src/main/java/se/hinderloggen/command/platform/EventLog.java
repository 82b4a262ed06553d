package se.hinderloggen.command.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.EventCodec;

/**
 * The event store for many aggregates at once, where a command at a time would be too slow. It
 * holds the same rows that Axon writes; an Axon aggregate that is written to behind Axon's back
 * meets a conflict and is read anew.
 */
@Component
public class EventLog {

    private final JdbcTemplate events;

    EventLog(JdbcTemplate events) {
        this.events = events;
    }

    /** Each aggregate's history in order; one without any is absent. */
    public Map<String, List<DomainEvent>> histories(Collection<String> aggregateIds) {
        var histories = new HashMap<String, List<DomainEvent>>();
        if (aggregateIds.isEmpty()) {
            return histories;
        }
        events.query(
                """
                select id, payload_type, payload_revision, payload
                from unnest(?::text[]) as wanted(id) cross join lateral (
                    select * from domain_event_entry where aggregate_identifier = wanted.id
                    offset 0 -- a look in the index for each; else the whole table might be read for every batch
                ) as found
                order by id, sequence_number
                """,
                select ->
                        select.setArray(
                                1,
                                select.getConnection()
                                        .createArrayOf("text", aggregateIds.toArray())),
                row -> {
                    histories
                            .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(
                                    EventCodec.fromJson(
                                            row.getString(2), row.getInt(3), row.getString(4)));
                });
        return histories;
    }

    /** The first event of an aggregate; empty when there is none. */
    public Optional<DomainEvent> beginning(String aggregateId) {
        return one("sequence_number = 0", aggregateId);
    }

    /** The last event of an aggregate; empty when there is none. */
    public Optional<DomainEvent> latest(String aggregateId) {
        return one("true order by sequence_number desc limit 1", aggregateId);
    }

    private Optional<DomainEvent> one(String which, String aggregateId) {
        return events
                .query(
                        """
                        select payload_type, payload_revision, payload from domain_event_entry
                        where aggregate_identifier = ? and\s"""
                                + which,
                        (row, _) ->
                                EventCodec.fromJson(
                                        row.getString(1), row.getInt(2), row.getString(3)),
                        aggregateId)
                .stream()
                .findFirst();
    }

    /**
     * Of these aggregates those whose history begins with such an event, and that belong to this
     * operation.
     */
    public Set<String> begunWith(
            EventCatalog beginning, String organisation, Collection<String> aggregateIds) {
        var found = new HashSet<String>();
        if (aggregateIds.isEmpty()) {
            return found;
        }
        events.query(
                """
                select id
                from unnest(?::text[]) as wanted(id) cross join lateral (
                    select payload_type, meta_data from domain_event_entry
                    where aggregate_identifier = wanted.id and sequence_number = 0
                    offset 0 -- a look in the index for each, as above
                ) as found
                where payload_type = ? and meta_data::json ->> 'organisation' = ?
                """,
                select -> {
                    select.setArray(
                            1,
                            select.getConnection().createArrayOf("text", aggregateIds.toArray()));
                    select.setString(2, beginning.wireName());
                    select.setString(3, organisation);
                },
                row -> {
                    found.add(row.getString(1));
                });
        return found;
    }

    /**
     * Appends everything that was spooled, in one short transaction: all or nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when someone else has written one of
     *     the aggregates since
     */
    public void append(Spool spool) {
        spool.rows.copyInto(events);
    }

    /** An event as the store holds it. */
    public record Row(
            String aggregateId,
            long sequence,
            String type,
            String eventId,
            String metadata,
            String payload,
            String revision,
            String wireName,
            String recordedAt) {

        /**
         * @param type the aggregate's, as Axon's shell names it
         */
        public static Row of(
                String type, DomainEvent event, long sequence, EventMetadata metadata, Instant at) {
            var entry = EventCatalog.of(event);
            return new Row(
                    event.aggregateId(),
                    sequence,
                    type,
                    UUID.randomUUID().toString(),
                    metadata.toJson(),
                    EventCodec.toJson(event),
                    Integer.toString(entry.revision()),
                    entry.wireName(),
                    DateTimeUtils.formatInstant(at));
        }
    }

    /** Events on their way into the store. Texts are sealed. */
    public static final class Spool implements AutoCloseable {

        private final CopyFile rows =
                new CopyFile(
                        "domain_event_entry",
                        "aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload, "
                                + "payload_revision, payload_type, time_stamp");

        public void add(Row row) {
            rows.add(
                    row.aggregateId,
                    row.sequence,
                    row.type,
                    row.eventId,
                    row.metadata,
                    row.payload,
                    row.revision,
                    row.wireName,
                    row.recordedAt);
        }

        public long count() {
            return rows.rows();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
