package se.hinderloggen.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.Installations;
import se.hinderloggen.local.LocalSystem;
import se.hinderloggen.local.demo.DemoData;
import se.hinderloggen.local.faults.Api;
import se.hinderloggen.local.faults.Api.Answer;
import se.hinderloggen.local.faults.Databases;
import se.hinderloggen.local.faults.Topic;
import se.hinderloggen.local.faults.Views;
import tools.jackson.databind.JsonNode;

/** The whole installation, started by the launcher from the jars, with the demo's data in it. */
final class Line implements AutoCloseable {

    private static final Path ROOT = Path.of("..");

    final Installation installation;
    final Databases databases;
    final Topic topic;
    final Views views;

    /** Signed in as a person, by authorization code. */
    final Api ombud;

    /** Signed in as the machine client, by its secret. */
    final Api machine;

    /** In everything the installation has written. */
    final FileSearch files;

    private final LocalSystem system;

    private Line(Path home) {
        installation = Installations.of(home);
        system = LocalSystem.start(installation, OutputStream.nullOutputStream());
        databases = new Databases(installation);
        topic = new Topic(installation);
        views = new Views(system);
        ombud = Api.of("ombud", installation);
        machine = Api.ofMachine(installation);
        files = new FileSearch(home);
    }

    static Line start(Path home) throws IOException {
        for (String service : List.of("command-service", "query-service")) {
            assertThat(packaged(service))
                    .as(service + " is not packaged: ./mvnw verify builds it before this test")
                    .isTrue();
        }
        return new Line(home);
    }

    private static boolean packaged(String service) throws IOException {
        Path target = ROOT.resolve(service).resolve("target");
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (var jars = Files.newDirectoryStream(target, service + "-*.jar")) {
            return jars.iterator().hasNext();
        }
    }

    /** By the same loader as {@code ./run}. */
    void loadDemoData() {
        try (Api coordinator = Api.of("samordnare", installation)) {
            DemoData.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    () -> token(coordinator),
                    _ -> {});
        }
    }

    private static String token(Api api) {
        try {
            return api.token();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A complete request to record something, to be varied. */
    static Map<String, Object> observation(String occurred, String authority, String eventType) {
        var request = new HashMap<String, Object>();
        request.put("observationId", UUID.randomUUID().toString());
        request.put("kind", "HINDER");
        request.put("occurred", occurred);
        request.put("findings", List.of(Map.of("authority", authority, "eventType", eventType)));
        request.put("description", "Beslutet dröjde och ingen gav besked.");
        return request;
    }

    Answer record(Map<String, Object> observation) throws IOException, InterruptedException {
        var answer = ombud.command("/api/observations", observation);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    /** Asked by the person, once the views have come as far as the position. */
    JsonNode ask(String address, String position) throws IOException, InterruptedException {
        String mark = address.contains("?") ? "&" : "?";
        var answer = ombud.query(address + mark + "waitFor=" + encoded(position));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Event-Position-Reached")).isEqualTo("true");
        return answer.json();
    }

    JsonNode ask(String address) throws IOException, InterruptedException {
        var answer = ombud.query(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Figure of each key. */
    static Map<String, Long> cells(JsonNode trends, String figure) {
        var cells = new TreeMap<String, Long>();
        for (JsonNode cell : trends.required("cells")) {
            cells.merge(cell.required("key").asString(), cell.required(figure).asLong(), Long::sum);
        }
        return cells;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Has PostgreSQL write out all that it holds in memory, unlogged tables too. */
    void writeEverythingOut() throws SQLException {
        databases.execute(
                "postgres",
                "checkpoint",
                "create extension if not exists pg_buffercache",
                "select pg_buffercache_evict_all()");
    }

    @Override
    public void close() {
        ombud.close();
        machine.close();
        system.close();
    }
}
