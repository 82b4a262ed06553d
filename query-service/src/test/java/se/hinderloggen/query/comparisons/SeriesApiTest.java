package se.hinderloggen.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SeriesApiTest extends ComparisonQuestions {

    @Test
    void years_that_rise_throughout_are_told_from_those_that_do_not() {
        int[] bank = {2, 4, 6, 8, 10, 13};
        int[] kommun = {20, 25, 19, 24, 21, 23};
        for (int i = 0; i < bank.length; i++) {
            recorded(bank[i], 2017 + i, finding("BANK", "SIP"));
            recorded(kommun[i], 2017 + i, finding("KOMMUN", "SIP"));
            stated(2017 + i, 100, 400);
        }
        happened();

        var answer = asked("/api/comparisons/series", "by", "authority");

        var trend = line(answer, "BANK").path("perClient");
        assertThat(trend.path("years").asInt()).isEqualTo(6);
        assertThat(trend.path("statistic").asInt()).isEqualTo(15);
        assertThat(trend.path("p").asDouble()).isCloseTo(2 / 720.0, within(1e-8));
        assertThat(trend.path("slope").asDouble()).isCloseTo(2, within(0.3));
        assertThat(trend.path("low").asDouble()).isPositive();
        assertThat(trend.path("verdict").asString()).isEqualTo("INCREASE");
        assertThat(trend.path("word").path("sv").asString()).isEqualTo("säker ökning");
        assertThat(line(answer, "KOMMUN").path("perClient").path("verdict").asString())
                .isEqualTo("NO_CERTAIN_DIFFERENCE");
        assertThat(line(answer, "BANK").path("years").get(0).path("perClient").asDouble())
                .isEqualTo(2);
        assertThat(answer.path("total").path("share").isNull()).isTrue();
        assertThat(answer.path("monthUnknown").asInt()).isEqualTo(43 + 132);
        assertThat(notes(answer)).contains("month-unknown", "family");
        assertThat(line(answer, "BANK").path("months")).isEmpty();
    }

    @Test
    void four_years_are_too_few_for_any_trend() {
        for (int year = 2019; year <= 2022; year++) {
            recorded(1 + 3 * (year - 2019), year, finding("BANK", "SIP"));
            stated(year, 100, 400);
        }
        happened();

        var answer = asked("/api/comparisons/series", "by", "authority");

        assertThat(answer.path("total").path("perClient").path("verdict").asString())
                .isEqualTo("TOO_FEW");
        assertThat(answer.path("family").path("size").asInt()).isZero();
    }

    @Test
    void a_month_that_stands_out_is_held_against_the_same_lines_own_months() {
        for (var month = YearMonth.of(2019, 1);
                month.getYear() < 2023;
                month = month.plusMonths(1)) {
            in(month, 2 + month.getMonthValue() % 2);
        }
        in(YearMonth.of(2022, 11), 15);
        recorded(7, 2021, finding("BANK", "SIP"));
        happened();

        var answer = asked("/api/comparisons/series", "by", "authority");

        var months = line(answer, "BANK").path("months");
        assertThat(months).hasSize(24);
        var november = month(months, "2022-11");
        assertThat(november.path("count").asInt()).isEqualTo(18);
        assertThat(november.path("method").asString()).isEqualTo("FARRINGTON");
        assertThat(november.path("exceeds").asBoolean()).isTrue();
        assertThat(november.path("bound").asDouble()).isBetween(3.0, 12.0);
        assertThat(month(months, "2022-10").path("exceeds").asBoolean()).isFalse();
        assertThat(month(months, "2021-01").path("method").asString()).isEqualTo("POISSON");
        assertThat(answer.path("monthUnknown").asInt()).isEqualTo(7);
        assertThat(answer.path("runs").path("method").asString()).isEqualTo("ANHOEJ_RUNS");
        assertThat(answer.path("runs").path("from").asString()).isEqualTo("2019-01");
        assertThat(answer.path("runs").path("useful").asInt()).isPositive();
        var early = asked("/api/comparisons/series", "by", "authority", "to", "2019");
        assertThat(line(early, "BANK").path("months").get(0).path("method").asString())
                .isEqualTo("NONE");
    }

    @Test
    void a_type_is_followed_from_the_year_in_which_it_could_be_recorded() {
        for (int year = 2021; year <= 2025; year++) {
            recorded(4, year, finding("BANK", "SIP"));
        }
        recorded(3, 2024, finding("BANK", "INFORMATION_PEDAGOGIK"));
        happened();

        var answer = asked("/api/comparisons/series", "by", "eventType");

        var years = line(answer, "INFORMATION_PEDAGOGIK").path("years");
        assertThat(years.get(0).path("inUse").asBoolean()).isFalse();
        assertThat(years.get(0).path("share").isNull()).isTrue();
        assertThat(years.get(3).path("share").asDouble()).isCloseTo(3 / 7.0, within(1e-7));
        assertThat(years.get(4).path("share").asDouble()).isZero();
        assertThat(answer.path("breaks").get(0).path("period").asString()).isEqualTo("2024");
        assertThat(notes(answer)).contains("series-break");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 21, from=bad-parameter",
        "to, 2021-03, to=bad-parameter",
        "by, colour, by=bad-parameter",
        "across, kind, (unknown)=bad-parameter"
    })
    void what_cannot_be_understood_is_refused_by_name(
            String parameter, String value, String error) {
        var answer = get("/api/comparisons/series", ombud, parameter, value);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(error);
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertThat(get("/api/comparisons/series", ombud, "from", "2022", "to", "2021").fields())
                .containsExactly("to=bad-parameter");
    }

    private void in(YearMonth month, int count) {
        for (int i = 0; i < count; i++) {
            history.then(
                    observation()
                            .of(operation)
                            .occurred(month.toString())
                            .findings(finding("BANK", "SIP"))
                            .recorded());
        }
    }

    private static JsonNode month(JsonNode months, String month) {
        return months.valueStream()
                .filter(it -> it.path("month").asString().equals(month))
                .findFirst()
                .orElseThrow(() -> new AssertionError(month + " is not in " + months));
    }
}
