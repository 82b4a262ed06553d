package se.hinderloggen.web.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import java.net.URI;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything is for people who are signed in, except what a page needs to look like one. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SIGN_IN =
            "/oauth2/authorization/" + SignInConfiguration.REGISTRATION;

    /** For machines of the installation; who may reach it is a matter of the network. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        http.authorizeHttpRequests(
                requests ->
                        requests.requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .anyRequest()
                                .denyAll());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            SignInProperties properties) {
        http.authorizeHttpRequests(
                requests ->
                        requests.requestMatchers(
                                        "/css/**",
                                        "/js/**",
                                        "/images/**",
                                        "/fonts/**",
                                        "/webjars/**",
                                        "/utloggad",
                                        "/tillganglighet",
                                        // Its address is the right to it.
                                        "/kalender/*",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        http.oauth2Login(
                login ->
                        login.loginPage(SIGN_IN)
                                .authorizedClientRepository(clients)
                                .failureUrl("/utloggad?misslyckades"));
        http.oauth2Client(withDefaults());
        http.exceptionHandling(
                it -> {
                    it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN));
                    it.defaultAuthenticationEntryPointFor(
                            new SignedOut(),
                            request ->
                                    !"GET".equals(request.getMethod())
                                            || request.getHeader("HX-Request") != null);
                    it.accessDeniedHandler(new SignedOut());
                });
        http.logout(
                logout ->
                        logout.logoutUrl("/logga-ut")
                                .logoutSuccessHandler(signOutThereToo(registrations)));
        http.headers(
                headers ->
                        headers.contentSecurityPolicy(it -> it.policyDirectives(policy(properties)))
                                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(
                                        it ->
                                                it.policy(
                                                        "camera=(), microphone=(), geolocation=(), payment=()")));
        return http.build();
    }

    /** Nothing inline, and nothing from anywhere else. */
    private static String policy(SignInProperties properties) {
        var issuer = URI.create(properties.issuer());
        // A browser applies form-action to where a form is redirected: signing out ends there.
        String identityProvider = issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + identityProvider;
    }

    private static OidcClientInitiatedLogoutSuccessHandler signOutThereToo(
            ClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }

    @Bean
    OAuth2AuthorizedClientRepository clientsInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager clientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken()
                        .build());
        return manager;
    }
}
