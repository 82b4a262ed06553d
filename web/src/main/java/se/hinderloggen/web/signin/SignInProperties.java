package se.hinderloggen.web.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people sign in.
 *
 * @param issuer address of the identity provider, as browsers reach it and as it stands in tokens
 * @param backchannel the same as this server reaches it, where that differs
 * @param clientId what the pages are called there; a public client with PKCE, so there is no secret
 */
@ConfigurationProperties("hinderloggen.sign-in")
public record SignInProperties(String issuer, @Nullable String backchannel, String clientId) {

    String discoverableAt() {
        return backchannel == null ? issuer : backchannel;
    }
}
