package se.hinderloggen.platform.accesslog;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;
import se.hinderloggen.platform.access.Act;
import se.hinderloggen.platform.access.Caller;
import se.hinderloggen.platform.access.SignedInCall;
import se.hinderloggen.platform.accesslog.Line.Thing;
import se.hinderloggen.platform.accesslog.Line.Who;
import se.hinderloggen.platform.accesslog.Operations.Operation;
import se.hinderloggen.platform.problem.Problem;
import se.hinderloggen.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down every call of somebody who is signed in, between the last word of whoever answers it
 * and the first byte that leaves. What tells something waits for its line, and is not told without
 * one. What changes something is an event already, with time and person, and does not wait.
 */
final class AccessLogCall implements SignedInCall, Ordered {

    /** Codes of the catalogue and of operations; nothing that somebody else may have written. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    private final AccessLog log;
    private final Polls polls;
    private final Operations operations;
    private final JsonMapper json;
    private final Clock clock;

    AccessLogCall(AccessLog log, Polls polls, Operations operations, JsonMapper json, Clock clock) {
        this.log = log;
        this.polls = polls;
        this.operations = operations;
        this.json = json;
        this.clock = clock;
    }

    /** The innermost: what others around it refuse is no access. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void pass(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain next)
            throws IOException, ServletException {
        var accessed = new Accessed();
        request.setAttribute(Accessed.class.getName(), accessed);
        var answer =
                new HeldAnswer(
                        response, status -> written(caller, request, response, status, accessed));
        next.doFilter(new Watched(request, answer), answer);
        answer.finish();
        if (!request.isAsyncStarted() && !answer.mayLeave()) {
            refuse(request, response);
        }
    }

    /** An answer that goes on when the call has returned is written down when it begins. */
    private static final class Watched extends HttpServletRequestWrapper {

        private final HeldAnswer answer;

        Watched(HttpServletRequest request, HeldAnswer answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public AsyncContext startAsync() {
            passed();
            return super.startAsync();
        }

        @Override
        public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
            passed();
            return super.startAsync(request, response);
        }

        private void passed() {
            if (!answer.mayLeave()) {
                throw away();
            }
        }
    }

    private boolean written(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Accessed accessed) {
        var operation = operations.of(request).orElse(null);
        var act = operation == null ? null : act(operation, request, response, status);
        if (operation == null || act == null) {
            return true;
        }
        var lines = lines(caller, operation, act, thing(operation, request, response), accessed);
        if (act == Act.UNCHANGED) {
            lines.forEach(polls::count);
            return true;
        }
        if (!act.tells()) {
            log.writeSoon(lines);
            return true;
        }
        try {
            log.write(lines);
            return true;
        } catch (AccessLog.Away e) {
            return false;
        }
    }

    /**
     * Absent when nothing was told, done or refused, and when the rule says that it says nothing.
     */
    private static @Nullable Act act(
            Operation operation,
            HttpServletRequest request,
            HttpServletResponse response,
            int status) {
        var usually = operation.rule().act();
        if (usually == null) {
            return null;
        }
        if (status == HttpStatus.NOT_MODIFIED.value()) {
            return Act.UNCHANGED;
        }
        if (status >= HttpStatus.BAD_REQUEST.value()) {
            return switch (status) {
                case 403, 404, 410 -> Act.REFUSED;
                default -> null;
            };
        }
        return usually.tells() && isFile(request, response) ? Act.EXPORTED : usually;
    }

    /** A document of several forms may have been asked for as a file among others. */
    private static boolean isFile(HttpServletRequest request, HttpServletResponse response) {
        var type = response.getContentType();
        return SignedInCall.isForFile(request) || (type != null && type.startsWith("text/csv"));
    }

    private List<Line> lines(
            Caller caller, Operation operation, Act act, @Nullable Thing thing, Accessed accessed) {
        var at = clock.instant();
        var who = Who.of(caller);
        var owners = new ArrayList<@Nullable String>(accessed.owners());
        if (owners.isEmpty()) {
            owners.add(caller.actor().organisation());
        }
        return owners.stream()
                .map(it -> new Line(at, it, who, operation.id(), act, thing, accessed.shown(), 1))
                .toList();
    }

    private static @Nullable Thing thing(
            Operation operation, HttpServletRequest request, HttpServletResponse response) {
        var named = firstVariable(operation, request);
        if (named.isPresent()) {
            var id = named.filter(it -> isId(it, response.getStatus())).orElse(null);
            return new Thing(operation.kind(), id);
        }
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (location == null) {
            return null;
        }
        var made = location.substring(location.lastIndexOf('/') + 1);
        return isUuid(made) ? new Thing(operation.kind(), made) : null;
    }

    /** What the address names first is what it is about. */
    private static Optional<String> firstVariable(Operation operation, HttpServletRequest request) {
        var pattern = operation.rule().pattern();
        int from = pattern.indexOf('{');
        if (from < 0) {
            return Optional.empty();
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables) {
            var name = pattern.substring(from + 1, pattern.indexOf('}', from));
            return Optional.ofNullable(variables.get(name)).map(Object::toString);
        }
        // Nobody has read the address: it was refused at the door.
        var rest = request.getRequestURI();
        return from > rest.length()
                ? Optional.of("")
                : Optional.of(rest.substring(from).split("/", 2)[0]);
    }

    /** Only what cannot be a word of the caller's own; of codes those that were found. */
    private static boolean isId(String named, int status) {
        return isUuid(named)
                || (status < HttpStatus.BAD_REQUEST.value() && CODE.matcher(named).matches());
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.reset();
        var problem = problem(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static final String CODE_AWAY = "access-log-away";
    private static final String SV =
            "Det går inte att skriva i åtkomstloggen just nu, och då lämnas inga texter ut. Försök igen om en stund.";
    private static final String EN =
            "The access log cannot be written just now, and without it no texts are given out. Try again in a while.";

    private static Problem problem(@Nullable String acceptLanguage) {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, CODE_AWAY, SV, EN, List.of(), acceptLanguage);
    }

    private static ProblemException away() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, CODE_AWAY, SV, EN);
    }
}
