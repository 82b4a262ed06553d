package se.hinderloggen.web.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.hinderloggen.web.services.ServiceProblem.Sentence;
import se.hinderloggen.web.signin.AccessTokens;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How both services are called: with the person's token, and problems as exceptions. */
final class Service {

    static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(20);

    /** How the addresses of files end. */
    private static final Pattern FILE = Pattern.compile("\\.(csv|xlsx|docx|pdf|svg)$");

    private final String name;
    private final RestClient client;

    /**
     * @param tokens absent to call without a sign-in
     */
    Service(String name, URI address, @Nullable AccessTokens tokens) {
        this.name = name;
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(CONNECTING).build());
        requests.setReadTimeout(ANSWERING);
        var builder =
                RestClient.builder()
                        .baseUrl(address)
                        .requestFactory(requests)
                        .configureMessageConverters(
                                it ->
                                        it.withJsonConverter(
                                                        new JacksonJsonHttpMessageConverter(JSON))
                                                .addCustomConverter(
                                                        new ByteArrayHttpMessageConverter()))
                        .defaultStatusHandler(HttpStatusCode::isError, this::refuse);
        this.client =
                (tokens == null ? builder : builder.requestInterceptor(asThePerson(tokens)))
                        .build();
    }

    RestClient client() {
        return client;
    }

    /**
     * @throws ServiceAway when there was no answer
     * @throws ServiceProblem when the answer is no
     */
    <T> T call(Call<T> call) {
        try {
            return call.on(client);
        } catch (ResourceAccessException e) {
            throw new ServiceAway(name, e);
        }
    }

    interface Call<T> {
        T on(RestClient client);
    }

    private static ClientHttpRequestInterceptor asThePerson(AccessTokens tokens) {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(tokens.current());
            if (isForFile()) {
                request.getHeaders().set("Access-Purpose", "export");
            }
            return execution.execute(request, body);
        };
    }

    /** Whether the person takes a file away, which the services' access log tells. */
    private static boolean isForFile() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
                && FILE.matcher(it.getRequest().getRequestURI()).find();
    }

    private void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        refuseIfError(response);
    }

    /** For whoever reads an answer by themselves. */
    void refuseIfError(ClientHttpResponse response) throws IOException {
        if (!response.getStatusCode().isError()) {
            return;
        }
        int status = response.getStatusCode().value();
        if (status == 401) {
            throw new ClientAuthorizationRequiredException("hinderloggen");
        }
        if (status == 503 || status == 502 || status == 504) {
            throw new ServiceAway(name);
        }
        var body = body(response);
        throw new ServiceProblem(
                status,
                Objects.requireNonNullElse(body.code(), "refused"),
                new Sentence(
                        Objects.requireNonNullElse(body.sv(), "Det gick inte."),
                        Objects.requireNonNullElse(body.en(), "That did not work.")),
                Objects.requireNonNullElse(body.errors(), List.of()));
    }

    private static ServiceProblem.Body body(ClientHttpResponse response) throws IOException {
        try {
            return JSON.readValue(response.getBody(), ServiceProblem.Body.class);
        } catch (JacksonException e) {
            return new ServiceProblem.Body(null, null, null, null);
        }
    }
}
