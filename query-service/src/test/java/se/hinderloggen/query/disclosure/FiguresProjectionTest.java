package se.hinderloggen.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Subscriptions;
import se.hinderloggen.query.fixture.Views;

class FiguresProjectionTest {

    private static final UUID TOLD_TWICE = UUID.randomUUID();

    @Test
    void twice_in_any_order_and_in_any_batches_the_rows_are_the_same() {
        var events = events();
        try (var views = Views.create()) {
            var projection = new FiguresProjection(views.jdbc());
            projection.apply(events);
            var rows = views.rows();
            assertThat(rows.get("figures_publication")).hasSize(2);
            assertThat(rows.get("figures_told"))
                    .hasSize(1)
                    .allMatch(it -> it.contains("2026-01-02 00:00:00"));
            for (int seed = 0; seed < 5; seed++) {
                views.clear();
                var shuffled = new ArrayList<>(events);
                shuffled.addAll(events);
                Collections.shuffle(shuffled, new Random(seed));
                int half = new Random(seed).nextInt(shuffled.size());
                projection.apply(shuffled.subList(0, half));
                projection.apply(shuffled.subList(half, shuffled.size()));
                assertThat(views.rows()).as("seed " + seed).isEqualTo(rows);
            }
        }
    }

    private static List<EventEnvelope> events() {
        var one = Subscriptions.subscription();
        var other = Subscriptions.subscription().to("POLISEN");
        var summary = Seals.unopened("summary");
        return new History()
                .then(one.granted(), other.granted())
                .at("2026-01-02T00:00:00Z")
                .then(one.published(TOLD_TWICE, UUID.randomUUID(), summary))
                .at("2026-01-03T00:00:00Z")
                .then(other.published(TOLD_TWICE, UUID.randomUUID(), summary))
                .then(published("2026-03-01T00:00:00Z"), published("2026-04-01T00:00:00Z"))
                .events();
    }

    private static FiguresPublished published(String knownUntil) {
        return new FiguresPublished(
                "PO_VARMLAND", 2025, UUID.randomUUID(), Instant.parse(knownUntil));
    }
}
