package se.hinderloggen.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads a call through every {@link SignedInCall}, and one without a sign-in past them. */
class SignedInFilter extends OncePerRequestFilter {

    private static final String USER_NAME = "preferred_username";

    private final List<SignedInCall> calls;

    SignedInFilter(List<SignedInCall> calls) {
        this.calls = calls;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller();
        if (caller == null) {
            chain.doFilter(request, response);
        } else {
            from(0, caller, chain).doFilter(request, response);
        }
    }

    private FilterChain from(int index, Caller caller, FilterChain last) {
        return index == calls.size()
                ? last
                : (ServletRequest request, ServletResponse response) ->
                        calls.get(index)
                                .pass(
                                        caller,
                                        (HttpServletRequest) request,
                                        (HttpServletResponse) response,
                                        from(index + 1, caller, last));
    }

    private static @Nullable Caller caller() {
        return SecurityContextHolder.getContext().getAuthentication()
                                instanceof JwtAuthenticationToken token
                        && token.getDetails() instanceof Actor actor
                ? new Caller(
                        actor,
                        Objects.requireNonNull(token.getToken().getSubject()),
                        AccessConfiguration.claim(token.getToken(), USER_NAME).orElse(null))
                : null;
    }
}
