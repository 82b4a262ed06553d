package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients and assignments, and correcting them. */
class BaseFiguresPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_figure_is_corrected_by_keyboard_and_what_it_was_is_kept(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/grunduppgifter");
            visit.assertGood("base-figures");
            String before = Integer.toString(1000 + (int) (System.nanoTime() % 900));
            String after = Integer.toString(20 + (int) (System.nanoTime() % 900));

            // Earlier visits may have stated it; then this is a correction already.
            page = visit.open("/grunduppgifter?ar=2009&kommun=1783");
            page.focus("#clients");
            page.keyboard().press("Control+A");
            page.keyboard().type(before);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".note.good")).containsText("Uppgiften är sparad");

            page.getByLabel("Rätta Hagfors").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#clients")).hasValue(Pattern.compile("\\d+"));
            visit.assertGood("base-figures-correcting");
            page.fill("#clients", after);
            page.keyboard().press("Control+Enter");

            assertThat(page.locator(".note.good")).isVisible();
            var row = page.locator("tr", new Page.LocatorOptions().setHasText("Hagfors"));
            assertThat(row.locator("td").first()).hasText(after);
            row.locator("summary").click();
            assertThat(row.locator("details"))
                    .containsText(Pattern.compile("1.?" + before.substring(1) + " klienter"));
            visit.assertGood("base-figures-history");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_is_said_where_it_is(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/grunduppgifter");
            page.fill("#year", "1066");
            page.fill("#clients", "många");
            page.click("#state [data-main]");
            assertThat(page.locator("#wrong")).isVisible();
            assertThat(page.locator("#clients-said")).containsText("helt tal");
            visit.assertGood("base-figures-wrong");
            page.fill("#clients", "1");
            page.click("#state [data-main]");
            assertThat(page.locator("#year-said")).containsText("1995");
        }
    }

    @Test
    void another_tab_that_was_first_is_not_overwritten_unseen() {
        try (var visit = Visit.withoutJavaScript("samordnare", 360)) {
            var page = visit.open("/grunduppgifter?ar=2008&kommun=1783");
            var other = visit.context().newPage();
            other.navigate(page.url());
            String first = Integer.toString((int) (System.nanoTime() % 1_000_000));
            other.fill("#clients", first);
            other.click("#state [data-main]");
            assertThat(other.locator(".note.good")).isVisible();

            page.fill("#clients", "7");
            page.click("#state [data-main]");
            assertThat(page.locator("#wrong")).containsText("har ändrats");
            assertThat(page.locator("#clients")).hasValue("7");
            page.click("#state [data-main]");
            assertThat(page.locator(".note.good")).isVisible();
        }
    }

    @Test
    void an_ombud_does_not_state_figures() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/grunduppgifter");
            assertThat(page.locator("h1")).hasText("Du har inte behörighet");
        }
    }
}
