package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A systemfel from the board to its end, and back again. */
class SystemFaultPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void it_is_raised_answered_promised_resolved_and_reopened_when_it_recurs(int width) {
        var faults = Faults.somewhere().recorded(2);
        String title = "Handläggningen i " + faults.municipality.name() + " " + System.nanoTime();
        String id = faults.declared(title);
        try (var visit = Visit.of("arbetsgrupp", width)) {
            var page = visit.open("/systemfel");
            assertThat(page.locator("section:has(#column-OPEN)")).containsText(title);
            page.getByText(title).press("Enter");

            step(page, "Koppla observationer");
            page.locator("input[name=observations]").first().check();
            visit.assertGood("systemfault-link");
            page.locator("[data-main]").press("Enter");
            assertThat(page.locator("section:has(#evidence) li")).hasCount(1);

            step(page, "Lyft det");
            page.check("input[value=SAMVERKANSGRUPP_1]");
            page.fill("#due", Faults.TODAY.plusDays(40).toString());
            page.fill("#question", "Vad kan kommunen göra åt köerna?");
            visit.assertGood("systemfault-raise");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".title .tag")).hasText("Lyft");
            assertThat(page.locator("section:has(#asked)")).containsText("Inget svar än.");

            step(page, "Anteckna ett svar");
            page.check("input[value=PROMISE]");
            page.fill("#promisedBy", Faults.TODAY.plusDays(90).toString());
            page.fill("#text", "En handläggare till anställs.");
            visit.assertGood("systemfault-reply");
            page.locator("[data-main]").click();
            assertThat(page.locator(".title .tag")).hasText("Besvarat");
            assertThat(page.locator("main")).containsText("Utlovat senast");

            step(page, "Det är åtgärdat");
            page.fill("#since", Faults.TODAY.toString());
            page.locator("[data-main]").click();
            assertThat(page.locator(".title .tag")).hasText("Åtgärdat");
            assertThat(page.locator("section:has(#measured)")).containsText("Före");
            visit.assertGood("systemfault-resolved");

            String back = faults.record("ombud");
            Faults.awaitStatus(id, "REOPENED");
            visit.open("/systemfel");
            var reopened =
                    page.locator("section:has(#column-REOPENED) li")
                            .filter(new Locator.FilterOptions().setHasText(title));
            assertThat(reopened).containsText("Det har hänt igen sedan det åtgärdades.");
            visit.assertGood("systemfault-board");
            reopened.locator("a").click();
            assertThat(page.locator("#page .note.warn"))
                    .containsText("En ny observation visar det.");
            assertThat(page.locator("#page .note.warn a"))
                    .hasAttribute("href", "/observationer/" + back);
            assertThat(page.locator(".timeline li").first()).containsText("av sig självt");
            assertThat(page.locator("section:has(#evidence) li")).hasCount(2);
            visit.assertGood("systemfault-reopened");
        }
    }

    @Test
    void the_brief_is_a_page_and_a_document_for_word_and_one_page_of_pdf_without_the_ombuds_texts()
            throws IOException {
        var faults = Faults.somewhere();
        String title = "Köerna i " + faults.municipality.name();
        String id =
                faults.declared(
                        title,
                        ("Den som väntar får inget besked. ").repeat(20),
                        faults.record("ombud"));
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/system-faults/" + id + "/escalations",
                        Map.of(
                                "to", "SAMVERKANSGRUPP_1",
                                "due", Faults.TODAY.plusDays(30).toString(),
                                "question", "Vad kan kommunen göra åt väntan?"));
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/system-faults/" + id + "/replies",
                        Map.of(
                                "kind",
                                "PROMISE",
                                "on",
                                Faults.TODAY.toString(),
                                "promisedBy",
                                Faults.TODAY.plusDays(90).toString(),
                                "text",
                                "En handläggare till anställs."));
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/system-faults/" + id + "/resolution",
                        Map.of("since", Faults.TODAY.toString()));
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = visit.open("/systemfel/" + id + "/underlag");
            assertThat(page.locator(".document")).containsText("<5 observationer från");
            visit.assertGood("systemfault-brief");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.assertGood("systemfault-brief-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            try (var word = new XWPFDocument(new ByteArrayInputStream(file(page, "Word")));
                    var text = new XWPFWordExtractor(word)) {
                var about = word.getProperties().getCoreProperties();
                assertThat(about.getTitle()).isEqualTo(title);
                assertThat(about.getUnderlyingProperties().getLanguageProperty()).contains("sv-SE");
                assertBrief(text.getText(), faults);
            }
            try (var pdf = Loader.loadPDF(file(page, "PDF"))) {
                var catalog = pdf.getDocumentCatalog();
                assertThat(catalog.getLanguage()).isEqualTo("sv-SE");
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
                assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertBrief(new PDFTextStripper().getText(pdf), faults);
            }
        }
    }

    private static void assertBrief(String text, Faults faults) {
        assertThat(text)
                .contains("PO Värmland", "Samverkansgrupp 1", "Vad det bygger på", "<5")
                .contains("får inget besked", "åt väntan?", "handläggare till anställs")
                .doesNotContain(faults.words());
    }

    @Test
    void everything_works_without_a_script_and_what_is_wrong_is_said_where_it_is() {
        var faults = Faults.somewhere().recorded(1);
        try (var visit = Visit.withoutJavaScript("arbetsgrupp", 360)) {
            var page = visit.open("/systemfel/nytt");
            page.fill("#title", "Kontoret på Storgatan 12");
            page.fill("#description", "Ingen öppnar.");
            page.check("input[value=LOCAL]");
            page.fill("#scope-authority", "Kommun");
            page.fill("#scope-unit", "LSS");
            page.fill("#scope-municipality", faults.municipality.name());
            page.locator("button[value=visa]").click();
            assertThat(page.locator("input[name=observations]")).hasCount(1);
            page.check("input[name=observations]");
            page.locator("[data-main]").click();
            assertThat(page.locator("#wrong")).isVisible();
            page.check("input[name=godkant]");
            page.locator("[data-main]").click();
            assertThat(page.locator("h1")).hasText("Kontoret på Storgatan 12");
            assertThat(page.locator("section:has(#evidence) li")).hasCount(1);

            page.getByText("Koppla loss").click();
            assertThat(page.locator("section:has(#evidence)")).containsText("Inga observationer");
            step(page, "Lyft det");
            page.check("input[value=LEDNINGSGRUPP]");
            page.fill("#due", Faults.TODAY.minusDays(1).toString());
            page.locator("[data-main]").click();
            assertThat(page.locator("#due-said")).containsText("har varit");
            page.fill("#due", Faults.TODAY.toString());
            page.locator("[data-main]").click();
            assertThat(page.locator(".title .tag")).hasText("Lyft");
            step(page, "Ändra");
            page.fill("#title", "Kontoret är stängt");
            page.locator("[data-main]").click();
            assertThat(page.locator("h1")).hasText("Kontoret är stängt");
            step(page, "Avskriv");
            page.locator("[data-main]").click();
            assertThat(page.locator(".title .tag")).hasText("Avskrivet");
            assertThat(page.locator(".steps .button")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void two_who_change_the_same_one_see_what_the_other_wrote_and_lose_nothing(int width) {
        String id = Faults.somewhere().declared("Väntan");
        try (var mine = Visit.of("samordnare", width);
                var other = Visit.withoutJavaScript("arbetsgrupp", 1280)) {
            var page = mine.open("/systemfel/" + id + "/steg/andra");
            var theirs = other.open("/systemfel/" + id + "/steg/andra");
            theirs.fill("#title", "Den långa väntan");
            theirs.locator("[data-main]").click();
            assertThat(theirs.locator("h1")).hasText("Den långa väntan");

            page.fill("#title", "Väntan på beslut");
            page.locator("[data-main]").click();
            assertThat(page.locator("#page .note.warn")).containsText("Den långa väntan");
            assertThat(page.locator("#title")).hasValue("Väntan på beslut");
            mine.assertGood("systemfault-conflict");
            page.locator("[data-main]").click();
            assertThat(page.locator("h1")).hasText("Väntan på beslut");
            assertThat(page.locator(".timeline li")).hasCount(3);
        }
    }

    @Test
    void from_an_observation_it_is_there_to_tick_and_an_ombud_may_look_but_not_act() {
        var faults = Faults.somewhere();
        String observation = faults.record("ombud");
        try (var visit = Visit.of("arbetsgrupp", 1280);
                var ombud = Visit.of("ombud", 360)) {
            var page = visit.open("/systemfel/nytt?observation=" + observation);
            assertThat(page.locator("input[name=observations]:checked")).hasCount(1);
            assertThat(page.locator("#scope-unit")).hasValue("LSS");
            String id = faults.declared("Sett av ett ombud");
            var theirs = ombud.open("/systemfel/" + id);
            assertThat(theirs.locator("h1")).hasText("Sett av ett ombud");
            assertThat(theirs.locator(".steps .button")).hasCount(0);
            ombud.open("/systemfel/" + id + "?sprak=en");
            assertThat(theirs.locator(".title .tag")).hasText("Open");
            ombud.assertGood("systemfault-english");
        }
    }

    private static void step(Page page, String name) {
        page.locator(".steps .button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))
                .press("Enter");
        assertThat(page.locator("h1")).isVisible();
    }

    private static byte[] file(Page page, String name) throws IOException {
        var download =
                page.waitForDownload(
                        () ->
                                page.locator("main a.button")
                                        .filter(new Locator.FilterOptions().setHasText(name))
                                        .click());
        return Files.readAllBytes(download.path());
    }
}
