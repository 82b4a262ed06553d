package se.hinderloggen.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent.ObservationCorrected;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseRevoked;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import tools.jackson.databind.JsonNode;

class HistoryApiTest extends QueryService {

    private final String operation = newOperation();
    private final String ombud = token("OMBUD", operation);
    private final History history = new History();
    private final Observations it =
            observation()
                    .of(operation)
                    .occurred("2021-03-14")
                    .findings(new Finding("REGION_VARMLAND", "VARDCENTRAL", "1762", null))
                    .tags("digitalisering")
                    .text(SEALS, "Inga telefontider kvar.");

    @Test
    void it_begins_with_everything_as_it_was_recorded() {
        history.then(it.recorded());
        var first = items().get(0);
        assertThat(first.path("what").asString()).isEqualTo("recorded");
        assertThat(first.path("recorder").asString()).isEqualTo("p-abcdefghij");
        assertThat(first.path("byYou").isBoolean()).isTrue();
        assertThat(first.path("byYou").asBoolean()).isFalse();
        assertThat(first.path("at").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(fields(first))
                .containsExactly("kind", "occurred", "findings", "description", "tags");
        assertThat(change(first, "kind").path("to").path("label").asString())
                .isEqualTo("Hinder/brist");
        assertThat(change(first, "description").path("from").isNull()).isTrue();
        assertThat(change(first, "description").path("to").asString())
                .isEqualTo("Inga telefontider kvar.");
        var finding = change(first, "findings").path("to").get(0);
        assertThat(finding.path("unit").path("label").asString()).isEqualTo("Vårdcentral");
    }

    @Test
    void a_correction_tells_what_it_changed_and_why_and_nothing_else() {
        history.then(it.recorded());
        it.text(SEALS, "Inga telefontider kvar klockan nio.").occurred("2021-03").tags();
        history.then(
                new ObservationCorrected(
                        it.id(),
                        Kind.HINDER,
                        PartialDate.parse("2021-03"),
                        it.corrected().findings(),
                        it.corrected().description(),
                        null,
                        List.of(),
                        SEALS.seal(it.id(), Field.REASON, "Dagen var osäker.")));
        var correction = items().get(1);
        assertThat(correction.path("what").asString()).isEqualTo("corrected");
        assertThat(correction.path("reason").asString()).isEqualTo("Dagen var osäker.");
        assertThat(fields(correction)).containsExactly("occurred", "description", "tags");
        assertThat(change(correction, "occurred").path("from").asString()).isEqualTo("2021-03-14");
        assertThat(change(correction, "occurred").path("to").asString()).isEqualTo("2021-03");
        assertThat(change(correction, "description").path("from").asString())
                .isEqualTo("Inga telefontider kvar.");
        assertThat(change(correction, "tags").path("to").isNull()).isTrue();
    }

    @Test
    void what_others_did_with_it_is_told_in_order() {
        var other = UUID.randomUUID();
        var release = UUID.randomUUID();
        history.then(
                it.recorded(),
                new ObservationReviewed(
                        it.id(), ReviewDecision.RAISE_LOCALLY, null, null, null, null, null),
                it.reclassified(0, "BEMOTANDE"),
                new ObservationReleased(
                        it.id(), release, Seals.unopened("summary"), List.of("REGION_VARMLAND")),
                new ObservationReleaseRevoked(it.id(), release, RevocationReason.REPLACED),
                it.mergedInto(other),
                it.mergeUndone(other));
        var items = items();
        assertThat(items.valueStream().map(each -> each.path("what").asString()))
                .containsExactly(
                        "recorded",
                        "reviewed",
                        "reclassified",
                        "released",
                        "release-revoked",
                        "merged",
                        "merge-undone");
        assertThat(items.valueStream().map(each -> each.path("sequence").asLong()))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(items.get(1).path("decision").path("label").asString())
                .isEqualTo("Lyfta lokalt");
        var types = change(items.get(2), "findings");
        assertThat(types.path("from").get(0).path("eventType").isNull()).isTrue();
        assertThat(types.path("to").get(0).path("eventType").path("label").asString())
                .isEqualTo("Bemötande");
        assertThat(items.get(4).path("reasonCode").asString()).isEqualTo("REPLACED");
        assertThat(items.get(4).path("reason").asString())
                .isEqualTo("Ersatt av en ny sammanfattning");
        assertThat(items.get(5).path("other").asString()).isEqualTo(other.toString());
        assertThat(items.get(6).path("changes")).isEmpty();
    }

    @Test
    void after_an_erasure_only_the_anonymous_fact_is_told_in_every_item() {
        history.then(it.recorded());
        history.then(it.text(SEALS, "Väntan hela dagen.").corrected());
        SEALS.destroy(it.id());
        history.then(it.erased(), it.corrected());
        var answer = answer();
        var items = answer.json().path("items");
        assertThat(items).hasSize(4);
        assertThat(answer.body())
                .doesNotContain("telefontider", "Väntan", "digitalisering", "VARDCENTRAL")
                .doesNotContain("1762", "2021-03", "p-abcdefghij");
        assertThat(change(items.get(0), "occurred").path("to").asString()).isEqualTo("2021");
        assertThat(fields(items.get(0))).containsExactly("kind", "occurred", "findings");
        assertThat(items.get(2).path("what").asString()).isEqualTo("erased");
        assertThat(items.get(2).path("byYou").isNull()).isTrue();
        assertThat(items.get(2).path("reasonCode").asString()).isEqualTo("REQUESTED");
        var kept =
                views.queryForList(
                        "select it::text from observation_history it where observation_id = ?",
                        String.class,
                        it.id());
        assertThat(String.join("\n", kept))
                .doesNotContain(it.recorded().description().ciphertext())
                .doesNotContain(it.corrected().description().ciphertext())
                .doesNotContain("digitalisering", "VARDCENTRAL", "1762", "2021-03-14");
    }

    @Test
    void texts_are_gone_with_the_key_though_the_erasure_has_not_come() {
        history.then(it.recorded());
        SEALS.destroy(it.id());
        assertThat(fields(items().get(0))).doesNotContain("description");
    }

    @Test
    void a_foreign_one_a_missing_one_and_nonsense_are_the_same() {
        history.then(it.recorded());
        assertThat(items()).hasSize(1);
        var foreign = token("SAMORDNARE", newOperation());
        var of = get("/api/observations/" + it.id() + "/history", foreign);
        assertThat(of.status()).isEqualTo(404);
        assertThat(get("/api/observations/" + UUID.randomUUID() + "/history", foreign).body())
                .isEqualTo(of.body());
        assertThat(get("/api/observations/nonsense/history", foreign).body()).isEqualTo(of.body());
    }

    private JsonNode items() {
        return answer().json().path("items");
    }

    private Answer answer() {
        var position = send(history.events());
        var answer = get("/api/observations/" + it.id() + "/history", ombud, "waitFor", position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Event-Position-Reached")).contains("true");
        return answer;
    }

    private static List<String> fields(JsonNode item) {
        return item.path("changes")
                .valueStream()
                .map(each -> each.path("field").asString())
                .toList();
    }

    private static JsonNode change(JsonNode item, String field) {
        return item.path("changes")
                .valueStream()
                .filter(each -> each.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
