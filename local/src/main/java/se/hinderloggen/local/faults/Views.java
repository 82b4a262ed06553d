package se.hinderloggen.local.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import se.hinderloggen.local.LocalSystem;

/** The database of the views: how far it has come, and whether two of them are equal. */
public final class Views {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TOLD = 5;

    /**
     * The migration's own notes, and marks on files that are to be rewritten: not views. Words that
     * were corrected away are known until then, and find nothing.
     */
    private static final Set<String> NOT_VIEWS =
            Set.of("flyway_schema_history", "text_rewrite", "text_word");

    private static final String TABLES =
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            """;

    private final LocalSystem system;
    private final Databases databases;
    private final Topic topic;

    public Views(LocalSystem system) {
        this.system = system;
        this.databases = new Databases(system.installation());
        this.topic = new Topic(system.installation());
    }

    /**
     * Returns when everything in the event store is on the topic and everything on the topic in the
     * views, search included.
     *
     * @throws Waiting.TooLong when that takes minutes
     */
    public void awaitCaughtUp(Api api) {
        Waiting.until("the relay", PATIENCE, this::isEverythingSent);
        Waiting.until("the views", PATIENCE, () -> positions().equals(topic.ends()));
        // After a crash of PostgreSQL the index of texts is filled again when someone searches.
        Waiting.until(
                "the search",
                PATIENCE,
                () -> api.query("/api/observations?q=beskedet").status() == 200);
    }

    private boolean isEverythingSent() throws SQLException {
        return databases.number(
                        Databases.EVENTS,
                        """
                        select count(*) from domain_event_entry event, relay_position sent
                        where (event.xid, event.global_index) > (sent.xid, sent.global_index)
                        """)
                == 0;
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        var positions = new HashMap<TopicPartition, Long>();
        databases
                .query(
                        Databases.VIEWS,
                        "select topic, partition_no, next_offset from intake_position",
                        row ->
                                Map.entry(
                                        new TopicPartition(row.getString(1), row.getInt(2)),
                                        row.getLong(3)))
                .forEach(it -> positions.put(it.getKey(), it.getValue()));
        for (TopicPartition empty : topic.ends().keySet()) {
            positions.putIfAbsent(empty, 0L);
        }
        return positions;
    }

    /**
     * Takes the database away from the query-service, which has to make another one from Kafka
     * alone. Returns when that is as far as the topic.
     *
     * @param name under which the former database is kept
     */
    public void rebuild(String name, Api api) throws SQLException {
        databases.execute("postgres", "alter database " + Databases.VIEWS + " connection limit 0");
        Waiting.until(
                "the views to be left alone",
                PATIENCE,
                () -> {
                    databases.execute(
                            "postgres",
                            "select pg_terminate_backend(pid, 1000) from pg_stat_activity where datname = '"
                                    + Databases.VIEWS
                                    + "'",
                            "alter database " + Databases.VIEWS + " rename to " + name);
                    return true;
                });
        databases.execute("postgres", "alter database " + name + " connection limit -1");
        restartQueryService();
        awaitCaughtUp(api);
    }

    /** The launcher's supervisor starts again what has ended. */
    private void restartQueryService() {
        long pid = system.processes().getOrDefault("query-service", -1L);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }

    /** A line for each table that differs between the views and another database, and some rows. */
    public List<String> differences(String other) throws SQLException {
        var differences = new ArrayList<String>();
        var here = digests(Databases.VIEWS);
        var there = digests(other);
        if (!here.keySet().equals(there.keySet())) {
            differences.add("tables " + here.keySet() + " and " + there.keySet());
        }
        for (var table : here.entrySet()) {
            if (!table.getValue().equals(there.get(table.getKey()))) {
                differences.add(difference(table.getKey(), other));
            }
        }
        return differences;
    }

    /** Number of rows and a sum over them, for each table. */
    private Map<String, String> digests(String database) throws SQLException {
        var digests = new TreeMap<String, String>();
        for (String table : databases.query(database, TABLES, row -> row.getString(1))) {
            if (!NOT_VIEWS.contains(table)) {
                digests.put(
                        table,
                        databases
                                .query(
                                        database,
                                        "select count(*) || ' ' || coalesce(sum(hashtextextended(it::text, 0)::numeric), 0) from "
                                                + table
                                                + " it",
                                        row -> row.getString(1))
                                .getFirst());
            }
        }
        return digests;
    }

    private String difference(String table, String other) throws SQLException {
        var here = rows(Databases.VIEWS, table);
        var there = rows(other, table);
        var onlyHere = new ArrayList<>(here);
        onlyHere.removeAll(Set.copyOf(there));
        var onlyThere = new ArrayList<>(there);
        onlyThere.removeAll(Set.copyOf(here));
        return "%s: %d rows, and %d in %s; only in the first %d %s, only in the other %d %s"
                .formatted(
                        table,
                        here.size(),
                        there.size(),
                        other,
                        onlyHere.size(),
                        onlyHere.stream().limit(TOLD).toList(),
                        onlyThere.size(),
                        onlyThere.stream().limit(TOLD).toList());
    }

    private List<String> rows(String database, String table) throws SQLException {
        return databases.query(
                database, "select it::text from " + table + " it", row -> row.getString(1));
    }
}
