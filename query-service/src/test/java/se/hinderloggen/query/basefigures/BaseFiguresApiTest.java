package se.hinderloggen.query.basefigures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;

class BaseFiguresApiTest extends QueryService {

    @Test
    void figures_come_with_what_they_were_before_and_only_to_their_own_operation() {
        var operation = newOperation();
        var position =
                send(
                        new History()
                                .at("2026-02-01T00:00:00Z")
                                .then(
                                        new BaseFiguresRegistered(operation, 2020, null, 202, 944),
                                        new BaseFiguresRegistered(operation, 2020, "1762", 8, null))
                                .at("2026-03-01T00:00:00Z")
                                .then(new BaseFiguresCorrected(operation, 2020, null, 185, 944))
                                .events());
        var path = "/api/base-figures/" + operation;
        var items = get(path, token("OMBUD", operation), "waitFor", position).json().path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("clients").asInt()).isEqualTo(185);
        assertThat(items.get(0).path("municipality").isNull()).isTrue();
        var history = items.get(0).path("history");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).path("clients").asInt()).isEqualTo(202);
        assertThat(history.get(0).path("knownUntil").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(history.get(1).path("knownUntil").isNull()).isTrue();
        assertThat(items.get(1).path("municipality").path("label").asString())
                .isEqualTo("Munkfors");

        var foreign = token("SAMORDNARE", newOperation());
        assertThat(get(path, foreign).status()).isEqualTo(404);
        assertThat(get(path, foreign).body())
                .isEqualTo(get("/api/base-figures/PO_NONE", foreign).body());
    }
}
