package se.hinderloggen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import se.hinderloggen.embedded.Ports;
import se.hinderloggen.local.identity.IdentityProvider;
import tools.jackson.databind.json.JsonMapper;

class IdentityProviderTest {

    @TempDir private static Path folder;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() {
        provider = start(Ports.free());
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ombud, OMBUD, PO_VARMLAND, -",
                "arbetsgrupp, ARBETSGRUPP OMBUD, PO_VARMLAND, -",
                "samordnare, SAMORDNARE ARBETSGRUPP OMBUD, PO_VARMLAND, -",
                "forsakringskassan, MYNDIGHET, -, FORSAKRINGSKASSAN",
                "lansstyrelse, LANSSTYRELSE, -, LANSSTYRELSEN"
            })
    void a_person_gets_a_token_that_says_who_they_are(
            String name, String roles, String organisation, String authority) {
        Jwt token = verified(SignIn.token(provider.issuer(), name));
        assertThat(token.getSubject()).isEqualTo(name);
        assertThat(token.getAudience()).containsExactly("hinderloggen");
        assertThat(token.getClaimAsStringList("roles")).containsExactly(roles.split(" "));
        assertThat(token.getClaimAsString("organisation")).isEqualTo(organisation);
        assertThat(token.getClaimAsString("authority")).isEqualTo(authority);
    }

    @Test
    void the_machine_client_acts_as_coordinator() throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString("integration:integration".getBytes(StandardCharsets.UTF_8));
        var answer =
                send(
                        HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).isEqualTo(200);
        String token =
                JsonMapper.shared().readTree(answer.body()).required("access_token").asString();
        assertThat(verified(token).getClaimAsStringList("roles")).contains("SAMORDNARE");
        assertThat(verified(token).getClaimAsString("organisation")).isEqualTo("PO_VARMLAND");
        assertThat(verified(token).getAudience()).containsExactly("hinderloggen");
    }

    @Test
    void an_unknown_name_is_not_let_in() {
        assertThatThrownBy(() -> SignIn.token(provider.issuer(), "nobody"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void a_code_is_not_given_without_proof_of_possession() throws Exception {
        var answer =
                send(
                        HttpRequest.newBuilder(
                                URI.create(
                                        provider.issuer()
                                                + "/oauth2/authorize?response_type=code&client_id=web"
                                                + "&scope=openid&redirect_uri="
                                                + "http://localhost:8080/login/oauth2/code/hinderloggen")));
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("invalid_request");
    }

    @Test
    void its_health_needs_no_sign_in() throws Exception {
        var answer =
                send(HttpRequest.newBuilder(URI.create(provider.issuer() + "/actuator/health")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP");
    }

    @Test
    void a_token_stays_valid_when_the_identity_provider_starts_again() {
        int port = Ports.free();
        String token;
        try (var first = start(port)) {
            token = SignIn.token(first.issuer(), "ombud");
        }
        try (var second = start(port)) {
            var decoder = JwtDecoders.fromIssuerLocation(second.issuer());
            assertThat(decoder.decode(token).getSubject()).isEqualTo("ombud");
        }
    }

    private static IdentityProvider start(int port) {
        return IdentityProvider.start(port, 8080, new Secrets(folder.resolve("secrets")));
    }

    private static Jwt verified(String token) {
        return JwtDecoders.fromIssuerLocation(provider.issuer()).decode(token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
