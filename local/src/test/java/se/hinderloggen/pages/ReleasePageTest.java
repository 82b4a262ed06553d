package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A summary on its way out: written, read by somebody else, released, taken back. */
class ReleasePageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void it_is_written_beside_the_original_approved_by_another_told_and_taken_back(int width) {
        String observation = Summaries.reviewed();
        String summary = "Den som väntar får inget svar i tid. " + System.nanoTime();
        String release;
        try (var visit = Visit.of("arbetsgrupp", width)) {
            var page = visit.open("/observationer/" + observation);
            page.locator("#delge a.button").press("Enter");
            assertThat(page.locator(".original")).containsText(Summaries.ORIGINAL);
            assertThat(page.locator("input[value=FORSAKRINGSKASSAN]")).isChecked();
            page.waitForLoadState();
            page.locator("#summary").fill(Summaries.ORIGINAL);
            assertThat(page.locator("#summary-said")).containsText("ordagrant");
            assertThat(page.locator("#told dt").first()).hasText("Försäkringskassan");
            assertThat(page.locator("#told")).containsText("Karlstad, om tillräckligt många");
            page.check("input[value=POLISEN]");
            assertThat(page.locator("#told")).containsText("har inget flöde än");
            visit.assertGood("release-write");
            page.uncheck("input[value=POLISEN]");
            page.fill("#summary", summary);
            page.locator("#summary").press("Control+Enter");

            assertThat(page.locator(".title .tag")).hasText("Väntar på en till");
            assertThat(page.locator("main")).containsText("Någon annan i arbetsgruppen");
            assertThat(page.locator("button.primary")).hasCount(0);
            visit.assertGood("release-own");
            release = page.url().replaceFirst("^.*(/delge/)", "$1");
        }
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/delge");
            visit.assertGood("releases");
            item(page, summary).locator("a.button").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*" + release));
            assertThat(page.locator(".original")).containsText(Summaries.ORIGINAL);
            visit.assertGood("release-decide");
            page.getByText("Godkänn och lämna ut").press("Enter");
            assertThat(page.locator(".title .tag")).hasText("Utlämnad");

            visit.open("/delge?visa=utlamnade");
            assertThat(item(page, summary)).isVisible();
            awaitEntry(visit, release);
            visit.assertGood("release-released");
            page.locator("section:has(#where) a").first().press("Enter");
            assertThat(page.locator(".entries > li").first()).containsText(summary);

            visit.open(release);
            page.locator("#revoke summary").press("Enter");
            page.check("input[value=INCORRECT]");
            page.getByRole(AriaRole.BUTTON).getByText("Dra tillbaka").press("Enter");
            assertThat(page.locator(".title .tag")).hasText("Tillbakadragen");
            visit.assertGood("release-revoked");
            visit.open("/observationer/" + observation);
            assertThat(page.locator("#delge")).containsText("Tillbakadragen");
            visit.assertGood("observation-with-release");
        }
    }

    @Test
    void without_a_script_what_points_to_somebody_is_refused_and_a_no_has_a_reason() {
        String observation = Summaries.recorded();
        try (var visit = Visit.withoutJavaScript("samordnare", 360);
                var other = Visit.withoutJavaScript("arbetsgrupp", 360)) {
            var page = visit.open("/observationer/" + observation);
            assertThat(page.locator("#delge")).containsText("behöver gås igenom");
            assertThat(page.locator("#delge a.button")).hasCount(0);

            visit.open("/observationer/" + Summaries.reviewed() + "/delge");
            page.fill("#summary", "Ring 070-174 06 58 så svarar ingen.");
            page.click("[data-main]");
            assertThat(page.locator("#summary-said")).containsText("elefon");
            page.fill("#summary", "Kontoret på Storgatan 12 svarar inte.");
            page.click("[data-main]");
            assertThat(page.locator("#summary-said mark")).hasText("Storgatan 12");
            page.check("input[name=acknowledged]");
            page.uncheck("input[value=FORSAKRINGSKASSAN]");
            page.click("[data-main]");
            assertThat(page.locator("#recipients .said")).containsText("minst en mottagare");
            page.check("input[value=FORSAKRINGSKASSAN]");
            page.click("button[value=show]");
            assertThat(page.locator("#told dt").first()).hasText("Försäkringskassan");
            page.click("[data-main]");
            assertThat(page.locator(".title .tag")).hasText("Väntar på en till");

            var theirs = other.open(page.url().replaceFirst("^.*(/delge/)", "$1"));
            theirs.locator("details summary").click();
            theirs.fill("#reason", "Adressen pekar ut kontoret.");
            theirs.click("details [data-main]");
            assertThat(theirs.locator(".title .tag")).hasText("Fick nej");
            assertThat(theirs.locator("main")).containsText("Adressen pekar ut kontoret.");
            other.open("/delge?visa=nej");
            assertThat(theirs.locator(".entries > li").first()).containsText("Storgatan 12");
        }
    }

    @Test
    void of_a_systemfel_too_and_an_ombud_has_no_part_in_it() {
        String fault = Faults.somewhere().declared("Besluten dröjer");
        try (var visit = Visit.of("arbetsgrupp", 1280);
                var ombud = Visit.of("ombud", 360)) {
            var page = visit.open("/systemfel/" + fault);
            page.locator("#delge a.button").click();
            assertThat(page.locator(".original")).containsText("Besluten dröjer");
            page.fill("#summary", "Handläggningen tar längre tid än lagen medger.");
            page.locator("[data-main]").click();
            assertThat(page.locator(".title .tag")).hasText("Väntar på en till");
            visit.open("/delge?sprak=en");
            assertThat(page.locator("h1")).hasText("Release to authorities");
            visit.assertGood("releases-english");
            assertThat(ombud.open("/systemfel/" + fault + "/delge").locator("h1"))
                    .hasText("Du har inte behörighet");
            assertThat(ombud.open("/systemfel/" + fault).locator("#delge")).hasCount(0);
        }
    }

    private static Locator item(Page page, String summary) {
        return page.locator(".entries > li")
                .filter(new Locator.FilterOptions().setHasText(summary));
    }

    /** It is told within a moment. */
    private static void awaitEntry(Visit visit, String release) {
        for (int i = 0; i < 100; i++) {
            if (visit.open(release).locator("section:has(#where) li").count() > 0) {
                return;
            }
        }
    }
}
