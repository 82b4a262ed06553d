package se.hinderloggen.platform.problem;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
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

    private static final String SECONDS_TO_WAIT = "5";
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException problem, WebRequest request) {
        return problem.toProblem(language(request)).toResponse(HttpHeaders.EMPTY);
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
    ResponseEntity<Object> unexpected(Exception unexpected, WebRequest request) {
        var status = logged(unexpected);
        var headers = new HttpHeaders();
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer(status, headers, request);
    }

    /**
     * The same problem, for an answer that has begun and can have no other status any more. What is
     * unexpected is logged.
     *
     * @param acceptLanguage the header as it came, or absent
     */
    public static Problem problemOf(Exception thrown, @Nullable String acceptLanguage) {
        var problem =
                thrown instanceof ProblemException refused ? refused : forStatus(logged(thrown));
        return problem.toProblem(acceptLanguage);
    }

    private static HttpStatus logged(Exception unexpected) {
        if (isAway(unexpected)) {
            log.warn("Away: {}", Redacted.trace(unexpected));
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        log.error("Unexpected: {}", Redacted.trace(unexpected));
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** A database does not answer, or has gone away in the middle. */
    private static boolean isAway(Throwable thrown) {
        for (@Nullable Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof DataAccessResourceFailureException
                    || it instanceof CannotCreateTransactionException
                    || it instanceof SQLTransientConnectionException
                    || it instanceof SQLRecoverableException) {
                return true;
            }
        }
        return false;
    }

    /**
     * The framework's own refusals: malformed JSON, wrong method, wrong media type, missing
     * parameter.
     */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(HttpStatus.valueOf(status.value()), headers, request);
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status, HttpHeaders headers, WebRequest request) {
        return forStatus(status).toProblem(language(request)).toResponse(headers);
    }

    private static ProblemException forStatus(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                    new ProblemException(
                            status,
                            "unreadable-request",
                            "Anropet kan inte läsas. Kontrollera att det är giltig JSON med kända fält och rätt typer.",
                            "The request cannot be read. Check that it is valid JSON with known fields of the right types.");
            case NOT_FOUND -> ProblemException.notFound();
            case METHOD_NOT_ALLOWED ->
                    new ProblemException(
                            status,
                            "method-not-allowed",
                            "Adressen finns men inte med den metoden.",
                            "The address exists, but not with that method.");
            case UNSUPPORTED_MEDIA_TYPE ->
                    new ProblemException(
                            status,
                            "unsupported-media-type",
                            "Innehållstypen tas inte emot här.",
                            "That content type is not accepted here.");
            case NOT_ACCEPTABLE ->
                    new ProblemException(
                            status,
                            "not-acceptable",
                            "Svaret finns inte i den formen.",
                            "The answer is not available in that form.");
            case CONTENT_TOO_LARGE ->
                    new ProblemException(
                            status,
                            "too-large",
                            "Det som skickades är för stort.",
                            "What was sent is too large.");
            case SERVICE_UNAVAILABLE ->
                    new ProblemException(
                            status,
                            "unavailable",
                            "Tjänsten når inte sin databas just nu. Försök igen om en stund; att upprepa samma anrop gör ingen skada.",
                            "The service cannot reach its database just now. Try again in a while; repeating the same request does no harm.");
            default ->
                    status.is5xxServerError()
                            ? new ProblemException(
                                    status,
                                    "internal-error",
                                    "Något gick fel hos oss. Försök igen; att upprepa samma anrop gör ingen skada.",
                                    "Something went wrong on our side. Try again; repeating the same request does no harm.")
                            : new ProblemException(
                                    status,
                                    "refused",
                                    "Anropet kunde inte utföras.",
                                    "The request could not be carried out.",
                                    List.of());
        };
    }

    private static @Nullable String language(WebRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
