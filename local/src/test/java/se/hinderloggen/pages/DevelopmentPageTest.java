package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether it rises or falls over the years, and whether any month stands out. */
class DevelopmentPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_certain_of_the_years_comes_first_then_months_and_the_whole(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/jamforelser");
            page.click("nav a[href='/jamforelser/utveckling']");
            assertThat(page.locator("h1")).hasText("Utveckling");
            assertThat(page.locator("#headline")).containsText("över åren, av");
            assertThat(page.locator(".reminder")).containsText("inte fler hinder");
            assertThat(page.locator("#runs")).isVisible();
            assertThat(page.locator(".lines-of svg").first()).isVisible();
            visit.assertGood("development");

            var why = page.locator("#rad-1 details").first();
            why.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(why).containsText("Kendalls S");
            assertThat(why).containsText("Sen 1968");
            page.locator("#rad-1 details").last().locator("summary").press("Enter");
            assertThat(page.locator("#rad-1 svg").last()).isVisible();
            assertThat(page.locator("#rad-1 tbody tr").last())
                    .containsText(Pattern.compile("20\\d\\d-\\d\\d"));
            visit.assertGood("development-open");
        }
    }

    @Test
    void another_measure_and_other_lines_are_one_key_away() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/jamforelser/utveckling");
            page.locator("#by").focus();
            page.keyboard().type("Myn");
            page.locator("#from").fill("2019");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("\\?by=authority&from=2019$"));
            page.locator(".switch a:has-text('Per 100 uppdrag')").press("Enter");
            assertThat(page).hasURL(Pattern.compile("measure=perAssignment"));
            assertThat(page.locator(".lines-of title").first())
                    .hasText("Alla observationer, år för år: Per 100 uppdrag");
            visit.assertGood("development-authorities");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_is_said_at_its_field(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/jamforelser/utveckling?from=i+fjol");
            assertThat(page.locator("#wrong")).isVisible();
            assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");
            visit.assertGood("development-wrong");
        }
    }

    @Test
    void it_works_without_javascript_and_can_be_taken_along() throws IOException {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/jamforelser/utveckling");
            page.selectOption("#by", "authority");
            page.click("#question button");
            assertThat(page.locator("#answer-title")).containsText("efter myndighet");
            var csv = page.waitForDownload(() -> page.click("text=CSV"));
            assertThat(Files.readString(csv.path()))
                    .startsWith("\uFEFFMyndighet;Kod;År;Observationer;");
            var book = page.waitForDownload(() -> page.click("text=Excel"));
            assertThat(book.suggestedFilename()).startsWith("utveckling-authority-");
            assertThat(Files.size(book.path())).isGreaterThan(5000);
        }
    }
}
