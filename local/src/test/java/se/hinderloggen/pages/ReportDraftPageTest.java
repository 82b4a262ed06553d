package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yearly report from nothing to its permanent address. Each test has a year of its own. */
class ReportDraftPageTest {

    private static final Map<String, String> BEGINNINGS =
            Map.of("docx", "PK", "pdf", "%PDF-", "xlsx", "PK", "html", "<!DOCTYPE html>");

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void it_is_complete_from_the_start_put_in_own_words_published_and_fetched(int width) {
        String year = width == 1280 ? "2024" : "2023";
        String example = "Den som väntar får inget svar i tid. " + System.nanoTime();
        Summaries.told(example);
        String own = "Det här är våra egna ord om året. " + System.nanoTime();
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/rapporter");
            visit.assertGood("reports");
            page.selectOption("#year", year);
            page.locator("form[action='/rapporter'] button").press("Enter");

            // A complete draft: every chapter has a text and, where there are any, its figures.
            assertThat(page.locator("textarea")).hasCount(9);
            for (var text : page.locator("textarea").all()) {
                assertThat(text).not().hasValue("");
            }
            assertThat(page.locator("#OBSTACLES table").first()).isVisible();
            assertThat(page.locator("#OBSTACLES svg:visible").first()).isVisible();
            visit.assertGood("report-workbench");

            page.locator("#text-SUMMARY").fill(own);
            assertThat(page.locator("#state-SUMMARY")).containsText("Sparat");
            page.locator(".examples label", containing(example)).locator("input").press("Space");
            page.locator("button[value=preview]").press("Enter");
            assertThat(page.locator("h1")).hasText("Erfarenhetsrapport " + year + ", PO Värmland");
            assertThat(page.locator("article")).containsText(own);
            assertThat(page.locator("article")).containsText(example);
            assertThat(page.locator("article")).containsText("Metod och gränser");
            visit.assertGood("report-preview");

            page.getByText("Till publicering").press("Enter");
            visit.assertGood("report-publish");
            page.locator("#understood").press("Space");
            page.getByText("Publicera", new Page.GetByTextOptions().setExact(true)).press("Enter");

            assertThat(page.locator(".note.good")).containsText("gäller för alltid");
            assertThat(page.locator("article")).containsText(own);
            assertThat(page.locator("article")).containsText(example);
            assertThat(page.locator("#intact")).containsText("desamma som när rapporten");
            visit.assertGood("report-published");
            BEGINNINGS.forEach((ending, beginning) -> assertFetched(page, ending, beginning));

            page.locator("details:has(#text) summary").press("Enter");
            page.fill("#text", "I kapitlet om hinder står fel år.");
            page.locator("#text").press("Control+Enter");
            assertThat(page.locator("#rattelser")).containsText("står fel år");
            visit.assertGood("report-erratum");
        }
    }

    /** The same bytes each time. */
    private static void assertFetched(Page page, String ending, String beginning) {
        String address = page.url().replaceFirst("[?#].*", "") + "." + ending;
        byte[] once = page.request().get(address).body();
        assertThat(new String(once, 0, beginning.length(), StandardCharsets.UTF_8))
                .as(ending)
                .isEqualTo(beginning);
        assertThat(page.request().get(address).body()).as(ending).isEqualTo(once);
    }

    @Test
    void without_a_script_two_who_write_in_one_chapter_lose_nothing() {
        String first = "Så här skrev den första. " + System.nanoTime();
        String second = "Så här skrev den andra. " + System.nanoTime();
        String third = "Och så här blev kapitlet till slut. " + System.nanoTime();
        try (var visit = Visit.withoutJavaScript("samordnare", 360)) {
            var page = visit.open("/rapporter/2022");
            var other = visit.context().newPage();
            other.navigate(page.url());
            other.fill("#text-CONCLUSION", first);
            other.click("button[value=save] >> nth=-1");
            assertThat(other.locator("#text-CONCLUSION")).hasValue(first);

            page.fill("#text-CONCLUSION", second);
            page.fill("#text-SUMMARY", third);
            page.click("button[value=save] >> nth=-1");
            assertThat(page.locator("#state-CONCLUSION [role=alert]"))
                    .containsText("sparade kapitlet");
            assertThat(page.locator("#state-CONCLUSION [role=alert]")).containsText(first);
            assertThat(page.locator("#text-CONCLUSION")).hasValue(second);
            page.click("button[value='keep:CONCLUSION']");
            assertThat(page.locator("#text-CONCLUSION")).hasValue(second);
            // What was touched elsewhere on the page was saved all the same.
            assertThat(page.locator("#text-SUMMARY")).hasValue(third);
            var aside = page.locator("#state-CONCLUSION details", containing(page, first));
            assertThat(aside).hasCount(1);
            aside.locator("summary").click();
            aside.locator("button").click();
            assertThat(aside).hasCount(0);

            page.click("button[value='suggest:CONCLUSION']");
            assertThat(page.locator("#text-CONCLUSION")).not().hasValue(second);
            assertThat(page.locator("#state-CONCLUSION")).containsText("Förslag ur siffrorna");
        }
    }

    @Test
    void what_the_guard_refuses_is_not_saved_and_who_is_late_is_told_while_writing() {
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open("/rapporter/2021");
            page.locator("#text-WORKED").fill("Ring 070-174 06 05. " + System.nanoTime());
            assertThat(page.locator("#state-WORKED")).containsText("telefonnummer");
            String late = "Skrivet för sent. " + System.nanoTime();
            var other = visit.context().newPage();
            other.navigate(page.url());
            assertThat(other.locator("#text-WORKED")).hasValue(Pattern.compile("Ring █+.*"));
            other.locator("#text-WORKED").fill("Skrivet först. " + System.nanoTime());
            assertThat(other.locator("#state-WORKED")).containsText("Sparat");
            page.locator("#text-WORKED").fill(late);
            assertThat(page.locator("#state-WORKED")).containsText("Skrivet först");
            visit.assertGood("report-late");
            page.click("button[value='take:WORKED']");
            assertThat(page.locator("#text-WORKED")).hasValue(Pattern.compile("Skrivet först.*"));
            assertThat(page.locator("#state-WORKED details", containing(page, late))).hasCount(1);
        }
    }

    @Test
    void others_read_what_was_published_and_do_not_write() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/rapporter/2024");
            assertThat(page.locator("h1")).hasText("Du har inte behörighet");
            page = visit.open("/rapporter");
            assertThat(page.locator("h1")).hasText("Erfarenhetsrapporter");
            assertThat(page.locator("form[action='/rapporter']")).hasCount(0);
            visit.open("/rapporter/2024/01935f00-1b2c-7d3e-af40-5a6b7c8d9e0f");
            assertThat(page.locator("h1")).hasText("Sidan finns inte");
        }
        try (var visit = Visit.of("forsakringskassan", 360)) {
            var page = visit.open("/rapporter");
            assertThat(page.locator("h1")).hasText("Erfarenhetsrapporter");
            visit.assertGood("reports-authority");
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.LocatorOptions containing(Page page, String text) {
        return new Page.LocatorOptions().setHas(page.getByText(text));
    }
}
