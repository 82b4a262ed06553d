package se.hinderloggen.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import se.hinderloggen.embedded.GuardedProcess;
import se.hinderloggen.embedded.GuardedProcess.StopSignal;
import se.hinderloggen.embedded.KafkaBroker;
import se.hinderloggen.embedded.Ports;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.embedded.TokenIssuer;

/** The command-service as it is built: its own process from its own jar, in a bounded heap. */
final class CommandService implements AutoCloseable {

    static final String EVENTS = "hinderloggen_events";
    static final String KEYS = "hinderloggen_keys";
    static final String ACCESS = "hinderloggen_access";

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Duration ANSWERING = Duration.ofMinutes(10);
    private static final Duration STOPPING = Duration.ofSeconds(20);
    private static final Pattern HEAP_AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final GuardedProcess process;
    private final URI address;
    private final Path collections;
    private final TokenIssuer issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    private CommandService(
            GuardedProcess process, URI address, Path collections, TokenIssuer issuer) {
        this.process = process;
        this.address = address;
        this.collections = collections;
        this.issuer = issuer;
    }

    /**
     * Returns when it serves. The server has to have the databases {@link #EVENTS}, {@link #KEYS}
     * and {@link #ACCESS}.
     *
     * @param folder gets its log and its temporary files
     * @param heap the most that Java may use, as {@code 192m}
     */
    static CommandService start(
            Path root,
            Path folder,
            String heap,
            PostgresServer postgres,
            KafkaBroker kafka,
            TokenIssuer issuer)
            throws IOException, InterruptedException {
        int port = Ports.free();
        Path collections = folder.resolve("collections.log");
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Xlog:gc:file=" + collections,
                        "-Djava.io.tmpdir=" + temporary,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar(root).toString());
        var surroundings =
                Map.ofEntries(
                        Map.entry("SERVER_PORT", Integer.toString(port)),
                        Map.entry("SERVER_ADDRESS", "localhost"),
                        Map.entry("SPRING_DATASOURCE_URL", postgres.jdbcUrl(EVENTS)),
                        Map.entry("SPRING_DATASOURCE_USERNAME", PostgresServer.SUPERUSER),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", PostgresServer.SUPERUSER_PASSWORD),
                        Map.entry("HINDERLOGGEN_KEYS_URL", postgres.jdbcUrl(KEYS)),
                        Map.entry("HINDERLOGGEN_KEYS_USERNAME", PostgresServer.SUPERUSER),
                        Map.entry("HINDERLOGGEN_KEYS_PASSWORD", PostgresServer.SUPERUSER_PASSWORD),
                        Map.entry("HINDERLOGGEN_ACCESSLOG_URL", postgres.jdbcUrl(ACCESS)),
                        Map.entry("HINDERLOGGEN_ACCESSLOG_USERNAME", PostgresServer.SUPERUSER),
                        Map.entry(
                                "HINDERLOGGEN_ACCESSLOG_PASSWORD",
                                PostgresServer.SUPERUSER_PASSWORD),
                        Map.entry(
                                "HINDERLOGGEN_ACCESSLOG_OWNER_USERNAME", PostgresServer.SUPERUSER),
                        Map.entry(
                                "HINDERLOGGEN_ACCESSLOG_OWNER_PASSWORD",
                                PostgresServer.SUPERUSER_PASSWORD),
                        Map.entry("SPRING_KAFKA_BOOTSTRAPSERVERS", kafka.bootstrapServers()),
                        Map.entry(
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                                issuer.issuer()),
                        Map.entry(
                                "HINDERLOGGEN_SEALING_MASTERKEY",
                                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                        Map.entry("HINDERLOGGEN_PSEUDONYMSECRET", "a secret of the benchmarks"));
        Path log = folder.resolve("command-service.log");
        var process = GuardedProcess.start(command, surroundings, log, StopSignal.TERM);
        var service =
                new CommandService(
                        process, URI.create("http://localhost:" + port), collections, issuer);
        try {
            service.awaitHealth(log);
            return service;
        } catch (IOException | InterruptedException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private static Path jar(Path root) throws IOException {
        Path target = root.resolve("command-service/target");
        try (var files =
                Files.newDirectoryStream(target, "command-service-*[!s].jar")) { // no -sources
            return files.iterator().next();
        } catch (java.util.NoSuchElementException | java.nio.file.NoSuchFileException e) {
            throw new IOException("command-service is not built: ./run bench builds it", e);
        }
    }

    private void awaitHealth(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (!isHealthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("command-service did not start\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve("/actuator/health"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    /** Imports a file of observations as a coordinator does, and returns when it has answered. */
    HttpResponse<String> importObservations(Path csv) throws IOException, InterruptedException {
        var token = issuer.tokenFor("benchmark").roles("SAMORDNARE").organisation("PO_VARMLAND");
        var request =
                HttpRequest.newBuilder(address.resolve("/api/imports"))
                        .timeout(ANSWERING)
                        .header("Authorization", "Bearer " + token.signed())
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofFile(csv))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    long pid() {
        return process.pid();
    }

    /** In bytes, where the machine tells. */
    OptionalLong peakMemory() {
        return Machine.peakMemory(process.pid());
    }

    /** The most that a collection has left on the heap, in megabytes: about what was in use. */
    long peakHeap() throws IOException {
        return HEAP_AFTER_COLLECTION
                .matcher(Files.readString(collections))
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        process.stop(STOPPING);
        http.close();
    }
}
