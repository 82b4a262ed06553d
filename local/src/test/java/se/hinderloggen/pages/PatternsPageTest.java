package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What recurs: shown with reasons, and declared from there. */
class PatternsPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_systemfel_is_declared_with_the_six_observations_of_a_pattern(int width) {
        var faults = Faults.somewhere().recorded(6);
        try (var visit = Visit.of("arbetsgrupp", width)) {
            var page = visit.open("/monster");
            var card = card(page, faults);
            assertThat(card).containsText("6 observationer på 12 månader.");
            assertThat(card).containsText("Registrerade av 2 personer i en kommun.");
            visit.assertGood("patterns");

            card.locator("a.button").first().press("Enter");
            assertThat(page.locator("#scope-municipality")).hasValue(faults.municipality.name());
            assertThat(page.locator("input[name=observations]:checked")).hasCount(6);
            visit.assertGood("declare-from-pattern");
            page.fill("#title", "LSS i " + faults.municipality.name());
            page.fill("#description", "Besluten dröjer för alla som väntar.");
            page.locator("input[value=LOCAL]").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Control+Enter");

            assertThat(page).hasURL(Pattern.compile(".*/systemfel/[0-9a-f-]{36}"));
            assertThat(page.locator("h1")).hasText("LSS i " + faults.municipality.name());
            assertThat(page.locator("#evidence")).containsText("6");
            visit.assertGood("systemfault-declared");
            visit.open("/monster");
            assertThat(page.locator("section:has(#known)"))
                    .containsText(faults.municipality.name());
        }
    }

    @Test
    void it_works_without_a_script_and_says_how_it_is_counted() {
        var faults = Faults.somewhere().recorded(4);
        try (var visit = Visit.withoutJavaScript("arbetsgrupp", 360)) {
            var page = visit.open("/monster");
            page.selectOption("#manader", "24");
            page.locator("main form button").click();
            assertThat(page).hasURL(Pattern.compile(".*manader=24"));
            page.locator("main details summary").click();
            assertThat(page.locator("main details")).containsText("exakt Poissonfördelning");
            card(page, faults).locator("a.button").last().click();
            assertThat(page.locator("main")).containsText(faults.words());
        }
    }

    @Test
    void an_ombud_sees_them_and_is_offered_nothing_to_declare() {
        var faults = Faults.somewhere().recorded(4);
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/monster");
            assertThat(card(page, faults)).isVisible();
            assertThat(page.locator("a[href^='/systemfel/nytt']")).hasCount(0);
        }
    }

    private static Locator card(Page page, Faults faults) {
        return page.locator("li.card")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText("LSS, " + faults.municipality.name() + ":"));
    }
}
