package se.hinderloggen.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import se.hinderloggen.embedded.GuardedProcess.StopSignal;

/**
 * An embedded PostgreSQL whose commits are durable: a child process over one folder, which holds
 * its data, its log and, for a lasting server, its executables.
 */
public final class PostgresServer implements AutoCloseable {

    public static final String SUPERUSER = "postgres";
    public static final String SUPERUSER_PASSWORD = "postgres";

    private static final long LEAST_SHARED_MEGABYTES = 128;
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final PostgresProgram program;
    private final Path folder;
    private final int port;
    private final boolean temporary;
    private volatile GuardedProcess process;

    private PostgresServer(PostgresProgram program, Path folder, int port, boolean temporary) {
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.temporary = temporary;
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        this.process = launch();
    }

    /**
     * A server that keeps what it is told: started again over the same folder, it has its
     * databases.
     *
     * @param programs where PostgreSQL is unpacked, once for several servers
     * @throws IllegalStateException when the port is taken or the server does not come up in a
     *     minute
     */
    public static PostgresServer start(Path folder, Path programs, int port) {
        Ports.requireFree(port, "PostgreSQL");
        PostgresProgram program = PostgresProgram.unpackInto(programs.toAbsolutePath());
        return new PostgresServer(program, folder.toAbsolutePath(), port, false);
    }

    /** A server for tests: any port, a folder that goes away when it is closed or the JVM ends. */
    public static PostgresServer startTemporary() {
        PostgresProgram program = PostgresProgram.unpackInto(TemporaryFolders.cache());
        var server =
                new PostgresServer(
                        program, TemporaryFolders.create("postgres"), Ports.free(), true);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Completes with the exit status when the server now running has ended. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Everything the server writes, the log included, lies below. */
    public Path folder() {
        return folder;
    }

    /** Those of its files that hold these bytes, for who must know that something is gone. */
    public List<Path> filesWith(byte[] wanted) {
        return FileTree.files(folder, Set.of()).stream()
                .filter(it -> contains(it, wanted))
                .toList();
    }

    private static boolean contains(Path file, byte[] wanted) {
        try {
            // One character per byte, so that searching for text searches for bytes.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return false; // the server has just removed it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A connection of the superuser; the caller closes it. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER_PASSWORD);
    }

    /** Creates an empty database owned by the superuser. */
    public void createDatabase(String name) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
    }

    /** {@code kill -9} of the postmaster. */
    public void kill() {
        process.kill();
    }

    /** Starts again over the same data on the same port, after {@link #kill()} or as it runs. */
    public void restart() {
        process.stop(STOPPING);
        process = launch();
    }

    @Override
    public void close() {
        process.stop(STOPPING);
        if (temporary && Files.exists(folder)) {
            TemporaryFolders.delete(folder);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgresql.log");
    }

    /**
     * An interrupted {@code initdb} must not look like a server: it gets its name when complete.
     */
    private void initialise() {
        Path unfinished = folder.resolve("data.new");
        Path password = folder.resolve("password");
        try {
            Files.createDirectories(folder);
            if (Files.exists(unfinished)) {
                TemporaryFolders.delete(unfinished);
            }
            Files.writeString(password, SUPERUSER_PASSWORD);
            var arguments =
                    new ArrayList<>(
                            List.of(
                                    "--pgdata=" + unfinished,
                                    "--username=" + SUPERUSER,
                                    "--pwfile=" + password,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale-provider=builtin",
                                    "--locale=C.UTF-8",
                                    "--no-instructions"));
            if (temporary) {
                arguments.add("--no-sync"); // a crash of the machine ends the test anyway
            }
            GuardedProcess initdb =
                    GuardedProcess.start(
                            program.command("initdb", arguments), Map.of(), log(), StopSignal.TERM);
            int status = initdb.onExit().orTimeout(2, TimeUnit.MINUTES).join();
            Files.delete(password);
            if (status != 0) {
                throw new IllegalStateException("initdb failed\n" + endOfLog());
            }
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GuardedProcess launch() {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (true) {
            long logBefore = log().toFile().length();
            var started =
                    GuardedProcess.start(
                            program.command("postgres", options()),
                            Map.of("TZ", "UTC"),
                            log(),
                            StopSignal.INT);
            if (isReady(started, deadline)) {
                return started;
            }
            boolean predecessorStillLeaving =
                    logSince(logBefore).matches("(?s).*(shared memory block|postmaster\\.pid).*");
            started.stop(STOPPING);
            if (!predecessorStillLeaving || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "PostgreSQL did not start on port " + port + "\n" + endOfLog());
            }
            pause(100);
        }
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of("-D", data().toString(), "-p", "" + port));
        Map<String, String> settings =
                Map.ofEntries(
                        Map.entry("listen_addresses", "localhost"),
                        Map.entry("unix_socket_directories", ""),
                        Map.entry("max_connections", "200"),
                        // A disk without a moving arm, and room for what is asked for often.
                        Map.entry("random_page_cost", "1.1"),
                        Map.entry("shared_buffers", aQuarterOfMemory()),
                        // What is acknowledged is on disk.
                        Map.entry("fsync", "on"),
                        Map.entry("synchronous_commit", "on"),
                        // No value of a row and no literal of a statement reaches the log.
                        Map.entry("log_error_verbosity", "terse"),
                        Map.entry("log_min_error_statement", "panic"),
                        // Erased text leaves the disk with its segment; a recycled one keeps it.
                        Map.entry("wal_recycle", "off"),
                        Map.entry("timezone", "UTC"),
                        Map.entry("log_timezone", "UTC"));
        settings.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        return options;
    }

    /** As PostgreSQL's handbook advises; of what is not used, nothing is taken. */
    private static String aQuarterOfMemory() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean it
                        ? it.getTotalMemorySize()
                        : 0;
        return Math.max(LEAST_SHARED_MEGABYTES, memory / 4 / 1024 / 1024) + "MB";
    }

    private boolean isReady(GuardedProcess started, long deadline) {
        while (started.isAlive() && System.nanoTime() < deadline) {
            try (var _ = superuser("postgres")) {
                return true;
            } catch (SQLException e) {
                // Not listening yet, or starting up, or recovering.
            }
            pause(20);
        }
        return false;
    }

    private String logSince(long position) {
        try {
            byte[] log = Files.readAllBytes(log());
            int from = (int) Math.min(position, log.length);
            return new String(log, from, log.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String endOfLog() {
        return logSince(Math.max(0, log().toFile().length() - 2_000));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }
}
