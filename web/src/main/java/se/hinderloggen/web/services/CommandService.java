package se.hinderloggen.web.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.signin.AccessTokens;

/** What can be commanded. Every command may be repeated. */
@Component
public class CommandService {

    private final Service service;
    private final LastWritten lastWritten;

    CommandService(ServicesProperties properties, AccessTokens tokens, LastWritten lastWritten) {
        this.service = new Service("command-service", properties.command(), tokens);
        this.lastWritten = lastWritten;
    }

    /** As {@code POST /api/observations} takes it; what is absent is not sent. */
    public record NewObservation(
            UUID observationId,
            String kind,
            String occurred,
            List<NewFinding> findings,
            String description,
            @Nullable String consequences,
            List<String> tags,
            List<String> acknowledged) {}

    /** By code or name. */
    public record NewFinding(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType) {}

    /**
     * Repeating it with the same content changes nothing.
     *
     * @throws ServiceProblem 422 with the fields, or 409 when the id was used with other content
     */
    public void record(NewObservation observation) {
        send(HttpMethod.POST, "/api/observations", observation, null);
    }

    /**
     * Any other command. What it wrote is in every later answer of the query-service.
     *
     * @param version that the person saw, for {@code If-Match}; absent when it does not matter
     */
    public void send(HttpMethod method, String path, Object body, @Nullable Long version) {
        send(method, path, body, version, null);
    }

    /**
     * As {@link #send(HttpMethod, String, Object, Long)}, decided in a meeting.
     *
     * @param meeting absent outside any
     */
    public void send(
            HttpMethod method,
            String path,
            Object body,
            @Nullable Long version,
            @Nullable UUID meeting) {
        var answer =
                service.call(
                        it -> {
                            var request = it.method(method).uri(path).body(body);
                            if (version != null) {
                                request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
                            }
                            if (meeting != null) {
                                request.header("Meeting", meeting.toString());
                            }
                            return request.retrieve().toBodilessEntity();
                        });
        String position = answer.getHeaders().getFirst("Event-Position");
        if (position != null) {
            lastWritten.wrote(position);
        }
    }

    /**
     * What the personal-data guard would say to these texts. Nothing of them is kept.
     *
     * @param texts by the path of the field
     */
    public List<Suspicion> examine(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var answer =
                service.call(
                        it ->
                                Objects.requireNonNull(
                                        it.post()
                                                .uri("/api/texts/examination")
                                                .body(Map.of("texts", texts))
                                                .retrieve()
                                                .body(Examination.class)));
        return answer.suspicions();
    }

    private record Examination(List<Suspicion> suspicions) {}

    /**
     * @param severity {@code REFUSED}, or {@code DOUBTFUL} when the person may go on
     * @param start in UTF-16 units
     */
    public record Suspicion(
            String field, String code, String severity, String sv, String en, int start, int end) {

        public boolean isRefused() {
            return severity.equals("REFUSED");
        }

        /** Where the person may not go on; said in the language of the page. */
        public Suspicion refusedWith(String text) {
            return new Suspicion(field, code, "REFUSED", text, text, start, end);
        }
    }
}
