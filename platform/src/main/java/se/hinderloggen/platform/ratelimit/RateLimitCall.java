package se.hinderloggen.platform.ratelimit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import se.hinderloggen.platform.access.Caller;
import se.hinderloggen.platform.access.SignedInCall;
import se.hinderloggen.platform.problem.Problem;
import se.hinderloggen.platform.ratelimit.Limit.Standing;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody takes the service from the others: each caller has so many calls, of each kind apart. Who
 * has less than half of them left is told how it stands, and who has none is asked to wait.
 */
class RateLimitCall implements SignedInCall, Ordered {

    private static final String API = "/api/";
    private static final String FEEDS = "/api/feeds/";

    private enum Kind {
        READS,
        FEEDS,
        EXPORTS,
        COMMANDS
    }

    private record Kept(Limit limit, Counter refused) {}

    private final Map<Kind, Kept> limits = new EnumMap<>(Kind.class);
    private final JsonMapper json;

    RateLimitCall(RateLimitProperties properties, JsonMapper json, MeterRegistry registry) {
        this.json = json;
        for (var kind : Kind.values()) {
            int calls =
                    switch (kind) {
                        case READS -> properties.reads();
                        case FEEDS -> properties.feeds();
                        case EXPORTS -> properties.exports();
                        case COMMANDS -> properties.commands();
                    };
            var refused =
                    Counter.builder("hinderloggen.rate.limit.refused")
                            .description("Calls by those who had none left")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry);
            limits.put(kind, new Kept(new Limit(calls, properties.per()), refused));
        }
    }

    /** The outermost: what is refused here costs nothing more. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void pass(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain next)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(API)) {
            next.doFilter(request, response);
            return;
        }
        var kept = Objects.requireNonNull(limits.get(kind(request)));
        var standing = kept.limit.call(caller.actor().pseudonym(), System.nanoTime());
        if (!standing.let() || standing.left() < standing.limit() / 2) {
            tell(standing, response);
        }
        if (standing.let()) {
            next.doFilter(request, response);
        } else {
            kept.refused.increment();
            refuse(standing, request, response);
        }
    }

    private static Kind kind(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return Kind.COMMANDS;
        }
        if (request.getRequestURI().startsWith(FEEDS)) {
            return Kind.FEEDS;
        }
        return SignedInCall.isForFile(request) ? Kind.EXPORTS : Kind.READS;
    }

    private static void tell(Standing standing, HttpServletResponse response) {
        response.setIntHeader("RateLimit-Limit", standing.limit());
        response.setIntHeader("RateLimit-Remaining", standing.left());
        response.setIntHeader("RateLimit-Reset", seconds(standing.fullIn()));
    }

    private void refuse(Standing standing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem =
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "Det kommer för många anrop från din inloggning. Vänta en stund och försök igen.",
                        "Too many requests come from your sign-in. Wait a while and try again.",
                        List.of(),
                        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(problem.status());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds(standing.fullIn()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    /** Whole ones, and rather too many. */
    private static int seconds(Duration time) {
        return (int) time.plusNanos(999_999_999).toSeconds();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void forget() {
        limits.values().forEach(it -> it.limit.forget(System.nanoTime()));
    }
}
