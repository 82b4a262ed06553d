package se.hinderloggen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.Role;

/**
 * Every operation with every role: what is not granted is denied, and an operation without a rule
 * is found.
 */
class AccessTest extends CommandService {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired private AccessRules rules;

    @Test
    void every_operation_has_a_rule_and_every_rule_an_operation() {
        var ruled =
                rules.rules().stream()
                        .map(rule -> rule.method() + " " + rule.pattern())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations()).isNotEmpty().isEqualTo(ruled);
        assertThat(published()).isEqualTo(ruled);
    }

    @Test
    void only_the_roles_of_the_rule_get_past_the_door() {
        var wrong = new ArrayList<String>();
        for (var rule : rules.rules()) {
            var path = rule.pattern().replaceAll("\\{[^}]+}", "x");
            for (var role : Role.values()) {
                var answer =
                        send(
                                rule.method().name(),
                                path,
                                token(role.name(), VARMLAND),
                                "application/json",
                                "{}");
                boolean denied = answer.status() == 403 && answer.code().equals("not-permitted");
                if (denied == rule.roles().contains(role)) {
                    wrong.add(
                            rule.method()
                                    + " "
                                    + rule.pattern()
                                    + " as "
                                    + role
                                    + ": "
                                    + answer.status());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_gets_in_without_a_token_that_is_ours_and_still_valid() {
        var forged =
                ISSUER.tokenFor("x").roles("SAMORDNARE").organisation(VARMLAND).forged().signed();
        var expired =
                ISSUER.tokenFor("x")
                        .roles("SAMORDNARE")
                        .organisation(VARMLAND)
                        .issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().minusSeconds(3600))
                        .signed();
        var forSomeoneElse =
                ISSUER.tokenFor("x")
                        .roles("SAMORDNARE")
                        .organisation(VARMLAND)
                        .audience("other")
                        .signed();
        for (var rule : rules.rules()) {
            var path = rule.pattern().replaceAll("\\{[^}]+}", "x");
            for (var token : List.of("", forged, expired, forSomeoneElse)) {
                var answer = send(rule.method().name(), path, token, "application/json", "{}");
                assertThat(answer.status()).as(rule.method() + " " + rule.pattern()).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("sign-in-required");
            }
        }
    }

    @Test
    void what_has_no_rule_is_denied_to_everyone() {
        for (var role : Role.values()) {
            for (var path : List.of("/", "/api/nothing", "/actuator/env", "/actuator/beans")) {
                assertThat(
                                send("GET", path, token(role.name(), VARMLAND), "text/plain", "")
                                        .status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void metrics_are_for_those_who_run_the_operation() {
        for (var role : Role.values()) {
            var status =
                    send(
                                    "GET",
                                    "/actuator/prometheus",
                                    token(role.name(), VARMLAND),
                                    "text/plain",
                                    "")
                            .status();
            assertThat(status).as(role.name()).isEqualTo(role == Role.SAMORDNARE ? 200 : 403);
        }
    }

    @Test
    void a_sign_in_without_an_operation_commands_nothing() {
        var nowhere = ISSUER.tokenFor("nobody").roles("SAMORDNARE").signed();
        var answer = send("POST", "/api/observations", nowhere, "application/json", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("no-organisation");
    }

    @Test
    void health_and_the_description_of_the_interface_are_open() {
        for (var path : List.of("/actuator/health", "/v3/api-docs", "/swagger-ui/index.html")) {
            assertThat(send("GET", path, "", "text/plain", "").status()).as(path).isEqualTo(200);
        }
        assertThat(send("GET", "/v3/api-docs", "", "text/plain", "").body())
                .contains("bearer", "/api/observations", "text/event-stream")
                .doesNotContain("\"actor\"", "pseudonym");
    }

    /** As the description of the interface has them, each with a name of its own. */
    private Set<String> published() {
        var description = send("GET", "/v3/api-docs", "", "text/plain", "").json();
        var names = new TreeSet<String>();
        var ids = new TreeSet<String>();
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                names.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                ids.add(operation.getValue().path("operationId").asString());
            }
        }
        assertThat(ids).hasSameSizeAs(names);
        return names;
    }

    private Set<String> operations() {
        var operations = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (handler.getBeanType()
                                    .getPackageName()
                                    .startsWith("se.hinderloggen")) {
                                for (var path : mapping.getPatternValues()) {
                                    mapping.getMethodsCondition()
                                            .getMethods()
                                            .forEach(method -> operations.add(method + " " + path));
                                }
                            }
                        });
        return operations;
    }
}
