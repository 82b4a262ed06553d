package se.hinderloggen.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Caller;
import se.hinderloggen.platform.access.Role;
import tools.jackson.databind.json.JsonMapper;

class RateLimitCallTest {

    private static final String READING = "/api/observations";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RateLimitCall limits =
            new RateLimitCall(
                    new RateLimitProperties(true, Duration.ofHours(1), 4, 3, 2, 1),
                    JsonMapper.shared(),
                    registry);

    @Test
    void whoever_has_no_call_left_is_told_when_to_come_again() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(call("a", "GET", READING).getStatus()).isEqualTo(200);
        }
        var refused = call("a", "GET", READING);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"too-many-requests\"", "Vänta");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(880, 900);
        assertThat(refused.getHeader("RateLimit-Limit")).isEqualTo("4");
        assertThat(refused.getHeader("RateLimit-Remaining")).isEqualTo("0");
        assertThat(registry.counter("hinderloggen.rate.limit.refused", "kind", "reads").count())
                .isEqualTo(1);
        assertThat(call("b", "GET", READING).getStatus()).isEqualTo(200);
    }

    @Test
    void only_whoever_has_less_than_half_left_is_told_how_it_stands() throws Exception {
        assertThat(call("a", "GET", READING).containsHeader("RateLimit-Remaining")).isFalse();
        assertThat(call("a", "GET", READING).containsHeader("RateLimit-Remaining")).isFalse();
        var third = call("a", "GET", READING);
        assertThat(third.getHeader("RateLimit-Remaining")).isEqualTo("1");
        assertThat(Integer.parseInt(third.getHeader("RateLimit-Reset"))).isBetween(2680, 2700);
    }

    @Test
    void feeds_files_and_commands_are_counted_apart() throws Exception {
        assertThat(letThrough("GET", READING, "application/json")).isEqualTo(4);
        assertThat(letThrough("GET", "/api/feeds/x", "text/csv")).isEqualTo(3);
        assertThat(letThrough("GET", "/api/access-log", "text/csv")).isEqualTo(2);
        assertThat(letThrough("POST", READING, "application/json")).isEqualTo(1);
        assertThat(letThrough("GET", "/actuator/prometheus", "text/plain")).isEqualTo(20);
    }

    private int letThrough(String method, String path, String accept) throws Exception {
        int let = 0;
        for (int i = 0; i < 20; i++) {
            let += call("a", method, path, accept).getStatus() == 200 ? 1 : 0;
        }
        return let;
    }

    private MockHttpServletResponse call(String who, String method, String path) throws Exception {
        return call(who, method, path, "application/json");
    }

    private MockHttpServletResponse call(String who, String method, String path, String accept)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.addHeader("Accept", accept);
        var response = new MockHttpServletResponse();
        var actor = new Actor(who, Set.of(Role.OMBUD), "PO_VARMLAND", null);
        limits.pass(new Caller(actor, who, null), request, response, new MockFilterChain());
        return response;
    }
}
