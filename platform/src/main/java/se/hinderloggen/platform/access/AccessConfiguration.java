package se.hinderloggen.platform.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in by bearer token; the application's {@link AccessRules}; everything else denied. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    /** Open to anyone: that the service lives, and how to call it. */
    static final List<String> OPEN =
            List.of(
                    "/actuator/health",
                    "/actuator/health/**",
                    "/actuator/info",
                    "/v3/api-docs",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml",
                    "/swagger-ui.html",
                    "/swagger-ui/**");

    private static final String METRICS = "/actuator/prometheus";

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AccessRules rules,
            ActorConverter actors,
            ObjectProvider<SignedInCall> calls,
            JsonMapper json) {
        var refusals = new AccessRefusals(json);
        http.authorizeHttpRequests(
                requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(OPEN.toArray(String[]::new)).permitAll();
                    for (var rule : rules.rules()) {
                        var matching = requests.requestMatchers(rule.method(), rule.pattern());
                        if (rule.isForAnyone()) {
                            matching.permitAll();
                        } else {
                            matching.hasAnyRole(
                                    rule.roles().stream().map(Role::name).toArray(String[]::new));
                        }
                    }
                    requests.requestMatchers(METRICS).hasRole(Role.SAMORDNARE.name());
                    requests.anyRequest().denyAll();
                });
        http.oauth2ResourceServer(
                server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(actors))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals));
        http.exceptionHandling(
                it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.addFilterBefore(
                new SignedInFilter(calls.orderedStream().toList()),
                ExceptionTranslationFilter.class);
        http.sessionManagement(
                sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // Bearer tokens are not sent by browsers on their own accord, so there is nothing for CSRF
        // to ride on.
        http.csrf(csrf -> csrf.disable());
        return http.build();
    }

    @Bean
    ActorConverter actorConverter(@Value("${hinderloggen.pseudonym-secret}") String secret) {
        return new ActorConverter(new Pseudonyms(secret));
    }

    @Bean
    WebMvcConfigurer actorAsArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }

    private static final class ActorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(request.getUserPrincipal())
                    .filter(JwtAuthenticationToken.class::isInstance)
                    .map(token -> (Actor) ((JwtAuthenticationToken) token).getDetails())
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "An operation without a sign-in takes an Actor"));
        }
    }

    /** A claim as text, or absent. */
    static Optional<String> claim(Jwt token, String name) {
        return Optional.ofNullable(token.getClaimAsString(name)).filter(it -> !it.isBlank());
    }
}
