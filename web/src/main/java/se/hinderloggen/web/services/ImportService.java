package se.hinderloggen.web.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.hinderloggen.web.services.ServiceProblem.Sentence;
import se.hinderloggen.web.signin.AccessTokens;
import tools.jackson.core.JacksonException;

/**
 * Files for the command-service, and what it tells while it imports them. Such a call takes as long
 * as the file is large, so it is made outside of any request.
 */
@Component
public class ImportService {

    private static final Duration CONNECTING = Duration.ofSeconds(2);

    /** It answers when it has received the file. */
    private static final Duration RECEIVING = Duration.ofMinutes(10);

    private final URI service;
    private final AccessTokens tokens;
    private final LastWritten lastWritten;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTING)
                    .build();

    ImportService(ServicesProperties properties, AccessTokens tokens, LastWritten lastWritten) {
        this.service = properties.command();
        this.tokens = tokens;
        this.lastWritten = lastWritten;
    }

    /** What the command-service tells: progress any number of times, then one of the others. */
    public sealed interface Told {}

    /**
     * @param phase {@code READING}, which counts the rows, or {@code DECIDING}
     * @param total absent until the rows are counted
     */
    public record Progress(
            String phase, int rows, int observations, int refused, @Nullable Integer total)
            implements Told {}

    /**
     * @param position to wait for; absent when nothing went in
     * @param problems the first thousand
     */
    public record Report(
            boolean dryRun,
            int rows,
            int observations,
            int recorded,
            int alreadyThere,
            int refused,
            List<RowProblem> problems,
            int problemCount,
            @Nullable String position)
            implements Told {}

    /**
     * @param column name in English; absent when it concerns the row
     */
    public record RowProblem(
            int line,
            @Nullable String column,
            String code,
            String sv,
            String en,
            @Nullable List<String> nearest) {}

    /**
     * The file was refused whole.
     *
     * @param line where in the file, or 0
     */
    public record Refused(String code, Sentence sentence, int line) implements Told {}

    /** By whom: the token of the person whose request this is. Valid for calls begun soon. */
    public Permission permission() {
        return new Permission(tokens.current());
    }

    /** Is not shown by its text. */
    public static final class Permission {
        private final String token;

        Permission(String token) {
            this.token = token;
        }
    }

    /**
     * @param path of the sort of file
     * @param good only rows without problems go in; else all or nothing
     * @param acknowledged codes of doubts that someone has looked at
     */
    public record Order(String path, boolean dryRun, boolean good, List<String> acknowledged) {}

    /**
     * Sends the file and hears everything to the end, in this thread.
     *
     * @param file opened once
     * @param began gets what ends the call at once when it is closed
     * @throws ServiceAway when no end was heard of; what went in is not known then
     */
    public void run(
            Permission permission,
            Order order,
            Supplier<InputStream> file,
            long size,
            Consumer<AutoCloseable> began,
            Consumer<Told> listener)
            throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address(order))
                        .timeout(RECEIVING)
                        .header("Authorization", "Bearer " + permission.token)
                        .header("Accept", "text/event-stream, application/problem+json")
                        .header("Content-Type", "application/octet-stream")
                        .POST(
                                BodyPublishers.fromPublisher(
                                        BodyPublishers.ofInputStream(file), Math.max(1, size)))
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                began.accept(body);
                if (!hear(answer, body, listener)) {
                    throw new ServiceAway("command-service");
                }
            }
        } catch (IOException | JacksonException e) {
            throw new ServiceAway("command-service", e);
        }
    }

    /** What the person imported is in every later answer of the query-service. */
    public void written(String position) {
        lastWritten.wrote(position);
    }

    private URI address(Order order) {
        var query =
                new StringBuilder("?dryRun=")
                        .append(order.dryRun())
                        .append("&mode=")
                        .append(order.good() ? "good" : "all");
        if (!order.acknowledged().isEmpty()) {
            query.append("&acknowledged=")
                    .append(
                            URLEncoder.encode(
                                    String.join(",", order.acknowledged()),
                                    StandardCharsets.UTF_8));
        }
        return URI.create(service + order.path() + query);
    }

    /**
     * @return whether the end was heard
     */
    private static boolean hear(
            HttpResponse<InputStream> answer, InputStream body, Consumer<Told> listener)
            throws IOException {
        int status = answer.statusCode();
        if (status >= 502 && status <= 504) {
            return false;
        }
        if (status != 200) {
            listener.accept(refused(body.readAllBytes()));
            return true;
        }
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        String event = "";
        for (String line; (line = lines.readLine()) != null; ) {
            if (line.startsWith("event: ")) {
                event = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                var told = told(event, line.substring("data: ".length()));
                listener.accept(told);
                if (!(told instanceof Progress)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Told told(String event, String data) {
        return switch (event) {
            case "report" -> Service.JSON.readValue(data, Report.class);
            case "problem" -> refused(data.getBytes(StandardCharsets.UTF_8));
            default -> Service.JSON.readValue(data, Progress.class);
        };
    }

    private static Refused refused(byte[] problem) {
        var body = Service.JSON.readValue(problem, ServiceProblem.Body.class);
        var errors = Objects.requireNonNullElse(body.errors(), List.<ServiceProblem.Field>of());
        String where = errors.isEmpty() ? "" : errors.getFirst().field();
        return new Refused(
                Objects.requireNonNullElse(body.code(), "refused"),
                new Sentence(
                        Objects.requireNonNullElse(body.sv(), "Det gick inte."),
                        Objects.requireNonNullElse(body.en(), "That did not work.")),
                where.matches("line \\d{1,9}") ? Integer.parseInt(where.substring(5)) : 0);
    }
}
