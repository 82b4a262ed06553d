package se.hinderloggen.query.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FaultScope;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import tools.jackson.databind.JsonNode;

/** What is suggested as a possible systemfel, and what is not. */
class PatternApiTest extends QueryService {

    private static final YearMonth NOW = YearMonth.now(ZoneId.of("Europe/Stockholm"));

    private final String operation = newOperation();
    private final String ombud = token("OMBUD", operation);
    private final List<EventEnvelope> events = new ArrayList<>();

    @Test
    void what_recurs_more_than_it_used_to_is_suggested_with_reasons_and_what_is_behind_it() {
        everUsed("BEMOTANDE");
        several("FORSAKRINGSKASSAN", null, "BEMOTANDE", 6, true);
        var item = only(patterns());
        assertThat(item.at("/scope/authority/code").asString()).isEqualTo("FORSAKRINGSKASSAN");
        assertThat(item.at("/scope/unit").isNull()).isTrue();
        assertThat(item.path("observations").asInt()).isEqualTo(6);
        assertThat(item.path("recorders").asInt()).isEqualTo(2);
        assertThat(item.path("observationIds").size()).isEqualTo(6);
        assertThat(item.at("/usual/observations").asInt()).isZero();
        assertThat(item.at("/usual/months").asInt()).isEqualTo(60);
        assertThat(item.at("/usual/expected").asDouble()).isEqualTo(0.1);
        assertThat(item.at("/usual/probability").asDouble()).isBetween(1e-9, 2e-9);
        assertThat(item.at("/reasons/sv").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "6 observationer på 12 månader.",
                        "Registrerade av 2 personer.",
                        "Tidigare 0 på 60 månader; i den takten vore omkring 0,1 att vänta nu.",
                        "Så många eller fler skulle slumpen ensam ge färre än en gång på 1\u00a0000\u00a0000.");
        assertThat(item.at("/reasons/en/0").asString()).isEqualTo("6 observations in 12 months.");
    }

    @Test
    void what_comes_as_often_as_it_used_to_is_not() {
        everUsed("BEMOTANDE");
        for (int year = 1; year <= 5; year++) {
            for (int i = 0; i < 6; i++) {
                at(NOW.minusMonths(12L * year + i), "FORSAKRINGSKASSAN", null, "BEMOTANDE", "p-1");
            }
        }
        several("FORSAKRINGSKASSAN", null, "BEMOTANDE", 6, true);
        assertThat(patterns().path("items").size()).isZero();
        assertThat(patterns().path("tested").asInt()).isPositive();
    }

    @Test
    void what_one_person_has_seen_in_one_place_is_not() {
        everUsed("BEMOTANDE");
        several("FORSAKRINGSKASSAN", null, "BEMOTANDE", 6, false);
        assertThat(patterns().path("items").size()).isZero();
    }

    @Test
    void two_are_too_few_and_what_is_no_obstacle_or_known_only_to_the_year_counts_as_none() {
        everUsed("BEMOTANDE");
        several("FORSAKRINGSKASSAN", null, "BEMOTANDE", 2, true);
        add(
                one(NOW.toString(), "FORSAKRINGSKASSAN", null, "BEMOTANDE").kind(Kind.SYSTEMRATT),
                "p-3");
        add(one("" + NOW.getYear(), "FORSAKRINGSKASSAN", null, "BEMOTANDE"), "p-4");
        assertThat(patterns().path("items").size()).isZero();
    }

    @Test
    void what_stands_out_in_one_unit_is_shown_there_alone() {
        everUsed("BEMOTANDE");
        several("REGION_VARMLAND", "VARDCENTRAL", "BEMOTANDE", 4, true);
        at(NOW, "REGION_VARMLAND", null, "BEMOTANDE", "p-1");
        var item = only(patterns());
        assertThat(item.at("/scope/unit/code").asString()).isEqualTo("VARDCENTRAL");
        assertThat(item.path("observations").asInt()).isEqualTo(4);
    }

    @Test
    void a_municipality_is_an_authority_of_its_own() {
        everUsed("BEMOTANDE");
        for (int i = 0; i < 4; i++) {
            add(
                    Observations.observation()
                            .of(operation)
                            .occurred(NOW.toString())
                            .findings(new Finding("KOMMUN", "LSS", "1780", "BEMOTANDE")),
                    "p-" + i % 2);
        }
        var item = only(patterns());
        assertThat(item.at("/scope/municipality/label").asString()).isEqualTo("Karlstad");
        assertThat(item.path("municipalities").asInt()).isEqualTo(1);
    }

    @Test
    void of_a_type_that_is_new_nobody_can_say_what_is_usual() {
        several("FORSAKRINGSKASSAN", null, "INFORMATION_PEDAGOGIK", 3, true);
        var item = only(patterns());
        assertThat(item.path("usual").isNull()).isTrue();
        assertThat(item.at("/reasons/sv/2").asString()).contains("för kort tid");
    }

    @Test
    void one_that_a_systemfel_is_about_already_says_so() {
        everUsed("BEMOTANDE");
        several("FORSAKRINGSKASSAN", null, "BEMOTANDE", 6, true);
        var fault =
                fault().of(operation)
                        .scope(new FaultScope("FORSAKRINGSKASSAN", null, null, null))
                        .text(SEALS, "Handläggningen tar tid");
        events.add(History.envelope(fault.declared(), 0, Instant.now()));
        var item = only(patterns());
        assertThat(item.at("/systemFault/title").asString()).isEqualTo("Handläggningen tar tid");
        assertThat(item.at("/systemFault/status/code").asString()).isEqualTo("OPEN");
    }

    @Test
    void the_window_can_be_asked_for_and_has_to_be_one() {
        everUsed("BEMOTANDE");
        several("FORSAKRINGSKASSAN", null, "BEMOTANDE", 6, true);
        assertThat(patterns("window", "24").at("/asked/months").asInt()).isEqualTo(24);
        assertThat(get("/api/patterns", ombud, "window", "0").fields())
                .containsExactly("window=bad-parameter");
        assertThat(get("/api/patterns", ombud, "window", "år").status()).isEqualTo(400);
    }

    /** Long ago, elsewhere: so that the history is as long as can be. */
    private void everUsed(String type) {
        at(NOW.minusMonths(90), "POLISEN", null, type, "p-1");
    }

    private void several(
            String authority, @Nullable String unit, String type, int n, boolean byTwo) {
        for (int i = 0; i < n; i++) {
            at(NOW.minusMonths(i), authority, unit, type, byTwo && i % 2 == 1 ? "p-2" : "p-1");
        }
    }

    private void at(
            YearMonth month, String authority, @Nullable String unit, String type, String by) {
        add(one(month.toString(), authority, unit, type), by);
    }

    private Observations one(
            String occurred, String authority, @Nullable String unit, String type) {
        return observation()
                .of(operation)
                .occurred(occurred)
                .findings(new Finding(authority, unit, null, type));
    }

    private void add(Observations it, String recorder) {
        events.add(
                new EventEnvelope(
                        UUID.randomUUID(),
                        it.id().toString(),
                        0,
                        Instant.now(),
                        null,
                        operation,
                        recorder,
                        "c-1",
                        null,
                        it.recorded()));
    }

    private JsonNode patterns(String... parameters) {
        send(events);
        var position = new ArrayList<String>();
        events.forEach(it -> position.add(it.aggregateId() + "@0"));
        assertThat(
                        get("/api/patterns", ombud, "waitFor", String.join(",", position))
                                .header("Event-Position-Reached"))
                .contains("true");
        var answer = get("/api/patterns", ombud, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode only(JsonNode patterns) {
        assertThat(patterns.path("items").size()).as(patterns.toString()).isEqualTo(1);
        return patterns.at("/items/0");
    }
}
