package se.hinderloggen.benchmarks.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.SignIn;
import tools.jackson.databind.json.JsonMapper;

/** Records, releases, and reads what came of it. */
final class Operation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RECIPIENT = "FORSAKRINGSKASSAN";
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Installation installation;
    private final HttpClient http;
    private final String writer;
    private final String reader;

    Operation(Installation installation, HttpClient http) {
        this.installation = installation;
        this.http = http;
        this.writer = SignIn.token(installation.issuer(), "arbetsgrupp");
        this.reader = SignIn.token(installation.issuer(), "samordnare");
    }

    String token() {
        return reader;
    }

    /**
     * A feed with so many summaries.
     *
     * @return its path
     */
    String feed(int entries) throws IOException, InterruptedException {
        var subscription = UUID.randomUUID().toString();
        command(
                "/api/subscriptions",
                reader,
                Map.of(
                        "subscriptionId", subscription,
                        "recipient", RECIPIENT,
                        "detail", "SUMMARIES"));
        for (int i = 0; i < entries; i++) {
            release(record());
        }
        var feed = "/api/feeds/" + subscription;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (JSON.readTree(get(feed + "?after=" + (entries - 1)).body())
                .path("items")
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The summaries do not come into the feed");
            }
            LockSupport.parkNanos(100_000_000);
        }
        return feed;
    }

    /** Its id. */
    String record() throws IOException, InterruptedException {
        var id = UUID.randomUUID().toString();
        command(
                "/api/observations",
                writer,
                Map.of(
                        "observationId", id,
                        "kind", "HINDER",
                        "occurred", "2026-05",
                        "findings", List.of(Map.of("authority", RECIPIENT)),
                        "description", "Ingen svarade på flera veckor."));
        return id;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(installation.queryService() + path))
                        .header("Authorization", "Bearer " + reader)
                        .header("Accept", "application/feed+json, */*;q=0.5")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private void release(String observation) throws IOException, InterruptedException {
        var path = "/api/observations/" + observation;
        var release = UUID.randomUUID().toString();
        command(path + "/review", writer, Map.of("decision", "RAISE_LOCALLY"));
        command(
                path + "/release",
                writer,
                Map.of(
                        "releaseId",
                        release,
                        "summary",
                        "Det tar flera veckor att få svar, och under tiden står beslutet stilla."
                                + " Den som väntar får inte veta varför, och kan inte planera.",
                        "recipients",
                        List.of(RECIPIENT)));
        command(path + "/releases/" + release + "/approval", reader, Map.of());
    }

    private void command(String path, String token, Map<String, ?> body)
            throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(installation.commandService() + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }
}
