package se.hinderloggen.command.platform;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    private static final String COPY =
            """
            copy domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier, meta_data, payload,
                payload_revision, payload_type, time_stamp) from stdin
            """;

    private final JdbcTemplate events;

    EventLog(JdbcTemplate events) {
        this.events = events;
    }

    /** Each aggregate's history in order; one without any is absent. */
    public Map<String, List<DomainEvent>> histories(Collection<String> aggregateIds) {
        var histories = new HashMap<String, List<DomainEvent>>();
        events.query(
                """
                select aggregate_identifier, payload_type, payload_revision, payload from domain_event_entry
                where aggregate_identifier = any(?) order by aggregate_identifier, sequence_number
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

    /**
     * Appends everything that was spooled, in one short transaction: all or nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException when someone else has written one of
     *     the aggregates since
     */
    @Transactional
    public void append(Spool spool) {
        events.execute(
                (ConnectionCallback<Long>)
                        connection -> {
                            try (var rows = Files.newInputStream(spool.finished())) {
                                return connection
                                        .unwrap(PGConnection.class)
                                        .getCopyAPI()
                                        .copyIn(COPY, rows);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /**
     * Events on their way into the store, kept in a file so that any number takes little memory.
     * Texts are sealed.
     */
    public static final class Spool implements AutoCloseable {

        private final Path file;
        private final BufferedWriter rows;
        private long count;

        public Spool() {
            try {
                file = Files.createTempFile("hinderloggen-events", ".copy");
                rows = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * @param type the aggregate's, as Axon's shell names it
         */
        public void add(
                String type, DomainEvent event, long sequence, EventMetadata metadata, Instant at) {
            var entry = EventCatalog.of(event);
            try {
                column(event.aggregateId(), '\t');
                column(Long.toString(sequence), '\t');
                column(type, '\t');
                column(UUID.randomUUID().toString(), '\t');
                column(metadata.toJson(), '\t');
                column(EventCodec.toJson(event), '\t');
                column(Integer.toString(entry.revision()), '\t');
                column(entry.wireName(), '\t');
                column(DateTimeUtils.formatInstant(at), '\n');
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public long count() {
            return count;
        }

        /** In the text format of COPY. */
        private void column(String value, char end) throws IOException {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> rows.write("\\\\");
                    case '\t' -> rows.write("\\t");
                    case '\n' -> rows.write("\\n");
                    case '\r' -> rows.write("\\r");
                    default -> rows.write(c);
                }
            }
            rows.write(end);
        }

        private Path finished() throws IOException {
            rows.flush();
            return file;
        }

        @Override
        public void close() {
            try {
                rows.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
