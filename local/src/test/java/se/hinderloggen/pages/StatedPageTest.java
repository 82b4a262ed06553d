package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of two printed reports, one against the other. */
class StatedPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void figures_are_written_by_keyboard_and_both_rates_are_told_together(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/jamforelser/egna-tal");
            assertThat(page.locator("h1")).hasText("Tal ur rapporter");
            assertThat(page.locator("#answer")).hasCount(0);
            visit.assertGood("stated-empty");
            page.locator("#year").focus();
            for (String figure :
                    new String[] {"2021", "2024", "135", "84", "175", "218", "726", "1 338"}) {
                page.keyboard().type(figure);
                page.keyboard().press("Tab");
            }
            page.keyboard().type("Hin");
            page.keyboard().press("Tab");
            page.locator("#count").press("Enter");

            answered(page);
            assertThat(page.locator("#count")).hasValue("135");
            assertThat(page).hasURL(Pattern.compile("count=135&count=84.*#answer$"));
            page.locator(".why summary").click();
            assertThat(page.locator(".why"))
                    .containsText("2021: 135 på 175 klienter, 77,1 per 100.");
            assertThat(page.locator(".why")).containsText("Fay 2010");
            visit.assertGood("stated");
        }
    }

    @Test
    void the_example_is_answered_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/jamforelser/egna-tal");
            page.click("text=Exempel");
            answered(page);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_missing_is_said_at_its_field(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/jamforelser/egna-tal?count=135&count=&clients=175&clients=218");
            assertThat(page.locator("#wrong")).isVisible();
            assertThat(page.locator("#count-said")).isVisible();
            assertThat(page.locator("#count")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#clients-2")).hasValue("218");
            visit.assertGood("stated-wrong");
        }
    }

    private static void answered(Page page) {
        assertThat(page.locator("#headline")).hasText("säker ökning");
        assertThat(page.locator(".measures li")).hasCount(2);
        assertThat(page.locator(".measures li").first()).containsText("2,00 gånger (1,51–2,66)");
        assertThat(page.locator(".measures li").last()).containsText("2,96 gånger (2,24–3,94)");
        assertThat(page.locator("#differs")).containsText("hinder/brister mot händelser");
        assertThat(page.locator(".reminder")).containsText("inte fler hinder");
    }
}
