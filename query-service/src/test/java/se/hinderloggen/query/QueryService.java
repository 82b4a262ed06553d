package se.hinderloggen.query;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.embedded.TokenIssuer;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Pseudonym;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.StartCatalogue;
import se.hinderloggen.query.fixture.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on real servers, fed by Kafka and asked over real HTTP with signed tokens.
 * Tests extend it, and use operations of their own so that they do not see each other.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class QueryService {

    protected static final TokenIssuer ISSUER = TokenIssuer.start();
    protected static final TestServers.Database KEYS =
            TestServers.postgres().createDatabase("keys");

    protected static final TestServers.Database ACCESS =
            TestServers.postgres().createDatabase("access");

    /** Does not exist until the service makes it. */
    protected static final String VIEWS_URL =
            KEYS.url()
                    .replace(KEYS.name(), "views_" + UUID.randomUUID().toString().substring(0, 8));

    protected static final Seals SEALS = new Seals(KEYS);
    protected static final Topic TOPIC = Topic.create(3);

    /** A machine may be busy; each time one asks one waits two seconds. */
    private static final int TRIES = 15;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static {
        // As command-service does when it starts.
        Flyway.configure()
                .dataSource(ACCESS.url(), ACCESS.user(), ACCESS.password())
                .locations("classpath:db/migration/access")
                .load()
                .migrate();
        TOPIC.send(StartCatalogue.history().events());
    }

    @Value("${local.server.port}")
    protected int port;

    @Autowired protected JdbcTemplate views;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> VIEWS_URL);
        registry.add("spring.datasource.username", KEYS::user);
        registry.add("spring.datasource.password", KEYS::password);
        registry.add("hinderloggen.keys.url", KEYS::url);
        registry.add("hinderloggen.keys.username", KEYS::user);
        registry.add("hinderloggen.keys.password", KEYS::password);
        registry.add("hinderloggen.access-log.url", () -> "${own.access:" + ACCESS.url() + "}");
        registry.add("hinderloggen.access-log.username", ACCESS::user);
        registry.add("hinderloggen.access-log.password", ACCESS::password);
        registry.add("hinderloggen.intake.topic", TOPIC::name);
        registry.add("hinderloggen.intake.retry-delay", () -> "50ms");
        registry.add("hinderloggen.feeds.streams-per-feed", () -> "1000");
        registry.add("hinderloggen.feeds.streams", () -> "1002");
        registry.add("hinderloggen.erasure.rewrite-delay", () -> "200ms");
        registry.add("hinderloggen.pseudonym-secret", () -> Pseudonym.SECRET);
        registry.add("hinderloggen.sealing.master-key", () -> Seals.MASTER_KEY);
        registry.add("spring.kafka.bootstrap-servers", TestServers::kafkaBootstrap);
        registry.add("spring.kafka.consumer.group-id", TOPIC::name);
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

        /** Each wrong parameter with its code, as {@code parameter=code}. */
        public List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(it -> it.path("field").asString() + "=" + it.path("code").asString())
                    .toList();
        }
    }

    protected static String newOperation() {
        return "PO_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    protected static String token(String role, String organisation) {
        return ISSUER.tokenFor(role + "-of-" + organisation)
                .roles(role)
                .organisation(organisation)
                .signed();
    }

    /** What stands for {@link #token} in events. */
    protected static String pseudonym(String role, String organisation) {
        return Pseudonym.of(ISSUER.issuer(), role + "-of-" + organisation);
    }

    /** Someone at an authority, or at the länsstyrelse. */
    protected static String tokenAt(String role, String authority) {
        return ISSUER.tokenFor(role + "-at-" + authority).roles(role).authority(authority).signed();
    }

    /** Sends the events and gives the position that shows the last of them. */
    protected static String send(List<EventEnvelope> events) {
        TOPIC.send(events);
        return events.getLast().aggregateId() + "@" + events.getLast().sequence();
    }

    /**
     * Sends what has come to a history since it was sent last, and returns when the views have it.
     *
     * @param token of somebody of an operation
     */
    protected void happen(History history, String token) {
        var news = history.news();
        if (news.isEmpty()) {
            return;
        }
        send(news);
        var last = new LinkedHashMap<String, Long>();
        news.forEach(it -> last.put(it.aggregateId(), it.sequence()));
        last.forEach((aggregate, sequence) -> await(aggregate + "@" + sequence, token));
    }

    protected void await(String position, String token) {
        for (int i = 0; i < TRIES; i++) {
            if (get("/api/position", token, "waitFor", position)
                    .header("Event-Position-Reached")
                    .filter("true"::equals)
                    .isPresent()) {
                return;
            }
        }
        throw new AssertionError(position + " is not in the views");
    }

    protected Answer get(String path, String token, String... parameters) {
        var address = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return call("GET", address.toString(), token);
    }

    protected Answer post(String path, String token, Object body) {
        return call("POST", path, token, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    protected Answer call(String method, String path, String token) {
        return call(method, path, token, BodyPublishers.noBody());
    }

    /** Asked with these headers beside the token, each with its value after it. */
    protected Answer getWith(String path, String token, String... headers) {
        return answer(request(path).headers(headers), token);
    }

    /** Asked by someone who has an answer with that tag already. */
    protected Answer getUnless(String tag, String path, String token) {
        return answer(request(path).header("If-None-Match", tag), token);
    }

    private Answer call(String method, String path, String token, HttpRequest.BodyPublisher body) {
        return answer(
                request(path).header("Content-Type", "application/json").method(method, body),
                token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static Answer answer(HttpRequest.Builder request, String token) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
