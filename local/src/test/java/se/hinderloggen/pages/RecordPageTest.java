package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording an observation. */
class RecordPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_shortest_event_is_recorded_by_keyboard_in_few_strokes(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/ny");
            visit.assertGood("record-empty");
            String text = "Växeln stängde före utsatt tid " + System.nanoTime() % 100_000 + ".";

            page.keyboard().type(text); // 1: the cursor is where one begins
            assertThat(page.locator("#description")).hasValue(text);
            page.locator("#findings-0-authority").focus(); // 2: a jump by tabs
            page.keyboard().type("FK"); // 3
            page.keyboard().press("Control+Enter"); // 4

            assertThat(page).hasURL(Pattern.compile(".*/ny/[0-9a-f-]{36}/klar"));
            assertThat(page.locator("main")).containsText(text);
            assertThat(page.locator("main")).containsText("Försäkringskassan");
            visit.assertGood("record-done");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_is_said_where_it_is(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/ny");
            page.fill("#description", "Beslutet rörde 19121212-1212 och togs utan samtal.");
            page.fill("#findings-0-authority", "Försäkringskasan");
            page.click("[data-main]");

            assertThat(page.locator("#wrong")).isVisible();
            assertThat(page.locator("#description-said mark")).hasText("19121212-1212");
            assertThat(page.locator("#description")).hasValue(Pattern.compile("19121212-1212"));
            visit.assertGood("record-refused");

            page.fill("#description", "Beslutet togs utan samtal.");
            page.click("[data-main]");
            assertThat(page.locator("#findings-0-authority-said"))
                    .containsText("Försäkringskassan");
            page.fill("#findings-0-authority", "Försäkringskassan");
            page.click("[data-main]");
            assertThat(page).hasURL(Pattern.compile(".*/klar"));
        }
    }

    @Test
    void a_question_is_answered_and_the_text_goes_in() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/ny");
            page.fill("#description", "Mötet på Storgatan 12 ställdes in utan besked.");
            page.fill("#findings-0-authority", "Karlstads kommun");

            assertThat(page.locator("#description-said .question")).isVisible();
            assertThat(page.locator("#saved")).containsText("sparat");
            visit.assertGood("record-question");
            page.locator("#description-said input[type=checkbox]").check();
            page.keyboard().press("Control+Enter");

            assertThat(page).hasURL(Pattern.compile(".*/klar"));
        }
    }

    @Test
    void a_closed_tab_loses_nothing_and_what_is_refused_is_kept_nowhere() {
        String text = "Utkast som blev liggande " + System.nanoTime();
        String address;
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/ny");
            page.fill("#description", text + " och 19121212-1212 i texten.");
            assertThat(page.locator("#saved")).containsText("sparat");
            assertThat(page).hasURL(Pattern.compile(".*/ny/[0-9a-f-]{36}"));
            address = page.url();
        }
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/");
            assertThat(page.getByText(text).first()).isVisible();
            visit.assertGood("start-with-draft");
            page.navigate(address);
            assertThat(page.locator("#description")).hasValue(Pattern.compile(text));
            assertThat(page.locator("#description").inputValue())
                    .doesNotContain("19121212")
                    .contains("█");
            page.click("[data-discard]");
            assertThat(page.getByText(text)).hasCount(0);
        }
    }

    @Test
    void everything_can_be_done_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/ny");
            page.fill("#description", "Två myndigheter skickade vidare till varandra.");
            page.fill("#findings-0-authority", "Försäkringskassan");
            page.click("button[value=add-finding]");
            page.fill("#findings-1-authority", "AF");
            page.click("button[value=save]");
            assertThat(page).hasURL(Pattern.compile(".*/ny/[0-9a-f-]{36}"));
            assertThat(page.locator("#findings-1-authority")).hasValue("AF");
            page.click("[data-main]");
            assertThat(page).hasURL(Pattern.compile(".*/klar"));
            assertThat(page.locator("main")).containsText("Arbetsförmedlingen");
        }
    }

    @Test
    void two_tabs_with_the_same_draft_record_it_once() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/ny");
            page.fill("#description", "Samma sak skickades från två flikar.");
            page.fill("#findings-0-authority", "Polisen");
            assertThat(page.locator("#saved")).containsText("sparat");
            var other = visit.context().newPage();
            other.navigate(page.url());
            assertThat(other.locator("#findings-0-authority")).hasValue("Polisen");

            page.click("[data-main]");
            assertThat(page).hasURL(Pattern.compile(".*/klar"));
            other.click("[data-main]");

            assertThat(other).hasURL(page.url());
        }
    }

    @Test
    void a_draft_changed_in_another_tab_is_not_overwritten() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/ny");
            write(page, "Första fliken skrev detta.");
            var other = visit.context().newPage();
            other.navigate(page.url());
            write(other, "Andra fliken skrev vidare.");

            write(page, "Första fliken visste inte det.");

            assertThat(page.locator("#saved")).containsText("annan flik");
            assertThat(page.locator("#description")).hasValue("Första fliken visste inte det.");
            other.reload();
            assertThat(other.locator("#description")).hasValue("Andra fliken skrev vidare.");
            other.click("[data-discard]");
        }
    }

    @Test
    void what_is_sent_after_the_session_has_ended_is_not_lost() {
        try (var visit = Visit.of("ombud", 1280)) {
            Page page = visit.open("/ny");
            page.fill("#description", "Sessionen tog slut mitt i meningen.");
            page.fill("#findings-0-authority", "Kronofogden");
            visit.context().clearCookies();
            page.click("[data-main]");

            assertThat(page.locator("main")).containsText("Det du skrev finns kvar");
            visit.assertGood("signed-out");
            var other = visit.context().waitForPage(() -> page.click("a[target=_blank]"));
            Site.fillIn(other, "ombud");
            other.waitForURL(Site.running().address() + "/**");
            page.click("main form button");
            assertThat(page.locator("main")).containsText("Du är inloggad igen");
            page.click("main form button");

            assertThat(page).hasURL(Pattern.compile(".*/klar"));
            assertThat(page.locator("main")).containsText("Sessionen tog slut mitt i meningen.");
        }
    }

    /** Until the draft has been saved, or not. */
    private static void write(Page page, String text) {
        page.waitForResponse("**/utkast", () -> page.fill("#description", text));
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
    }
}
