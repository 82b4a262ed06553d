package se.hinderloggen.local.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The Spring context of the identity provider; nothing else of the launcher lives in it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class IdentityConfiguration {

    private static final String AUDIENCE = "hinderloggen";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(
                server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        // A browser is led to the form; a program learns that it is not signed in.
        http.exceptionHandling(
                it ->
                        it.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        http.authorizeHttpRequests(
                requests ->
                        requests.requestMatchers("/actuator/health", "/cli")
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        http.formLogin(Customizer.withDefaults());
        return http.build();
    }

    @Bean
    RouterFunction<ServerResponse> health() {
        return RouterFunctions.route()
                .GET("/actuator/health", _ -> ServerResponse.ok().body(Map.of("status", "UP")))
                .build();
    }

    @Bean
    AuthorizationServerSettings server(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        return Clients.of(settings);
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                Arrays.stream(LocalAccount.values())
                        .map(
                                it ->
                                        User.withUsername(it.username())
                                                .password("{noop}" + it.username())
                                                .build())
                        .toList());
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IdentitySettings settings) {
        return new ImmutableJWKSet<>(SigningKey.loadOrCreate(settings.secrets()));
    }

    /** Says who the caller is in the words that the services read. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            String name = Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
            LocalAccount.of(name)
                    .ifPresent(it -> context.getClaims().claims(all -> all.putAll(it.claims())));
            context.getClaims().claim("preferred_username", name);
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(AUDIENCE));
            }
        };
    }
}
