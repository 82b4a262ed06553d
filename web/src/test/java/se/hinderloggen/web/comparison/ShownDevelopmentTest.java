package se.hinderloggen.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.web.comparison.ComparisonFixtures.FAMILY;
import static se.hinderloggen.web.comparison.ComparisonFixtures.NOTHING_OFFERED;
import static se.hinderloggen.web.comparison.ComparisonFixtures.parameters;
import static se.hinderloggen.web.comparison.ComparisonFixtures.read;
import static se.hinderloggen.web.comparison.ComparisonFixtures.swedish;
import static se.hinderloggen.web.comparison.ComparisonFixtures.word;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownDevelopmentTest {

    @Test
    void lines_that_rise_or_fall_for_certain_come_first() {
        var shown = shown("/jamforelser/utveckling");

        assertThat(shown.headline())
                .isEqualTo("1 säker ökning eller minskning över åren, av 37 prövade.");
        assertThat(shown.lines()).extracting(Card::label).containsExactly("Sip", "Bank");
        assertThat(shown.certain())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.label()).isEqualTo("Sip");
                            assertThat(it.said())
                                    .extracting(Card.Said::slope)
                                    .containsExactly("+2,00 per år");
                        });
    }

    @Test
    void sens_line_goes_through_the_years_that_are_over() {
        var chart = shown("/jamforelser/utveckling").lines().getFirst().chart();

        assertThat(chart.points()).hasSize(5);
        assertThat(chart.points()).extracting(YearChart.Point::look).endsWith("", "open");
        assertThat(chart.points().getLast().title()).isEqualTo("2026 hittills: 3,0.");
        // Of what rises by two each year, from the first year to the last that is over.
        assertThat(chart.slope()).startsWith("M74.6 ").contains("L258.2 ");
        assertThat(chart.breaks()).containsExactly("M166.4 12V160");
    }

    @Test
    void a_month_above_its_bound_is_said_and_marked() {
        var shown = shown("/jamforelser/utveckling");

        assertThat(shown.beyond())
                .containsExactly(
                        "Alla observationer, 2026-02: 9, väntat 3,2, gräns 7,0.",
                        "Sip, 2026-02: 9, väntat 3,2, gräns 7,0.",
                        "Bank, 2026-02: 9, väntat 3,2, gräns 7,0.");
        var chart = shown.total().monthChart();
        assertThat(chart.points())
                .extracting(YearChart.Point::look)
                .containsExactly("usual", "beyond", "usual");
        assertThat(chart.bound()).as("no bound of the first month").startsWith("M146 ");
        assertThat(shown.total().methods()).anyMatch(it -> it.contains("Noufaily"));
    }

    @Test
    void runs_of_the_whole_say_what_would_be_more_than_chance() {
        var runs = shown("/jamforelser/utveckling").runs();

        assertThat(runs.word()).isEqualTo("ingen säker förskjutning");
        assertThat(runs.why())
                .contains("mer än 8 vore mer än slump")
                .contains("färre än 8 vore mer än slump");
    }

    @Test
    void another_measure_is_drawn_by_its_address_and_not_asked_of_the_service() {
        var question = Question.ofDevelopment(parameters("/?measure=perAssignment&by=unit"));

        assertThat(question.measure()).isEqualTo(MeasureKind.PER_ASSIGNMENT);
        assertThat(question.toService()).containsOnlyKeys("by");
        assertThat(question.address())
                .isEqualTo("/jamforelser/utveckling?by=unit&measure=perAssignment");
        assertThat(shown("/?measure=share").total().chart())
                .as("the whole is all of itself")
                .isNull();
    }

    @Test
    void the_files_have_years_and_months_of_every_line() {
        var answer = answer();

        assertThat(DevelopmentRows.years(answer, swedish())).hasSize(1 + 3 * 5);
        assertThat(DevelopmentRows.months(answer, swedish())).hasSize(1 + 3 * 3);
        assertThat(DevelopmentRows.trends(answer, swedish())).hasSize(1 + 2);
    }

    private static ShownDevelopment shown(String address) {
        return ShownDevelopment.of(
                answer(),
                Question.ofDevelopment(parameters(address)),
                NOTHING_OFFERED,
                LocalDate.of(2026, 5, 20),
                swedish());
    }

    private static SeriesAnswer answer() {
        String exposures =
                IntStream.rangeClosed(2022, 2026)
                        .mapToObj(
                                it ->
                                        "{\"year\": %d, \"clients\": 100, \"assignments\": 300, \"isOver\": %s}"
                                                .formatted(it, it < 2026))
                        .collect(Collectors.joining(","));
        return read(
                """
                {"by": "eventType", "from": 2022, "to": 2026, "asOf": null, "family": %s,
                 "exposures": [%s], "total": %s, "lines": [%s, %s],
                 "runs": {"from": "2022-01", "to": "2026-04", "median": 4.0, "useful": 24, "longest": 5,
                    "longestLimit": 8, "crossings": 11, "crossingsLimit": 8, "signal": false,
                    "word": {"sv": "ingen säker förskjutning", "en": "no certain shift"},
                    "method": "ANHOEJ_RUNS"},
                 "breaks": [{"period": "2024", "sv": "Delad.", "en": "Split.", "eventTypes": ["SIP"]}],
                 "monthUnknown": 2, "notes": []}
                """
                        .formatted(
                                FAMILY,
                                exposures,
                                series("TOTAL", "null"),
                                series("BANK", trend("NO_CERTAIN_DIFFERENCE")),
                                series("SIP", trend("INCREASE"))),
                SeriesAnswer.class);
    }

    private static String trend(String verdict) {
        return """
                {"years": 4, "statistic": 6, "slope": 2.0, "low": null, "high": null, "p": 0.083,
                 "adjusted": 0.04, "verdict": "%s", "word": %s, "method": "MANN_KENDALL_SEN"}
                """
                .formatted(verdict, word(verdict));
    }

    private static String series(String key, String perClient) {
        String years =
                IntStream.range(0, 5)
                        .mapToObj(
                                it ->
                                        """
                                        {"year": %d, "count": %d, "of": 90, "inUse": true, "perClient": %d, "perAssignment": %d,
                                         "share": 0.1}
                                        """
                                                .formatted(
                                                        2022 + it, 4, it == 4 ? 3 : 2 + 2 * it, it))
                        .collect(Collectors.joining(","));
        return """
                {"key": "%s", "label": "%s", "across": null, "years": [%s], "perClient": %s,
                 "perAssignment": null, "share": null, "months": [
                    {"month": "2026-01", "count": 2, "expected": null, "bound": null, "exceeds": false, "method": "NONE"},
                    {"month": "2026-02", "count": 9, "expected": 3.2, "bound": 7.0, "exceeds": true, "method": "FARRINGTON"},
                    {"month": "2026-03", "count": 3, "expected": 3.1, "bound": 6.9, "exceeds": false, "method": "FARRINGTON"}]}
                """
                .formatted(key, key.charAt(0) + key.substring(1).toLowerCase(), years, perClient);
    }
}
