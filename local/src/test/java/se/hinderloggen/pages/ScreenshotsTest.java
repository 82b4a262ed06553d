package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pictures in the README. They go to {@code target/readme}, from where {@code cp
 * local/target/readme/*.png docs/images} takes them when the pages have changed their looks.
 */
class ScreenshotsTest {

    private static final Path PICTURES = Path.of("target", "readme");

    @Test
    void recording_with_a_question_and_what_is_similar() {
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = visit.open("/ny");
            page.fill("#findings-0-authority", "Försäkringskassan");
            page.fill("#findings-0-municipality", "Sunne");
            page.waitForResponse(
                    "**/utkast",
                    () ->
                            page.fill(
                                    "#description",
                                    "Klienten väntade i telefonkön hela förmiddagen. Mötet på Storgatan 12 hann ställas in under tiden."));
            assertThat(page.locator("#description-said .question")).isVisible();
            picture(page, "record");
            page.click("[data-discard]");
            page.waitForURL(Site.running().address() + "/");
        }
    }

    @Test
    void trends_over_the_years() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender");
            assertThat(page.locator("main svg").first()).isVisible();
            picture(page, "trends");
        }
    }

    private static void picture(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
