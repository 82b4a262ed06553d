package se.hinderloggen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.embedded.GuardedProcess.StopSignal;

/**
 * One Kafka broker (KRaft, broker and controller together) in a JVM of its own over one folder,
 * which holds its data and its log.
 *
 * <p>The child runs from this JVM's class path, with a class archive (CDS) that the first start
 * leaves for the next ones when it is closed.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    /** Exit status of a JVM that ran its shutdown hooks when it was asked to stop. */
    private static final int TERMINATED = 128 + 15;

    private final Path folder;
    private final Path cache;
    private final int port;
    private final List<String> options;
    private final boolean temporary;
    private volatile GuardedProcess process;

    private KafkaBroker(
            Path folder, Path cache, int port, List<String> options, boolean temporary) {
        this.folder = folder;
        this.cache = cache;
        this.port = port;
        this.options = List.copyOf(options);
        this.temporary = temporary;
        this.process = launch();
    }

    /**
     * A broker that keeps its topics: started again over the same folder, it has every record.
     *
     * @param programs where the class archive is kept, one for several brokers
     * @param options of the broker's JVM
     * @throws IllegalStateException when the port is taken or the broker does not come up in time
     */
    public static KafkaBroker start(Path folder, Path programs, int port, List<String> options) {
        Ports.requireFree(port, "Kafka");
        return new KafkaBroker(
                folder.toAbsolutePath(), programs.toAbsolutePath(), port, options, false);
    }

    /** A broker for tests: any port, a folder that goes away when it is closed or the JVM ends. */
    public static KafkaBroker startTemporary() {
        var broker =
                new KafkaBroker(
                        TemporaryFolders.create("kafka"),
                        TemporaryFolders.cache(),
                        Ports.free(),
                        List.of(),
                        true);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        return broker;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Completes with the exit status when the broker now running has ended. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Everything the broker writes, its log included, lies below. */
    public Path folder() {
        return folder;
    }

    /** {@code kill -9} of the broker. */
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
        keepArchive();
        if (temporary && Files.exists(folder)) {
            TemporaryFolders.delete(folder);
        }
    }

    private GuardedProcess launch() {
        Path ready = folder.resolve("ready");
        try {
            Files.createDirectories(folder.resolve("tmp"));
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path log = folder.resolve("kafka.log");
        var classPath = BrokerClassPath.prepare(cache);
        var started =
                GuardedProcess.start(command(classPath, ready), Map.of(), log, StopSignal.TERM);
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (!Files.exists(ready)) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.stop(STOPPING);
                throw new IllegalStateException(
                        "Kafka did not start on port " + port + "; see " + log + "\n" + tail(log));
            }
            pause();
        }
        return started;
    }

    private Path unfinishedArchive() {
        // On the same disk as the finished one, and no other broker's.
        return cache.resolve("broker-of-" + port + ".unfinished");
    }

    /** The archive is written when the broker ends; one that was killed meanwhile left a part. */
    private void keepArchive() {
        Path unfinished = unfinishedArchive();
        try {
            if (Files.exists(unfinished) && process.onExit().join() == TERMINATED) {
                Path archive = BrokerClassPath.prepare(cache).archive();
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(BrokerClassPath classPath, Path ready) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms128m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        Files.exists(classPath.archive())
                                ? "-XX:SharedArchiveFile=" + classPath.archive()
                                : "-XX:ArchiveClassesAtExit=" + unfinishedArchive(),
                        "-Xlog:disable", // an archive that does not fit is no news
                        "-XX:ErrorFile=" + folder.resolve("hs_err_%p.log"),
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Dlogback.configurationFile=" + classPath.logging(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(
                List.of(
                        "-cp",
                        classPath.classPath(),
                        BrokerMain.class.getName(),
                        folder.resolve("data").toString(),
                        Integer.toString(port),
                        Integer.toString(Ports.free()),
                        ready.toString()));
        return command;
    }

    private static @Nullable String tail(Path log) {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 2_000));
        } catch (IOException e) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka started", e);
        }
    }
}
