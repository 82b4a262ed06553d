package se.hinderloggen.command.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.CommandService;

/** Publishing figures over HTTP: what is answered, and what is then in the store. */
class FiguresApiTest extends CommandService {

    private final String operation = "PO_" + newWord();
    private final String coordinator = token("SAMORDNARE", operation);

    @Test
    void a_year_is_published_once_with_what_was_settled() {
        var id = UUID.randomUUID().toString();
        var first = post(path(2025), coordinator, Map.of("publicationId", id));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.header("Event-Position")).hasValue("figures:" + operation + ":2025@0");
        assertThat(post(path(2025), coordinator, Map.of("publicationId", id)).body())
                .isEqualTo(first.body());
        var known =
                events.queryForObject(
                        """
                        select payload::json ->> 'knownUntil' from domain_event_entry
                        where aggregate_identifier = ?
                        """,
                        String.class,
                        "figures:" + operation + ":2025");
        assertThat(Duration.between(Instant.parse(known), Instant.now()))
                .isBetween(Duration.ofHours(1), Duration.ofHours(2));
    }

    @Test
    void a_year_that_goes_on_is_refused_with_what_to_do() {
        var answer = post(path(Year.now().getValue()), coordinator, Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly("year=year-not-over");
    }

    private String path(int year) {
        return "/api/figures/" + operation + "/" + year + "/publications";
    }
}
