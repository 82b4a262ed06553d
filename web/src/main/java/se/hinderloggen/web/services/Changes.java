package se.hinderloggen.web.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.signin.AccessTokens;

/** What the query-service tells as it happens (server-sent events). */
@Component
public class Changes {

    private static final Duration ANSWERING = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final URI service;
    private final AccessTokens tokens;

    Changes(ServicesProperties properties, AccessTokens tokens) {
        this.service = properties.query();
        this.tokens = tokens;
    }

    /** Hears what is told, line by line; closing it ends the call, in whatever thread. */
    public static final class Told implements AutoCloseable {

        private final InputStream body;
        private final BufferedReader lines;

        private Told(InputStream body) {
            this.body = body;
            this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        /**
         * What was told next; empty for a sign of life.
         *
         * @throws IOException when nothing more will be told
         */
        public String next() throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("The service has ended it");
                }
                if (line.startsWith("data:")) {
                    return line.substring("data:".length()).strip();
                }
                if (line.startsWith(":")) {
                    return "";
                }
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /**
     * As the person whose request this is.
     *
     * @throws ServiceAway when there was no answer, or none of use
     */
    public Told follow(String path) {
        var request =
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(ANSWERING)
                        .header("Authorization", "Bearer " + tokens.current())
                        .header("Accept", "text/event-stream")
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new ServiceAway("query-service");
            }
            return new Told(answer.body());
        } catch (IOException e) {
            throw new ServiceAway("query-service", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway("query-service", e);
        }
    }
}
