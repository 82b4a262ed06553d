package se.hinderloggen.embedded;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An OpenID issuer for the tests of a service: publishes its configuration and its public key over
 * HTTP, and signs any token it is asked for. The service discovers and verifies as in production.
 */
public final class TokenIssuer implements AutoCloseable {

    public static final String AUDIENCE = "hinderloggen";

    private final HttpServer server;
    private final RSAKey key;

    private TokenIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static TokenIssuer start() {
        try {
            RSAKey key = newKey();
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TokenIssuer(server, key);
            issuer.publish("/.well-known/openid-configuration", issuer.configuration());
            issuer.publish("/oauth2/jwks", new JWKSet(key.toPublicJWK()).toString());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} must say. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A token for this subject, to be given roles and the rest; valid for an hour. */
    public Token tokenFor(String subject) {
        return new Token(subject);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/oauth2/authorize",\
                "token_endpoint":"%1$s/oauth2/token","jwks_uri":"%1$s/oauth2/jwks",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}"""
                .formatted(issuer());
    }

    private void publish(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token in the making; {@link #signed()} ends it. */
    public final class Token {

        private final Map<String, Object> claims = new LinkedHashMap<>();
        private RSAKey signingKey = key;

        private Token(String subject) {
            Instant now = Instant.now();
            claims.put("iss", issuer());
            claims.put("sub", subject);
            claims.put("preferred_username", subject);
            claims.put("aud", List.of(AUDIENCE));
            claims.put("jti", UUID.randomUUID().toString());
            issuedAt(now).expiresAt(now.plus(Duration.ofHours(1)));
        }

        public Token roles(String... roles) {
            return claim("roles", List.of(roles));
        }

        public Token organisation(String organisation) {
            return claim("organisation", organisation);
        }

        public Token authority(String authority) {
            return claim("authority", authority);
        }

        public Token audience(String... audience) {
            return claim("aud", List.of(audience));
        }

        public Token issuedAt(Instant instant) {
            return claim("iat", Date.from(instant));
        }

        public Token expiresAt(Instant instant) {
            return claim("exp", Date.from(instant));
        }

        public Token claim(String name, Object value) {
            claims.put(name, value);
            return this;
        }

        public Token without(String name) {
            claims.remove(name);
            return this;
        }

        /** Signs with a key that this issuer has not published, as a forger would. */
        public Token forged() {
            signingKey = newKey();
            return this;
        }

        /** The token as it stands after {@code Authorization: Bearer}. */
        public String signed() {
            var claimsSet = new JWTClaimsSet.Builder();
            claims.forEach(claimsSet::claim);
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build();
            var token = new SignedJWT(header, claimsSet.build());
            try {
                token.sign(new RSASSASigner(signingKey));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return token.serialize();
        }
    }
}
