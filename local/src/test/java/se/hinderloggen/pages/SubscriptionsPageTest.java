package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what: granted, looked at, changed and ended. */
class SubscriptionsPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_coordinator_grants_a_feed_sees_it_as_the_recipient_does_changes_and_ends_it(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/prenumerationer");
            assertThat(page.locator("tbody tr").first()).isVisible();
            visit.assertGood("subscriptions");
            page.locator("a.primary").press("Enter");
            page.fill("#recipient", "Banken");
            page.waitForLoadState();
            page.locator("#recipient").press("Control+Enter");
            assertThat(page.locator("#recipient-said")).containsText("ingen myndighet");
            visit.assertGood("subscription-wrong");
            page.fill("#recipient", "Försäkringskassan");
            page.check("input[value=SYSTEMRATT]");
            page.locator("#recipient").press("Control+Enter");

            assertThat(page.locator("h1")).hasText("Flödet till Försäkringskassan");
            assertThat(page.locator(".title")).containsText("Systemrätt");
            assertThat(page.locator("main")).containsText("Mottagaren ser inget än.");
            visit.assertGood("subscription-empty");
            page.getByText("Ändra", new Page.GetByTextOptions().setExact(true)).press("Enter");
            page.check("input[value=FIGURES]");
            visit.assertGood("subscription-change");
            page.locator("[data-main]").press("Enter");
            assertThat(page.locator(".facts")).containsText("Endast siffror");

            page.locator("a.danger").press("Enter");
            page.fill("#reason", "Den behövs inte längre.");
            visit.assertGood("subscription-end");
            page.locator("#understood").press("Space");
            page.locator("[data-main]").press("Enter");
            assertThat(page.locator(".title .tag")).hasText("Avslutad");
            assertThat(page.locator("#page .note")).containsText("Den behövs inte längre.");
            assertThat(page.locator("a.danger")).hasCount(0);
        }
    }

    @Test
    void the_preview_has_what_the_recipient_has_and_an_ombud_sees_who_is_told_but_not_what() {
        String summary = "Beslut dröjer utan förklaring. " + System.nanoTime();
        long number = Summaries.told(summary);
        String address = "/prenumerationer/" + Summaries.subscription();
        try (var group = Visit.of("arbetsgrupp", 360);
                var ombud = Visit.of("ombud", 1280)) {
            var page = group.open(address);
            assertThat(page.locator("#nr-" + number)).containsText(summary);
            assertThat(page.locator("main")).not().containsText(Summaries.ORIGINAL);
            assertThat(page.locator("a.danger")).hasCount(0);
            group.assertGood("subscription-preview");
            var theirs = ombud.open("/prenumerationer");
            assertThat(theirs.locator("tbody")).containsText("Försäkringskassan");
            assertThat(theirs.locator("a.primary")).hasCount(0);
            assertThat(ombud.open(address).locator(".entries")).hasCount(0);
            assertThat(ombud.open("/prenumerationer/ny").locator("h1"))
                    .hasText("Du har inte behörighet");
        }
    }

    @Test
    void the_figures_of_a_year_are_published_for_good() {
        String year = Integer.toString(Faults.TODAY.getYear() - 7);
        try (var visit = Visit.of("samordnare", 360);
                var plain = Visit.withoutJavaScript("samordnare", 1280)) {
            var page = visit.open("/prenumerationer");
            page.getByText("Publicera siffror").press("Enter");
            page.selectOption("#year", year);
            visit.assertGood("publish");
            page.locator("#understood").press("Space");
            page.locator("[data-main]").press("Enter");
            assertThat(page.locator("#page .note.good")).hasText(year + " är publicerat.");
            assertThat(page.locator("section:has(#published) li").first()).containsText(year);
            visit.assertGood("published");

            var again = plain.open("/prenumerationer/siffror");
            again.selectOption("#year", Integer.toString(Faults.TODAY.getYear() - 8));
            again.check("#understood");
            again.click("[data-main]");
            assertThat(again.locator("#page .note.good")).containsText("är publicerat.");
        }
    }

    @Test
    void without_a_script_what_was_chosen_stays_when_something_is_wrong() {
        try (var visit = Visit.withoutJavaScript("samordnare", 360)) {
            var page = visit.open("/prenumerationer/ny");
            page.fill("#recipient", "Kommun");
            page.check("input[value=TILLGANGLIGHET]");
            page.click("[data-main]");
            assertThat(page.locator("#recipient-said")).containsText("vilken kommun");
            assertThat(page.locator("input[value=TILLGANGLIGHET]")).isChecked();
            page.fill("#recipient", "Karlstads kommun");
            page.click("[data-main]");
            assertThat(page.locator("h1")).hasText("Flödet till Kommun Karlstad");
            page.locator("a.danger").click();
            page.check("#understood");
            page.click("[data-main]");
            assertThat(page.locator(".title .tag")).hasText("Avslutad");
            var ended =
                    visit.open("/prenumerationer")
                            .locator("tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Kommun Karlstad"));
            assertThat(ended.first()).containsText("Avslutad");
        }
    }
}
