package se.hinderloggen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * leaves for the next ones.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final Path folder;
    private final Path cache;
    private final int port;
    private final boolean temporary;
    private volatile GuardedProcess process;

    private KafkaBroker(Path folder, Path cache, int port, boolean temporary) {
        this.folder = folder;
        this.cache = cache;
        this.port = port;
        this.temporary = temporary;
        this.process = launch();
    }

    /**
     * A broker that keeps its topics: started again over the same folder, it has every record.
     *
     * @throws IllegalStateException when the port is taken or the broker does not come up in time
     */
    public static KafkaBroker start(Path folder, int port) {
        Ports.requireFree(port, "Kafka");
        Path absolute = folder.toAbsolutePath();
        return new KafkaBroker(absolute, absolute.resolve("program"), port, false);
    }

    /** A broker for tests: any port, a folder that goes away when it is closed or the JVM ends. */
    public static KafkaBroker startTemporary() {
        var broker =
                new KafkaBroker(
                        TemporaryFolders.create("kafka"),
                        TemporaryFolders.cache(),
                        Ports.free(),
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
                // A start that failed has loaded too little for its archive to be of use.
                classPath.archive().toFile().delete();
                throw new IllegalStateException(
                        "Kafka did not start on port " + port + "; see " + log + "\n" + tail(log));
            }
            pause();
        }
        return started;
    }

    private List<String> command(BrokerClassPath classPath, Path ready) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms128m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + classPath.archive(),
                        "-Xlog:disable", // an archive that does not fit is no news
                        "-XX:ErrorFile=" + folder.resolve("hs_err_%p.log"),
                        "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                        "-Dlogback.configurationFile=" + classPath.logging(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
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
