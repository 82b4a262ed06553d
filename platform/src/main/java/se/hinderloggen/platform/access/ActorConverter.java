package se.hinderloggen.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * From a verified token to an {@link Actor}: claims {@code roles}, {@code organisation}, {@code
 * authority}.
 */
class ActorConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Pseudonyms pseudonyms;

    ActorConverter(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        List<String> claimed =
                Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        var roles =
                Arrays.stream(Role.values())
                        .filter(it -> claimed.contains(it.name()))
                        .collect(Collectors.toSet());
        var authorities =
                roles.stream().map(it -> new SimpleGrantedAuthority("ROLE_" + it.name())).toList();
        var actor =
                new Actor(
                        pseudonyms.of(
                                String.valueOf((Object) token.getClaim("iss")),
                                Objects.requireNonNull(token.getSubject())),
                        roles,
                        AccessConfiguration.claim(token, "organisation").orElse(null),
                        AccessConfiguration.claim(token, "authority").orElse(null));
        var authentication = new JwtAuthenticationToken(token, authorities, actor.pseudonym());
        authentication.setDetails(actor);
        return authentication;
    }
}
