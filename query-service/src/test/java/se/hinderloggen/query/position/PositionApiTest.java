package se.hinderloggen.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;

class PositionApiTest extends QueryService {

    private final String ombud = token("OMBUD", newOperation());

    @Test
    void the_position_tells_each_partitions_next_offset_and_how_far_behind_it_is() {
        var position = send(new History().then(observation().recorded()).events());
        var partitions = get("/api/position", ombud, "waitFor", position).json().path("partitions");
        assertThat(partitions).isNotEmpty();
        assertThat(partitions)
                .allSatisfy(
                        it -> {
                            assertThat(it.path("topic").asString()).isEqualTo(TOPIC.name());
                            assertThat(it.path("behind").isNull()).isFalse();
                        });
        assertThat(partitions.valueStream().mapToLong(it -> it.path("nextOffset").asLong()).sum())
                .isPositive();
    }

    @Test
    void a_position_that_does_not_come_is_waited_for_two_seconds_and_told() {
        long before = System.nanoTime();
        var answer = get("/api/catalogue", ombud, "waitFor", UUID.randomUUID() + "@0");
        long waitedMillis = (System.nanoTime() - before) / 1_000_000;
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Event-Position-Reached")).contains("false");
        assertThat(waitedMillis).isBetween(1900L, 10_000L);
    }

    @Test
    void several_positions_are_reached_when_all_of_them_are() {
        var one = send(new History().then(observation().recorded()).events());
        var other = send(new History().then(observation().recorded()).events());
        assertThat(
                        get("/api/position", ombud, "waitFor", one + "," + other)
                                .header("Event-Position-Reached"))
                .contains("true");
    }

    @Test
    void without_waiting_nothing_is_said_about_it() {
        assertThat(get("/api/position", ombud).header("Event-Position-Reached")).isEmpty();
    }
}
