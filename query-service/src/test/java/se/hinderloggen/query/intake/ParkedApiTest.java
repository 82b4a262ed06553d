package se.hinderloggen.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Records;
import tools.jackson.databind.JsonNode;

class ParkedApiTest extends QueryService {

    private static final String SECRET = "Kalle Karlsson";

    private final String samordnare = token("SAMORDNARE", newOperation());

    @Test
    void what_waits_is_shown_with_place_and_reason_and_never_with_content() {
        var observation = observation();
        var record = Records.of(new History().add(observation.recorded()));
        var sent = TOPIC.send(record.value("{\"name\":\"" + SECRET + "\"}"));
        var parked = awaitParked(observation.id().toString());
        assertThat(parked.path("topic").asString()).isEqualTo(TOPIC.name());
        assertThat(parked.path("partition").asInt()).isEqualTo(sent.partition());
        assertThat(parked.path("offset").asLong()).isEqualTo(sent.offset());
        assertThat(parked.path("reason").asString()).isEqualTo("UNREADABLE_EVENT");
        assertThat(parked.path("sequence").asLong()).isZero();
        assertThat(get("/api/parked", samordnare).body()).doesNotContain("Karlsson");

        var retried = call("POST", "/api/parked/retry", samordnare);
        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.json().path("parked").asLong()).isPositive();
    }

    private JsonNode awaitParked(String aggregateId) {
        assertThat(new Progress().await(() -> find(aggregateId) != null, Duration.ofSeconds(10)))
                .isTrue();
        return find(aggregateId);
    }

    private JsonNode find(String aggregateId) {
        return get("/api/parked", samordnare)
                .json()
                .path("records")
                .valueStream()
                .filter(it -> it.path("aggregateId").asString("").equals(aggregateId))
                .findFirst()
                .orElse(null);
    }
}
