package se.hinderloggen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.Role;

/** Every operation with every role: what is not granted is denied. */
class AccessTest extends QueryService {

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
    }

    @Test
    void only_the_roles_of_the_rule_get_past_the_door() {
        var wrong = new ArrayList<String>();
        for (var rule : rules.rules()) {
            for (var role : Role.values()) {
                var answer =
                        call(rule.method().name(), path(rule), token(role.name(), "PO_VARMLAND"));
                boolean denied = answer.status() == 403 && answer.code().equals("not-permitted");
                if (denied == (rule.isForAnyone() || rule.roles().contains(role))) {
                    wrong.add(rule.method() + " " + rule.pattern() + " as " + role + ": " + answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void authorities_and_lansstyrelsen_get_neither_observations_nor_figures() {
        for (String role : List.of("MYNDIGHET", "LANSSTYRELSE")) {
            var token = ISSUER.tokenFor(role).roles(role).authority("KOMMUN").signed();
            for (String path :
                    List.of(
                            "/api/observations",
                            "/api/trends",
                            "/api/trends/changes",
                            "/api/base-figures/PO_VARMLAND",
                            "/api/parked")) {
                assertThat(get(path, token).status()).as(role + " " + path).isEqualTo(403);
            }
            assertThat(get("/api/catalogue", token).status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_gets_in_without_a_token_that_is_ours() {
        var forged = ISSUER.tokenFor("x").roles("SAMORDNARE").forged().signed();
        var forSomeoneElse = ISSUER.tokenFor("x").roles("SAMORDNARE").audience("other").signed();
        for (var rule : rules.rules()) {
            if (rule.isForAnyone()) {
                // The address is the right to it, and this one is none.
                assertThat(call(rule.method().name(), path(rule), "").status()).isEqualTo(404);
                continue;
            }
            for (var token : List.of("", forged, forSomeoneElse)) {
                assertThat(call(rule.method().name(), path(rule), token).status())
                        .as(rule.pattern())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_sign_in_without_an_operation_sees_nothing_of_any() {
        var nowhere = ISSUER.tokenFor("nobody").roles("SAMORDNARE").signed();
        for (String path : List.of("/api/observations", "/api/trends", "/api/base-figures/PO")) {
            assertThat(get(path, nowhere).code()).as(path).isEqualTo("no-organisation");
        }
    }

    @Test
    void what_has_no_rule_is_denied_to_everyone() {
        for (var role : Role.values()) {
            for (var path : List.of("/", "/api/nothing", "/actuator/env", "/actuator/beans")) {
                assertThat(get(path, token(role.name(), "PO_VARMLAND")).status()).isEqualTo(403);
            }
        }
    }

    @Test
    void health_and_the_description_of_the_interface_are_open() {
        for (var path : List.of("/actuator/health", "/v3/api-docs", "/swagger-ui/index.html")) {
            assertThat(get(path, "").status()).as(path).isEqualTo(200);
        }
        assertThat(
                        get("/actuator/health", "")
                                .json()
                                .path("components")
                                .path("intake")
                                .path("status")
                                .asString())
                .isEqualTo("UP");
        assertThat(get("/v3/api-docs", "").body())
                .contains("waitFor", "per100Clients", "bearer")
                .doesNotContain("\"actor\"", "pseudonym");
    }

    private static String path(AccessRules.Rule rule) {
        return rule.pattern().replaceAll("\\{[^}]+}", "x");
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
