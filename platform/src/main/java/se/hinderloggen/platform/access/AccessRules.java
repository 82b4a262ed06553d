package se.hinderloggen.platform.access;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may do what, one line per operation. What has no line is denied to everyone; a test finds
 * such operations.
 */
public record AccessRules(List<Rule> rules) {

    /**
     * @param pattern as in the controller's mapping, e.g. {@code /api/observations/{id}}
     * @param roles none when no sign-in is asked for
     */
    public record Rule(HttpMethod method, String pattern, Set<Role> roles) {

        public boolean isForAnyone() {
            return roles.isEmpty();
        }
    }

    public static AccessRules of(Rule... rules) {
        return new AccessRules(List.of(rules));
    }

    public static Rule allow(HttpMethod method, String pattern, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("A rule names the roles that may");
        }
        return new Rule(method, pattern, Set.of(roles));
    }

    /** For what the address alone gives the right to. */
    public static Rule allowAnyone(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Set.of());
    }
}
