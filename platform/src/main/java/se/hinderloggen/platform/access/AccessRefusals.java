package se.hinderloggen.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import se.hinderloggen.platform.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/** 401 and 403 as problems like all others. */
class AccessRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    AccessRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "sign-in-required",
                "Logga in och försök igen. Inloggningen kan ha gått ut.",
                "Sign in and try again. Your sign-in may have expired.");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "not-permitted",
                "Din roll får inte göra detta. Be er samordnare om du behöver det.",
                "Your role may not do this. Ask your coordinator if you need to.");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            String sv,
            String en)
            throws IOException {
        var problem =
                Problem.of(
                        status,
                        code,
                        sv,
                        en,
                        List.of(),
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
