package se.hinderloggen.web.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.hinderloggen.web.signin.AccessTokens;

/** What is asked of the query-service, and how seldom. */
class QueryServiceTest {

    private final LastWritten lastWritten = new LastWritten();
    private final List<String> asked = new ArrayList<>();
    private String tag = "\"spring\"";
    private String eventType = "BEMOTANDE";
    private HttpServer server;
    private QueryService query;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/catalogue", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        query =
                new QueryService(
                        new ServicesProperties(address, address, null),
                        new AccessTokens(_ -> client()),
                        lastWritten);
        var request = new MockHttpServletRequest();
        request.getSession(true);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("ombud", "ombud"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_catalogue_is_asked_for_once_by_several_pages() {
        assertThat(query.catalogue()).isSameAs(query.catalogue());
        assertThat(asked).containsExactly("200 null");
    }

    @Test
    void a_catalogue_that_is_the_same_is_not_sent_again() {
        var first = query.catalogue();
        lastWritten.wrote("observation@1");

        assertThat(query.catalogue()).isSameAs(first);
        assertThat(asked).containsExactly("200 null", "304 \"spring\"");
        assertThat(lastWritten.position()).isNull();
    }

    @Test
    void who_has_changed_the_catalogue_sees_the_change() {
        query.catalogue();
        lastWritten.wrote("catalogue@31");
        tag = "\"summer\"";
        eventType = "SAMVERKAN";

        assertThat(query.catalogue().eventTypes())
                .extracting(Answers.EventType::code)
                .containsExactly("SAMVERKAN");
        assertThat(asked).containsExactly("200 null", "200 \"spring\"");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String has = exchange.getRequestHeaders().getFirst("If-None-Match");
        boolean same = tag.equals(has);
        asked.add((same ? 304 : 200) + " " + has);
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Event-Position-Reached", "true");
        byte[] body =
                """
                {"kinds": [], "authorities": [], "organisations": [],
                 "eventTypes": [{"code": "%s", "names": [], "successors": []}]}
                """
                        .formatted(eventType)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
        if (!same) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static OAuth2AuthorizedClient client() {
        var registration =
                ClientRegistration.withRegistrationId("hinderloggen")
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId("web")
                        .tokenUri("http://localhost/token")
                        .build();
        var now = Instant.now();
        var token =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, "t", now, now.plusSeconds(60));
        return new OAuth2AuthorizedClient(registration, "ombud", token);
    }
}
