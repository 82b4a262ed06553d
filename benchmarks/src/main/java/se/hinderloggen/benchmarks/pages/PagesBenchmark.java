package se.hinderloggen.benchmarks.pages;

import static se.hinderloggen.benchmarks.Benchmarks.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import se.hinderloggen.benchmarks.Benchmarks.Benchmark;
import se.hinderloggen.benchmarks.Benchmarks.Result;
import se.hinderloggen.benchmarks.Machine;
import se.hinderloggen.benchmarks.Options;
import se.hinderloggen.benchmarks.pages.FindQuestions.Seen;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.LocalPorts;
import se.hinderloggen.local.LocalSystem;

/**
 * Every page of an installation with a million observations, as long as a browser waits for it: the
 * whole of it runs, each application from its own jar, and someone is signed in.
 *
 * <p>Beside it, the same questions put by SQL to the tables, as one would without what is summed up
 * beforehand.
 */
public final class PagesBenchmark implements Benchmark {

    /** Of each page in a round; seven rounds make enough for a p99. */
    private static final int TIMES = 30;

    private static final long SEED = 2026;
    private static final int SAMPLE = 5_000;

    @Override
    public Result run(Path root, Options options) throws Exception {
        Path kept = options.home();
        Path home =
                kept == null
                        ? Files.createTempDirectory("hinderloggen-pages-")
                        : Files.createDirectories(kept);
        System.setProperty("hinderloggen.launcher-log", home.resolve("launcher.log").toString());
        boolean continued = Files.exists(home.resolve("postgresql"));
        // No options of ours for the applications: they run as fast as they can.
        var installation = new Installation(root, home, home, LocalPorts.free(), List.of());
        try (var progress = Files.newOutputStream(home.resolve("processes.log"));
                var system = LocalSystem.start(installation, progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            return measure(system, options, continued);
        } finally {
            if (kept == null) {
                delete(home);
            }
        }
    }

    /**
     * @param continued whether something was recorded there before, which newer views may take in
     *     anew
     */
    private static Result measure(LocalSystem system, Options options, boolean continued)
            throws Exception {
        var installation = system.installation();
        var vocabulary = new Vocabulary();
        say(
                "pages: every page with %,d observations, beside the same questions as plain SQL"
                        .formatted(options.observations()));
        World world;
        try (var filling = new Filling(installation, vocabulary)) {
            world = filling.world();
            if (continued) {
                filling.awaitViews();
            }
            if (filling.observations() == 0) {
                filling.fill(world, options.observations(), installation.home());
            }
        }
        try (var views = views(installation);
                var visitor = Visitor.signIn(installation.pages(), "samordnare")) {
            settle(views);
            say(size(views, installation));
            var random = new Random(SEED);
            var filters = new Filters(world, random);
            var sample = sample(views);
            var tour =
                    new Tour(
                            visitor,
                            new PlainSql(views),
                            world,
                            vocabulary,
                            sample,
                            new FindQuestions(filters, vocabulary, sample, random),
                            new TrendQuestions(filters, random, lastRecorded(views)),
                            random);
            for (int round = 0; round <= options.rounds(); round++) {
                long start = System.nanoTime();
                tour.round(TIMES);
                if (round == 0) {
                    tour.forget();
                }
                say(
                        "  round %d%s: %.0f s, load %.1f"
                                .formatted(
                                        round,
                                        round == 0 ? ", to warm up" : "",
                                        (System.nanoTime() - start) / 1e9,
                                        Machine.load()));
            }
            say(memory(system));
            return new PagesResult(tour.timings(), tour.pairs());
        }
    }

    private static Connection views(Installation installation) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/hinderloggen_views"
                        .formatted(installation.ports().postgres()),
                PostgresServer.SUPERUSER,
                PostgresServer.SUPERUSER_PASSWORD);
    }

    /** As an installation is that has come so far in years: PostgreSQL has tidied up meanwhile. */
    private static void settle(Connection views) throws SQLException {
        try (var statement = views.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static List<Seen> sample(Connection views) throws SQLException {
        var sample = new ArrayList<Seen>();
        try (var statement = views.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select observation_id, recorded_at, occurred_from from observation
                                where erased_at is null and mod(hashtext(observation_id::text), 10) = 3
                                order by observation_id limit %d
                                """
                                        .formatted(SAMPLE))) {
            while (row.next()) {
                sample.add(
                        new Seen(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant().toString(),
                                row.getDate(3).toLocalDate()));
            }
        }
        return sample;
    }

    private static Instant lastRecorded(Connection views) throws SQLException {
        try (var statement = views.createStatement();
                var row = statement.executeQuery("select max(recorded_at) from observation")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String size(Connection views, Installation installation)
            throws SQLException, IOException {
        try (var statement = views.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select (select count(*) from observation),
                                    pg_database_size('hinderloggen_views') >> 20,
                                    (select sum(pg_database_size(oid)) from pg_database)::bigint >> 20
                                """)) {
            row.next();
            return "  %,d observations; on disk: views %,d MB, all databases %,d MB, everything %,d MB"
                    .formatted(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            folderSize(installation.home()) >> 20);
        }
    }

    private static long folderSize(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(it -> it.toFile().isFile() ? it.toFile().length() : 0).sum();
        }
    }

    private static String memory(LocalSystem system) {
        return system.processes().entrySet().stream()
                .map(
                        it ->
                                "%s %s"
                                        .formatted(
                                                it.getKey(),
                                                peak(Machine.peakMemory(it.getValue()).stream())))
                .collect(Collectors.joining(", ", "  memory, resident at most: ", ""));
    }

    private static String peak(LongStream bytes) {
        return bytes.mapToObj(it -> (it >> 20) + " MB").findFirst().orElse("unknown");
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
