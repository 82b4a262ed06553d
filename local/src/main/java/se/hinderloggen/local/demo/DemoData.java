package se.hinderloggen.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills PO Värmland through the same doors as everybody else: the observations of 2021 from their
 * file and invented ones for the years around it through the import, base figures and what the
 * catalogue was in the first year through theirs.
 *
 * <p>Loading again adds nothing, and does not touch base figures that somebody may have corrected
 * since.
 */
public final class DemoData {

    private static final String ORGANISATION = "PO_VARMLAND";
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final int LOOK_AGAIN_MILLIS = 200;

    /** The number that was published for 2020, and found to be wrong a year later. */
    private static final Figures PUBLISHED_2020 = new Figures(202, 944);

    private static final Map<Integer, Figures> FIGURES =
            new TreeMap<>(
                    Map.of(
                            2019, new Figures(197, 902), // invented
                            2020, new Figures(185, 944), // as corrected
                            2021, new Figures(175, 726),
                            2022, new Figures(183, 811), // invented
                            2023, new Figures(201, 1040), // invented
                            2024, new Figures(218, 1338),
                            2025, new Figures(223, 1376), // invented
                            2026, new Figures(214, 1187))); // invented, the year so far

    private final DemoCalls calls = new DemoCalls();
    private final URI command;
    private final URI query;
    private final Supplier<String> token;
    private final Consumer<String> progress;

    private record Figures(int clients, @Nullable Integer assignments) {}

    private DemoData(URI command, URI query, Supplier<String> token, Consumer<String> progress) {
        this.command = command;
        this.query = query;
        this.token = token;
        this.progress = progress;
    }

    /**
     * Returns when everything is recorded and the views show it.
     *
     * @param command where the command-service answers, such as http://localhost:8081
     * @param query where the query-service answers
     * @param token gives an access token of a samordnare in PO Värmland; asked for each request
     * @param progress is told in a line what goes on
     * @throws IllegalStateException when a service refuses; the message names the status and the
     *     problem's code
     */
    public static void load(
            URI command, URI query, Supplier<String> token, Consumer<String> progress) {
        DemoCalls.run(() -> new DemoData(command, query, token, progress).load());
    }

    private void load() throws IOException, InterruptedException {
        var file = DemoFile.read("observations-2021.csv");
        var invented = DemoGenerator.csv();
        for (var change : DemoCatalogue.changes()) {
            calls.send(
                    calls.withJson(
                                    request(command, "/api/catalogue" + change.path()),
                                    "POST",
                                    change.body())
                            .build());
        }
        var foreseen = calls.send(imports(invented, true));
        if (foreseen.path("alreadyThere").asInt() == 0) {
            stateFigures();
        }
        record("2021", file);
        if (foreseen.path("alreadyThere").asInt() > 0 && foreseen.path("refused").asInt() > 0) {
            progress.accept("Demo: finns redan, från en tidigare version, och lämnas som den är");
            return;
        }
        record(DemoPlan.FIRST.getYear() + "–" + DemoPlan.LAST.getYear(), invented);
        awaitViews(observationsIn(file) + observationsIn(invented));
    }

    private void record(String years, String csv) throws IOException, InterruptedException {
        var report = calls.send(imports(csv, false));
        if (report.path("refused").asInt() > 0) {
            throw new IllegalStateException("Demo data: the import refused rows");
        }
        progress.accept(
                "Demo: %s, %d nya observationer, %d fanns redan"
                        .formatted(
                                years,
                                report.path("recorded").asInt(),
                                report.path("alreadyThere").asInt()));
    }

    private void stateFigures() throws IOException, InterruptedException {
        state(2020, PUBLISHED_2020, null);
        for (var year : FIGURES.entrySet()) {
            state(year.getKey(), year.getValue(), null);
        }
        for (var clients : new TreeMap<>(DemoPlan.CLIENTS_2020).entrySet()) {
            state(2020, new Figures(clients.getValue(), null), clients.getKey());
        }
        progress.accept("Demo: grunduppgifter för " + FIGURES.size() + " år");
    }

    private void state(int year, Figures figures, @Nullable String municipality)
            throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("clients", figures.clients);
        if (figures.assignments != null) {
            body.put("assignments", figures.assignments);
        }
        if (municipality != null) {
            body.put("municipality", municipality);
        }
        calls.send(
                calls.withJson(
                                request(command, "/api/base-figures/" + ORGANISATION + "/" + year),
                                "PUT",
                                body)
                        .build());
    }

    /** The views follow within seconds; a start is not held up longer than that. */
    private void awaitViews(int observations) throws IOException, InterruptedException {
        var trends =
                request(
                                query,
                                "/api/trends?by=kind&period=year&from=%d&to=%d"
                                        .formatted(
                                                DemoPlan.FIRST.getYear(), DemoPlan.LAST.getYear()))
                        .build();
        long deadline = System.nanoTime() + CATCH_UP.toNanos();
        while (seen(calls.send(trends)) < observations) {
            if (System.nanoTime() > deadline) {
                progress.accept("Demo: vyerna har inte hunnit i kapp än");
                return;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static int seen(JsonNode trends) {
        int seen = 0;
        for (var total : trends.path("totals")) {
            seen += total.path("observations").asInt();
        }
        return seen;
    }

    private static int observationsIn(String csv) {
        return (int)
                csv.lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(';')))
                        .distinct()
                        .count();
    }

    private HttpRequest imports(String csv, boolean dryRun) {
        return request(command, "/api/imports?mode=all&dryRun=" + dryRun)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8))
                .build();
    }

    private HttpRequest.Builder request(URI service, String path) {
        return calls.request(service, path, token);
    }
}
