package se.hinderloggen.web.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/** The identity provider, looked up when someone first signs in, so that it may start later. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** Stands in the address that people return to, so it is part of the contract. */
    static final String REGISTRATION = "hinderloggen";

    @Bean
    ClientRegistrationRepository clientRegistrations(SignInProperties properties) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(properties)));
    }

    private static ClientRegistration registration(SignInProperties properties) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofSeconds(5));
        Map<String, Object> metadata =
                RestClient.builder()
                        .requestFactory(requests)
                        .build()
                        .get()
                        .uri(properties.discoverableAt() + "/.well-known/openid-configuration")
                        .retrieve()
                        .body(new ParameterizedTypeReference<>() {});
        return ClientRegistrations.fromOidcConfiguration(Objects.requireNonNull(metadata))
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }
}
