package se.hinderloggen.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresCorrected;
import se.hinderloggen.events.BaseFiguresEvent.BaseFiguresRegistered;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.Kind;

class ComparisonApiTest extends ComparisonQuestions {

    @Test
    void two_years_are_set_against_each_other_by_every_measure() {
        recorded(20, 2021, finding("BANK", "SIP"));
        recorded(20, 2021, finding("KOMMUN", "BEMOTANDE"));
        recorded(4, 2024, finding("BANK", "SIP"));
        recorded(36, 2024, finding("KOMMUN", "BEMOTANDE"));
        stated(2021, 200, 800);
        stated(2024, 200, 800);
        happened();

        var answer = comparison("year", "2024", "with", "2021", "by", "authority");

        assertThat(answer.path("year").asInt()).isEqualTo(2024);
        assertThat(answer.path("with").asInt()).isEqualTo(2021);
        assertThat(answer.path("exposure").path("with").path("clients").asInt()).isEqualTo(200);
        var total = answer.path("total");
        assertThat(total.path("count").path("year").asInt()).isEqualTo(40);
        assertThat(total.path("perClient").path("year").asDouble()).isEqualTo(20);
        assertThat(total.path("perClient").path("verdict").asString())
                .isEqualTo("NO_CERTAIN_DIFFERENCE");
        assertThat(total.path("share").isNull()).isTrue();
        assertThat(total.path("verdict").asString()).isEqualTo("NO_CERTAIN_DIFFERENCE");
        var bank = line(answer, "BANK");
        assertThat(bank.path("perAssignment").path("with").asDouble()).isEqualTo(2.5);
        assertThat(bank.path("perClient").path("ratio").asDouble()).isEqualTo(0.2);
        assertThat(bank.path("share").path("year").asDouble()).isEqualTo(0.1);
        assertThat(bank.path("share").path("method").asString()).isEqualTo("EXACT_SHARES");
        assertThat(bank.path("verdict").asString()).isEqualTo("DECREASE");
        assertThat(bank.path("word").path("sv").asString()).isEqualTo("säker minskning");
        assertThat(certain(answer)).containsExactlyInAnyOrder("BANK", "KOMMUN");
        assertThat(answer.path("family").path("size").asInt()).isEqualTo(8);
        assertThat(notes(answer))
                .contains("counts-measure-recording-too", "observations-once", "family")
                .doesNotContain("counted-differs", "base-figures-missing", "year-not-over");
        assertThat(answer.toString()).doesNotContainIgnoringCase("improve", "förbättr");
    }

    @Test
    void an_observation_counts_once_in_each_line_however_many_findings_it_has() {
        recorded(5, 2021, finding("KOMMUN", "SIP"), finding("KOMMUN", "BEMOTANDE"));
        recorded(5, 2022, finding("KOMMUN", "SIP"), finding("BANK", "SIP"));
        happened();

        var answer =
                comparison(
                        "year", "2022", "with", "2021", "by", "authority", "across", "eventType");

        var kommun = line(answer, "KOMMUN");
        assertThat(kommun.path("count").path("with").asInt()).isEqualTo(5);
        assertThat(kommun.path("findings").path("with").asInt()).isEqualTo(10);
        assertThat(kommun.path("of").path("with").asInt()).isEqualTo(5);
        assertThat(lines(answer).map(ComparisonQuestions::name))
                .containsExactly("KOMMUN", "KOMMUN×SIP", "KOMMUN×BEMOTANDE", "BANK", "BANK×SIP");
    }

    @Test
    void what_could_not_be_recorded_at_one_of_the_times_is_not_compared() {
        recorded(30, 2023, finding("KOMMUN", "SIP"));
        recorded(30, 2024, finding("KOMMUN", "SIP"));
        recorded(30, 2024, finding("KOMMUN", "INFORMATION_PEDAGOGIK"));
        for (int i = 0; i < 9; i++) {
            history.then(
                    observation()
                            .of(operation)
                            .occurred("2024")
                            .kind(Kind.SYSTEMFORBATTRING)
                            .recorded());
        }
        happened();

        var byType = comparison("year", "2024", "with", "2023", "by", "eventType");
        var information = line(byType, "INFORMATION_PEDAGOGIK");
        assertThat(information.path("notComparable").path("code").asString())
                .isEqualTo("not-in-use");
        assertThat(information.path("notComparable").path("sv").asString()).contains("2023");
        assertThat(information.path("share").isNull()).isTrue();
        assertThat(information.path("verdict").isNull()).isTrue();
        assertThat(note(byType, "counted-differs"))
                .contains("Information och pedagogik", "Systemförbättring");

        var byKind = comparison("year", "2024", "with", "2023", "by", "kind");
        assertThat(line(byKind, "SYSTEMFORBATTRING").path("verdict").isNull()).isTrue();
        assertThat(line(byKind, "HINDER").path("verdict").isNull()).isFalse();
    }

    @Test
    void base_figures_that_are_missing_or_were_corrected_are_told() {
        history.at("2026-01-10T00:00:00Z");
        recorded(3, 2020, finding("BANK", "SIP"));
        recorded(3, 2021, finding("BANK", "SIP"));
        recorded(3, 2022, finding("BANK", "SIP"));
        stated(2020, 202, 944);
        stated(2022, 183, 811);
        history.at("2026-03-01T00:00:00Z")
                .then(new BaseFiguresCorrected(operation, 2020, null, 185, 944));
        happened();

        var now = comparison("year", "2022", "with", "2020");
        assertThat(now.path("exposure").path("with").path("clients").asInt()).isEqualTo(185);
        var earlier = now.path("exposure").path("with").path("earlier").get(0);
        assertThat(earlier.path("clients").asInt()).isEqualTo(202);
        assertThat(earlier.path("until").asString()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(notes(now)).contains("base-figures-corrected");
        var then = comparison("year", "2022", "with", "2020", "asOf", "2026-02-15");
        assertThat(then.path("exposure").path("with").path("clients").asInt()).isEqualTo(202);
        assertThat(then.path("exposure").path("with").path("earlier")).isEmpty();
        assertThat(then.path("total").path("count").path("year").asInt()).isEqualTo(3);

        var pooled = comparison("year", "2022", "with", "2020-2021");
        assertThat(pooled.path("years").path("with").path("from").asInt()).isEqualTo(2020);
        assertThat(pooled.path("total").path("count").path("with").asInt()).isEqualTo(6);
        assertThat(pooled.path("exposure").path("with").path("clients").isNull()).isTrue();
        assertThat(pooled.path("total").path("perClient").isNull()).isTrue();
        assertThat(note(pooled, "base-figures-missing")).contains("2021").doesNotContain("2022");
    }

    @Test
    void a_municipality_is_set_against_its_own_clients() {
        recorded(3, 2021, new Finding("KOMMUN", null, "1762", "SIP"));
        recorded(3, 2022, new Finding("KOMMUN", null, "1762", "SIP"));
        recorded(1, 2022, finding("KOMMUN", "SIP"));
        stated(2021, 200, null);
        stated(2022, 200, null);
        for (int year : new int[] {2021, 2022}) {
            history.then(new BaseFiguresRegistered(operation, year, "1762", 8, null));
        }
        happened();

        var lines = comparison("year", "2022", "with", "2021", "by", "municipality");
        var munkfors = line(lines, "1762");
        assertThat(munkfors.path("perClient").path("year").asDouble()).isEqualTo(37.5);
        assertThat(munkfors.path("exposure").path("year").path("clients").asInt()).isEqualTo(8);
        assertThat(line(lines, "UNKNOWN").path("perClient").isNull()).isTrue();
        var filtered = comparison("year", "2022", "with", "2021", "municipality", "Munkfors");
        assertThat(filtered.path("total").path("perClient").path("year").asDouble())
                .isEqualTo(37.5);
        assertThat(filtered.path("total").path("share").path("year").asDouble()).isEqualTo(0.75);
    }

    @Test
    void years_without_any_record_are_left_out_and_told() {
        recorded(3, 2019, finding("BANK", "SIP"));
        recorded(3, 2022, finding("BANK", "SIP"));
        stated(2019, 100, 400);
        stated(2020, 100, 400);
        stated(2022, 100, 400);
        happened();

        var pooled = comparison("year", "2022", "with", "2019-2020");
        assertThat(pooled.path("exposure").path("with").path("clients").asInt()).isEqualTo(100);
        assertThat(note(pooled, "nothing-recorded")).contains("2020");
        var empty = comparison("year", "2022", "with", "2020");
        assertThat(empty.path("total").path("notComparable").path("code").asString())
                .isEqualTo("nothing-recorded");
        assertThat(empty.path("total").path("verdict").isNull()).isTrue();
    }

    @Test
    void without_years_everything_from_the_last_that_is_over_is_set_against_all_before() {
        recorded(2, 2019, finding("BANK", "SIP"));
        recorded(2, 2021, finding("BANK", "SIP"));
        recorded(2, 2023, finding("BANK", "SIP"));
        happened();

        var answer = comparison();
        assertThat(answer.path("by").asString()).isEqualTo("eventType");
        assertThat(answer.path("years").toString())
                .isEqualTo(
                        "{\"year\":{\"from\":2023,\"to\":2023},\"with\":{\"from\":2019,\"to\":2022}}");
        assertThat(comparison("year", "2021-").path("years").toString())
                .isEqualTo(
                        "{\"year\":{\"from\":2021,\"to\":2023},\"with\":{\"from\":2019,\"to\":2020}}");
    }

    @ParameterizedTest
    @CsvSource({
        "year, x, year=bad-parameter",
        "year, 2024-2021, year=bad-parameter",
        "with, 21, with=bad-parameter",
        "by, colour, by=bad-parameter",
        "across, tag, across=bad-parameter",
        "asOf, 2999-01-01, asOf=bad-parameter",
        "eventType, Tilgänglighet, eventType=unknown-value",
        "agianst, 2021, (unknown)=bad-parameter"
    })
    void what_cannot_be_understood_is_refused_by_name(
            String parameter, String value, String error) {
        var answer = get("/api/comparisons", ombud, parameter, value);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(error);
        assertThat(answer.body()).doesNotContain("\"" + value + "\"");
    }

    @Test
    void years_that_overlap_are_refused() {
        assertThat(get("/api/comparisons", ombud, "year", "2021-2024", "with", "2023").fields())
                .containsExactly("with=bad-parameter");
    }

    @Test
    void another_operation_is_the_same_as_none() {
        recorded(1, 2021, finding("BANK", "SIP"));
        happened();
        var foreign = token("SAMORDNARE", newOperation());
        for (var path : new String[] {"/api/comparisons", "/api/comparisons/series"}) {
            assertThat(get(path, foreign).json().path("lines")).isEmpty();
            var named = get(path, foreign, "organisation", operation);
            var missing = get(path, foreign, "organisation", "PO_" + UUID.randomUUID());
            assertThat(named.status()).isEqualTo(404);
            assertThat(named.body()).isEqualTo(missing.body());
        }
    }

    @Test
    void printed_figures_are_compared_with_the_note_that_what_was_counted_differs() {
        var answer =
                get(
                                "/api/comparisons/stated?count=135&count=84&clients=175&clients=218"
                                        + "&assignments=726&assignments=1338"
                                        + "&counted=OBSTACLES&counted=EVENTS",
                                ombud)
                        .json();

        var perClient = answer.path("total").path("perClient");
        assertThat(perClient.path("ratio").asDouble()).isCloseTo(2.00, within(0.005));
        assertThat(perClient.path("low").asDouble()).isCloseTo(1.51, within(0.005));
        assertThat(perClient.path("high").asDouble()).isCloseTo(2.66, within(0.005));
        assertThat(perClient.path("verdict").asString()).isEqualTo("INCREASE");
        var perAssignment = answer.path("total").path("perAssignment");
        assertThat(perAssignment.path("ratio").asDouble()).isCloseTo(2.96, within(0.005));
        assertThat(perAssignment.path("low").asDouble()).isCloseTo(2.24, within(0.005));
        assertThat(perAssignment.path("high").asDouble()).isCloseTo(3.94, within(0.005));
        assertThat(answer.path("total").path("share").isNull()).isTrue();
        assertThat(notes(answer)).contains("counted-differs", "counts-measure-recording-too");
    }
}
