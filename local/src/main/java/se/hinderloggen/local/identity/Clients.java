package se.hinderloggen.local.identity;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may ask for tokens. */
final class Clients {

    /** The pages, where people sign in. */
    static final String WEB = "web";

    /** {@code ./run token}: the same sign-in from a terminal. */
    static final String CLI = "cli";

    /** A working day: a public client gets no refresh token. */
    private static final Duration PERSON = Duration.ofHours(8);

    private static final Duration MACHINE = Duration.ofHours(1);

    private Clients() {}

    static RegisteredClientRepository of(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(
                publicClient(
                        WEB,
                        it ->
                                it.redirectUri(settings.web() + "/login/oauth2/code/hinderloggen")
                                        .postLogoutRedirectUri(settings.web() + "/")),
                publicClient(CLI, it -> it.redirectUri(settings.issuer() + "/cli")),
                integration());
    }

    private static RegisteredClient publicClient(
            String id, Consumer<RegisteredClient.Builder> redirects) {
        var client =
                RegisteredClient.withId(id)
                        .clientId(id)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.PROFILE)
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder().accessTokenTimeToLive(PERSON).build());
        redirects.accept(client);
        return client.build();
    }

    private static RegisteredClient integration() {
        return RegisteredClient.withId(LocalAccount.INTEGRATION)
                .clientId(LocalAccount.INTEGRATION)
                .clientSecret("{noop}" + LocalAccount.INTEGRATION)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(MACHINE).build())
                .build();
    }
}
