package se.hinderloggen.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.hinderloggen.command.CommandService;
import se.hinderloggen.embedded.PostgresServer;

/** With a store on a server of its own, which is killed. */
@DirtiesContext
class DatabaseAwayTest extends CommandService {

    private static final PostgresServer SERVER = PostgresServer.startTemporary();

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        SERVER.createDatabase("events");
        registry.add("own.events", () -> SERVER.jdbcUrl("events"));
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void while_the_store_is_away_the_answer_says_when_to_try_again_and_then_it_works() {
        var observation = observation();
        assertThat(record(observation()).status()).isEqualTo(201);

        SERVER.kill();
        var away = record(observation);

        assertThat(away.status()).as(away.body()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("unavailable");
        assertThat(away.header("Retry-After")).contains("5");
        SERVER.restart();
        await().atMost(Duration.ofSeconds(30)).until(() -> record(observation).status() == 201);
        assertThat(storedEvents(observation.get("observationId").toString())).isEqualTo(1);
    }

    private Answer record(Map<String, Object> observation) {
        return post("/api/observations", token("OMBUD", VARMLAND), observation);
    }

    private static Map<String, Object> observation() {
        return Map.of(
                "observationId",
                UUID.randomUUID().toString(),
                "kind",
                "HINDER",
                "occurred",
                "2021-03",
                "description",
                "Telefonen var stängd.",
                "findings",
                List.of(Map.of("authority", "FORSAKRINGSKASSAN", "eventType", "TILLGANGLIGHET")));
    }
}
