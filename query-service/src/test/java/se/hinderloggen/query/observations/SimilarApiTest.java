package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.Finding;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import tools.jackson.databind.JsonNode;

class SimilarApiTest extends QueryService {

    private static final String PATH = "/api/observations/similar";

    private final String operation = newOperation();
    private final String ombud = token("OMBUD", operation);
    private final History history = new History();

    @Test
    void words_are_shared_in_any_inflection_and_named_as_they_were_written() {
        var alike = recorded("Telefontiderna var slut när klienten ringde handläggaren.");
        recorded("Banken nekade konto.");
        var items = similar(Map.of("text", "Ingen telefontid kvar hos handläggarna."));
        assertThat(ids(items)).containsExactly(alike.id());
        var reason = reason(items.get(0), "shared-words");
        assertThat(reason.path("words").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("telefontid", "handläggarna");
        assertThat(reason.path("sv").asString()).startsWith("Gemensamma ord: ");
        assertThat(items.get(0).path("observation").path("description").asString())
                .startsWith("Telefontiderna");
    }

    @Test
    void rare_words_weigh_more_than_common_ones_and_a_single_one_is_chance() {
        for (int i = 0; i < 8; i++) {
            recorded("Klienten väntade på besked " + i + ".");
        }
        var alike = recorded("Klienten väntade, läkarintyg saknades.");
        recorded("Ett kontoutdrag fattades.");
        var items = similar(Map.of("text", "Klienten väntade på läkarintyg"));
        assertThat(ids(items)).hasSize(3).startsWith(alike.id());
        assertThat(reason(items.get(0), "shared-words").path("words").get(0).asString())
                .isEqualTo("läkarintyg");
    }

    @Test
    void unit_authority_and_type_count_and_are_told_by_name() {
        var unit =
                taken(
                        observation()
                                .of(operation)
                                .text(SEALS, "Nekad.")
                                .findings(
                                        new Finding(
                                                "REGION_VARMLAND", "VARDCENTRAL", null, "SIP")));
        var type =
                taken(
                        observation()
                                .of(operation)
                                .text(SEALS, "Avvisad.")
                                .findings(finding("REGION_VARMLAND", "BEMOTANDE")));
        taken(observation().of(operation).findings(finding("BANK", "BEMOTANDE")));
        var items =
                similar(
                        Map.of(
                                "findings",
                                List.of(
                                        Map.of(
                                                "authority", "Region Värmland",
                                                "unit", "Vårdcentral",
                                                "eventType", "Bemötande"))));
        assertThat(ids(items)).containsExactly(unit.id(), type.id());
        assertThat(codes(items.get(0))).containsExactly("same-unit");
        assertThat(reason(items.get(0), "same-unit").path("sv").asString())
                .isEqualTo("Samma enhet: Region Värmland, Vårdcentral.");
        assertThat(codes(items.get(1))).containsExactly("same-authority", "same-type");
        assertThat(reason(items.get(1), "same-type").path("en").asString())
                .isEqualTo("The same event type: Bemötande.");
    }

    @Test
    void neither_other_operations_nor_what_is_erased_or_merged_is_found() {
        var text = "Kronofogden avvisade ansökan om skuldsanering.";
        taken(observation().of(newOperation()).text(SEALS, text));
        var erased = recorded(text);
        var merged = recorded(text);
        var keyless = recorded(text);
        var kept = recorded(text);
        SEALS.destroy(erased.id());
        history.then(erased.erased(), merged.mergedInto(kept.id()));
        sendAndWait();
        SEALS.destroy(keyless.id());
        assertThat(ids(similar(Map.of("text", text, "limit", 20)))).containsExactly(kept.id());
    }

    @Test
    void what_is_half_written_is_like_nothing_and_refused_by_nobody() {
        recorded("Banken nekade konto.");
        var items =
                similar(
                        Map.of(
                                "text",
                                "i \u0000 och' \\ 'att",
                                "findings",
                                List.of(Map.of("authority", "Försäk"), Map.of("unit", "x"))));
        assertThat(items).isEmpty();
        assertThat(similar(Map.of())).isEmpty();
    }

    @Test
    void more_than_twenty_are_refused_by_field() {
        var answer = post(PATH, ombud, Map.of("text", "x", "limit", 21));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactly("limit=out-of-range");
        assertThat(post(PATH, ombud, Map.of("limit", "many")).code())
                .isEqualTo("unreadable-request");
    }

    private Observations recorded(String text) {
        return taken(observation().of(operation).text(SEALS, text));
    }

    private Observations taken(Observations it) {
        history.then(it.recorded());
        return it;
    }

    private void sendAndWait() {
        TOPIC.send(history.events());
        history.events().stream()
                .map(it -> it.aggregateId() + "@" + it.sequence())
                .forEach(it -> get("/api/position", ombud, "waitFor", it));
    }

    private JsonNode similar(Map<String, Object> request) {
        sendAndWait();
        var answer = post(PATH, ombud, request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items");
    }

    private static List<UUID> ids(JsonNode items) {
        return items.valueStream()
                .map(it -> it.path("observation").path("observationId").asString())
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> codes(JsonNode item) {
        return item.path("reasons").valueStream().map(it -> it.path("code").asString()).toList();
    }

    private static JsonNode reason(JsonNode item, String code) {
        return item.path("reasons")
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
