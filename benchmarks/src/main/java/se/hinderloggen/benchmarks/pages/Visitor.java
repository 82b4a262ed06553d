package se.hinderloggen.benchmarks.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Someone with a browser, as far as the server can tell: signs in by the identity provider, keeps
 * the cookies, sends what forms send, accepts what is compressed.
 */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN_OF_A_PAGE =
            Pattern.compile("<meta name=\"csrf\"[^>]*content=\"([^\"]+)\"");
    private static final Pattern TOKEN_OF_THE_SIGN_IN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI pages;

    /** By host and port; a cookie of the pages is marked as secure, which browsers waive here. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    private String csrf = "";

    /**
     * @param sent bytes on the way
     * @param size bytes of the body
     * @param location where it leads, or empty
     */
    record Answer(String body, double millis, int sent, int size, String location) {}

    private Visitor(URI pages) {
        this.pages = pages;
    }

    static Visitor signIn(String pages, String name) throws IOException, InterruptedException {
        var visitor = new Visitor(URI.create(pages));
        visitor.signIn(name);
        return visitor;
    }

    private void signIn(String name) throws IOException, InterruptedException {
        var form = follow(pages.resolve("/"));
        var token = TOKEN_OF_THE_SIGN_IN.matcher(text(form));
        if (!token.find()) {
            throw new IOException("No form to sign in with at " + form.uri());
        }
        var fields = new TreeMap<String, String>();
        fields.put("username", name);
        fields.put("password", name);
        fields.put("_csrf", token.group(1));
        var answer = exchange(post(form.uri(), fields));
        var start = follow(form.uri().resolve(location(answer)));
        var own = TOKEN_OF_A_PAGE.matcher(text(start));
        if (!start.uri().getAuthority().equals(pages.getAuthority()) || !own.find()) {
            throw new IOException("Not signed in, but at " + start.uri().getPath());
        }
        csrf = own.group(1);
    }

    /**
     * @param address path and query
     */
    Answer get(String address) throws IOException, InterruptedException {
        return timed(HttpRequest.newBuilder(pages.resolve(address)));
    }

    Answer post(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return timed(post(pages.resolve(address), fields).header("X-CSRF-TOKEN", csrf));
    }

    /** Until the last byte is here; opened afterwards. */
    private Answer timed(HttpRequest.Builder request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var response = exchange(request.header("Accept-Encoding", "gzip"));
        double millis = (System.nanoTime() - start) / 1e6;
        if (response.statusCode() >= 400) {
            throw new IOException(
                    "%s answered %d: %s"
                            .formatted(response.uri(), response.statusCode(), text(response)));
        }
        byte[] body = body(response);
        return new Answer(
                new String(body, StandardCharsets.UTF_8),
                millis,
                response.body().length,
                body.length,
                location(response));
    }

    private HttpResponse<byte[]> follow(URI address) throws IOException, InterruptedException {
        URI at = address;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var response = exchange(HttpRequest.newBuilder(at).header("Accept", "text/html"));
            if (response.statusCode() / 100 != 3) {
                return response;
            }
            at = at.resolve(location(response));
        }
        throw new IOException("No end of redirects from " + address);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var jar =
                cookies.computeIfAbsent(request.build().uri().getAuthority(), _ -> new TreeMap<>());
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response =
                http.send(
                        request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofByteArray());
        for (String set : response.headers().allValues("Set-Cookie")) {
            String pair = set.split(";", 2)[0];
            int equals = pair.indexOf('=');
            jar.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return response;
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        return new String(body(response), StandardCharsets.UTF_8);
    }

    private static byte[] body(HttpResponse<byte[]> response) throws IOException {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return response.body();
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unzipped.readAllBytes();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
