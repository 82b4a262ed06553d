package se.hinderloggen.command.accesslog;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.hinderloggen.platform.accesslog.AccessLogProperties;
import se.hinderloggen.platform.problem.Redacted;

/**
 * Makes the table of the access log when the service starts, and once a day deletes the lines that
 * have been kept for long enough. It signs in for that as the owner, whom nothing else here is.
 */
@Component
class AccessLogKeeping {

    private static final int ATTEMPTS = 20;
    private static final int AT_A_TIME = 10_000;
    private static final Logger log = LoggerFactory.getLogger(AccessLogKeeping.class);

    /**
     * @param owner of the tables; the services' own user may only add lines and read them
     * @param keep how long a line is kept, as {@code P2Y}
     */
    @ConfigurationProperties("hinderloggen.access-log")
    record Keeping(Owner owner, @DefaultValue("P2Y") Period keep) {

        record Owner(String username, String password) {
            @Override
            public String toString() {
                return "Owner[" + username + "]";
            }
        }
    }

    private final JdbcTemplate database;
    private final Keeping keeping;
    private final Clock clock;

    AccessLogKeeping(AccessLogProperties properties, Keeping keeping, Clock clock) {
        // Without a pool: it is used for a moment a day.
        var source =
                new DriverManagerDataSource(
                        properties.url(), keeping.owner.username, keeping.owner.password);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/access")
                .connectRetries(ATTEMPTS)
                .connectRetriesInterval(1)
                .load()
                .migrate();
        this.database = new JdbcTemplate(source);
        this.keeping = keeping;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
    void forget() {
        try {
            int forgotten = forgetNow();
            if (forgotten > 0) {
                log.info("{} lines of the access log were kept for long enough", forgotten);
            }
        } catch (DataAccessException e) {
            log.warn("The access log forgets tomorrow instead: {}", Redacted.trace(e));
        }
    }

    /** A part at a time, so that no line that is being written waits for long. */
    int forgetNow() {
        var before = clock.instant().atZone(ZoneOffset.UTC).minus(keeping.keep).toInstant();
        int all = 0;
        int some;
        do {
            some =
                    database.update(
                            """
                            delete from access_log where id in (
                                select id from access_log where at < ? order by id limit ?)
                            """,
                            Timestamp.from(before),
                            AT_A_TIME);
            all += some;
        } while (some == AT_A_TIME);
        return all;
    }
}
