package se.hinderloggen.benchmarks.similar;

import static se.hinderloggen.benchmarks.Benchmarks.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.hinderloggen.benchmarks.Benchmarks.Benchmark;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Options;
import se.hinderloggen.benchmarks.similar.SimilarResult.Found;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.LocalPorts;
import se.hinderloggen.local.LocalSystem;
import se.hinderloggen.local.SignIn;
import se.hinderloggen.local.demo.DemoData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of pairs that tell of the same in other words: one of each is recorded, among the demo's
 * observations; the other is what somebody writes. Is its partner among the first five that {@code
 * POST /api/observations/similar} answers with?
 *
 * <p>Once for the pairs that it was improved by, and once for pairs that nothing was chosen by.
 *
 * <p>Beside it, what one would use instead: PostgreSQL's Swedish full text with any of the words,
 * ordered by {@code ts_rank}.
 */
public final class SimilarBenchmark implements Benchmark {

    private static final String OPERATION = "PO_VARMLAND";
    private static final int FIRST = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Result run(Path root, Options options) throws Exception {
        Path home = Files.createTempDirectory("hinderloggen-similar-");
        System.setProperty("hinderloggen.launcher-log", home.resolve("launcher.log").toString());
        var installation = new Installation(root, home, LocalPorts.free());
        try (var progress = Files.newOutputStream(home.resolve("processes.log"));
                var system = LocalSystem.start(installation, progress);
                var http = HttpClient.newHttpClient()) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return new Measurement(installation, http).run();
        } finally {
            delete(home);
        }
    }

    private static final class Measurement {

        private final Installation installation;
        private final HttpClient http;
        private final String token;

        Measurement(Installation installation, HttpClient http) {
            this.installation = installation;
            this.http = http;
            this.token = SignIn.token(installation.issuer(), "samordnare");
        }

        Result run() throws IOException, InterruptedException, SQLException {
            var pairs = recorded("pairs.txt");
            var unseen = recorded("unseen.txt");
            // After the pairs: what was recorded last is not to be the partner.
            DemoData.load(
                    URI.create(installation.commandService()),
                    URI.create(installation.queryService()),
                    () -> token,
                    _ -> {});
            try (var views = views()) {
                say(
                        "similar: %d and %d pairs among %,d observations; partner among the first %d"
                                .formatted(pairs.size(), unseen.size(), count(views), FIRST));
                return new SimilarResult(found(views, pairs), found(views, unseen));
            }
        }

        private Map<UUID, Pair> recorded(String file) throws IOException, InterruptedException {
            var recorded = new LinkedHashMap<UUID, Pair>();
            for (var pair : Pair.all(file)) {
                recorded.put(record(pair), pair);
            }
            return recorded;
        }

        private Found found(Connection views, Map<UUID, Pair> pairs)
                throws IOException, InterruptedException, SQLException {
            int ours = 0;
            int byTextAlone = 0;
            int peer = 0;
            for (var each : pairs.entrySet()) {
                var partner = each.getKey();
                var pair = each.getValue();
                ours += similar(pair.other(), List.of(pair.otherOf())).contains(partner) ? 1 : 0;
                byTextAlone += similar(pair.other(), List.of()).contains(partner) ? 1 : 0;
                peer += ranked(views, pair.other()).contains(partner) ? 1 : 0;
            }
            return new Found(pairs.size(), ours, byTextAlone, peer);
        }

        private UUID record(Pair pair) throws IOException, InterruptedException {
            var body = new LinkedHashMap<String, Object>();
            body.put("kind", "HINDER");
            body.put("occurred", "2026-05");
            body.put("findings", List.of(pair.of()));
            body.put("description", pair.one());
            body.put("acknowledged", List.of("person-name", "street-address", "case-number"));
            var answer = post(installation.commandService() + "/api/observations", body);
            return UUID.fromString(answer.path("id").asString());
        }

        private List<UUID> similar(String text, List<Map<String, String>> findings)
                throws IOException, InterruptedException {
            return post(
                            installation.queryService() + "/api/observations/similar",
                            Map.of("text", text, "findings", findings, "limit", FIRST))
                    .path("items")
                    .valueStream()
                    .map(it -> it.path("observation").path("observationId").asString())
                    .map(UUID::fromString)
                    .toList();
        }

        private JsonNode post(String address, Object body)
                throws IOException, InterruptedException {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        }

        private Connection views() throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:%d/hinderloggen_views"
                            .formatted(installation.ports().postgres()),
                    PostgresServer.SUPERUSER,
                    PostgresServer.SUPERUSER_PASSWORD);
        }

        private static long count(Connection views) throws SQLException {
            try (var select = views.createStatement();
                    var row = select.executeQuery("select count(*) from observation_text")) {
                row.next();
                return row.getLong(1);
            }
        }

        private static List<UUID> ranked(Connection views, String text) throws SQLException {
            try (var select =
                    views.prepareStatement(
                            """
                            select observation_id
                            from observation_text cross join lateral (
                                select replace(plainto_tsquery('swedish', ?)::text, ' & ', ' | ')
                                    ::tsquery as query) as any_of_the_words
                            where organisation = ? and terms @@ query
                            order by ts_rank(terms, query) desc, observation_id limit ?
                            """)) {
                select.setString(1, text);
                select.setString(2, OPERATION);
                select.setInt(3, FIRST);
                var found = new ArrayList<UUID>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
