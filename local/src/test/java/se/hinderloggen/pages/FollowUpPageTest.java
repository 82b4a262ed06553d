package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was agreed to be done: agreeing, seeing, doing and undoing it; and the calendar of it. */
class FollowUpPageTest {

    private static final String TOMORROW = LocalDate.now().plusDays(1).toString();

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_ombud_follows_up_an_observation_by_keyboard_does_it_and_takes_it_back(int width) {
        try (var visit = Visit.of("ombud", width)) {
            String address = record(visit);
            var page = visit.open(address);
            String what = "Ring och fråga " + System.nanoTime();
            page.locator("#follow-ups a.button").press("Enter");
            assertThat(page.locator("h1")).hasText("Ny uppföljning");
            visit.assertGood("follow-up-new");
            page.keyboard().type(what);
            page.locator("#due").fill(TOMORROW);
            page.locator("#what").press("Control+Enter");

            assertThat(page).hasURL(Pattern.compile(".*" + address));
            assertThat(page.locator("#follow-ups")).containsText(what);
            assertThat(page.locator("#follow-ups")).containsText("Den som registrerade");
            visit.assertGood("observation-with-follow-up");

            visit.open("/uppfoljningar");
            var item = item(page, what);
            assertThat(item).isVisible();
            visit.assertGood("follow-ups");
            item.focus();
            page.keyboard().press("x");
            assertThat(page.locator("#page .note.good")).containsText("Klart");
            assertThat(item(page, what)).hasCount(0);
            visit.assertGood("follow-up-done");

            page.getByText("Ångra").press("Enter");
            assertThat(page.locator("#page .note.good")).containsText("öppen igen");
            assertThat(item(page, what)).isVisible();
        }
    }

    @Test
    void keys_lead_from_one_to_the_next_and_write_letters_in_a_text() {
        try (var visit = Visit.of("ombud", 1280)) {
            String address = record(visit);
            agree(visit, address, "Först " + System.nanoTime());
            agree(visit, address, "Sedan " + System.nanoTime());
            var page = visit.open("/uppfoljningar");
            var items = page.locator(".follow-ups > li");
            items.first().focus();
            page.keyboard().press("n");
            assertThat(items.nth(1)).isFocused();
            page.keyboard().press("p");
            assertThat(items.first()).isFocused();
            items.first().locator("summary").click();
            items.first().locator("textarea").focus();
            page.keyboard().type("xnp");
            assertThat(items.first().locator("textarea")).hasValue("xnp");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_is_said_where_it_is_and_nothing_typed_is_lost(int width) {
        try (var visit = Visit.of("arbetsgrupp", width)) {
            String address = record(visit);
            var page = visit.open(address);
            page.locator("#follow-ups a.button").click();
            page.fill("#what", "Ring 070-174 06 58");
            page.fill("#due", "2020-01-01");
            page.click("[data-main]");
            assertThat(page.locator("#what-said")).isVisible();
            assertThat(page.locator("#what-said")).containsText("elefon");
            assertThat(page.locator("#what")).hasValue("Ring 070-174 06 58");
            visit.assertGood("follow-up-refused");
            page.fill("#what", "Ring växeln");
            page.click("[data-main]");
            assertThat(page.locator("#due-said")).containsText("redan varit");
            page.fill("#due", TOMORROW);
            page.check("input[value=MANAGEMENT_GROUP]");
            page.click("[data-main]");
            assertThat(page.locator("#follow-ups")).containsText("Ledningsgruppen");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_outcome_that_may_tell_who_it_was_is_asked_about_and_stays_as_it_is_written(int width) {
        try (var visit = Visit.of("ombud", width)) {
            String what = "Fråga kontoret " + System.nanoTime();
            agree(visit, record(visit), what);
            var page = visit.open("/uppfoljningar");
            item(page, what).locator("summary").click();
            item(page, what).locator("textarea").fill("Kontoret på Storgatan 12 har flyttat.");
            item(page, what).getByText("Klar, med det här resultatet").press("Enter");
            assertThat(page.locator("#outcome-said")).containsText("adress");
            assertThat(page.locator("#outcome")).hasValue("Kontoret på Storgatan 12 har flyttat.");
            assertThat(page.locator("#page")).containsText(what);
            visit.assertGood("follow-up-outcome-doubted");
            page.check("input[name=godkant]");
            page.locator("#outcome").press("Control+Enter");
            assertThat(page.locator("#page .note.good")).containsText("Klart");
        }
    }

    @Test
    void two_who_change_the_same_one_see_what_the_other_wrote() {
        try (var mine = Visit.of("samordnare", 1280);
                var other = Visit.withoutJavaScript("arbetsgrupp", 1280)) {
            String address = record(mine);
            String what = "Fråga enheten " + System.nanoTime();
            agree(mine, address, what);
            var page = mine.open("/uppfoljningar?visa=alla");
            page.navigate(change(page, what));
            var theirs = other.open("/uppfoljningar?visa=alla");
            theirs.navigate(change(theirs, what));
            theirs.fill("#what", what + " skriftligt");
            theirs.click("[data-main]");
            assertThat(theirs.locator("#page .note.good")).containsText("sparad");

            page.fill("#what", what + " muntligt");
            page.click("[data-main]");
            assertThat(page.locator("#page .note.warn")).containsText("skriftligt");
            assertThat(page.locator("#what")).hasValue(what + " muntligt");
            mine.assertGood("follow-up-conflict");
            page.click("[data-main]");
            assertThat(item(page, what + " muntligt")).isVisible();
        }
    }

    @Test
    void everything_works_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            String address = record(visit);
            String what = "Skriv till dem " + System.nanoTime();
            agree(visit, address, what);
            var page = visit.open("/");
            assertThat(page.locator("main")).containsText("Väntar på dig");
            visit.open("/uppfoljningar");
            var item = item(page, what);
            item.locator("summary").click();
            item.locator("textarea").fill("De svarade");
            item.getByText("Klar, med det här resultatet").click();
            assertThat(page.locator("#page .note.good")).containsText("Klart");
            visit.open("/uppfoljningar?visa=klara");
            assertThat(item(page, what)).containsText("De svarade");
            item(page, what).getByText("Öppna igen").click();
            visit.open("/uppfoljningar");
            item(page, what).locator("summary").click();
            item(page, what).getByText("Ta tillbaka").click();
            assertThat(page.locator("#page .note.good")).containsText("återtagen");
            assertThat(item(page, what)).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_calendar_is_fetched_by_its_address_alone_and_tells_nothing_but_days(int width) {
        try (var visit = Visit.of("ombud", width);
                var program = Visit.ofNobody(width)) {
            String address = record(visit);
            String what = "Hemligt ärende " + System.nanoTime();
            agree(visit, address, what);
            var page = visit.open("/uppfoljningar/kalender");
            visit.assertGood("calendar");
            String calendar = page.locator("#address").inputValue();
            var file = program.context().request().get(calendar);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-type")).startsWith("text/calendar");
            assertThat(file.text())
                    .startsWith("BEGIN:VCALENDAR")
                    .contains(TOMORROW.replace("-", ""))
                    .doesNotContain("Hemligt");
            var wrong = calendar.replaceFirst("/kalender/..", "/kalender/AA");
            assertThat(program.context().request().get(wrong).status()).isEqualTo(404);
        }
    }

    private static String change(Page page, String what) {
        item(page, what).locator("summary").click();
        String address = item(page, what).locator("a[href*='/andra']").getAttribute("href");
        return Site.running().address() + address;
    }

    private static Locator item(Page page, String what) {
        return page.locator(".follow-ups > li", new Page.LocatorOptions().setHasText(what));
    }

    private static void agree(Visit visit, String observation, String what) {
        var page = visit.open(observation);
        page.locator("#follow-ups a.button").click();
        page.fill("#what", what);
        page.fill("#due", TOMORROW);
        page.click("[data-main]");
        assertThat(page.locator("#follow-ups")).containsText(what);
    }

    private static String record(Visit visit) {
        FindPageTest.record(visit, "Ingen ringde tillbaka " + System.nanoTime() + ".");
        return visit.page().url().replaceFirst(".*/ny/([^/]+)/klar", "/observationer/$1");
    }
}
