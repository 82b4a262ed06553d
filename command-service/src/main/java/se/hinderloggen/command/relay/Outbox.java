package se.hinderloggen.command.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import se.hinderloggen.command.platform.EventMetadata;
import se.hinderloggen.events.CloudEventHeaders;
import se.hinderloggen.events.DomainEvent;
import se.hinderloggen.events.EventCodec;

/**
 * Reads the event store in an order in which nothing that commits later can have been passed over.
 *
 * <p>A row is <em>settled</em> when its transaction id lies below the oldest transaction still
 * running: no row with a smaller id can appear any more. Batches follow transaction ids, and within
 * a batch the global index, which grows along each aggregate's history. One trap remains: a
 * transaction may take its id before it reads an aggregate, and so write an event under a smaller
 * id than that of the event before it. Such an event waits until its predecessor is settled too.
 * The reasons are in docs/decisions.
 *
 * <p>Each reader has a position of its own, in a table of one row.
 */
public final class Outbox {

    /** Everything of earlier transactions has been sent, and of this one all up to this index. */
    public record Position(long xid, long globalIndex) implements Comparable<Position> {
        @Override
        public int compareTo(Position other) {
            return Comparator.comparingLong(Position::xid)
                    .thenComparingLong(Position::globalIndex)
                    .compare(this, other);
        }
    }

    /** A stored event, with the headers under which it goes out. */
    public record Row(Position position, CloudEventHeaders.Stored envelope, String payload) {
        public DomainEvent event() {
            return EventCodec.fromJson(envelope.name(), envelope.revision(), payload);
        }

        Map<String, String> headers() {
            return CloudEventHeaders.write(envelope);
        }

        UUID observationId() {
            return UUID.fromString(envelope.aggregateId());
        }
    }

    /**
     * @param rows in the order in which they must be sent
     * @param end where the position moves once they are
     * @param waiting whether events exist that are not settled yet
     */
    public record Batch(List<Row> rows, Position end, boolean waiting) {}

    private final String table;
    private final int size;

    /**
     * @param table of the reader's position
     * @param size events read at a time
     */
    public Outbox(String table, int size) {
        this.table = table;
        this.size = size;
    }

    public Position position(Connection connection) throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                "select xid::text, global_index from " + table);
                var row = select.executeQuery()) {
            row.next();
            return new Position(Long.parseLong(row.getString(1)), row.getLong(2));
        }
    }

    /** Moves the position, unless another reader has moved it meanwhile; then says false. */
    public boolean move(Connection connection, Position from, Position to) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        update %s set xid = ?::xid8, global_index = ?
                        where xid = ?::xid8 and global_index = ?
                        """
                                .formatted(table))) {
            update.setString(1, Long.toString(to.xid()));
            update.setLong(2, to.globalIndex());
            update.setString(3, Long.toString(from.xid()));
            update.setLong(4, from.globalIndex());
            return update.executeUpdate() == 1;
        }
    }

    /**
     * What may be sent now. Empty when nothing is settled; the connection must be in auto-commit
     * mode.
     */
    public Batch next(Connection connection, Position from) throws SQLException {
        for (int limit = size; ; limit *= 4) {
            var settled = settled(connection, from, limit);
            boolean more = settled.size() == limit;
            var rows = withoutEarly(connection, from, more ? wholeTransactions(settled) : settled);
            if (!rows.isEmpty() || !more) {
                var end = rows.isEmpty() ? from : rows.getLast().position();
                rows.sort(Comparator.comparingLong(row -> row.position().globalIndex()));
                return new Batch(rows, end, rows.isEmpty() && exists(connection, from));
            }
        }
    }

    private List<Row> settled(Connection connection, Position from, int limit) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select event.xid::text, global_index, event_identifier, aggregate_identifier, sequence_number,
                               payload_type, payload_revision, time_stamp, meta_data, payload
                        from domain_event_entry event
                        where (event.xid, global_index) > (?::xid8, ?)
                          and event.xid < pg_snapshot_xmin(pg_current_snapshot())
                        -- by the number, not by the text that is selected above under the same name
                        order by event.xid, global_index
                        limit ?
                        """)) {
            select.setString(1, Long.toString(from.xid()));
            select.setLong(2, from.globalIndex());
            select.setInt(3, limit);
            try (var row = select.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(read(row));
                }
                return rows;
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        var metadata = EventMetadata.fromJson(row.getString(9));
        return new Row(
                new Position(Long.parseLong(row.getString(1)), row.getLong(2)),
                new CloudEventHeaders.Stored(
                        UUID.fromString(row.getString(3)),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        Integer.parseInt(row.getString(7)),
                        Instant.parse(row.getString(8)),
                        metadata.occurred(),
                        metadata.organisation(),
                        metadata.recorder(),
                        metadata.correlationId(),
                        metadata.causationId()),
                row.getString(10));
    }

    /**
     * A full batch may end within a transaction; it stops before that one, unless it is of that one
     * alone.
     */
    private static List<Row> wholeTransactions(List<Row> rows) {
        ToLongFunction<Row> xid = row -> row.position().xid();
        long last = xid.applyAsLong(rows.getLast());
        return xid.applyAsLong(rows.getFirst()) == last
                ? rows
                : new ArrayList<>(
                        rows.stream().filter(row -> xid.applyAsLong(row) < last).toList());
    }

    /**
     * Cuts the batch before the first transaction with an event whose predecessor is neither sent
     * nor in the batch.
     */
    private static List<Row> withoutEarly(Connection connection, Position from, List<Row> rows)
            throws SQLException {
        var kept = rows;
        var unsent = unsentPredecessors(connection, from, rows);
        while (!unsent.isEmpty()) {
            var inBatch = new HashSet<String>();
            kept.forEach(row -> inBatch.add(event(row, 0)));
            var early =
                    kept.stream()
                            .filter(
                                    row ->
                                            unsent.contains(event(row, -1))
                                                    && !inBatch.contains(event(row, -1)))
                            .mapToLong(row -> row.position().xid())
                            .min();
            if (early.isEmpty()) {
                break;
            }
            kept =
                    new ArrayList<>(
                            kept.stream()
                                    .filter(row -> row.position().xid() < early.getAsLong())
                                    .toList());
        }
        return kept;
    }

    private static Set<String> unsentPredecessors(
            Connection connection, Position from, List<Row> rows) throws SQLException {
        var later = rows.stream().filter(row -> row.envelope().sequence() > 0).toList();
        if (later.isEmpty()) {
            return Set.of();
        }
        try (var select =
                connection.prepareStatement(
                        """
                        select before.aggregate_identifier, before.sequence_number
                        from unnest(?::text[], ?::bigint[]) as event(aggregate, number)
                        cross join lateral (
                            select aggregate_identifier, sequence_number, xid, global_index
                            from domain_event_entry
                            where aggregate_identifier = event.aggregate
                              and sequence_number = event.number - 1
                            offset 0 -- a look in the index for each; else the whole table may be read
                        ) as before
                        where (before.xid, before.global_index) > (?::xid8, ?)
                        """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            later.stream().map(row -> row.envelope().aggregateId()).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            later.stream().map(row -> row.envelope().sequence()).toArray()));
            select.setString(3, Long.toString(from.xid()));
            select.setLong(4, from.globalIndex());
            var found = new HashSet<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1) + "@" + row.getLong(2));
                }
            }
            return found;
        }
    }

    private static String event(Row row, int offset) {
        return row.envelope().aggregateId() + "@" + (row.envelope().sequence() + offset);
    }

    private static boolean exists(Connection connection, Position from) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select exists (select from (
                            select from domain_event_entry where (xid, global_index) > (?::xid8, ?)
                            order by xid, global_index limit 1 -- else the whole table may be read
                        ) as next)
                        """)) {
            select.setString(1, Long.toString(from.xid()));
            select.setLong(2, from.globalIndex());
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
