package se.hinderloggen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.hinderloggen.embedded.GuardedProcess;
import se.hinderloggen.embedded.GuardedProcess.StopSignal;

/** One of our applications as a process of its own, from its own jar. */
final class Service {

    static final String COMMAND = "command-service";
    static final String QUERY = "query-service";
    static final String WEB = "web";

    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final Duration STOPPING = Duration.ofSeconds(25);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String name;
    private final ServiceProgram program;
    private final List<String> options;
    private final Map<String, String> environment;
    private final URI health;
    private final Path log;
    private final Path temporary;
    private volatile GuardedProcess process;

    private Service(
            String name, Installation installation, int port, Map<String, String> environment) {
        this.name = name;
        this.program = ServiceProgram.of(name, installation.root(), installation.applications());
        this.options = installation.serviceOptions();
        this.environment = environment;
        this.health = URI.create("http://localhost:" + port + "/actuator/health");
        this.log = installation.logs().resolve(name + ".log");
        this.temporary = installation.home().resolve("temporary").resolve(name);
        keepFormer(log);
        this.process = launch();
    }

    /** Starts the process and returns at once; {@link #awaitHealth()} waits until it serves. */
    static Service start(
            String name, Installation installation, int port, Map<String, String> environment) {
        return new Service(name, installation, port, environment);
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    void restart() {
        process.stop(STOPPING);
        process = launch();
        awaitHealth();
    }

    void stop() {
        process.stop(STOPPING);
        program.keepArchive(port(), process.onExit().join());
    }

    /**
     * @throws Problem when the process ends first, or takes minutes
     */
    void awaitHealth() {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive()) {
                throw new Problem(
                        name + " startade inte. Se " + log, name + " did not start. See " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new Problem(
                        name + " svarar inte efter tre minuter. Se " + log,
                        name + " does not answer after three minutes. See " + log);
            }
            pause();
        }
    }

    private boolean isHealthy() {
        var request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private GuardedProcess launch() {
        emptyTemporary();
        var command = new ArrayList<String>();
        command.add(ServiceProgram.java());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:ErrorFile=" + log.resolveSibling("hs_err_" + name + "_%p.log"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program.archiveOptions(port()));
        command.addAll(options); // after ours, so that they win
        command.addAll(List.of("-jar", program.jar().toString()));
        return GuardedProcess.start(command, environment, log, StopSignal.TERM);
    }

    /** No other process has it now. */
    private String port() {
        return Integer.toString(health.getPort());
    }

    /** A file that was being received when the process was killed may hold what nobody may keep. */
    private void emptyTemporary() {
        try {
            Folders.delete(temporary);
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepFormer(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".former"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while an application started", e);
    }
}
