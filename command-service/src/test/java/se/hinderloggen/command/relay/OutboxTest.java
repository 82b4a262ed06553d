package se.hinderloggen.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.relay.Outbox.Position;
import se.hinderloggen.embedded.TestServers;

/** What may be sent when, while transactions take their ids and commit in every order. */
class OutboxTest {

    private static final Position START = new Position(0, 0);

    private final TestServers.Database database = TestServers.postgres().createDatabase("outbox");
    private final List<Connection> open = new ArrayList<>();
    private final Outbox outbox = new Outbox("relay_position", 100);
    private Connection relay;

    @BeforeEach
    void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/events")
                .load()
                .migrate();
        relay = connect(true);
    }

    @AfterEach
    void close() throws SQLException {
        for (var connection : open) {
            connection.close();
        }
    }

    @Test
    void an_event_that_commits_late_is_sent_after_later_ones_have_waited_for_it()
            throws SQLException {
        var late = connect(false);
        var early = connect(false);
        append(late, "late", 0);
        append(early, "early", 0);
        early.commit();

        var before = outbox.next(relay, START);
        assertThat(before.rows()).isEmpty();
        assertThat(before.waiting()).isTrue();
        assertThat(before.end()).isEqualTo(START);

        late.commit();
        assertThat(names(outbox.next(relay, START))).containsExactly("late@0", "early@0");
    }

    @Test
    void an_event_that_commits_late_is_sent_though_earlier_ones_of_a_higher_index_were_sent_before()
            throws SQLException {
        var first = connect(false);
        append(first, "a", 0);
        first.commit();
        var sent = outbox.next(relay, START);
        assertThat(names(sent)).containsExactly("a@0");

        var late = connect(false);
        append(late, "late", 0);
        append(first, "b", 0);
        first.commit();
        assertThat(outbox.next(relay, sent.end()).rows()).isEmpty();
        late.commit();
        assertThat(names(outbox.next(relay, sent.end()))).containsExactly("late@0", "b@0");
    }

    @Test
    void an_event_whose_transaction_is_older_than_that_of_its_predecessor_waits_for_it()
            throws SQLException {
        var second = connect(false);
        takeId(second);
        var bystander = connect(false);
        takeId(bystander);
        var first = connect(false);
        append(first, "x", 0);
        first.commit();
        append(second, "x", 1);
        second.commit();

        assertThat(outbox.next(relay, START).rows())
                .as("x@1 is settled, but x@0 is not while the bystander runs")
                .isEmpty();
        bystander.commit();
        assertThat(names(outbox.next(relay, START))).containsExactly("x@0", "x@1");
    }

    @Test
    void such_an_event_waits_though_its_own_transaction_fills_a_batch() throws SQLException {
        var second = connect(false);
        takeId(second);
        var first = connect(false);
        append(first, "x", 0);
        first.commit();
        append(second, "x", 1);
        for (int i = 0; i < 150; i++) {
            append(second, "bulk-" + i, 0);
        }
        second.commit();

        var names = new ArrayList<String>();
        for (var position = START; ; ) {
            var batch = outbox.next(relay, position);
            if (batch.rows().isEmpty()) {
                break;
            }
            names.addAll(names(batch));
            position = batch.end();
        }
        assertThat(names).hasSize(152).doesNotHaveDuplicates();
        assertThat(names.indexOf("x@0")).isLessThan(names.indexOf("x@1"));
    }

    @Test
    void ten_thousand_rolled_back_inserts_delay_nothing() throws SQLException {
        var rolledBack = connect(false);
        for (int i = 0; i < 10_000; i++) {
            append(rolledBack, "gone-" + i, 0);
        }
        rolledBack.rollback();
        var committed = connect(true);
        append(committed, "kept", 0);

        var batch = outbox.next(relay, START);
        assertThat(names(batch))
                .as("in the first reading, without waiting for any gap")
                .containsExactly("kept@0");
        assertThat(batch.rows().getFirst().position().globalIndex()).isGreaterThan(10_000);
    }

    @Test
    void the_position_moves_only_from_where_it_was_read() throws SQLException {
        var there = new Position(7, 3);
        assertThat(outbox.move(relay, START, there)).isTrue();
        assertThat(outbox.position(relay)).isEqualTo(there);
        assertThat(outbox.move(relay, START, new Position(9, 9))).isFalse();
        assertThat(outbox.position(relay)).isEqualTo(there);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_event_is_sent_once_and_in_order_for_its_aggregate_whatever_the_interleaving(
            long seed) throws SQLException {
        var random = new Random(seed);
        var small = new Outbox("relay_position", 7);
        var writers = new ArrayList<Connection>();
        for (int i = 0; i < 6; i++) {
            writers.add(connect(false));
        }
        var committed = new HashMap<String, Integer>();
        var pending = new HashMap<Connection, HashMap<String, Integer>>();
        writers.forEach(writer -> pending.put(writer, new HashMap<>()));
        var sent = new ArrayList<String>();
        var position = START;
        int appended = 0;
        for (int step = 0; step < 600; step++) {
            var writer = writers.get(random.nextInt(writers.size()));
            var mine = pending.get(writer);
            switch (random.nextInt(5)) {
                case 0 -> takeId(writer);
                case 1, 2 -> {
                    String aggregate = "agg-" + random.nextInt(8);
                    boolean taken =
                            pending.values().stream()
                                    .anyMatch(it -> it != mine && it.containsKey(aggregate));
                    if (!taken) {
                        int next =
                                mine.getOrDefault(aggregate, committed.getOrDefault(aggregate, -1))
                                        + 1;
                        append(writer, aggregate, next);
                        mine.put(aggregate, next);
                    }
                }
                case 3 -> {
                    if (random.nextInt(4) == 0) {
                        writer.rollback();
                    } else {
                        writer.commit();
                        committed.putAll(mine);
                    }
                    mine.clear();
                }
                default -> {
                    var batch = small.next(relay, position);
                    sent.addAll(names(batch));
                    position = batch.end();
                }
            }
        }
        for (var writer : writers) {
            writer.commit();
            committed.putAll(pending.get(writer));
        }
        for (var batch = small.next(relay, position);
                !batch.rows().isEmpty();
                batch = small.next(relay, position)) {
            sent.addAll(names(batch));
            position = batch.end();
        }
        for (var last : committed.entrySet()) {
            appended += last.getValue() + 1;
            var ofThis = sent.stream().filter(it -> it.startsWith(last.getKey() + "@")).toList();
            for (int i = 0; i <= last.getValue(); i++) {
                assertThat(ofThis.get(i)).isEqualTo(last.getKey() + "@" + i);
            }
        }
        assertThat(sent).as("seed " + seed).hasSize(appended).doesNotHaveDuplicates();
    }

    private static List<String> names(Outbox.Batch batch) {
        return batch.rows().stream()
                .map(row -> row.envelope().aggregateId() + "@" + row.envelope().sequence())
                .toList();
    }

    private static void takeId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private static void append(Connection connection, String aggregate, int sequence)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into domain_event_entry (aggregate_identifier, sequence_number, type, event_identifier,
                            meta_data, payload, payload_revision, payload_type, time_stamp)
                        values (?, ?, 'observation', ?, '{"recorder":"p-1","correlationId":"c"}', '{}', '1',
                            'observation-erased', '2026-03-14T10:00:00Z')
                        """)) {
            insert.setString(1, aggregate);
            insert.setInt(2, sequence);
            insert.setString(3, UUID.randomUUID().toString());
            insert.executeUpdate();
        }
    }

    private Connection connect(boolean autoCommit) throws SQLException {
        var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(autoCommit);
        open.add(connection);
        return connection;
    }
}
