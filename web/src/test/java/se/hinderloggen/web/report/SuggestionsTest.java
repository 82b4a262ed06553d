package se.hinderloggen.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuggestionsTest {

    /** None of these follows from figures. */
    private static final List<String> NEVER =
            List.of("bättre", "förbättrats", "förbättring av", "framsteg", "lyckats", "positiv");

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void every_chapter_has_one_and_none_says_that_something_got_better(Chapter chapter) {
        String text = Suggestions.of(chapter, Examples.figures());
        assertThat(text).isNotBlank().endsWith(".").doesNotContain("null", "%s", "%d", "–.");
        assertThat(NEVER).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    @Test
    void it_says_what_the_figures_say() {
        assertThat(Suggestions.of(Chapter.SUMMARY, Examples.figures()))
                .contains(
                        "84 observationer",
                        "70 hinder/brist, 9 systemrätt och 5 systemförbättring",
                        "38,5 observationer per 100 klienter och 6,3 per 100 uppdrag",
                        "Färre registreringar betyder inte färre hinder.");
        assertThat(Suggestions.of(Chapter.OBSTACLES, Examples.figures()))
                .contains(
                        "Tillgång till vård och stöd (29), Information och pedagogik (16) och Brister i ledning/organisation/rutin (12)",
                        "Kommun (28)");
        assertThat(Suggestions.of(Chapter.SYSTEM_FAULTS, Examples.figures()))
                .contains("1 systemfel");
    }

    @Test
    void a_difference_is_told_with_every_measure_and_that_they_disagree() {
        assertThat(Suggestions.of(Chapter.DEVELOPMENT, Examples.figures()))
                .contains(
                        "Jämfört med 2021",
                        "per klient säker minskning, kvot 0,50 (0,38–0,66)",
                        "Måtten säger olika",
                        "Färre registreringar betyder inte färre hinder.");
    }

    @Test
    void for_everyone_it_says_no_more_than_was_published() {
        var hidden = new HashMap<String, Object>();
        hidden.put("shown", "–");
        var figures = new HashMap<String, Object>();
        figures.put("audience", "PUBLIC");
        figures.put("observations", Map.of("year", hidden));
        figures.put("systemFaults", List.of());
        assertThat(Suggestions.of(Chapter.SUMMARY, Examples.figures(figures)))
                .startsWith(
                        "Under 2024 berörde det som ombuden i PO Värmland registrerade verksamheter 96 gånger.")
                .doesNotContain("84");
        assertThat(Suggestions.of(Chapter.SYSTEM_FAULTS, Examples.figures(figures)))
                .contains("Inget systemfel");
    }

    @Test
    void a_year_without_anything_still_has_a_text() {
        var figures = new HashMap<String, Object>();
        figures.put("byKind", List.of());
        figures.put("base", Map.of());
        figures.put("comparison", null);
        for (var chapter : Chapter.values()) {
            assertThat(Suggestions.of(chapter, Examples.figures(figures))).isNotBlank();
        }
    }
}
