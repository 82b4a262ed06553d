package se.hinderloggen.query;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the database of the views when there is none. It holds nothing that Kafka does not, so it
 * may be dropped at any time; at the next start it is created and filled again.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewsDatabase.Views.class)
class ViewsDatabase {

    private static final Logger log = LoggerFactory.getLogger(ViewsDatabase.class);
    private static final String DATABASE_EXISTS = "42P04";
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /**
     * The database of the views.
     *
     * @param createDatabase whether to create it when it does not exist, which the user then must
     *     be allowed to; by way of the database {@code postgres} of the same server
     */
    @ConfigurationProperties("hinderloggen.views")
    record Views(@DefaultValue("true") boolean createDatabase) {}

    @Bean
    FlywayMigrationStrategy createThenMigrate(Views views, JdbcConnectionDetails details) {
        return flyway -> {
            if (views.createDatabase()) {
                createIfMissing(details);
            }
            flyway.migrate();
        };
    }

    private static void createIfMissing(JdbcConnectionDetails details) {
        String database = databaseOf(details.getJdbcUrl());
        String administration = details.getJdbcUrl().replace("/" + database, "/postgres");
        SQLException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var connection =
                    DriverManager.getConnection(
                            administration, details.getUsername(), details.getPassword())) {
                if (!exists(connection, database)) {
                    create(connection, database);
                }
                return;
            } catch (SQLException e) {
                last = e; // the server may be starting too
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
        throw new IllegalStateException("The database " + database + " cannot be created", last);
    }

    private static String databaseOf(String jdbcUrl) {
        return URI.create(jdbcUrl.substring("jdbc:".length())).getPath().substring(1);
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var select =
                connection.prepareStatement("select from pg_database where datname = ?")) {
            select.setString(1, database);
            try (var found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    /** With PostgreSQL's own locale, so that å, ä and ö do not depend on the machine. */
    private static void create(Connection connection, String database) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create database "
                            + statement.enquoteIdentifier(database, true)
                            + " template template0 encoding 'UTF8'"
                            + " locale_provider builtin builtin_locale 'C.UTF-8'");
            log.info("The database {} is created; it will be filled from Kafka", database);
        } catch (SQLException e) {
            if (!DATABASE_EXISTS.equals(e.getSQLState())) { // another instance was faster
                throw e;
            }
        }
    }
}
