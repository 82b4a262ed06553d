package se.hinderloggen.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * Who is calling. A controller method takes it as a parameter.
 *
 * @param pseudonym stands for the person in events; only this installation can make it from the
 *     sign-in
 * @param organisation the PO operation the person works for
 * @param authority the authority the person works for
 */
public record Actor(
        String pseudonym,
        Set<Role> roles,
        @Nullable String organisation,
        @Nullable String authority) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /**
     * @throws ProblemException 403 when the sign-in belongs to no PO operation
     */
    public String requireOrganisation() {
        if (organisation == null) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "no-organisation",
                    "Din inloggning hör inte till någon PO-verksamhet. Be er samordnare om behörighet.",
                    "Your sign-in belongs to no PO operation. Ask your coordinator for access.");
        }
        return organisation;
    }

    /**
     * The own PO operation, which is the only one that may be asked about.
     *
     * @param asked absent: the own one
     * @throws ProblemException 403 when the sign-in belongs to no PO operation; 404 when another
     *     one is asked about, as if there were none
     */
    public String requireOwn(@Nullable String asked) {
        String own = requireOrganisation();
        if (asked != null && !asked.equals(own)) {
            throw ProblemException.notFound();
        }
        return own;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
