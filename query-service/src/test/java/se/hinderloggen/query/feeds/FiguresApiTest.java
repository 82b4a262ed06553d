package se.hinderloggen.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.Detail;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.Observations;
import tools.jackson.databind.JsonNode;

/** The figures of a subscription, asked for by those who get them and by others. */
class FiguresApiTest extends FeedQuestions {

    private static final String MARCH = "2026-03-01T00:00:00Z";
    private static final String JUNE = "2026-06-01T00:00:00Z";
    private static final int YEAR = 2025;

    @Test
    void the_recipient_gets_its_own_lines_and_that_of_all_with_small_counts_protected() {
        history.then(subscription.granted());
        happened(12, recipient, "TILLGANGLIGHET");
        happened(3, recipient, "SIP");
        happened(20, "POLISEN", "SIP");
        publish(MARCH);

        var part = parts().getFirst();
        assertThat(part.path("year").asInt()).isEqualTo(YEAR);
        assertThat(part.path("knownUntil").asString()).isEqualTo(MARCH);
        assertThat(lines(part))
                .contains("all total 35", "authority total 15")
                .anyMatch(it -> it.startsWith("authority SIP"))
                .noneMatch(it -> it.contains("POLISEN"));
        // With the total and 12 one could tell that it was 3.
        assertThat(lines(part)).contains("authority SIP <5", "authority TILLGANGLIGHET ≥5");
        assertThat(figures().body()).doesNotContain("POLISEN", "\"count\":3,", "\"count\":12,");
    }

    @Test
    void what_becomes_known_later_is_a_part_of_its_own_and_nothing_else_changes() {
        history.then(subscription.granted());
        var observations = happened(9, recipient, "TILLGANGLIGHET");
        publish(MARCH);
        var before = parts().getFirst();

        history.at("2026-03-02T00:00:00Z");
        happened(4, recipient, "SIP");
        history.then(observations.getFirst().findings(finding("POLISEN", "SIP")).corrected());
        publish("2026-03-03T00:00:00Z");
        assertThat(parts()).containsExactly(before);
        happened(3, recipient, "SIP");
        history.then(observations.getLast().erased());
        publish(JUNE);

        assertThat(parts()).hasSize(2).startsWith(before);
        assertThat(lines(parts().getLast())).contains("all total 7", "authority total 7");
    }

    @Test
    void what_was_recorded_after_the_moment_is_not_known_though_it_came_before_the_publication() {
        history.then(subscription.granted());
        happened(8, recipient, "SIP");
        history.at("2026-03-01T00:00:00Z");
        happened(6, recipient, "SIP");
        publish(MARCH);
        assertThat(lines(parts().getFirst())).contains("all total 8");
    }

    @Test
    void what_readers_know_from_the_feed_is_not_subtracted_from_what_they_are_told() {
        history.then(subscription.granted());
        for (var it : happened(5, recipient, "SIP")) {
            var summary = SEALS.seal(it.id(), Field.SUMMARY, "Det är svårt att komma fram.");
            history.then(subscription.published(it.id(), UUID.randomUUID(), summary));
        }
        happened(2, recipient, "SIP");
        happened(30, recipient, "TILLGANGLIGHET");
        publish(MARCH);
        assertThat(lines(parts().getFirst()))
                .contains("all total 37", "authority SIP ≥5", "authority TILLGANGLIGHET ≥5");
    }

    @Test
    void as_csv_there_is_a_line_per_count() {
        history.then(subscription.granted());
        happened(12, recipient, "TILLGANGLIGHET");
        happened(2, recipient, "SIP");
        publish(MARCH);
        var csv = feed("text/csv", "/figures");
        assertThat(csv.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .startsWith("\uFEFFyear;known_until;of;authority;")
                .contains("2025;2026-03-01T00:00:00Z;all;;;;;;;;;;;;14\r\n")
                .contains(";SIP;Samordnad individuell plan (SIP);")
                .contains(";<5\r\n");
    }

    @Test
    void who_has_them_already_is_told_so_and_a_year_can_be_asked_for() {
        history.then(subscription.granted());
        happened(8, recipient, "SIP");
        publish(MARCH);
        var first = figures();
        var again = getUnless(first.header("ETag").orElseThrow(), path() + "/figures", authority);
        assertThat(again.status()).isEqualTo(304);
        assertThat(get(path() + "/figures", authority, "year", "2024").json().path("parts"))
                .isEmpty();
        assertThat(get(path() + "/figures", authority, "year", "2025").json().path("parts"))
                .hasSize(1);
    }

    @Test
    void before_anything_is_published_there_are_only_the_notes() {
        history.then(subscription.granted());
        happened(40, recipient, "SIP");
        assertThat(figures().json().path("parts")).isEmpty();
        assertThat(figures().json().path("notes")).isNotEmpty();
    }

    @Test
    void foreign_and_missing_are_the_same_and_a_revoked_one_is_over() {
        history.then(subscription.granted(), subscription.changed(Detail.FIGURES));
        happened(8, recipient, "SIP");
        publish(MARCH);
        happen();
        var foreign = get(path() + "/figures", tokenAt("MYNDIGHET", "SKATTEVERKET"));
        var missing =
                get(
                        "/api/feeds/" + UUID.randomUUID() + "/figures",
                        tokenAt("MYNDIGHET", "POLISEN"));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(missing.body());
        history.then(subscription.revoked(null));
        assertThat(figures().status()).isEqualTo(410);
    }

    @Test
    void the_operation_sees_what_the_recipient_sees_and_when_it_has_published() {
        history.then(subscription.granted());
        happened(8, recipient, "SIP");
        publish(MARCH);
        happen();
        assertThat(get(path() + "/figures", group).body()).isEqualTo(figures().body());
        assertThat(get("/api/figures/publications", group).json().path("items"))
                .extracting(it -> it.path("year").asInt() + " " + it.path("knownUntil").asString())
                .containsExactly(YEAR + " " + MARCH);
        assertThat(
                        get("/api/figures/publications", token("ARBETSGRUPP", newOperation()))
                                .json()
                                .path("items"))
                .isEmpty();
    }

    private List<Observations> happened(int number, String authority, String type) {
        var observations = new ArrayList<Observations>();
        for (int i = 0; i < number; i++) {
            var it =
                    Observations.observation()
                            .of(operation)
                            .occurred(YEAR + "-05")
                            .findings(finding(authority, type))
                            .text(SEALS, "Ingen svarade.");
            history.then(it.recorded());
            observations.add(it);
        }
        return observations;
    }

    private void publish(String knownUntil) {
        history.then(
                new FiguresPublished(
                        operation, YEAR, UUID.randomUUID(), Instant.parse(knownUntil)));
    }

    private Answer figures() {
        return feed("application/json", "/figures");
    }

    private List<JsonNode> parts() {
        var answer = figures();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("parts").valueStream().toList();
    }

    /** As {@code authority SIP <5}; totals as {@code all total 35}. */
    private static List<String> lines(JsonNode part) {
        return part.path("figures")
                .valueStream()
                .filter(it -> it.path("kind").isNull() && it.path("municipality").isNull())
                .map(
                        it ->
                                it.path("of").asString()
                                        + " "
                                        + it.at("/eventType/code").asString("total")
                                        + " "
                                        + it.path("shown").asString())
                .toList();
    }
}
