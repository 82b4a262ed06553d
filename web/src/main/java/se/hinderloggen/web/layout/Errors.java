package se.hinderloggen.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.platform.problem.Redacted;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/** What a page says when a service refuses or does not answer, and the page itself has no words. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final Frames frames;

    Errors(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    String away(
            ServiceAway away,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        log.warn("{}", away.getMessage());
        response.setHeader("Retry-After", "5");
        return page("away", HttpStatus.SERVICE_UNAVAILABLE, request, response, model, language);
    }

    @ExceptionHandler
    String refused(
            ServiceProblem problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        model.addAttribute("problem", problem);
        var status = HttpStatus.valueOf(problem.status());
        return switch (status) {
            case NOT_FOUND -> page("404", status, request, response, model, language);
            case FORBIDDEN -> page("403", status, request, response, model, language);
            default -> page("refused", status, request, response, model, language);
        };
    }

    /** A page is asked for again after signing in; what was sent must not be thrown away. */
    @ExceptionHandler
    String signedOut(
            ClientAuthorizationRequiredException signInAgain,
            HttpServletRequest request,
            HttpServletResponse response) {
        if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null) {
            throw signInAgain;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return "forward:/utloggad";
    }

    /** An address that nobody made, such as one with half an id. */
    @ExceptionHandler
    String misspelt(
            MethodArgumentTypeMismatchException misspelt,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return page("404", HttpStatus.NOT_FOUND, request, response, model, language);
    }

    /** Not for this person; what the page itself decides before it asks a service. */
    @ExceptionHandler
    String denied(
            AccessDeniedException denied,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        return page("403", HttpStatus.FORBIDDEN, request, response, model, language);
    }

    /** A page has found that there is no such thing. */
    @ExceptionHandler
    String notFound(
            ResponseStatusException notFound,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        var status = HttpStatus.valueOf(notFound.getStatusCode().value());
        return page(
                status == HttpStatus.NOT_FOUND ? "404" : "5xx",
                status,
                request,
                response,
                model,
                language);
    }

    /** Without its message, which may quote what someone wrote. */
    @ExceptionHandler
    String unexpected(
            RuntimeException unexpected,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        log.error("Unexpected: {}", Redacted.trace(unexpected));
        return page("5xx", HttpStatus.INTERNAL_SERVER_ERROR, request, response, model, language);
    }

    private String page(
            String name,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale language) {
        response.setStatus(status.value());
        var signedIn =
                request.getUserPrincipal() instanceof OAuth2AuthenticationToken it ? it : null;
        model.addAttribute("frame", frames.frame(request, signedIn, language));
        return "error/" + name;
    }
}
