package se.hinderloggen.local;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in as a person would: the form of the identity provider, the authorization code, the proof
 * of possession (PKCE), the token. For {@code ./run token} and for tests of the whole line.
 */
public final class SignIn {

    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"", Pattern.DOTALL);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String issuer;

    private SignIn(String issuer) {
        this.issuer = issuer;
    }

    /**
     * An access token of a local account, whose password is its name.
     *
     * @throws IllegalStateException when the identity provider does not answer or does not know the
     *     account
     */
    public static String token(String issuer, String name) {
        try {
            return new SignIn(issuer).token(name);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The identity provider at " + issuer + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String name) throws IOException, InterruptedException {
        String verifier = random();
        String redirect = issuer + "/cli";
        URI authorize =
                URI.create(
                        issuer
                                + "/oauth2/authorize?"
                                + form(
                                        Map.of(
                                                "response_type", "code",
                                                "client_id", "cli",
                                                "redirect_uri", redirect,
                                                "scope", "openid profile",
                                                "state", random(),
                                                "code_challenge", challenge(verifier),
                                                "code_challenge_method", "S256")));
        get(authorize); // remembered by the session; answers with a redirect to the form
        signInByForm(name);
        URI answer = location(get(authorize));
        String code = parameter(answer, "code");
        HttpResponse<String> response =
                post(
                        URI.create(issuer + "/oauth2/token"),
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "cli",
                                "redirect_uri", redirect,
                                "code", code,
                                "code_verifier", verifier));
        return JsonMapper.shared().readTree(response.body()).required("access_token").asString();
    }

    private void signInByForm(String name) throws IOException, InterruptedException {
        URI login = URI.create(issuer + "/login");
        var csrf = CSRF.matcher(get(login).body());
        if (!csrf.find()) {
            throw new IllegalStateException("No sign-in form at " + login);
        }
        var answer =
                post(login, Map.of("username", name, "password", name, "_csrf", csrf.group(1)));
        if (location(answer).toString().contains("/login?error")) {
            throw new IllegalStateException(
                    "Inloggningen " + name + " finns inte. / No such sign-in.");
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var response =
                http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    response.uri().getPath() + " answered " + response.statusCode());
        }
        return response;
    }

    private static URI location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(response.uri()::resolve)
                .orElseThrow(
                        () -> new IllegalStateException(response.uri().getPath() + " led nowhere"));
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .filter(it -> it.startsWith(name + "="))
                .map(
                        it ->
                                URLDecoder.decode(
                                        it.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " was given"));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        it ->
                                it.getKey()
                                        + "="
                                        + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
