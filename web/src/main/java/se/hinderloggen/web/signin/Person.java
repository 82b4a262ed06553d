package se.hinderloggen.web.signin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who is signed in, as far as the pages have to know. What a person may see and do is decided by
 * the services; here it only decides what is offered. A controller method takes it as a parameter.
 *
 * @param id the person's own at the identity provider, for what is kept for that person
 * @param organisation code of the PO operation the person works for
 * @param authority code of the authority the person works for
 */
public record Person(
        String id,
        String name,
        Set<String> roles,
        @Nullable String organisation,
        @Nullable String authority) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public static Person of(Authentication authentication) {
        if (!(authentication instanceof OAuth2AuthenticationToken token)) {
            throw new IllegalStateException("Nobody is signed in");
        }
        OAuth2User user = token.getPrincipal();
        List<String> roles = user.getAttribute("roles");
        String name = user.getAttribute("name");
        return new Person(
                user.getName(),
                name == null ? user.getName() : name,
                roles == null ? Set.of() : Set.copyOf(roles),
                user.getAttribute("organisation"),
                user.getAttribute("authority"));
    }

    /** May record observations, and see those of the own operation. */
    public boolean isOfAnOperation() {
        return organisation != null
                && (roles.contains("OMBUD")
                        || roles.contains("ARBETSGRUPP")
                        || roles.contains("SAMORDNARE"));
    }

    /** Runs the operation: imports, base figures, the catalogue. */
    public boolean isCoordinator() {
        return organisation != null && roles.contains("SAMORDNARE");
    }

    /**
     * @throws AccessDeniedException when this is not a coordinator; it leads to the page that says
     *     so
     */
    public void mustBeCoordinator() {
        if (!isCoordinator()) {
            throw new AccessDeniedException("For coordinators");
        }
    }

    /**
     * @throws AccessDeniedException when this is nobody of the working group
     */
    public void mustBeOfTheWorkingGroup() {
        if (!isOfTheWorkingGroup()) {
            throw new AccessDeniedException("For the working group");
        }
    }

    /** Reads and answers what an authority was told, and nothing else. */
    public boolean isOfAnAuthority() {
        return authority != null
                && !isOfAnOperation()
                && (roles.contains("MYNDIGHET") || roles.contains("LANSSTYRELSE"));
    }

    public boolean isOfTheWorkingGroup() {
        return organisation != null
                && (roles.contains("ARBETSGRUPP") || roles.contains("SAMORDNARE"));
    }
}
