package se.hinderloggen.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception of a request into a problem. Messages of exceptions may quote what was
 * sent, so none is used.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException problem, Locale locale) {
        return ResponseEntity.status(problem.status()).body(problem.toDetail(locale));
    }

    /** Left to the filter chain, which knows how to answer these. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void unauthenticated(AuthenticationException unauthenticated) {
        throw unauthenticated;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected, Locale locale) {
        log.error("Unexpected: {}", Redacted.trace(unexpected));
        return ResponseEntity.internalServerError()
                .body(
                        ProblemException.detail(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "internal-error",
                                "Något gick fel hos oss. Inget har ändrats om inget annat sägs; försök igen.",
                                "Something went wrong on our side. Try again.",
                                List.of(),
                                locale));
    }

    /**
     * The framework's own refusals: malformed JSON, wrong method, wrong media type, missing
     * parameter.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        var status = HttpStatus.valueOf(statusCode.value());
        var problem =
                switch (status) {
                    case BAD_REQUEST ->
                            problem(
                                    status,
                                    "unreadable-request",
                                    "Anropet kan inte läsas. Kontrollera att det är giltig JSON med kända fält och rätt typer.",
                                    "The request cannot be read. Check that it is valid JSON with known fields of the right types.",
                                    request);
                    case NOT_FOUND -> ProblemException.notFound().toDetail(request.getLocale());
                    case METHOD_NOT_ALLOWED ->
                            problem(
                                    status,
                                    "method-not-allowed",
                                    "Adressen finns men inte med den metoden.",
                                    "The address exists, but not with that method.",
                                    request);
                    case UNSUPPORTED_MEDIA_TYPE ->
                            problem(
                                    status,
                                    "unsupported-media-type",
                                    "Innehållstypen tas inte emot här.",
                                    "That content type is not accepted here.",
                                    request);
                    case NOT_ACCEPTABLE ->
                            problem(
                                    status,
                                    "not-acceptable",
                                    "Svaret finns inte i den formen.",
                                    "The answer is not available in that form.",
                                    request);
                    case CONTENT_TOO_LARGE ->
                            problem(
                                    status,
                                    "too-large",
                                    "Det som skickades är för stort.",
                                    "What was sent is too large.",
                                    request);
                    default ->
                            problem(
                                    status,
                                    status.is5xxServerError() ? "internal-error" : "refused",
                                    "Anropet kunde inte utföras.",
                                    "The request could not be carried out.",
                                    request);
                };
        return new ResponseEntity<>(problem, headers, statusCode);
    }

    private static ProblemDetail problem(
            HttpStatus status, String code, String sv, String en, WebRequest request) {
        return ProblemException.detail(status, code, sv, en, List.of(), request.getLocale());
    }
}
