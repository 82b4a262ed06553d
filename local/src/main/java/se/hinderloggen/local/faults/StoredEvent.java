package se.hinderloggen.local.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventCodec;

/** An event as it lies in the event store. */
record StoredEvent(
        String aggregateId, long sequence, String id, String name, int revision, String payload) {

    /** Every event of every aggregate, each history in order. */
    static Map<String, List<StoredEvent>> histories(Databases databases) throws SQLException {
        var histories = new LinkedHashMap<String, List<StoredEvent>>();
        databases
                .query(
                        Databases.EVENTS,
                        """
                        select aggregate_identifier, sequence_number, event_identifier,
                               payload_type, payload_revision, payload
                        from domain_event_entry order by aggregate_identifier, sequence_number
                        """,
                        row ->
                                new StoredEvent(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4),
                                        Integer.parseInt(row.getString(5)),
                                        row.getString(6)))
                .forEach(
                        it ->
                                histories
                                        .computeIfAbsent(it.aggregateId, _ -> new ArrayList<>())
                                        .add(it));
        return histories;
    }

    DomainEvent event() {
        return EventCodec.fromJson(name, revision, payload);
    }
}
