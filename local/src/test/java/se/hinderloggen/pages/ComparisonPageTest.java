package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking what differs for certain between years. */
class ComparisonPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_certain_comes_first_and_every_verdict_says_why(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender");
            page.click("main a[href='/jamforelser']");
            assertThat(page.locator("h1")).hasText("Jämförelser");
            assertThat(page.locator("#headline")).containsText(Pattern.compile("säk|För få"));
            assertThat(page.locator(".reminder")).containsText("inte fler hinder");
            assertThat(page.locator(width < 500 ? ".ratios-narrow" : ".ratios-wide")).isVisible();
            assertThat(page.locator("#alla .measure")).hasCount(3);
            assertThat(page).hasTitle("Jämförelser – Hinderloggen");

            var why = page.locator(".because details").first();
            why.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(why).containsText("klienter");
            assertThat(why).containsText("p-värdet");
            assertThat(why).containsText("Styrka");
            assertThat(why).containsText("Przyborowski och Wilenski 1940");
            visit.assertGood("comparison");
            assertThat(page.locator("#share"))
                    .hasText(
                            Pattern.compile(
                                    "/jamforelser\\?year=[\\d-]+&with=[\\d-]+&by=authority&across=eventType"));
        }
    }

    @Test
    void a_question_is_asked_by_keyboard_and_stands_in_the_address() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/jamforelser");
            page.locator("#year").fill("2024");
            page.locator("#with").fill("2019-2020");
            page.locator("#by").focus();
            page.keyboard().type("Kom");
            page.locator("#across").focus();
            page.keyboard().type("Ing");
            page.locator("#year").focus();
            page.keyboard().press("Enter");

            assertThat(page)
                    .hasURL(Pattern.compile("\\?year=2024&with=2019-2020&by=municipality$"));
            assertThat(page.locator("#answer-title")).hasText("2024 mot 2019–2020, efter kommun");
            assertThat(page.locator(".compared thead").first())
                    .containsText("Antal 2024 mot 2019–2020");
            visit.assertGood("comparison-municipalities");
            var number = page.locator("#alla .counts a").first();
            String count = number.innerText().strip();
            number.click();
            assertThat(page.locator("[role=status].label"))
                    .hasText(Pattern.compile("^" + count + " observation(er)?$"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_is_said_at_its_field(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/jamforelser?year=i+fjol&with=2021");
            assertThat(page.locator("#wrong")).isVisible();
            assertThat(page.locator("#year")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#year")).hasValue("i fjol");
            visit.assertGood("comparison-wrong");
            page = visit.open("/jamforelser?year=2024&with=2024");
            assertThat(page.locator("#with-said")).isVisible();
            page = visit.open("/jamforelser?by=%3Cscript%3Ealert(1)%3C/script%3E");
            assertThat(page.locator("#wrong")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void too_few_to_say_anything_is_said_and_is_no_news(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/jamforelser?year=2024&with=2023&tag=en+tagg+som+ingen+har");
            assertThat(page.locator("#headline")).hasText("För få data för att säga något säkert.");
            visit.assertGood("comparison-few");
        }
    }

    @Test
    void everything_can_be_done_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/jamforelser");
            page.click("#question .row a >> nth=1");
            assertThat(page.locator("#answer-title"))
                    .hasText(Pattern.compile("^\\d{4} mot \\d{4}, .*"));
            page.selectOption("#by", "eventType");
            page.selectOption("#across", "");
            page.click("#question button");
            assertThat(page.locator("#answer-title")).containsText("efter händelsetyp");
            page.locator(".because summary").first().click();
            assertThat(page.locator(".because details").first()).containsText("p-värdet");
        }
    }

    @Test
    void it_can_be_taken_along_printed_and_read_in_english() throws IOException {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/jamforelser?by=authority");
            var csv = page.waitForDownload(() -> page.click("text=CSV"));
            assertThat(Files.readString(csv.path()))
                    .startsWith("\uFEFFMyndighet;Kod;Mått;Antal ")
                    .contains(";ARBETSFORMEDLINGEN;Per 100 klienter;");
            var book = page.waitForDownload(() -> page.click("text=Excel"));
            assertThat(book.suggestedFilename())
                    .startsWith("jamforelse-authority-")
                    .endsWith(".xlsx");
            assertThat(Files.size(book.path())).isGreaterThan(3000);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#question")).isHidden();
            assertThat(page.locator(".compared").first()).isVisible();
            visit.assertGood("comparison-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            page.locator("footer a[hreflang=en]").click();
            assertThat(page.locator("h1")).hasText("Comparisons");
            assertThat(page.locator(".reminder")).containsText("not more obstacles");
            visit.assertGood("comparison-english");
            page.locator("footer a[hreflang=sv]").click();
        }
    }
}
