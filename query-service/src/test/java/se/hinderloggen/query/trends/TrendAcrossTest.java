package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;
import tools.jackson.databind.JsonNode;

class TrendAcrossTest extends TrendQuestions {

    @Test
    void rows_are_cells_of_two_dimensions_with_both_labels() {
        history.then(
                observation()
                        .of(operation)
                        .findings(finding("KOMMUN", "SIP"), finding("KOMMUN", "BEMOTANDE"))
                        .recorded(),
                observation().of(operation).findings(finding("KOMMUN", "SIP")).recorded(),
                observation().of(operation).findings(finding("BANK", null)).recorded());
        sendAndWait();
        var answer = trends("by", "authority", "across", "eventType");
        assertThat(answer.path("across").asString()).isEqualTo("eventType");
        assertThat(matrix(answer))
                .containsOnly(
                        entry("KOMMUN × SIP", "2"),
                        entry("KOMMUN × BEMOTANDE", "1"),
                        entry("BANK × UNKNOWN", "1"));
        assertThat(answer.path("cells").get(0).path("across").path("label").asString())
                .isEqualTo("Okänd/ej angiven händelsetyp");
        assertThat(total(answer, "observations")).isEqualTo(3);
        assertThat(notes(answer)).contains("findings-and-observations", "event-type-mapped");
    }

    @Test
    void findings_are_counted_as_soon_as_one_of_the_two_belongs_to_a_finding() {
        history.then(
                observation()
                        .of(operation)
                        .kind(Kind.SYSTEMRATT)
                        .findings(finding("KOMMUN", "SIP"), finding("KOMMUN", "BEMOTANDE"))
                        .recorded());
        sendAndWait();
        var cell = trends("by", "kind", "across", "authority").path("cells").get(0);
        assertThat(cell.path("findings").asInt()).isEqualTo(2);
        assertThat(cell.path("observations").asInt()).isEqualTo(1);
        assertThat(cell.path("value").asInt()).isEqualTo(2);
        assertThat(matrix(trends("by", "authority", "across", "kind")))
                .containsOnly(entry("KOMMUN × SYSTEMRATT", "2"));
    }

    @Test
    void rates_per_municipality_use_its_own_figures_whichever_way_round() {
        history.then(
                observation()
                        .of(operation)
                        .findings(new Finding("KOMMUN", null, "1762", "SIP"))
                        .recorded(),
                new BaseFiguresRegistered(operation, 2021, "1762", 8, null));
        sendAndWait();
        assertThat(
                        matrix(
                                trends(
                                        "by",
                                        "eventType",
                                        "across",
                                        "municipality",
                                        "measure",
                                        "per100Clients")))
                .containsOnly(entry("SIP × 1762", "12.5"));
    }

    @Test
    void the_same_dimension_twice_and_those_with_many_values_are_refused() {
        assertThat(get("/api/trends", ombud, "by", "kind", "across", "kind").fields())
                .containsExactly("across=bad-parameter");
        assertThat(get("/api/trends", ombud, "by", "kind", "across", "tag").fields())
                .containsExactly("across=bad-parameter");
    }

    @Test
    void cells_can_be_asked_for_of_one_period_or_summed_up_and_totals_stay_whole() {
        history.then(
                observation().of(operation).occurred("2020-05").recorded(),
                observation().of(operation).occurred("2021-05").recorded(),
                observation().of(operation).occurred("2021").recorded());
        sendAndWait();
        var ofOne = trends("by", "kind", "across", "authority", "period", "month", "at", "2021-05");
        assertThat(withPeriods(ofOne.path("cells"))).containsExactly("2021-05=1");
        assertThat(withPeriods(ofOne.path("totals")))
                .containsExactly("2020-05=1", "2021-05=1", "2021-XX=1");
        var summed = trends("by", "kind", "across", "authority", "period", "month", "at", "all");
        assertThat(withPeriods(summed.path("cells"))).containsExactly("all=3");
        assertThat(withPeriods(summed.path("totals"))).hasSize(3);
    }

    @Test
    void what_is_no_period_and_rates_added_up_over_time_are_refused() {
        assertThat(get("/api/trends", ombud, "by", "kind", "at", "2021-05").fields())
                .containsExactly("at=bad-parameter");
        assertThat(
                        get("/api/trends", ombud, "by", "kind", "at", "all", "measure", "share")
                                .fields())
                .containsExactly("at=bad-parameter");
    }

    private static List<String> withPeriods(JsonNode rows) {
        return rows.valueStream()
                .map(it -> it.path("period").asString() + "=" + it.path("observations").asInt())
                .toList();
    }

    @Test
    void an_answer_of_one_dimension_does_not_speak_of_two() {
        history.then(observation().of(operation).recorded());
        sendAndWait();
        var answer = trends("by", "kind");
        assertThat(answer.has("across")).isFalse();
        assertThat(answer.path("cells").get(0).has("across")).isFalse();
    }

    @Test
    void tags_are_told_with_how_many_have_them_the_most_used_first() {
        history.then(
                observation()
                        .of(operation)
                        .findings(finding("KOMMUN", "SIP"), finding("BANK", "SIP"))
                        .tags("regelverk", "digitalisering")
                        .recorded(),
                observation().of(operation).tags("regelverk").recorded(),
                observation().of(newOperation()).tags("våld").recorded());
        sendAndWait();
        var items = get("/api/tags", ombud).json().path("items");
        assertThat(items.valueStream().map(it -> it.path("tag").asString()))
                .containsExactly("regelverk", "digitalisering");
        assertThat(items.valueStream().map(it -> it.path("observations").asInt()))
                .containsExactly(2, 1);
    }

    private static Map<String, String> matrix(JsonNode answer) {
        var cells = new LinkedHashMap<String, String>();
        answer.path("cells")
                .forEach(
                        it ->
                                cells.put(
                                        it.path("key").asString()
                                                + " × "
                                                + it.path("across").path("key").asString(),
                                        it.path("value").asString()));
        return cells;
    }
}
