package se.hinderloggen.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the demo calls the services: as everybody else does, signed in as somebody. */
final class DemoCalls {

    private static final Duration REQUEST = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.builder().build();

    /** One that returns when all is done, and says what went wrong by a status and a code alone. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new IllegalStateException("Demo data: a service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Demo data: interrupted", e);
        }
    }

    HttpRequest.Builder request(URI service, String path, Supplier<String> token) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(REQUEST)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/json");
    }

    /**
     * @throws IllegalStateException when the service refuses
     */
    JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "Demo data: %s %s answered %d %s"
                            .formatted(
                                    request.method(),
                                    request.uri().getPath(),
                                    answer.statusCode(),
                                    codeOf(answer)));
        }
        return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
    }

    /** As the method's body, with its header. */
    HttpRequest.Builder withJson(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private String codeOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json")
                ? json.readTree(answer.body()).path("code").asString("")
                : "";
    }
}
