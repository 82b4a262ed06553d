package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.pages.Meetings.about;
import static se.hinderloggen.pages.Meetings.atOnce;
import static se.hinderloggen.pages.Meetings.decide;
import static se.hinderloggen.pages.Meetings.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A working group's meeting: by keys, by two at once, without JavaScript, and its minutes. */
class MeetingPageTest {

    private static final List<String> TASKS =
            List.of(
                    "Ringa enheten om telefontiderna.",
                    "Ta upp det med enhetschefen.",
                    "Be om en skriftlig rutin.",
                    "Fråga hur andra län gör.");

    /** Going on, raising, escalating, closing: those that lead no further. */
    private static final int[] PLAIN = {1, 2, 5, 6};

    @Test
    void a_whole_meeting_is_held_by_keyboard() throws IOException {
        Meetings.awaitReview(24);
        Meetings.recordAlike(6);
        String group = Meetings.groupOfItsOwn();
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = visit.open("/moten");
            visit.assertGood("meetings");
            page.locator("#workingGroup").focus();
            page.keyboard().type(group);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(group);
            visit.assertGood("meeting");

            String first = about(page);
            declareFromTheFirst(visit, page);
            Meetings.next(page);
            goThroughTheRest(visit, page, first);
            page.keyboard().press("a");
            page.keyboard().type("Vi tar upp väntetiderna nästa gång.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#so-far")).containsText("väntetiderna");
            page.keyboard().press("Shift+?");
            assertThat(page.locator("#keys")).hasAttribute("open", "");
            visit.assertGood("meeting-keys");

            page.getByText("Läs och avsluta").first().press("Enter");
            assertThat(page.locator(".document h1")).containsText("Protokoll, " + group);
            visit.assertGood("minutes-before");
            assertMinutes(page, group);
            page.locator("#close").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/protokoll\\?klart"));
            assertThat(page.locator("main")).containsText("fastställt");
            visit.assertGood("minutes");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.assertGood("minutes-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
            assertMinutes(page, group);

            var list = visit.open("/moten");
            assertThat(list.locator("table")).containsText(group);
            visit.assertGood("meetings-after");
        }
    }

    /** The decision leads on to it, and it leads back to where one was. */
    private static void declareFromTheFirst(Visit visit, Page page) {
        String first = about(page);
        Meetings.choose(page, 4);
        assertThat(page.locator("#title")).isFocused();
        visit.assertGood("meeting-declare");
        Meetings.declare(page, "Det som händer om igen", 6);
        assertThat(page.locator("#so-far")).containsText("Knuten till systemfelet");
        assertThat(page.locator("#so-far")).containsText("Förklara");
        assertThat(about(page)).isEqualTo(first);
        assertThat(page.locator("#general")).containsText("6 observationer");
        visit.assertGood("meeting-declared");
    }

    /** Nineteen more are reviewed and two merged; three get another type, four a follow-up. */
    private static void goThroughTheRest(Visit visit, Page page, String first) {
        int agreed = 0;
        for (int i = 0; i < 21; i++) {
            if (i % 7 == 2) {
                Meetings.reclassify(page);
            }
            if (i % 5 == 3) {
                Meetings.agree(page, TASKS.get(agreed++));
                visit.assertGood("meeting-agreed-" + agreed);
            }
            if (i == 9 || i == 14) {
                Meetings.merge(page, first);
                Meetings.next(page);
            } else {
                decide(page, PLAIN[i % PLAIN.length]);
            }
        }
        assertThat(agreed).isEqualTo(TASKS.size());
    }

    /** On the page, in Word and as a PDF, the same. */
    private static void assertMinutes(Page page, String group) throws IOException {
        var counts =
                Map.of(
                        "Genomgångna", "20",
                        "Ny händelsetyp", "3",
                        "Ihopslagna", "2",
                        "Nya systemfel", "1",
                        "Uppföljningar", "4");
        counts.forEach(
                (what, many) ->
                        assertThat(page.locator("th:text-is(\"" + what + "\") + td"))
                                .hasText(many));
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(page, "Word")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .startsWith("Protokoll, " + group);
            var facts = new TreeMap<String, String>();
            word.getTables()
                    .getFirst()
                    .getRows()
                    .forEach(row -> facts.put(row.getCell(0).getText(), row.getCell(1).getText()));
            assertThat(facts).containsAllEntriesOf(counts);
            assertThat(text.getText()).contains(TASKS).contains("väntetiderna", "6 observationer");
        }
        try (var pdf = Loader.loadPDF(file(page, "PDF"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv-SE");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Protokoll, " + group);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            counts.forEach((what, many) -> assertThat(text).contains(what + " " + many));
            assertThat(text).contains(TASKS).contains("väntetiderna", "6 observationer");
        }
    }

    private static byte[] file(Page page, String name) throws IOException {
        var link =
                page.locator("main a.button").filter(new Locator.FilterOptions().setHasText(name));
        return Files.readAllBytes(page.waitForDownload(() -> link.press("Enter")).path());
    }

    @Test
    void two_in_the_same_meeting_see_each_other_at_once_and_no_decision_is_lost() {
        try (var mine = Visit.of("arbetsgrupp", 1280);
                var other = Visit.of("samordnare", 1280)) {
            var page = Meetings.open(mine);
            var theirs = other.open(Meetings.path(page));
            String first = about(page);
            assertThat(about(theirs)).isEqualTo(first);
            page.locator("#text").fill("Halvskrivet.");

            // Different things: both are there within two seconds, and nobody's words are touched.
            theirs.locator("#next").click();
            String second = about(theirs);
            decide(theirs, 2);
            assertThat(row(page, second)).containsText("Lyfta lokalt", atOnce());
            assertThat(page.locator("#text")).hasValue("Halvskrivet.");
            decideHere(page, 6);
            assertThat(row(theirs, first)).containsText("Avsluta", atOnce());

            // The same: who comes second is shown both, and chooses.
            theirs.locator("#row-" + first).click();
            page.locator("#row-" + first).click();
            decide(theirs, 1);
            assertThat(page.locator("#so-far")).containsText("Bevaka vidare", atOnce());
            assertThat(row(page, first)).containsText("Bevaka vidare", atOnce());
            page.locator("#beslut details summary").first().click();
            page.locator("#beslut-manageability").fill("Vi ringer först.");
            page.locator("#decision input[value=ESCALATE]").check();
            page.locator("#beslut [data-main]").click();
            assertThat(page.locator("#conflict")).containsText("Bevaka vidare");
            assertThat(page.locator("#conflict")).containsText("Lyfta vidare");
            assertThat(page.locator("#beslut-manageability")).hasValue("Vi ringer först.");
            mine.assertGood("meeting-conflict");
            page.locator("#conflict button").click();
            assertThat(row(theirs, first)).containsText("Lyfta vidare", atOnce());

            // The log has all, in order; the page shows the last first.
            var log = mine.open("/observationer/" + first).locator(".timeline li");
            assertThat(log.nth(0)).containsText("Lyfta vidare");
            assertThat(log.nth(1)).containsText("Bevaka vidare");
            assertThat(log.nth(2)).containsText("Avsluta");
        }
    }

    private static void decideHere(Page page, int choice) {
        page.keyboard().press("Escape");
        decide(page, choice);
    }

    @Test
    void what_another_did_to_another_side_of_it_goes_together_with_ones_own() {
        try (var mine = Visit.of("arbetsgrupp", 1280);
                var other = Visit.of("samordnare", 1280)) {
            var page = Meetings.open(mine);
            String first = about(page);
            var theirs = other.open(Meetings.path(page));
            Meetings.reclassify(theirs);
            decide(page, 2);
            page.locator("#row-" + first).click();
            assertThat(page.locator("#so-far")).containsText("Ny händelsetyp");
            assertThat(page.locator("#so-far")).containsText("Lyfta lokalt");
        }
    }

    @Test
    void everything_can_be_done_without_javascript() {
        try (var visit = Visit.withoutJavaScript("samordnare", 1280)) {
            holdAMeeting(visit, _ -> {});
        }
    }

    @Test
    void everything_can_be_done_on_a_phone() {
        try (var visit = Visit.of("samordnare", 360)) {
            holdAMeeting(visit, visit::assertGood);
        }
    }

    /** Without a keyboard; the scripts of a check need JavaScript. */
    private static void holdAMeeting(Visit visit, Consumer<String> look) {
        var page = Meetings.open(visit);
        look.accept("meeting");
        String first = about(page);
        page.click("#agree summary");
        page.fill("#what", "Ringa enheten.");
        page.selectOption("#responsible", "COORDINATOR");
        look.accept("meeting-agree");
        page.click("#uppfoljning [data-main]");
        assertThat(page.locator("#so-far")).containsText("Ringa enheten. (samordnaren");
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
        look.accept("meeting-merged");
        page.click("#angra button");
        assertThat(page.locator("#so-far")).containsText("ångrades");
        page.click("text=Pausa");
        assertThat(page.locator("main")).containsText("pausat");
        look.accept("meeting-paused");
        page.click("text=Fortsätt mötet");
        page.fill("#text", "Ring 070-174 06 58.");
        page.click("#anteckning [data-main]");
        assertThat(page.locator("#text-said")).containsText("telefonnummer");
        assertThat(page.locator("#text")).hasValue("Ring 070-174 06 58.");
        look.accept("meeting-note-refused");
        page.click("text=Läs och avsluta");
        page.click("#close");
        assertThat(page.locator("main")).containsText("fastställt");
        assertThat(page.locator("main")).containsText("Ringa enheten.");
        look.accept("minutes");
    }

    @Test
    void an_ombud_reads_minutes_and_holds_no_meeting() {
        try (var visit = Visit.of("ombud", 1280);
                var group = Visit.of("arbetsgrupp", 1280)) {
            String meeting = Meetings.path(Meetings.open(group)).replaceAll("\\?.*", "");
            var page = visit.open("/moten");
            assertThat(page.locator("#workingGroup")).hasCount(0);
            visit.assertGood("meetings-of-an-ombud");
            visit.open(meeting);
            assertThat(page.locator("h1")).containsText("Protokoll, Grupp");
            assertThat(page.locator("#close")).hasCount(0);
            visit.assertGood("minutes-of-an-ombud");
        }
    }
}
