package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words mean, and how accessible the pages are. */
class HelpPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_words_are_found_from_any_page_by_keyboard(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/");
            page.locator("footer a[href='/hjalp']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Ord och hjälp");
            page.locator("a[href='#words']").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#words"));
            assertThat(page.locator("dl.words")).containsText("Systemrätt");
            visit.assertGood("help");
            page.locator("footer a[hreflang=en]").click();
            assertThat(page.locator("h1")).hasText("Words and help");
            visit.assertGood("help-english");
            page.locator("footer a[hreflang=sv]").click();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void anyone_reads_the_statement_without_signing_in(int width) {
        try (var visit = Visit.ofNobody(width)) {
            var page = visit.open("/tillganglighet");
            assertThat(page.locator("h1")).hasText("Tillgänglighet");
            assertThat(page.locator("main")).containsText("2018:1937");
            assertThat(page.locator("#report")).isVisible();
            assertThat(page.locator("#supervision")).isVisible();
            visit.assertGood("accessibility");
        }
    }

    @Test
    void both_are_there_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            assertThat(visit.open("/hjalp").locator("h1")).hasText("Ord och hjälp");
            assertThat(visit.open("/tillganglighet").locator("h1")).hasText("Tillgänglighet");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hjalp", "/tillganglighet", "/katalog", "/grunduppgifter", "/import"})
    void what_the_statement_says_of_the_dark_is_so(String path) {
        try (var visit = Visit.of("samordnare", 1280)) {
            visit.page()
                    .emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            visit.open(path);
            visit.assertGood("dark" + path.replace('/', '-'));
        }
    }
}
