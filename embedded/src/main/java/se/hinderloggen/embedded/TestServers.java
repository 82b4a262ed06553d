package se.hinderloggen.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL and one Kafka broker per JVM, started when a test first asks and stopped when the
 * JVM ends. Containers where a Docker engine answers, embedded servers elsewhere: the same tests.
 *
 * <p>The system property {@code hinderloggen.test-servers} ({@code embedded} or {@code docker})
 * decides where the machine shall not.
 */
public final class TestServers {

    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    private TestServers() {}

    /** A database and who may sign in to it: the superuser. */
    public record Database(String name, String url, String user, String password) {}

    /** The database server, started if it is not running. */
    public static Postgres postgres() {
        return Postgres.RUNNING;
    }

    /** Bootstrap servers of the broker, started if it is not running. */
    public static String kafkaBootstrap() {
        return Kafka.BOOTSTRAP;
    }

    /** Where tests get databases from. */
    public static final class Postgres {

        private static final Postgres RUNNING = start();

        private final String server;
        private final String user;
        private final String password;

        private Postgres(String server, String user, String password) {
            this.server = server;
            this.user = user;
            this.password = password;
        }

        /** A new, empty database; no two calls give the same. */
        public Database createDatabase(String prefix) {
            String name =
                    prefix.toLowerCase(Locale.ROOT)
                            + "_"
                            + UUID.randomUUID().toString().substring(0, 8);
            try (var connection = DriverManager.getConnection(server + "postgres", user, password);
                    var statement = connection.createStatement()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            } catch (SQLException e) {
                throw new IllegalStateException("database " + name + " could not be created", e);
            }
            return new Database(name, server + name, user, password);
        }

        private static Postgres start() {
            if (useDocker()) {
                announce("PostgreSQL", "container " + POSTGRES_IMAGE);
                var container =
                        new PostgreSQLContainer(POSTGRES_IMAGE)
                                .withUsername(PostgresServer.SUPERUSER)
                                .withPassword(PostgresServer.SUPERUSER_PASSWORD)
                                .withCommand("postgres", "-c", "max_connections=200");
                container.start();
                String server =
                        "jdbc:postgresql://%s:%d/"
                                .formatted(container.getHost(), container.getMappedPort(5432));
                return new Postgres(server, container.getUsername(), container.getPassword());
            }
            announce("PostgreSQL", "embedded");
            var embedded = PostgresServer.startTemporary();
            return new Postgres(
                    embedded.jdbcUrl(""),
                    PostgresServer.SUPERUSER,
                    PostgresServer.SUPERUSER_PASSWORD);
        }
    }

    private static final class Kafka {

        private static final String BOOTSTRAP = start();

        private static String start() {
            if (useDocker()) {
                announce("Kafka", "container " + KAFKA_IMAGE);
                var container =
                        new KafkaContainer(KAFKA_IMAGE)
                                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
                container.start();
                return container.getBootstrapServers();
            }
            announce("Kafka", "embedded");
            return KafkaBroker.startTemporary().bootstrapServers();
        }
    }

    private static void announce(String server, String where) {
        System.out.println("Test server " + server + ": " + where);
    }

    /**
     * Looks for a socket first: asking Testcontainers on a machine without Docker takes seconds.
     */
    private static boolean useDocker() {
        String wanted = System.getProperty("hinderloggen.test-servers", "");
        return switch (wanted) {
            case "embedded" -> false;
            case "docker" -> true;
            case "" -> mayHaveDocker() && DockerClientFactory.instance().isDockerAvailable();
            default ->
                    throw new IllegalArgumentException(
                            "hinderloggen.test-servers is embedded or docker, not " + wanted);
        };
    }

    private static boolean mayHaveDocker() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || existsBelow(System.getenv("XDG_RUNTIME_DIR"), "docker.sock")
                || existsBelow(System.getProperty("user.home"), ".docker/run/docker.sock");
    }

    private static boolean existsBelow(@Nullable String folder, String file) {
        return folder != null && Files.exists(Path.of(folder, file));
    }
}
