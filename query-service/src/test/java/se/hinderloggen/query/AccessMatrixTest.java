package se.hinderloggen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.AccessRules.Rule;
import se.hinderloggen.platform.access.Role;

/**
 * Every operation of the published description, by every role, about everything there is: one's
 * own, another's, what was never let out, and what is not there. Nothing here knows an operation by
 * name. One that is added is tried with the others, and fails until it has a rule and the {@link
 * TwoOperations} something that it can be about.
 */
class AccessMatrixTest extends QueryService {

    private static final Path TABLE = Path.of("target", "access-matrix.csv");
    private static final Set<Role> OUTSIDE = Set.of(Role.MYNDIGHET, Role.LANSSTYRELSE);

    /** What tells when it was said, and nothing of what. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "keep-alive", "connection");

    /** Parameters that name something; what is foreign must not be told from what is not there. */
    private static final Set<String> NAMING =
            Set.of("about", "object", "observation", "meeting", "subscription", "systemFault");

    @Autowired private AccessRules rules;

    private final TwoOperations there = new TwoOperations(newOperation(), newOperation(), SEALS);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final List<String> table = new ArrayList<>();
    private final List<String> escapes = new ArrayList<>();

    /** An answer as far as one could tell it from another. */
    private record Look(int status, Map<String, List<String>> headers, String body) {
        boolean isGiven() {
            return status < 300;
        }
    }

    private void everythingIsThere() {
        var history = there.history();
        var last = new TreeMap<String, String>();
        send(history);
        history.forEach(it -> last.put(it.aggregateId(), it.aggregateId() + "@" + it.sequence()));
        for (var position : last.values()) {
            get("/api/position", token(Role.SAMORDNARE), "waitFor", position);
        }
    }

    @AfterEach
    void end() {
        client.shutdownNow();
    }

    @Test
    void every_published_operation_has_a_rule_and_every_rule_is_published() {
        assertThat(published()).extracting(Published::name).hasSameElementsAs(ruled().keySet());
        assertThat(published()).extracting(Published::id).doesNotHaveDuplicates();
    }

    @Test
    void nobody_is_told_of_what_is_not_theirs_by_any_operation_in_any_way() throws IOException {
        everythingIsThere();
        var reached = new HashSet<String>();
        var operations = new ArrayList<>(published());
        // Who asks for something foreign finds in the log that they did; so everything comes first.
        operations.sort(Comparator.comparing(Published::isAboutOne));
        for (var operation : operations) {
            var rule = ruled().get(operation.name());
            for (var role : Role.values()) {
                if (rule == null) {
                    escapes.add(operation.name() + " has no rule");
                } else if (operation.isAboutOne()) {
                    tryOne(operation, rule, role, reached);
                } else {
                    tryAll(operation, rule, role);
                }
            }
        }
        waiting();
        table.add(0, "operation;role;object;status");
        Files.write(TABLE, table);
        assertThat(escapes).as("of " + (table.size() - 1)).isEmpty();
        assertThat(
                        published().stream()
                                .filter(Published::isAboutOne)
                                .filter(it -> !ruled().get(it.name()).isForAnyone())
                                .map(Published::name))
                .as("the matrix has something of one's own for every operation about one thing")
                .allMatch(reached::contains);
    }

    /** How far the views have come with something is told of what is one's own. */
    private void waiting() {
        for (var thing : there.things()) {
            if (thing.what().equals("feed") || thing.what().equals("declined")) {
                var feed = "/api/feeds/" + UUID.randomUUID();
                var answer = get(feed, token(Role.MYNDIGHET), "waitFor", thing.id() + "@0");
                expect(
                        answer.header("Event-Position-Reached")
                                .equals(Optional.of("" + thing.isTheRecipients())),
                        "An authority waits for " + thing);
            }
        }
    }

    private void tryOne(Published operation, Rule rule, Role role, Set<String> reached) {
        boolean may = rule.isForAnyone() || rule.roles().contains(role);
        boolean outside = OUTSIDE.contains(role);
        var missing = look(operation, filled(operation, UUID.randomUUID().toString()), role);
        for (var thing : there.things()) {
            if (thing.isCode() != operation.path().contains("{organisation}")) {
                continue;
            }
            boolean own = outside ? thing.isTheRecipients() : thing.isOurs();
            var kind = own ? "own" : outside && thing.isOurs() ? "unreleased" : "foreign";
            var look = look(operation, filled(operation, thing.id()), role);
            note(operation, role, kind, look);
            var as = operation.name() + " as " + role + " about " + thing;
            if (!may) {
                expect(look.status == 403, as + ": " + look.status);
            } else if (own) {
                if (look.isGiven()) {
                    reached.add(operation.name());
                }
                expect(!tells(look, role), as + " tells " + look.body);
            } else if (thing.isCode()) {
                expect(
                        look.equals(look(operation, filled(operation, "PO_NONE"), role)),
                        as + ": " + look + " beside PO_NONE");
            } else {
                expect(look.equals(missing), as + ": " + look + " beside " + missing);
            }
        }
        note(operation, role, "missing", missing);
        expect(
                may ? missing.status == 404 : missing.status == 403,
                operation.name() + " as " + role + " about nothing: " + missing.status);
    }

    private void tryAll(Published operation, Rule rule, Role role) {
        var look = look(operation, operation.path(), role);
        note(operation, role, "all", look);
        var as = operation.name() + " as " + role;
        if (!rule.roles().contains(role)) {
            expect(look.status == 403, as + ": " + look.status);
            return;
        }
        expect(!tells(look, role), as + " tells " + look.body);
        for (var parameter : operation.parameters()) {
            if (NAMING.contains(parameter)) {
                for (var thing : there.things()) {
                    boolean own = OUTSIDE.contains(role) ? thing.isTheRecipients() : thing.isOurs();
                    if (!own && !thing.isCode()) {
                        var none = UUID.randomUUID().toString();
                        var named = ask(operation, role, parameter, thing.id());
                        var nothing = ask(operation, role, parameter, none);
                        note(operation, role, parameter + "=", named);
                        expect(named.equals(nothing), as + " by " + parameter + ": " + named);
                    }
                }
            }
        }
    }

    private Look ask(Published operation, Role role, String parameter, String value) {
        return look(operation, operation.path() + "?" + parameter + "=" + value, role);
    }

    /** Whether there is something in it that this role must never be told. */
    private boolean tells(Look look, Role role) {
        var secrets = OUTSIDE.contains(role) ? there.secretOutside() : there.secretInside();
        return secrets.stream().anyMatch(it -> look.body.contains(it) || inHeaders(look, it));
    }

    private static boolean inHeaders(Look look, String secret) {
        return look.headers.toString().contains(secret);
    }

    private void expect(boolean asItShould, String otherwise) {
        if (!asItShould) {
            escapes.add(otherwise);
        }
    }

    private void note(Published operation, Role role, String object, Look look) {
        table.add(String.join(";", operation.name(), role.name(), object, "" + look.status));
    }

    private List<Published> published() {
        return Published.in(get("/v3/api-docs", "").json());
    }

    private Map<String, Rule> ruled() {
        return rules.rules().stream()
                .collect(Collectors.toMap(it -> it.method() + " " + it.pattern(), it -> it));
    }

    /** The first variable names it; of what others there are, the first is meant. */
    private String filled(Published operation, String id) {
        return operation
                .path()
                .replaceFirst("\\{[^}]+}", id)
                .replace("{year}", "" + TwoOperations.YEAR)
                .replace("{publicationId}", there.report().toString())
                .replaceAll("\\{[^}]+}", "1");
    }

    private String token(Role role) {
        return tokens.computeIfAbsent(role, this::signedIn);
    }

    private String signedIn(Role role) {
        return OUTSIDE.contains(role)
                ? tokenAt(role.name(), there.recipient())
                : token(role.name(), there.operation());
    }

    private Look look(Published operation, String path, Role role) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token(role))
                        .header("Content-Type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString("{}"))
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            var headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeIf(OF_THE_MOMENT::contains);
            try (var body = answer.body()) {
                // A stream has no end to wait for; it begins with what is there.
                boolean endless =
                        answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/event-stream");
                var read = endless ? body.readNBytes(20) : body.readAllBytes();
                return new Look(
                        answer.statusCode(), headers, new String(read, StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
