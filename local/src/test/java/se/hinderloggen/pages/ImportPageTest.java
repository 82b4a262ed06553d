package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Importing a file: it is looked at first. */
class ImportPageTest {

    private static final String HEADER =
            "externt id;slag;datum;myndighet;enhet;kommun;händelsetyp;beskrivning\n";
    private static final LocatorAssertions.HasTextOptions LONG =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    private static final Pattern JOB = Pattern.compile(".*/import/[0-9a-f-]{36}");

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_good_file_is_checked_and_then_imported_by_keyboard(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/import");
            visit.assertGood("import-empty");
            choose(page, "bra.csv", HEADER + row("Kön var lång.") + row("Ingen svarade."));
            page.locator("form button.primary").first().focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Filen är granskad");
            assertThat(page).hasURL(JOB);
            assertThat(page.locator("main")).containsText("Allt stämmer.");
            visit.assertGood("import-checked");
            page.locator("button[value=allt]").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Filen är importerad");
            assertThat(page.locator("main")).containsText("Nya observationer: 2");
            visit.assertGood("import-done");
            page.click("a.primary");
            assertThat(page).hasURL(Pattern.compile(".*/observationer"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_is_said_row_by_row_and_what_is_right_can_go_in(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/import");
            choose(
                    page,
                    "fel.csv",
                    HEADER
                            + row("Kön var lång.")
                            + row("Ringde om 19121212-1212.")
                            + row("Kallelse till Storgatan 12.")
                            + row("=HYPERLINK(\"http://x\")<script>")
                                    .replace("Polisen", "Försäkringskasan"));
            page.click("form button.primary");

            assertThat(page.locator("main")).containsText("En del måste rättas.");
            assertThat(page.locator("table")).containsText("Försäkringskassan");
            assertThat(page.locator("table")).containsText("personnummer");
            assertThat(page.content()).doesNotContain("19121212").doesNotContain("HYPERLINK");
            visit.assertGood("import-wrong");

            page.check("input[value=street-address]");
            page.click("button[value=granska]");
            assertThat(page.locator("button[value=ratt]")).containsText("(2 av 4)");
            assertThat(page.locator("input[value=street-address]")).isChecked();
            page.click("button[value=ratt]");
            assertThat(page.locator("h1")).hasText("Filen är importerad");
            assertThat(page.locator("main")).containsText("Nya observationer: 2");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_template_is_a_file_that_can_be_imported(boolean observations) {
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open(observations ? "/import" : "/import?slag=BASE_FIGURES");
            for (String format : new String[] {"csv", "xlsx"}) {
                String name = (observations ? "observationer" : "grunduppgifter") + "." + format;
                var download =
                        page.waitForDownload(() -> page.click("a[href$='mall/" + name + "']"));
                Path file = download.path();
                page.setInputFiles("#fil", file);
                page.click("form button.primary");
                assertThat(page.locator("h1")).hasText("Filen är granskad");
                assertThat(page.locator("main")).containsText("Allt stämmer.");
                page.goBack();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_file_that_is_none_is_refused_with_words(int width) {
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/import");
            page.click("form button.primary");
            assertThat(page.locator("#wrong")).containsText("Välj en fil först.");
            visit.assertGood("import-no-file");

            choose(page, "bild.png", "\u0089PNG\r\n\u001a\n\0\0\0\0");
            page.click("form button.primary");
            assertThat(page.locator("h1")).hasText("Filen går inte att läsa");
            visit.assertGood("import-refused");

            page.click("a.primary");
            choose(page, "avklippt.csv", HEADER + row("Kön var lång.") + "A;hinder;\"2025");
            page.click("form button.primary");
            assertThat(page.locator("h1")).hasText("Filen går inte att läsa");
            assertThat(page.locator("main")).containsText("Inget är registrerat.");
        }
    }

    @Test
    void everything_can_be_done_without_javascript() {
        try (var visit = Visit.withoutJavaScript("samordnare", 360)) {
            var page = visit.open("/import");
            var rows = new StringBuilder(HEADER);
            for (int i = 0; i < 3_000; i++) {
                rows.append(row("Kön var lång."));
            }
            choose(page, "utan.csv", rows.toString());
            page.click("form button.primary");
            assertThat(page).hasURL(JOB);
            assertThat(page.locator("h1")).hasText("Filen är granskad", LONG);
            page.click("a:has-text('Välj en annan fil')");

            choose(page, "liten.csv", HEADER + row("Kön var lång."));
            page.click("form button.primary");
            assertThat(page.locator("h1")).hasText("Filen är granskad");
            page.click("button[value=allt]");
            assertThat(page.locator("h1")).hasText("Filen är importerad");
        }
    }

    @Test
    void it_goes_on_while_nobody_looks_and_both_tabs_see_the_same() {
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open("/import");
            var rows = new StringBuilder(HEADER);
            for (int i = 0; i < 20_000; i++) {
                rows.append(row("Kön var lång."));
            }
            choose(page, "lång.csv", rows.toString());
            page.click("form button.primary");
            assertThat(page).hasURL(JOB);
            assertThat(page.locator("h1")).hasText("Filen granskas");
            visit.assertGood("import-running");
            String address = page.url();
            page.navigate("about:blank");

            page.navigate(Site.running().address() + "/import");
            page.click("a[href='" + address.substring(address.indexOf("/import")) + "']");
            var other = visit.context().newPage();
            other.navigate(address);
            assertThat(page.locator("h1")).hasText("Filen är granskad", LONG);
            assertThat(other.locator("h1")).hasText("Filen är granskad", LONG);
            other.click("button.danger");
            page.reload();
            assertThat(page.locator("h1")).hasText("Importen finns inte kvar");
            visit.assertGood("import-gone");
        }
    }

    @Test
    void an_ombud_does_not_import() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/import");
            assertThat(page.locator("h1")).hasText("Du har inte behörighet");
            visit.assertGood("import-forbidden");
        }
    }

    private static void choose(Page page, String name, String content) {
        page.setInputFiles(
                "#fil",
                new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(String description) {
        return "T"
                + Long.toString(System.nanoTime(), 36)
                + ";hinder;2019-03;Polisen;;Karlstad;Tillgänglighet;"
                + description
                + "\n";
    }
}
