package se.hinderloggen.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.embedded.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on real servers, called over real HTTP with signed tokens. Tests extend it; one
 * that wants a store or a broker of its own registers {@code own.events} or {@code own.broker}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class CommandService {

    protected static final String VARMLAND = "PO_VARMLAND";
    protected static final String DALARNA = "PO_SODRA_DALARNA";
    protected static final TokenIssuer ISSUER = TokenIssuer.start();
    protected static final TestServers.Database EVENTS =
            TestServers.postgres().createDatabase("events");
    protected static final TestServers.Database KEYS =
            TestServers.postgres().createDatabase("keys");
    protected static final String TOPIC = "events-" + UUID.randomUUID();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    protected int port;

    @Autowired protected JdbcTemplate events;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "${own.events:" + EVENTS.url() + "}");
        registry.add("spring.datasource.username", EVENTS::user);
        registry.add("spring.datasource.password", EVENTS::password);
        registry.add("hinderloggen.keys.url", KEYS::url);
        registry.add("hinderloggen.keys.username", KEYS::user);
        registry.add("hinderloggen.keys.password", KEYS::password);
        registry.add("hinderloggen.relay.topic", () -> TOPIC);
        registry.add("hinderloggen.webhook.allow-plain-http", () -> "true");
        registry.add("hinderloggen.webhook.allow-addresses", () -> "127.0.0.0/8, ::1/128");
        registry.add("hinderloggen.pseudonym-secret", () -> "a secret of the tests");
        registry.add(
                "hinderloggen.sealing.master-key",
                () -> "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        registry.add(
                "spring.kafka.bootstrap-servers",
                () -> "${own.broker:" + TestServers.kafkaBootstrap() + "}");
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::issuer);
    }

    /** An answer as it came over the wire. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().getFirst())
                    .findFirst();
        }

        public String code() {
            return json().path("code").asString("");
        }

        /** Each wrong field with its code, as {@code field=code}. */
        public List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(it -> it.path("field").asString() + "=" + it.path("code").asString())
                    .toList();
        }
    }

    protected static String token(String role, String organisation) {
        return ISSUER.tokenFor(role + "-of-" + organisation)
                .roles(role)
                .organisation(organisation)
                .signed();
    }

    protected Answer post(String path, String token, Object body, String... headers) {
        return send(
                "POST", path, token, "application/json", JSON.writeValueAsString(body), headers);
    }

    protected Answer put(String path, String token, Object body, String... headers) {
        return send("PUT", path, token, "application/json", JSON.writeValueAsString(body), headers);
    }

    protected Answer send(
            String method, String path, String token, String type, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", type);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected long storedEvents(String aggregate) {
        return events.queryForObject(
                "select count(*) from domain_event_entry where aggregate_identifier = ?",
                Long.class,
                aggregate);
    }

    /**
     * Of all observations; what follows others along the store may write meanwhile, but none of
     * these.
     */
    protected long observationEvents() {
        return events.queryForObject(
                "select count(*) from domain_event_entry where payload_type like 'observation-%'",
                Long.class);
    }

    /** One that no other test has; of letters alone, so that the guard takes it for nothing. */
    protected static String newWord() {
        return new SecureRandom()
                .ints(13, 'b', 'n') // No vowel but e and i, so none that anybody is called.
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
