package se.hinderloggen.benchmarks.feeds;

import static se.hinderloggen.benchmarks.Benchmarks.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import se.hinderloggen.benchmarks.Benchmarks.Benchmark;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Comparison;
import se.hinderloggen.benchmarks.Comparison.Better;
import se.hinderloggen.benchmarks.Comparison.Round;
import se.hinderloggen.benchmarks.Options;
import se.hinderloggen.benchmarks.feeds.FeedsResult.Recording;
import se.hinderloggen.benchmarks.feeds.Readers.Question;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.LocalPorts;
import se.hinderloggen.local.LocalSystem;

/**
 * A thousand readers of one feed, beside a thousand readers of a file of much the same size that
 * the same server has: the style sheet of the description of its interface. Both are asked for with
 * a token, once as by those who have them already, and once whole.
 *
 * <p>And what it takes to record an observation meanwhile: nobody may notice that others read.
 */
public final class FeedsBenchmark implements Benchmark {

    private static final int READERS = 1_000;
    private static final String FILE = "/swagger-ui/swagger-ui.css";
    private static final int ENTRIES = 280;
    private static final Duration AT_A_TIME = Duration.ofSeconds(4);
    private static final Duration WARMING_UP = Duration.ofSeconds(20);
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final int RECORDED = 100;
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(50);

    @Override
    public Result run(Path root, Options options) throws Exception {
        Path home = Files.createTempDirectory("hinderloggen-feeds-");
        System.setProperty("hinderloggen.launcher-log", home.resolve("launcher.log").toString());
        // The applications run as fast as they can; and one sign-in stands for a thousand.
        var installation =
                new Installation(
                        root,
                        home,
                        home,
                        LocalPorts.free(),
                        List.of("-Dhinderloggen.rate-limit.enabled=false"));
        try (var progress = Files.newOutputStream(home.resolve("processes.log"));
                var system = LocalSystem.start(installation, progress);
                var http = HttpClient.newHttpClient()) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return new Measurement(installation, http).run(options.rounds());
        } finally {
            delete(home);
        }
    }

    private static final class Measurement {

        private final URI server;
        private final Operation operation;

        Measurement(Installation installation, HttpClient http) {
            this.server = URI.create(installation.queryService());
            this.operation = new Operation(installation, http);
        }

        Result run(int rounds) throws IOException, InterruptedException {
            var file = whole(FILE);
            var page = whole(asLargeAs(file, operation.feed(ENTRIES) + "?after=0&limit="));
            var unchanged = new ArrayList<Round>();
            var pages = new ArrayList<Round>();
            var recording = new ArrayList<Recording>();
            try (var readers = new Readers(server, READERS)) {
                for (var it : new Question[] {known(page), known(file), page, file}) {
                    readers.ask(it, WARMING_UP);
                }
                record();
                for (int round = 1; round <= rounds; round++) {
                    unchanged.add(inTurn(readers, known(page), known(file), round));
                    pages.add(inTurn(readers, page, file, round));
                    recording.add(new Recording(record(), recordBeside(readers, known(page))));
                    say(
                            "  round %d: 304 %.0f/s, file %.0f/s; page %.0f/s, file %.0f/s; recording %.1f ms, %.1f ms"
                                    .formatted(
                                            round,
                                            unchanged.getLast().ours(),
                                            unchanged.getLast().peer(),
                                            pages.getLast().ours(),
                                            pages.getLast().peer(),
                                            recording.getLast().alone(),
                                            recording.getLast().besideReaders()));
                }
            }
            return new FeedsResult(
                    new Comparison("answers 304 per second", Better.LARGER, 0.8, unchanged),
                    new Comparison("whole answers per second", Better.LARGER, 0.5, pages),
                    recording);
        }

        /** Who goes first, changes. */
        private static Round inTurn(Readers readers, Question ours, Question peer, int round)
                throws IOException, InterruptedException {
            if (round % 2 == 0) {
                double theirs = readers.ask(peer, AT_A_TIME);
                return new Round(readers.ask(ours, AT_A_TIME), theirs);
            }
            double us = readers.ask(ours, AT_A_TIME);
            return new Round(us, readers.ask(peer, AT_A_TIME));
        }

        private Question whole(String path) {
            return new Question(
                    path, operation.token(), "application/feed+json, text/css;q=0.5", "", 200);
        }

        private Question known(Question whole) throws IOException, InterruptedException {
            var headers = operation.get(whole.path()).headers();
            var condition =
                    headers.firstValue("ETag")
                            .map(it -> "If-None-Match: " + it)
                            .or(
                                    () ->
                                            headers.firstValue("Last-Modified")
                                                    .map(it -> "If-Modified-Since: " + it))
                            .orElseThrow(() -> new IOException(whole.path() + " tells no state"));
            return new Question(whole.path(), whole.token(), whole.accept(), condition, 304);
        }

        /** So many entries that the page is. */
        private String asLargeAs(Question file, String page)
                throws IOException, InterruptedException {
            int size = operation.get(file.path()).body().length;
            int all = operation.get(page + ENTRIES).body().length;
            var path = page + Math.min(ENTRIES, Math.round((double) ENTRIES * size / all));
            say(
                    "feeds: %,d readers; the file has %,d bytes, the page %,d"
                            .formatted(READERS, size, operation.get(path).body().length));
            return path;
        }

        /** What recording one takes, in the middle, in milliseconds. */
        private double record() throws IOException, InterruptedException {
            var taken = new ArrayList<Double>();
            for (int i = 0; i < RECORDED; i++) {
                long start = System.nanoTime();
                operation.record();
                taken.add((System.nanoTime() - start) / 1e6);
                LockSupport.parkNanos(BETWEEN_RECORDS.toNanos());
            }
            taken.sort(Comparator.naturalOrder());
            return taken.get(taken.size() / 2);
        }

        private double recordBeside(Readers readers, Question question)
                throws IOException, InterruptedException {
            long until = System.nanoTime() + BETWEEN_RECORDS.toNanos() * RECORDED * 2;
            try (var beside = Executors.newSingleThreadExecutor()) {
                var asking = beside.submit(() -> readers.ask(question, until, PACE));
                double taken = record();
                asking.get();
                return taken;
            } catch (ExecutionException e) {
                throw new IOException("The readers got no good answer", e.getCause());
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
