package se.hinderloggen.benchmarks;

import static se.hinderloggen.benchmarks.Benchmarks.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import se.hinderloggen.benchmarks.Benchmarks.Benchmark;
import se.hinderloggen.benchmarks.Comparison.Better;
import se.hinderloggen.benchmarks.Comparison.Round;
import se.hinderloggen.embedded.KafkaBroker;
import se.hinderloggen.embedded.PostgresServer;
import se.hinderloggen.embedded.TokenIssuer;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /api/imports} of a CSV file of {@value #ROWS} rows, from the request to its answer,
 * beside binary COPY of the very events that came of it. The import reads, checks, examines every
 * text for personal data, makes and keeps a key for every observation, seals and stores; COPY only
 * stores.
 *
 * <p>A row of the comparison is a row of the event store, an observation. The file has half as many
 * again, one for each finding.
 */
final class ImportBenchmark implements Benchmark {

    private static final int ROWS = 100_000;
    private static final double TARGET = 0.25;
    private static final String HEAP = "192m";
    private static final Duration SENDING = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Comparison run(Path root, Options options) throws Exception {
        Path folder = Files.createTempDirectory("hinderloggen-benchmark-");
        try (var postgres = PostgresServer.startTemporary();
                var kafka = KafkaBroker.startTemporary();
                var issuer = TokenIssuer.start()) {
            postgres.createDatabase(CommandService.EVENTS);
            postgres.createDatabase(CommandService.KEYS);
            postgres.createDatabase(CommandService.ACCESS);
            try (var service = CommandService.start(root, folder, HEAP, postgres, kafka, issuer);
                    var database = postgres.superuser(CommandService.EVENTS)) {
                return new Measurement(service, postgres, database, folder)
                        .compare(options.rounds());
            }
        } finally {
            delete(folder);
        }
    }

    /**
     * What something took: of the clock, and of the processors by the service and by PostgreSQL.
     */
    private record Cost(double seconds, double service, double postgres) {
        @Override
        public String toString() {
            return "%.2f s (processors: service %.1f s, PostgreSQL %.1f s)"
                    .formatted(seconds, service, postgres);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static final class Measurement {

        private final CommandService service;
        private final PostgresServer postgres;
        private final Connection database;
        private final Path folder;
        private final RawCopy copy;

        Measurement(
                CommandService service, PostgresServer postgres, Connection database, Path folder)
                throws SQLException {
            this.service = service;
            this.postgres = postgres;
            this.database = database;
            this.folder = folder;
            this.copy = new RawCopy(database);
        }

        Comparison compare(int rounds) throws Exception {
            say(
                    "import: POST /api/imports of %,d CSV rows, beside binary COPY of the same events"
                            .formatted(ROWS));
            say(
                    "  PostgreSQL %s; the service has a heap of %s; round 0 warms up and does not count"
                            .formatted(database.getMetaData().getDatabaseProductVersion(), HEAP));
            var measured = new ArrayList<Round>();
            for (int number = 0; number <= rounds; number++) {
                var round = round(number);
                if (number > 0) {
                    measured.add(round);
                }
            }
            say(
                    "  memory of the service: resident %s at most, heap %d MB at most after a collection"
                            .formatted(
                                    service.peakMemory().stream()
                                            .mapToObj(it -> (it >> 20) + " MB")
                                            .findFirst()
                                            .orElse("unknown"),
                                    service.peakHeap()));
            return new Comparison("rows/s", Better.LARGER, TARGET, measured);
        }

        private Round round(int number) throws Exception {
            var file = ObservationsFile.write(folder, number, ROWS);
            long last = number("select max(global_index) from domain_event_entry");
            var ours = cost(() -> importing(file));

            Path events = folder.resolve("events.copy");
            copy.export(last, events);
            var peer = cost(() -> expect(file.observations(), copy.load(events)));
            Files.delete(file.path());

            int n = file.observations();
            var round = new Round(n / ours.seconds, n / peer.seconds);
            say(
                    "  round %d: import %s, COPY %s, load %.1f"
                            .formatted(number, ours, peer, Machine.load()));
            say(
                    "           %,.0f CSV rows/s = %,.0f events/s beside %,.0f events/s"
                            .formatted(ROWS / ours.seconds, round.ours(), round.peer()));
            return round;
        }

        /** Begins where nothing is left to do of what went before. */
        private Cost cost(Work work) throws Exception {
            awaitRelay();
            try (var statement = database.createStatement()) {
                statement.execute("checkpoint");
            }
            double serviceBefore = Machine.processorTime(service.pid());
            double postgresBefore = Machine.processorTime(postgres.pid());
            long start = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cost(
                    seconds,
                    Machine.processorTime(service.pid()) - serviceBefore,
                    Machine.processorTime(postgres.pid()) - postgresBefore);
        }

        private void importing(ObservationsFile file) throws Exception {
            var answer = service.importObservations(file.path());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Not imported: " + answer.body());
            }
            expect(file.observations(), JSON.readTree(answer.body()).path("recorded").asLong());
        }

        private static void expect(long events, long stored) {
            if (events != stored) {
                throw new IllegalStateException("%d events and not %d".formatted(stored, events));
            }
        }

        private void awaitRelay() throws SQLException, InterruptedException {
            long deadline = System.nanoTime() + SENDING.toNanos();
            while (number(
                            """
                            select count(*) from relay_position sent where exists (
                                select from domain_event_entry event
                                where (event.xid, event.global_index) > (sent.xid, sent.global_index))
                            """)
                    > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The relay does not come to an end");
                }
                Thread.sleep(50);
            }
        }

        private long number(String sql) throws SQLException {
            try (var select = database.createStatement();
                    var row = select.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
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
