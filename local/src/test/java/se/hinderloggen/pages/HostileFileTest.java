package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** What comes in by a file, or as a name in the catalogue, is text wherever it goes. */
class HostileFileTest {

    private static final List<String> HOSTILE =
            List.of(
                    "<script>document.title='XSS'</script>",
                    "\"><img src=x onerror=\"document.title='XSS'\">",
                    "{{7*7}} [[${7*7}]] __${7*7}__",
                    "=HYPERLINK(\"http://localhost/?x\";\"här\")",
                    "@SUM(1+1)",
                    "+1+cmd|' /C calc'!A0",
                    "-2+3+cmd|' /C calc'!A0");

    @Test
    void what_a_hostile_file_holds_is_text_on_every_page_in_print_and_in_files() throws Exception {
        String word = "fientligfil" + System.nanoTime();
        try (var visit = Visit.of("samordnare", 1280)) {
            var page = visit.open("/import");
            page.setInputFiles("#fil", file(word));
            page.click("form button.primary");
            assertThat(page.locator("h1")).hasText("Filen är granskad");
            assertThat(page.locator("main")).containsText("<img src=x onerror=alert(1)>.csv");
            assertInert(page);
            page.click("button[value=allt]");
            assertThat(page.locator("main")).containsText("Nya observationer: " + HOSTILE.size());
            assertInert(page);

            visit.open("/observationer?q=" + word);
            for (String text : HOSTILE) {
                assertThat(page.locator(".hits")).containsText(text);
            }
            assertInert(page);
            visit.assertGood("hostile-found");
            for (int i = 0; i < HOSTILE.size(); i++) {
                visit.open("/observationer?q=" + word);
                page.locator(".hits li a").nth(i).click();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("main")).containsText(word);
                assertInert(page);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }

            visit.open("/observationer?q=" + word);
            assertWhole(records(page), cells(page));
        }
    }

    @Test
    void a_hostile_name_in_the_catalogue_is_text_in_charts_their_files_and_print()
            throws Exception {
        String code = "FIENTLIG_" + System.nanoTime();
        String name = "=1+1<svg onload=\"document.title='XSS'\"> " + code;
        Site.running()
                .command(
                        "samordnare",
                        "/api/catalogue/authorities",
                        Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "principal",
                                "OTHER",
                                "receivesFeeds",
                                false,
                                "from",
                                "2001-01-01"));
        Site.running()
                .command(
                        "ombud",
                        "/api/observations",
                        Map.of(
                                "kind", "HINDER",
                                "occurred", "2001-05",
                                "description", "Kontoret var stängt.",
                                "findings", List.of(Map.of("authority", code))));
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender?by=authority&from=2001&to=2002");
            assertThat(page.locator(".figures table")).containsText(name);
            assertInert(page);
            visit.assertGood("hostile-chart");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".figures table")).containsText(name);
            assertInert(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            var records = records(page);
            assertInertCells(records);
            assertThat(records).anySatisfy(it -> assertThat(it).contains("'" + name));
            assertThat(cells(page)).contains(name);

            var picture = page.waitForDownload(() -> page.click("text=Bild (SVG)"));
            var alone = visit.context().newPage();
            alone.setContent(Files.readString(picture.path()));
            assertThat(alone.locator("script, img, [onload]").count()).isZero();
            assertThat(alone.title()).doesNotContain("XSS");
        }
    }

    private static void assertInert(Page page) {
        assertThat(page.title()).doesNotContain("XSS");
        assertThat(page.locator("main img, main script, main [onload], main [onerror]").count())
                .isZero();
        assertThat(page.locator("main").innerText()).doesNotContain("[[49]]", "{{49}}", "__49__");
    }

    private static void assertWhole(List<List<String>> records, List<String> cells) {
        assertInertCells(records);
        for (String text : HOSTILE) {
            assertThat(records).anySatisfy(it -> assertThat(it).anyMatch(at -> at.contains(text)));
            assertThat(cells).anyMatch(it -> it.startsWith(text));
        }
    }

    /** A program that opens it begins no cell as a formula. */
    private static void assertInertCells(List<List<String>> records) {
        assertThat(records)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).noneMatch(at -> at.matches("(?s)[=+\\-@].*")));
    }

    private static FilePayload file(String word) {
        String rows =
                IntStream.range(0, HOSTILE.size())
                        .mapToObj(
                                i ->
                                        List.of(
                                                "F" + i + word,
                                                "hinder",
                                                "2017-03",
                                                "Polisen",
                                                HOSTILE.get(i) + " " + word,
                                                HOSTILE.get(i)))
                        .map(
                                it ->
                                        it.stream()
                                                .map(at -> '"' + at.replace("\"", "\"\"") + '"')
                                                .collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\n"));
        return new FilePayload(
                "<img src=x onerror=alert(1)>.csv",
                "text/csv",
                ("externt id;slag;datum;myndighet;beskrivning;konsekvenser\n" + rows + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** As a program reads the CSV that the page gives. */
    private static List<List<String>> records(Page page) throws IOException {
        Download csv = page.waitForDownload(() -> page.getByText("CSV").click());
        String text = Files.readString(csv.path()).replace("\uFEFF", "");
        var format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    /** As a program reads the workbook that the page gives; none of it is a formula. */
    private static List<String> cells(Page page) throws IOException {
        Download excel = page.waitForDownload(() -> page.getByText("Excel").click());
        try (var workbook = new ReadableWorkbook(excel.path().toFile())) {
            var cells =
                    workbook.getFirstSheet().read().stream()
                            .flatMap(it -> it.stream())
                            .filter(it -> it != null)
                            .toList();
            assertThat(cells).extracting(Cell::getFormula).containsOnlyNulls();
            return cells.stream().map(Cell::getText).toList();
        }
    }
}
