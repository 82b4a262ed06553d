package se.hinderloggen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenIssuerTest {

    @Test
    void its_tokens_are_found_genuine_by_discovery() {
        try (var issuer = TokenIssuer.start()) {
            var decoder = JwtDecoders.fromIssuerLocation(issuer.issuer());
            var jwt =
                    decoder.decode(
                            issuer.tokenFor("ombud")
                                    .roles("OMBUD")
                                    .organisation("PO_VARMLAND")
                                    .signed());
            assertThat(jwt.getSubject()).isEqualTo("ombud");
            assertThat(jwt.getAudience()).containsExactly("hinderloggen");
            assertThat(jwt.getClaimAsStringList("roles")).containsExactly("OMBUD");
            assertThat(jwt.getClaimAsString("organisation")).isEqualTo("PO_VARMLAND");
        }
    }

    @Test
    void a_forged_or_expired_token_is_found_out() {
        try (var issuer = TokenIssuer.start()) {
            var decoder = JwtDecoders.fromIssuerLocation(issuer.issuer());
            String forged = issuer.tokenFor("ombud").forged().signed();
            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(JwtException.class);

            Instant yesterday = Instant.now().minusSeconds(86_400);
            String expired =
                    issuer.tokenFor("ombud")
                            .issuedAt(yesterday)
                            .expiresAt(yesterday.plusSeconds(60))
                            .signed();
            assertThatThrownBy(() -> decoder.decode(expired)).isInstanceOf(JwtException.class);
        }
    }
}
