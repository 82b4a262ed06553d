package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What very many readers cost who ask at the same time whether there is anything new. */
class SharedLookTest extends FeedQuestions {

    private static final int READERS = 500;

    @Autowired private DataSource views;

    private Counting counting;
    private Heads heads;

    /** How often somebody went to the database. */
    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger connections = new AtomicInteger();

        Counting(DataSource views) {
            super(views);
        }

        @Override
        public Connection getConnection() throws SQLException {
            connections.incrementAndGet();
            return super.getConnection();
        }
    }

    @BeforeEach
    void a_feed() {
        published(2);
        happen();
        counting = new Counting(views);
        heads = new Heads(new JdbcTemplate(counting));
    }

    @Test
    void of_those_who_ask_at_the_same_time_one_looks_and_all_see_it() throws Exception {
        var reader = new Reader(null, recipient);
        long began = System.nanoTime();
        var seen = atOnce(() -> heads.recent(reader, subscription.id()).orElseThrow());
        long lasted = System.nanoTime() - began;

        assertThat(seen).hasSize(READERS).allMatch(it -> it.entries() == 2);
        assertThat(counting.connections.get())
                .isLessThanOrEqualTo((int) (1 + lasted / Heads.SHARED_FOR.toNanos()));
    }

    @Test
    void what_is_not_there_for_a_reader_is_looked_for_each_time() {
        var stranger = new Reader(null, "ANOTHER");
        for (int i = 1; i <= 3; i++) {
            assertThat(heads.recent(stranger, subscription.id())).isEmpty();
            assertThat(counting.connections.get()).isEqualTo(i);
        }
    }

    private static <T> List<T> atOnce(Callable<T> question) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, READERS)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return question.call();
                                                    }))
                            .toList();
            start.countDown();
            var all = new ArrayList<T>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
