package se.hinderloggen.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.local.Installation;
import se.hinderloggen.local.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two services over HTTP, as one person or machine uses them. */
public final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(30);
    private static final String MACHINE = "integration";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final Installation installation;
    private final @Nullable String person;
    private @Nullable String token;
    private long tokenUntil;

    private Api(Installation installation, @Nullable String person) {
        this.installation = installation;
        this.person = person;
    }

    /** As a person who signs in by authorization code. */
    public static Api of(String person, Installation installation) {
        return new Api(installation, person);
    }

    /** As the machine client, which acts as the coordinator of PO Värmland. */
    public static Api ofMachine(Installation installation) {
        return new Api(installation, null);
    }

    /** An answer as it came over the wire. */
    public record Answer(int status, HttpHeaders headers, String body) {

        /** Absent when the answer has no such header. */
        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /** What a command promises that the views will come to show. */
        public @Nullable String position() {
            return header("Event-Position");
        }

        /** The body read as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Each wrong field with its code, as {@code field=code}. */
        public List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(it -> it.path("field").asString() + "=" + it.path("code").asString())
                    .toList();
        }
    }

    /**
     * Asks the query-service.
     *
     * @param address path and query, encoded
     */
    public Answer query(String address) throws IOException, InterruptedException {
        return send(request(installation.queryService() + address).GET());
    }

    /** Sends JSON to the command-service. */
    public Answer command(String path, Object body) throws IOException, InterruptedException {
        return command(path, "application/json", JsonMapper.shared().writeValueAsString(body));
    }

    /**
     * Sends anything to the command-service.
     *
     * @param headers names and values by turns
     */
    public Answer command(String path, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        var request =
                request(installation.commandService() + path)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The access token in use; a new one when it is getting old. */
    public synchronized String token() throws IOException, InterruptedException {
        String current = token;
        if (current == null || System.nanoTime() > tokenUntil) {
            current = person == null ? machineToken() : SignIn.token(installation.issuer(), person);
            token = current;
            tokenUntil = System.nanoTime() + TOKEN_LASTS.toNanos();
        }
        return current;
    }

    private String machineToken() throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (MACHINE + ":" + MACHINE).getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(installation.issuer() + "/oauth2/token"))
                                .timeout(PATIENCE)
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).required("access_token").asString();
    }

    private HttpRequest.Builder request(String address) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
