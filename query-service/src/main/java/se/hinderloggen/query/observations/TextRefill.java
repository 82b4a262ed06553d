package se.hinderloggen.query.observations;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.platform.problem.Redacted;

/**
 * When PostgreSQL has crashed it has emptied the unlogged tables, the text index and its sentinel
 * row among them. Then the index is filled again from the sealed texts before anything goes on.
 */
@Component
class TextRefill {

    private static final Logger log = LoggerFactory.getLogger(TextRefill.class);
    private static final long LOCK = 0x68696e6465720001L;
    private static final int AT_A_TIME = 1000;

    private final JdbcTemplate views;
    private final DataSource dataSource;
    private final TransactionTemplate separately;
    private final ObservationTable table;
    private final TextIndex texts;
    private final AtomicBoolean filling = new AtomicBoolean();

    TextRefill(
            JdbcTemplate views,
            PlatformTransactionManager transactions,
            ObservationTable table,
            TextIndex texts) {
        this.views = views;
        this.dataSource = Objects.requireNonNull(views.getDataSource());
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.table = table;
        this.texts = texts;
    }

    /** Returns when the index is complete, which may take minutes after a crash. */
    void ensureFilled() {
        if (!isFilled()) {
            alone(this::fill);
        }
    }

    /**
     * For searches, which do not wait that long.
     *
     * @throws ProblemException 503 when the index is being filled again
     */
    void requireFilled() {
        if (!isFilled()) {
            fillBeside();
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "search-index-filling",
                    "Sökningen byggs upp igen efter ett avbrott. Försök om en stund; allt annat går som vanligt.",
                    "The search index is being built again after an outage. Try again in a while; everything else works.");
        }
    }

    /** Begins before anyone asks. */
    @EventListener(ApplicationReadyEvent.class)
    void fillAtStart() {
        if (!isFilled()) {
            fillBeside();
        }
    }

    private void fillBeside() {
        if (!filling.getAndSet(true)) {
            Thread.ofVirtual().name("text-refill").start(this::fillForSearch);
        }
    }

    private void fillForSearch() {
        try {
            ensureFilled();
        } catch (RuntimeException e) {
            log.warn("The text index could not be filled: {}", Redacted.trace(e));
        } finally {
            filling.set(false);
        }
    }

    boolean isFilled() {
        return Boolean.TRUE.equals(
                views.queryForObject(
                        "select exists (select from text_index_filled)", Boolean.class));
    }

    private void fill() {
        if (isFilled()) {
            return;
        }
        log.warn(
                "The text index is empty, after a crash of PostgreSQL or an upgrade, and is filled again");
        long filled = 0;
        UUID after = new UUID(0, 0);
        List<ObservationRow> rows;
        while (!(rows = fillAfter(after)).isEmpty()) {
            after = rows.getLast().observationId;
            filled += rows.size();
        }
        separately.executeWithoutResult(
                _ -> views.update("insert into text_index_filled values (true)"));
        log.info("The text index is filled again with {} texts", filled);
    }

    private List<ObservationRow> fillAfter(UUID after) {
        return Objects.requireNonNull(
                separately.execute(
                        _ -> {
                            var rows =
                                    views.query(
                                            """
                                            select * from observation
                                            where observation_id > ? and description is not null
                                            order by observation_id limit ?
                                            """,
                                            (row, _) -> table.read(row),
                                            after,
                                            AT_A_TIME);
                            texts.update(rows);
                            return rows;
                        }));
    }

    /** One at a time, over all instances: a stale text must never overwrite a newer one. */
    private void alone(Runnable work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The text index could not be filled", e);
        }
    }
}
