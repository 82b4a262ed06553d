package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A working group's meeting: by keys, by two at once, without JavaScript, and its minutes. */
class MeetingPageTest {

    private static final double AT_ONCE = 2_000;

    @Test
    void a_whole_meeting_is_held_by_keyboard() {
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = visit.open("/moten");
            visit.assertGood("meetings");
            String group = "Grupp " + UUID.randomUUID().toString().substring(0, 8);
            page.locator("#workingGroup").focus();
            page.keyboard().type(group);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(group);
            visit.assertGood("meeting");

            int merged = 0;
            for (int i = 0; i < 22; i++) {
                if (i % 7 == 2) {
                    reclassify(page);
                }
                if (i == 5) {
                    visit.assertGood("meeting-halfway");
                }
                if (merged < 2 && i > 8 && merge(page)) {
                    merged++;
                    next(page);
                } else {
                    decide(page, 1 + i % 6);
                }
            }
            assertThat(merged).isEqualTo(2);
            page.keyboard().press("a");
            page.keyboard().type("Vi tar upp väntetiderna nästa gång.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#so-far")).containsText("väntetiderna");
            page.keyboard().press("Shift+?");
            assertThat(page.locator("#keys")).hasAttribute("open", "");
            visit.assertGood("meeting-keys");

            page.getByText("Läs och avsluta").first().press("Enter");
            assertThat(page.locator("dl.facts")).containsText("20");
            assertThat(count(page, "Genomgångna")).hasText("20");
            assertThat(count(page, "Ny händelsetyp")).hasText("3");
            assertThat(count(page, "Ihopslagna")).hasText("2");
            visit.assertGood("minutes-before");
            page.locator("#close").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/protokoll\\?klart"));
            assertThat(page.locator("main")).containsText("fastställt");
            assertThat(page.locator("main")).containsText("väntetiderna");
            visit.assertGood("minutes");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.assertGood("minutes-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));

            var list = visit.open("/moten");
            assertThat(list.locator("table")).containsText(group);
            visit.assertGood("meetings-after");
        }
    }

    @Test
    void two_in_the_same_meeting_see_each_other_at_once_and_no_decision_is_lost() {
        try (var mine = Visit.of("arbetsgrupp", 1280);
                var other = Visit.of("samordnare", 1280)) {
            var page = open(mine);
            String meeting = page.url();
            var theirs = other.open(meeting.substring(meeting.indexOf("/moten")));
            String first = about(page);
            assertThat(about(theirs)).isEqualTo(first);
            page.locator("#text").fill("Halvskrivet.");

            // Different things: both are there within two seconds, and nobody's words are touched.
            theirs.locator("#next").click();
            String second = about(theirs);
            decide(theirs, 2);
            assertThat(row(page, second)).containsText("Lyfta lokalt", within());
            assertThat(page.locator("#text")).hasValue("Halvskrivet.");

            // The same: who comes second is shown both, and chooses.
            theirs.goBack();
            theirs.locator("#row-" + first).click();
            decide(theirs, 1);
            assertThat(page.locator("#so-far")).containsText("Bevaka vidare", within());
            assertThat(row(page, first)).containsText("Bevaka vidare", within());
            page.locator("#beslut details summary").first().click();
            page.locator("#beslut-manageability").fill("Vi ringer först.");
            page.locator("#decision input[value=ESCALATE]").check();
            page.locator("#beslut [data-main]").click();
            assertThat(page.locator("#conflict")).containsText("Bevaka vidare");
            assertThat(page.locator("#conflict")).containsText("Lyfta vidare");
            assertThat(page.locator("#beslut-manageability")).hasValue("Vi ringer först.");
            mine.assertGood("meeting-conflict");
            page.locator("#conflict button").click();
            page.locator("#row-" + first).click();
            assertThat(row(theirs, first)).containsText("Lyfta vidare", within());

            // The log has both, in order; the page shows the last first.
            var log = mine.open("/observationer/" + first).locator(".timeline li");
            assertThat(log.nth(0)).containsText("Lyfta vidare");
            assertThat(log.nth(1)).containsText("Bevaka vidare");
        }
    }

    @Test
    void what_another_did_to_another_side_of_it_goes_together_with_ones_own() {
        try (var mine = Visit.of("arbetsgrupp", 1280);
                var other = Visit.of("samordnare", 1280)) {
            var page = open(mine);
            String meeting = page.url();
            String first = about(page);
            var theirs = other.open(meeting.substring(meeting.indexOf("/moten")));
            reclassify(theirs);
            decide(page, 3);
            page.locator("#row-" + first).click();
            assertThat(page.locator("#so-far")).containsText("Ny händelsetyp");
            assertThat(page.locator("#so-far")).containsText("Koppla till ett systemfel");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void everything_can_be_done_without_javascript(int width) {
        try (var visit = Visit.withoutJavaScript("samordnare", width)) {
            var page = open(visit);
            String first = about(page);
            page.check("#decision input[value=RAISE_LOCALLY]");
            page.click("#beslut [data-main]");
            assertThat(row(page, first)).containsText("Lyfta lokalt");
            String second = about(page);
            page.click("#pass");
            assertThat(row(page, second)).containsText("Lämnas som den är");
            page.click("#merge summary");
            page.locator("#ihop input[name=other]").fill("/observationer/" + first);
            page.click("#ihop [data-main]");
            assertThat(page.locator("#angra")).isVisible();
            visit.assertGood("meeting-merged");
            page.click("#angra button");
            assertThat(page.locator("#so-far")).containsText("ångrades");
            page.click("text=Pausa");
            assertThat(page.locator("main")).containsText("pausat");
            visit.assertGood("meeting-paused");
            page.click("text=Fortsätt mötet");
            page.fill("#text", "Ring 070-174 06 58.");
            page.click("#anteckning [data-main]");
            assertThat(page.locator("#text-said")).containsText("telefonnummer");
            assertThat(page.locator("#text")).hasValue("Ring 070-174 06 58.");
            visit.assertGood("meeting-note-refused");
            page.click("text=Läs och avsluta");
            page.click("#close");
            assertThat(page.locator("main")).containsText("fastställt");
            visit.assertGood("minutes-small");
        }
    }

    @Test
    void an_ombud_reads_minutes_and_holds_no_meeting() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/moten");
            assertThat(page.locator("#workingGroup")).hasCount(0);
            visit.assertGood("meetings-of-an-ombud");
        }
    }

    /** A meeting of a group of its own, at the first that waits. */
    private static Page open(Visit visit) {
        var page = visit.open("/moten");
        page.fill("#workingGroup", "Grupp " + UUID.randomUUID().toString().substring(0, 8));
        page.click("form[action='/moten'] button");
        assertThat(page.locator("#item-title")).isVisible();
        return page;
    }

    private static String about(Page page) {
        return page.locator("#anteckning input[name=om]").inputValue();
    }

    private static Locator row(Page page, String observation) {
        return page.locator("#row-" + observation);
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE);
    }

    private static void decide(Page page, int choice) {
        String here = about(page);
        page.keyboard().press("d");
        page.keyboard().press(Integer.toString(choice));
        page.keyboard().press("Enter");
        leaves(page, here);
    }

    private static void next(Page page) {
        String here = about(page);
        page.keyboard().press("n");
        leaves(page, here);
    }

    private static void leaves(Page page, String here) {
        assertThat(page.locator("#anteckning input[name=om]")).not().hasValue(here);
    }

    private static void reclassify(Page page) {
        page.keyboard().press("t");
        if (page.locator("#finding").count() > 0) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#eventType")).isFocused();
        String now = page.locator(".item .list li").first().innerText();
        do {
            page.keyboard().press("ArrowDown");
        } while (now.endsWith(
                (String)
                        page.locator("#eventType")
                                .evaluate("it => it.options[it.selectedIndex].text")));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#so-far")).containsText("Ny händelsetyp");
    }

    /** False when nothing is similar. */
    private static boolean merge(Page page) {
        if (page.locator("#ihop input[name=into]").count() == 0) {
            return false;
        }
        page.keyboard().press("s");
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#angra")).isVisible();
        return true;
    }

    private static Locator count(Page page, String what) {
        return page.locator("dt:text-is(\"" + what + "\") + dd");
    }
}
