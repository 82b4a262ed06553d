package se.hinderloggen.web.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;
import se.hinderloggen.web.services.Answers.Catalogue;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.Answers.ObservationPage;
import se.hinderloggen.web.services.Answers.Similar;
import se.hinderloggen.web.services.Answers.SimilarObservations;
import se.hinderloggen.web.services.Answers.Tag;
import se.hinderloggen.web.services.Answers.Tags;
import se.hinderloggen.web.signin.AccessTokens;

/** What can be asked. What the person has just written is in every answer. */
@Component
public class QueryService {

    /** The same for everyone, and asked for by nearly every page. */
    private static final long CATALOGUE_LIVES = TimeUnit.SECONDS.toNanos(10);

    private final Service service;
    private final Service anyone;
    private final LastWritten lastWritten;
    private volatile @Nullable KnownCatalogue known;

    private record KnownCatalogue(Catalogue catalogue, @Nullable String tag, long since) {}

    QueryService(ServicesProperties properties, AccessTokens tokens, LastWritten lastWritten) {
        this.service = new Service("query-service", properties.query(), tokens);
        this.anyone = new Service("query-service", properties.query(), null);
        this.lastWritten = lastWritten;
    }

    /**
     * @param parameters of {@code GET /api/observations}
     */
    public ObservationPage observations(Map<String, String> parameters) {
        return get("/api/observations", parameters, ObservationPage.class);
    }

    /**
     * @throws ServiceProblem 404 when there is none in one's own operation
     */
    public Observation observation(UUID id) {
        return get("/api/observations/" + id, Map.of(), Observation.class);
    }

    /** The most alike first. */
    public List<Similar> similar(String text, List<SimilarFinding> findings, int limit) {
        var answer =
                service.call(
                        it ->
                                Objects.requireNonNull(
                                        it.post()
                                                .uri("/api/observations/similar")
                                                .body(new SimilarRequest(text, findings, limit))
                                                .retrieve()
                                                .body(SimilarObservations.class)));
        return answer.items();
    }

    /** By code or name. */
    public record SimilarFinding(
            @Nullable String authority,
            @Nullable String unit,
            @Nullable String municipality,
            @Nullable String eventType) {

        public static SimilarFinding of(Finding it) {
            return new SimilarFinding(
                    it.authority().code(),
                    code(it.unit()),
                    code(it.municipality()),
                    code(it.eventType()));
        }

        private static @Nullable String code(@Nullable Coded it) {
            return it == null ? null : it.code();
        }
    }

    private record SimilarRequest(String text, List<SimilarFinding> findings, int limit) {}

    /** Those that the own operation uses, the most used first. */
    public List<Tag> tags() {
        return get("/api/tags", Map.of(), Tags.class).items();
    }

    public Catalogue catalogue() {
        var now = known;
        if (now == null
                || System.nanoTime() - now.since() > CATALOGUE_LIVES
                || lastWritten.position() != null) {
            now = renewed(now);
            known = now;
        }
        return now.catalogue();
    }

    /** It is only sent again when it has changed. */
    private KnownCatalogue renewed(@Nullable KnownCatalogue former) {
        var answer =
                ask(
                        "/api/catalogue",
                        Map.of(),
                        Catalogue.class,
                        headers -> {
                            if (former != null && former.tag() != null) {
                                headers.setIfNoneMatch(former.tag());
                            }
                        });
        boolean same = answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED);
        return new KnownCatalogue(
                former != null && same
                        ? former.catalogue()
                        : Objects.requireNonNull(answer.getBody()),
                answer.getHeaders().getETag(),
                System.nanoTime());
    }

    /**
     * Any other question.
     *
     * @param parameters those that are empty are not sent
     * @throws ServiceAway when there was no answer
     * @throws ServiceProblem when the answer is no
     */
    public <T> T get(String path, Map<String, String> parameters, Class<T> type) {
        return Objects.requireNonNull(ask(path, parameters, type, _ -> {}).getBody());
    }

    /**
     * As {@link #get(String, Map, Class)}, of what there is in several forms and languages.
     *
     * @param form as in {@code Accept}
     */
    public <T> T get(
            String path,
            Map<String, String> parameters,
            Class<T> type,
            MediaType form,
            Locale language) {
        var answer =
                ask(
                        path,
                        parameters,
                        type,
                        headers -> {
                            headers.setAccept(List.of(form));
                            headers.setAcceptLanguageAsLocales(List.of(language));
                        });
        return Objects.requireNonNull(answer.getBody());
    }

    /** What is done with a file while it is read. */
    @FunctionalInterface
    public interface Passing {
        void on(InputStream file) throws IOException;
    }

    /**
     * A file as the service writes it, never whole in memory.
     *
     * @param form media type of the file
     * @throws ServiceAway when there was no answer
     * @throws ServiceProblem when the answer is no
     */
    public void pass(String path, Map<String, String> parameters, String form, Passing passing) {
        var sent = written(parameters);
        service.call(
                it ->
                        it.get()
                                .uri(uri -> address(uri.path(path), sent))
                                .header(HttpHeaders.ACCEPT, form, "application/problem+json")
                                .exchange(
                                        (_, response) -> {
                                            service.refuseIfError(response);
                                            passing.on(response.getBody());
                                            return true;
                                        }));
    }

    private static Map<String, String> written(Map<String, String> parameters) {
        var sent = new LinkedHashMap<String, String>();
        parameters.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        sent.put(name, value);
                    }
                });
        return sent;
    }

    private <T> ResponseEntity<T> ask(
            String path,
            Map<String, String> parameters,
            Class<T> type,
            Consumer<HttpHeaders> headers) {
        var sent = written(parameters);
        String position = lastWritten.position();
        if (position != null) {
            sent.put("waitFor", position);
        }
        ResponseEntity<T> answer =
                service.call(
                        it ->
                                it.get()
                                        .uri(uri -> address(uri.path(path), sent))
                                        .headers(headers)
                                        .retrieve()
                                        .toEntity(type));
        if (position != null
                && "true".equals(answer.getHeaders().getFirst("Event-Position-Reached"))) {
            lastWritten.reached(position);
        }
        return answer;
    }

    /**
     * What the address alone gives the right to; asked for by nobody in particular.
     *
     * @throws ServiceProblem when it does not
     */
    public byte[] open(String path, String secret) {
        return anyone.call(
                it ->
                        Objects.requireNonNull(
                                it.get().uri(path, secret).retrieve().body(byte[].class)));
    }

    /** Values as variables, so that each character of them is encoded. */
    private static URI address(UriBuilder uri, Map<String, String> parameters) {
        parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.build(parameters);
    }
}
