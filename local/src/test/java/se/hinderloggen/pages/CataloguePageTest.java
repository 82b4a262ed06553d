package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue, and changing it when one has seen what that does. */
class CataloguePageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_unit_is_added_renamed_and_retired_by_keyboard(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            String name = "Kontor " + Long.toString(System.nanoTime(), 36);
            var page = visit.open("/katalog");
            visit.assertGood("catalogue");
            page.getByLabel("Lägg till enhet: Bank").focus();
            page.keyboard().press("Enter");
            page.focus("#name");
            page.keyboard().type(name);
            page.fill("#from", "2020-01-01");
            visit.assertGood("catalogue-new-unit");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("h1")).hasText("Vad det innebär");
            assertThat(page.locator("main")).containsText("Koden kan aldrig användas");
            visit.assertGood("catalogue-preview");
            page.focus("[data-main]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".note.good")).containsText("Klart: Ny enhet.");

            change(page, "Byt namn: " + name);
            page.fill("#name", name + " norra");
            page.click("[data-main]");
            assertThat(page.locator("main")).containsText("Serien heter " + name + " norra från");
            page.click("[data-main]");
            change(page, "Avsluta: " + name + " norra");
            page.fill("#from", "2090-01-01");
            page.click("[data-main]");
            assertThat(page.locator("main")).containsText("Inget är registrerat under den.");
            page.click("[data-main]");
            assertThat(page.locator(".note.good")).containsText("Klart: Avsluta enhet.");
            assertThat(page.getByText(name + " norra").first()).hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_a_change_does_to_trends_is_shown_before_it_is_made(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/katalog");
            page.getByLabel("Koppla till annan typ: Tillgänglighet").click();
            page.check("input[value=MERGED]");
            page.check("input[name=successors][value=SAMVERKAN]");
            page.fill("#from", "2027-01-01");
            visit.assertGood("catalogue-mapping");
            page.click("[data-main]");

            assertThat(page.locator("main"))
                    .containsText(
                            "Tillgänglighet har slagits ihop till Samverkan från 1 januari 2027");
            assertThat(page.locator("table thead")).containsText("Samverkan");
            assertThat(page.locator("table tbody tr").first())
                    .containsText(Pattern.compile("20\\d\\d"));
            assertThat(page.locator("main")).containsText("alla PO-verksamheter");
            visit.assertGood("catalogue-mapping-preview");

            page.click("button[value=andra]");
            assertThat(page.locator("input[value=MERGED]")).isChecked();
            assertThat(page.locator("input[value=SAMVERKAN]")).isChecked();
            page.click("a.plain");
            page.getByLabel("Avsluta: Bemötande").click();
            page.fill("#from", "2024-01-01");
            page.click("[data-main]");
            assertThat(page.locator("main")).containsText("berörda från 2024 och senare");
            visit.assertGood("catalogue-retirement-preview");
        }
    }

    @Test
    void everything_can_be_done_without_javascript_and_what_is_wrong_is_said_where_it_is() {
        try (var visit = Visit.withoutJavaScript("samordnare", 360)) {
            var page = visit.open("/katalog/andra/ny-myndighet");
            page.fill("#name", "Försäkringskassan");
            page.fill("#from", "");
            page.click("[data-main]");
            assertThat(page.locator("#wrong")).containsText("Välj huvudman.");
            assertThat(page.locator("#from-said")).isVisible();
            page.check("input[value=STATE]");
            page.check("input[value=ja]");
            page.fill("#code", "KASSAN");
            page.fill("#from", "2026-01-01");
            page.click("[data-main]");
            page.click("[data-main]");
            assertThat(page.locator("#name-said")).containsText("betyder redan något annat");
            assertThat(page.locator("#code")).hasValue("KASSAN");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_looks_good(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/katalog/andra/ny-handelsetyp");
            page.fill("#name", "Anna Andersson på Storgatan 12");
            page.click("[data-main]");
            assertThat(page.locator("#englishName-said")).containsText("engelska");
            visit.assertGood("catalogue-wrong");
            page.fill("#englishName", "Test");
            page.click("[data-main]");
            page.click("[data-main]");
            assertThat(page.locator("input[name=godkant]").first()).isVisible();
            visit.assertGood("catalogue-doubt");
        }
    }

    @Test
    void an_ombud_reads_it_and_does_not_change_it() {
        try (var visit = Visit.of("ombud", 360)) {
            var page = visit.open("/katalog");
            assertThat(page.locator("main")).containsText("Försäkringskassan");
            assertThat(page.locator("a[href*=andra]")).hasCount(0);
            visit.assertGood("catalogue-ombud");
            page.navigate(Site.running().address() + "/katalog/andra/ny-handelsetyp");
            assertThat(page.locator("h1")).hasText("Du har inte behörighet");
        }
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open("/katalog/andra/avsluta-handelsetyp?typ=FINNS_INTE");
            assertThat(page.locator("h1")).hasText("Sidan finns inte");
        }
    }

    private static void change(Page page, String label) {
        // It lies in the units of its authority, which are folded.
        page.locator("details summary").all().forEach(Locator::click);
        page.locator("[aria-label^='" + label + "']").first().click();
    }
}
