package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.ObservationEvent.ObservationReleased;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import tools.jackson.databind.JsonNode;

class ObservationApiTest extends QueryService {

    private final String operation = newOperation();
    private final String ombud = token("OMBUD", operation);
    private final History history = new History();
    private final Observations it =
            observation()
                    .of(operation)
                    .occurred("2021-03-14")
                    .findings(
                            new Finding("REGION_VARMLAND", "VARDCENTRAL", "1762", "TILLGANGLIGHET"))
                    .tags("digitalisering")
                    .text(SEALS, "Inga telefontider kvar före klockan nio.")
                    .consequences(SEALS, "Ett dygns väntan.")
                    .reference(SEALS, "V21-02");

    @Test
    void an_observation_is_answered_with_codes_and_labels_and_its_opened_texts() {
        history.then(it.recorded());
        var position = send(history.events());
        var answer = get("/api/observations/" + it.id(), ombud, "waitFor", position);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.header("Event-Position-Reached")).contains("true");
        var json = answer.json();
        assertThat(json.path("kind").path("label").asString()).isEqualTo("Hinder/brist");
        var finding = json.path("findings").get(0);
        assertThat(finding.path("authority").path("label").asString()).isEqualTo("Region Värmland");
        assertThat(finding.path("unit").path("code").asString()).isEqualTo("VARDCENTRAL");
        assertThat(finding.path("unit").path("label").asString()).isEqualTo("Vårdcentral");
        assertThat(finding.path("municipality").path("label").asString()).isEqualTo("Munkfors");
        assertThat(finding.path("eventType").path("label").asString()).isEqualTo("Tillgänglighet");
        assertThat(json.path("description").asString())
                .isEqualTo("Inga telefontider kvar före klockan nio.");
        assertThat(json.path("consequences").asString()).isEqualTo("Ett dygns väntan.");
        assertThat(json.path("reference").asString()).isEqualTo("V21-02");
        assertThat(json.path("occurred").asString()).isEqualTo("2021-03-14");
        assertThat(json.path("tags").get(0).asString()).isEqualTo("digitalisering");
        assertThat(json.path("version").asLong()).isZero();
    }

    @Test
    void those_that_wait_to_be_reviewed_can_be_asked_for() {
        var waiting = observation().of(operation).text(SEALS, "Väntar.");
        var merged = observation().of(operation).text(SEALS, "Samma sak.");
        history.then(
                waiting.recorded(),
                merged.recorded(),
                merged.mergedInto(waiting.id()),
                it.recorded(),
                new ObservationReviewed(
                        it.id(), ReviewDecision.CLOSE, null, null, null, null, null));
        var position = waiting.id() + "@0," + merged.id() + "@1," + send(history.events());
        assertThat(found("false", position)).containsExactly(waiting.id().toString());
        assertThat(found("true", position)).containsExactly(it.id().toString());
        assertThat(get("/api/observations", ombud, "reviewed", "ja").code())
                .isEqualTo("bad-parameter");
    }

    private List<String> found(String reviewed, String position) {
        return get("/api/observations", ombud, "reviewed", reviewed, "waitFor", position)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("observationId").asString())
                .toList();
    }

    @Test
    void what_happens_to_it_shows_and_moves_its_version() {
        history.then(
                it.recorded(),
                new ObservationReviewed(
                        it.id(), ReviewDecision.RAISE_LOCALLY, null, null, null, null, null),
                new ObservationReleased(
                        it.id(),
                        UUID.randomUUID(),
                        Seals.unopened("summary"),
                        List.of("REGION_VARMLAND")),
                it.reclassified(0, "BEMOTANDE"));
        var position = send(history.events());
        var answer = get("/api/observations/" + it.id(), ombud, "waitFor", position);
        assertThat(answer.header("ETag")).contains("\"3\"");
        var json = answer.json();
        assertThat(json.path("review").path("decision").path("label").asString())
                .isEqualTo("Lyfta lokalt");
        assertThat(json.path("released").asInt()).isEqualTo(1);
        assertThat(json.path("findings").get(0).path("eventType").path("code").asString())
                .isEqualTo("BEMOTANDE");
    }

    @Test
    void a_foreign_one_a_missing_one_and_nonsense_are_the_same() {
        history.then(it.recorded());
        var position = send(history.events());
        var foreign = token("SAMORDNARE", newOperation());
        var of = get("/api/observations/" + it.id(), foreign, "waitFor", position);
        var missing = get("/api/observations/" + UUID.randomUUID(), foreign);
        var nonsense = get("/api/observations/nonsense", foreign);
        assertThat(of.status()).isEqualTo(404);
        assertThat(of.body()).isEqualTo(missing.body()).isEqualTo(nonsense.body());
        assertThat(get("/api/observations", foreign, "q", "telefontider").json().path("items"))
                .isEmpty();
    }

    @Test
    void search_finds_by_words_codes_and_names() {
        var other =
                observation()
                        .of(operation)
                        .findings(finding("BANK", null))
                        .tags("regelverk")
                        .text(SEALS, "Kontot spärrades.");
        history.then(it.recorded(), other.recorded());
        var position = send(history.events());
        get("/api/position", ombud, "waitFor", it.id() + "@0");
        assertThat(ids("waitFor", position, "q", "telefontid digitalt")).isEmpty();
        assertThat(ids("q", "telefontiden nio")).containsExactly(it.id());
        assertThat(ids("authority", "Region Värmland")).containsExactly(it.id());
        assertThat(ids("unit", "REGION_VARMLAND/VARDCENTRAL")).containsExactly(it.id());
        assertThat(ids("unit", "Vårdcentral", "authority", "region_varmland"))
                .containsExactly(it.id());
        assertThat(ids("municipality", "Munkfors")).containsExactly(it.id());
        assertThat(ids("eventType", "Tillgänglighet")).containsExactly(it.id());
        assertThat(ids("eventType", "UNKNOWN")).containsExactly(other.id());
        assertThat(ids("tag", "Regelverk")).containsExactly(other.id());
        assertThat(ids("kind", "SYSTEMRATT")).isEmpty();
        assertThat(ids("from", "2021-03-15", "to", "2021-03")).containsExactly(other.id());
        assertThat(ids("from", "2021-03-14", "to", "2021-03-14", "sort", "occurred"))
                .containsExactly(other.id(), it.id());
    }

    @Test
    void words_that_were_searched_for_are_shown_where_they_stand() {
        history.then(it.recorded());
        var position = send(history.events());
        var found =
                get("/api/observations", ombud, "waitFor", position, "q", "telefontid VÄNTA dygn")
                        .json()
                        .path("items")
                        .get(0);
        assertThat(marked(found, "description")).containsExactly("telefontider");
        assertThat(marked(found, "consequences")).containsExactly("dygns", "vänta");
        var listed = get("/api/observations", ombud).json().path("items").get(0);
        assertThat(listed.has("matches")).isFalse();
    }

    @Test
    void the_first_page_tells_how_many_there_are() {
        for (int i = 0; i < 4; i++) {
            history.then(observation().of(operation).text(SEALS, "Nekad.").recorded());
        }
        send(history.events());
        history.events()
                .forEach(e -> get("/api/position", ombud, "waitFor", e.aggregateId() + "@0"));
        var first = get("/api/observations", ombud, "limit", "3").json();
        assertThat(first.path("count").path("observations").asInt()).isEqualTo(4);
        assertThat(first.path("count").path("atLeast").asBoolean()).isFalse();
        var next = first.path("next").asString();
        assertThat(
                        get("/api/observations", ombud, "limit", "3", "after", next)
                                .json()
                                .path("count")
                                .isNull())
                .isTrue();
        var searched = get("/api/observations", ombud, "q", "nekade", "tag", "x").json();
        assertThat(searched.path("count").path("observations").asInt()).isZero();
    }

    @Test
    void pages_are_followed_by_an_opaque_next() {
        for (int i = 0; i < 7; i++) {
            history.then(observation().of(operation).text(SEALS, "Nekad.").recorded());
        }
        send(history.events());
        history.events()
                .forEach(e -> get("/api/position", ombud, "waitFor", e.aggregateId() + "@0"));
        var seen = new ArrayList<UUID>();
        var page = get("/api/observations", ombud, "limit", "3").json();
        for (int pages = 1; ; pages++) {
            page.path("items")
                    .forEach(it -> seen.add(UUID.fromString(it.path("observationId").asString())));
            if (page.path("next").isNull()) {
                assertThat(pages).isEqualTo(3);
                break;
            }
            page =
                    get(
                                    "/api/observations",
                                    ombud,
                                    "limit",
                                    "3",
                                    "after",
                                    page.path("next").asString())
                            .json();
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void an_erased_observation_keeps_the_anonymous_fact_alone() {
        history.then(it.recorded());
        SEALS.destroy(it.id());
        history.then(it.erased());
        var position = send(history.events());
        var answer = get("/api/observations/" + it.id(), ombud, "waitFor", position);
        var json = answer.json();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(json.path("occurred").asString()).isEqualTo("2021");
        assertThat(json.path("description").isNull()).isTrue();
        assertThat(json.path("recorder").isNull()).isTrue();
        assertThat(json.path("reference").isNull()).isTrue();
        assertThat(json.path("tags")).isEmpty();
        assertThat(json.path("findings").get(0).path("unit").isNull()).isTrue();
        assertThat(json.path("findings").get(0).path("municipality").isNull()).isTrue();
        assertThat(json.path("findings").get(0).path("eventType").path("code").asString())
                .isEqualTo("TILLGANGLIGHET");
        assertThat(json.path("erased").path("reason").asString()).isEqualTo("REQUESTED");
        assertThat(ids()).isEmpty();
        assertThat(ids("q", "telefontider")).isEmpty();
    }

    @Test
    void a_text_is_gone_with_its_key_though_the_erasure_has_not_come() {
        history.then(it.recorded());
        var position = send(history.events());
        assertThat(ids("waitFor", position, "q", "telefontider")).containsExactly(it.id());
        SEALS.destroy(it.id());
        assertThat(ids("q", "telefontider")).isEmpty();
        assertThat(ids()).isEmpty();
        assertThat(get("/api/observations/" + it.id(), ombud).json().path("description").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 201, limit=bad-parameter",
        "limit, 0, limit=bad-parameter",
        "limit, many, limit=bad-parameter",
        "sort, colour, sort=bad-parameter",
        "after, nonsense, after=bad-parameter",
        "from, soon, from=bad-parameter",
        "to, 2021-02-30, to=bad-parameter",
        "q, a b c d e f g h i j k, q=bad-parameter",
        "authority, Atlantis, authority=unknown-value",
        "query, telefon, (unknown)=bad-parameter"
    })
    void what_cannot_be_understood_is_refused_by_name(
            String parameter, String value, String error) {
        var answer = get("/api/observations", ombud, parameter, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(error);
    }

    private static List<String> marked(JsonNode item, String field) {
        String text = item.path(field).asString();
        return item.path("matches")
                .path(field)
                .valueStream()
                .map(place -> text.substring(place.get(0).asInt(), place.get(1).asInt()))
                .toList();
    }

    private List<UUID> ids(String... parameters) {
        var answer = get("/api/observations", ombud, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(found -> UUID.fromString(found.path("observationId").asString()))
                .toList();
    }
}
