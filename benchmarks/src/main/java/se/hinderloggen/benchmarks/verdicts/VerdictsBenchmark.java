package se.hinderloggen.benchmarks.verdicts;

import static se.hinderloggen.benchmarks.Benchmarks.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.hinderloggen.benchmarks.Benchmarks.Benchmark;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Comparison;
import se.hinderloggen.benchmarks.Comparison.Better;
import se.hinderloggen.benchmarks.Comparison.Round;
import se.hinderloggen.benchmarks.Options;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.LocalPorts;
import se.hinderloggen.local.LocalSystem;
import se.hinderloggen.local.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every year of ten against the year before, in every cell: intervals, p-values, the family, power
 * and verdicts by three measures, asked of the service as anybody asks. Beside it the plain {@code
 * GROUP BY} that gives the same cells' figures and nothing else, on the database itself.
 */
public final class VerdictsBenchmark implements Benchmark {

    private static final int WARMING_UP = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Result run(Path root, Options options) throws Exception {
        Path home = Files.createTempDirectory("hinderloggen-verdicts-");
        System.setProperty("hinderloggen.launcher-log", home.resolve("launcher.log").toString());
        // The applications run as fast as they can.
        var installation =
                new Installation(
                        root,
                        home,
                        home,
                        LocalPorts.free(),
                        List.of("-Dhinderloggen.rate-limit.enabled=false"));
        try (var progress = Files.newOutputStream(home.resolve("processes.log"));
                var system = LocalSystem.start(installation, progress);
                var http = HttpClient.newHttpClient();
                var views = views(installation)) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return new Measurement(installation, http, views).run(options.rounds());
        } finally {
            delete(home);
        }
    }

    private static final class Measurement {

        private final Installation installation;
        private final HttpClient http;
        private final Connection views;
        private final String token;

        Measurement(Installation installation, HttpClient http, Connection views) {
            this.installation = installation;
            this.http = http;
            this.views = views;
            this.token = SignIn.token(installation.issuer(), "samordnare");
        }

        Result run(int rounds) throws IOException, InterruptedException, SQLException {
            long observations = TenYears.fill(views);
            say(
                    "verdicts: %,d observations in %,d cells of %d years"
                            .formatted(observations, TenYears.CELLS, TenYears.YEARS));
            long verdicts = 0;
            long certain = 0;
            for (byte[] answer : everyYear()) {
                var read = JSON.readTree(answer);
                verdicts += verdicts(read, false);
                certain += verdicts(read, true);
            }
            for (int i = 0; i < WARMING_UP; i++) {
                everyYear();
                TenYears.groupBy(views);
            }
            var measured = new ArrayList<Round>();
            for (int round = 1; round <= rounds; round++) {
                long start = System.nanoTime();
                everyYear();
                double ours = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                TenYears.groupBy(views);
                measured.add(new Round(ours, (System.nanoTime() - start) / 1e6));
                say(
                        "  round %d: verdicts %.0f ms, GROUP BY alone %.0f ms"
                                .formatted(
                                        round,
                                        measured.getLast().ours(),
                                        measured.getLast().peer()));
            }
            return new VerdictsResult(
                    new Comparison("ms for all", Better.SMALLER, 0, measured),
                    observations,
                    verdicts,
                    certain);
        }

        private List<byte[]> everyYear() throws IOException, InterruptedException {
            var answers = new ArrayList<byte[]>();
            for (int year = TenYears.FIRST + 1; year < TenYears.FIRST + TenYears.YEARS; year++) {
                answers.add(
                        ask(
                                "/api/comparisons?by=authority&across=eventType&year=%d&with=%d"
                                        .formatted(year, year - 1)));
            }
            return answers;
        }

        private byte[] ask(String question) throws IOException, InterruptedException {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(installation.queryService() + question))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(question + " answered " + answer.statusCode());
            }
            return answer.body();
        }

        private static long verdicts(JsonNode answer, boolean certain) {
            long verdicts = 0;
            for (var line : answer.path("lines")) {
                if (line.path("across").isNull()) {
                    continue;
                }
                for (var measure : List.of("perClient", "perAssignment", "share")) {
                    String verdict = line.path(measure).path("verdict").asString("");
                    if (certain
                            ? List.of("INCREASE", "DECREASE").contains(verdict)
                            : !verdict.isEmpty()) {
                        verdicts++;
                    }
                }
            }
            return verdicts;
        }
    }

    private static Connection views(Installation installation) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/hinderloggen_views"
                        .formatted(installation.ports().postgres()),
                PostgresServer.SUPERUSER,
                PostgresServer.SUPERUSER_PASSWORD);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
