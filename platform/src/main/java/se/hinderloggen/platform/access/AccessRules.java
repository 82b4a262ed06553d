package se.hinderloggen.platform.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may do what, one line per operation, and what the access log calls it. What has no line is
 * denied to everyone; a test finds such operations.
 */
public record AccessRules(List<Rule> rules) {

    /**
     * @param pattern as in the controller's mapping, e.g. {@code /api/observations/{id}}
     * @param roles none when no sign-in is asked for
     * @param act absent when nothing is told that anybody owns, and nothing is written down
     */
    public record Rule(HttpMethod method, String pattern, Set<Role> roles, @Nullable Act act) {

        public boolean isForAnyone() {
            return roles.isEmpty();
        }

        /** Where method and address alone would call it something else. */
        public Rule as(Act act) {
            return new Rule(method, pattern, roles, act);
        }

        /** What all operations have in common, and what says nothing of anybody. */
        public Rule unlogged() {
            return new Rule(method, pattern, roles, null);
        }
    }

    public static AccessRules of(Rule... rules) {
        return new AccessRules(List.of(rules));
    }

    /**
     * Called reading when it asks for something that the address names, searching when it asks for
     * all there is, and changing otherwise.
     */
    public static Rule allow(HttpMethod method, String pattern, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("A rule names the roles that may");
        }
        return new Rule(method, pattern, Set.of(roles), usually(method, pattern));
    }

    /** For what the address alone gives the right to; nobody is known who could be written down. */
    public static Rule allowAnyone(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Set.of(), null);
    }

    private static Act usually(HttpMethod method, String pattern) {
        if (!method.equals(HttpMethod.GET)) {
            return Act.CHANGED;
        }
        return pattern.contains("{") ? Act.READ : Act.SEARCHED;
    }
}
