package se.hinderloggen.benchmarks.pages;

import static se.hinderloggen.benchmarks.Benchmarks.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import se.hinderloggen.benchmarks.Machine;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten years of an operation, brought in through the same doors as everybody's. */
final class Filling implements AutoCloseable {

    private static final Duration ANSWERING = Duration.ofMinutes(20);
    private static final Duration FOLLOWING = Duration.ofMinutes(30);
    private static final int LOOK_AGAIN_MILLIS = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Installation installation;
    private final Vocabulary vocabulary;
    private final String token;

    Filling(Installation installation, Vocabulary vocabulary) {
        this.installation = installation;
        this.vocabulary = vocabulary;
        this.token = SignIn.token(installation.issuer(), "samordnare");
    }

    /** What can be recorded; waits until the views have the catalogue. */
    World world() throws IOException, InterruptedException {
        awaitViews();
        return World.of(query("/api/catalogue"), LocalDate.of(YearFile.FIRST_YEAR, 1, 1));
    }

    /** How many observations there are, as the views know. */
    long observations() throws IOException, InterruptedException {
        long sum = 0;
        for (var total : query("/api/trends?by=kind").path("totals")) {
            sum += total.path("observations").asLong();
        }
        return sum;
    }

    /** Returns when every view has all of it. */
    void fill(World world, int observations, Path folder) throws IOException, InterruptedException {
        say("  filling: %,d observations of %d years".formatted(observations, YearFile.YEARS));
        long start = System.nanoTime();
        double importing = 0;
        long rows = 0;
        for (int i = 0; i < YearFile.YEARS; i++) {
            Path file = folder.resolve("year.csv");
            int wanted =
                    (int) ((i + 1L) * observations / YearFile.YEARS)
                            - (int) ((long) i * observations / YearFile.YEARS);
            int written = YearFile.write(file, world, vocabulary, YearFile.FIRST_YEAR + i, wanted);
            long before = System.nanoTime();
            var report = command("POST", "/api/imports", "text/csv", BodyPublishers.ofFile(file));
            double seconds = seconds(before);
            if (report.path("recorded").asInt() != wanted) {
                throw new IOException("Not all was imported: " + report);
            }
            say(
                    "    %d: %,d rows in %.1f s, %,.0f rows/s, load %.1f"
                            .formatted(
                                    YearFile.FIRST_YEAR + i,
                                    written,
                                    seconds,
                                    written / seconds,
                                    Machine.load()));
            importing += seconds;
            rows += written;
            Files.delete(file);
        }
        double untilImported = seconds(start);
        stateFigures(world);
        awaitViews();
        double all = seconds(start);
        if (observations() != observations) {
            throw new IOException("The views show %,d observations".formatted(observations()));
        }
        say(
                "  import: %,d rows in %.0f s, %,.0f rows/s; views: %,d events in %.0f s, %,.0f events/s, %.0f s after the last import"
                        .formatted(
                                rows,
                                importing,
                                rows / importing,
                                observations,
                                all,
                                observations / all,
                                all - untilImported));
    }

    /**
     * Clients and assignments, of the whole and of each place, so that there is what to divide by.
     */
    private void stateFigures(World world) throws IOException, InterruptedException {
        for (int i = 0; i < YearFile.YEARS; i++) {
            String address =
                    "/api/base-figures/%s/%d".formatted(World.operation(), YearFile.FIRST_YEAR + i);
            state(address, "{\"clients\": %d, \"assignments\": 900}".formatted(180 + i));
            for (String municipality : world.municipalities()) {
                state(
                        address,
                        "{\"clients\": 12, \"assignments\": 60, \"municipality\": \"%s\"}"
                                .formatted(municipality));
            }
        }
    }

    private void state(String address, String figures) throws IOException, InterruptedException {
        command("PUT", address, "application/json", BodyPublishers.ofString(figures));
    }

    /** Until nothing is behind, nothing more has come for a while, and texts can be searched. */
    void awaitViews() throws IOException, InterruptedException {
        awaitEvents();
        awaitTexts();
    }

    private void awaitEvents() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + FOLLOWING.toNanos();
        JsonNode before = null;
        int same = 0;
        while (same < 5) {
            var position = query("/api/position");
            boolean behind =
                    position.path("partitions").isEmpty()
                            || position.path("partitions")
                                    .valueStream()
                                    .anyMatch(it -> it.path("behind").asLong(1) > 0);
            same = !behind && position.equals(before) ? same + 1 : 0;
            before = position;
            if (System.nanoTime() > deadline) {
                throw new IOException("The views do not come to an end");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** They are taken in anew when what is searched by has changed. */
    private void awaitTexts() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + FOLLOWING.toNanos();
        while (answer(asking("/api/observations?q=telefon&limit=1")).statusCode() == 503) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The texts do not come to an end");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private JsonNode query(String path) throws IOException, InterruptedException {
        return send(asking(path));
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(installation.queryService() + path));
    }

    private JsonNode command(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(installation.commandService() + path))
                        .header("Content-Type", type)
                        .method(method, body));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = answer(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.header("Authorization", "Bearer " + token).timeout(ANSWERING).build(),
                BodyHandlers.ofString());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        http.close();
    }
}
