package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding observations. */
class FindPageTest {

    private static final String FORMULA = "=HYPERLINK(\"http://ond.example\";\"klicka\")";

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void words_are_found_and_marked_by_keyboard_alone(int width) {
        String word = "kvarnstensord" + System.nanoTime();
        try (var visit = Visit.of("ombud", width)) {
            record(visit, "Beslutet låg kvar, " + word + " igen.");
            var page = visit.open("/observationer");
            visit.assertGood("find-all");

            page.locator("#q").focus();
            page.keyboard().type(word);
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/observationer\\?q=" + word));
            assertThat(page.locator(".hits li")).hasCount(1);
            assertThat(page.locator(".hits")).containsText(word);
            visit.assertGood("find-words");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_address_holds_the_question_and_each_part_can_be_taken_away(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page =
                    visit.open(
                            "/observationer?kind=HINDER&authority=FK&from=2021&to=2026-12&sort=-occurred");

            assertThat(page.locator(".chip")).hasCount(4);
            assertThat(page.locator("#authority")).hasValue("FORSAKRINGSKASSAN");
            assertThat(page.locator(".chips")).containsText("Myndighet: Försäkringskassan");
            visit.assertGood("find-filtered");
            page.locator(".chip", new Page.LocatorOptions().setHasText("Slag")).click();

            assertThat(page.locator(".chip")).hasCount(3);
            assertThat(page)
                    .hasURL(
                            Pattern.compile(
                                    ".*\\?authority=FK&from=2021&to=2026-12&sort=-occurred"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_cannot_be_read_is_said_and_what_is_not_there_too(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/observationer?from=igår&municipality=Atlantis");
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("#from")).hasValue("igår");
            visit.assertGood("find-wrong");

            page = visit.open("/observationer?q=ordsomingenharskrivit");
            assertThat(page.locator(".empty")).isVisible();
            visit.assertGood("find-none");

            page = visit.open("/observationer?after=skräp");
            assertThat(page.locator("[role=alert] a")).isVisible();
        }
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 1280)) {
            var page = visit.open("/observationer?sort=-occurred");
            var seen = new HashSet<String>();
            for (int number = 1; number <= 4; number++) {
                var addresses =
                        page.locator(".hits li a")
                                .evaluateAll("all => all.map(it => it.getAttribute('href'))");
                for (Object address : (List<?>) addresses) {
                    assertThat(seen.add(address.toString())).isTrue();
                }
                page.locator("a[rel=next]").click();
            }
            assertThat(seen).hasSize(100);
            page.goBack();
            assertThat(page.locator("main")).containsText("Sida 4");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_search_is_kept_under_a_name(int width) {
        String name = "Kassan " + System.nanoTime();
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/observationer?authority=FORSAKRINGSKASSAN");
            page.locator(
                            "summary",
                            new Page.LocatorOptions().setHasText(Pattern.compile("[Ss]para")))
                    .click();
            page.locator("#name").press("Enter");
            assertThat(page.locator("#name-said")).containsText("namn");
            visit.assertGood("find-view-without-name");
            page.fill("#name", name);
            page.locator("#name").press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*\\?authority=FORSAKRINGSKASSAN"));

            page = visit.open("/observationer");
            page.locator("summary", new Page.LocatorOptions().setHasText("Sparade sökningar"))
                    .click();
            visit.assertGood("find-views");
            page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page).hasURL(Pattern.compile(".*\\?authority=FORSAKRINGSKASSAN"));
            page.locator("summary", new Page.LocatorOptions().setHasText("Sparade sökningar"))
                    .click();
            page.locator("button[aria-label$='" + name + "']").click();
            assertThat(page.getByText(name, new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void without_javascript_one_searches_narrows_down_and_keeps_the_search() {
        String name = "Utan skript " + System.nanoTime();
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/observationer");
            page.fill("#q", "handläggare");
            page.getByText("Begränsa sökningen").click();
            page.selectOption("#kind", "HINDER");
            page.getByText("Visa", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page).hasURL(Pattern.compile(".*\\?q=handl%C3%A4ggare&kind=HINDER"));
            assertThat(page.locator(".hits mark").first()).isVisible();
            page.locator(
                            "summary",
                            new Page.LocatorOptions().setHasText(Pattern.compile("[Ss]par")))
                    .click();
            page.fill("#name", name);
            page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("summary", new Page.LocatorOptions().setHasText("Sparade sökningar"))
                    .click();
            page.locator("button[aria-label$='" + name + "']").click();
            assertThat(page).hasURL(Pattern.compile(".*kind=HINDER"));
            assertThat(page.getByText(name)).hasCount(0);
        }
    }

    @Test
    void all_that_is_found_comes_as_a_file_in_which_nothing_is_a_formula() throws IOException {
        String word = "filord" + System.nanoTime();
        try (var visit = Visit.of("ombud", 1280)) {
            record(visit, FORMULA + " " + word);
            var page = visit.open("/observationer?q=" + word);
            assertThat(page.locator(".hits")).containsText(FORMULA);

            var csv = page.waitForDownload(() -> page.getByText("CSV").click());
            String text = Files.readString(csv.path());
            assertThat(text).startsWith("\uFEFFObservation;Slag;Datum;").endsWith("\r\n");
            assertThat(text).contains(";\"'" + FORMULA.replace("\"", "\"\"") + " " + word + "\";");
            assertThat(csv.suggestedFilename()).matches("observationer-\\d{4}-\\d\\d-\\d\\d\\.csv");

            var excel = page.waitForDownload(() -> page.getByText("Excel").click());
            String sheet = entry(excel.path(), "xl/worksheets/sheet1.xml");
            assertThat(sheet).contains("t=\"inlineStr\"").contains(word).doesNotContain("<f>");
        }
    }

    @Test
    void a_file_holds_more_than_a_page_does() throws IOException {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/observationer?sort=occurred");
            var csv = page.waitForDownload(() -> page.getByText("CSV").click());
            assertThat(Files.readString(csv.path()).lines().count()).isGreaterThan(250);
        }
    }

    @Test
    void those_of_no_operation_are_told_so() {
        try (var visit = Visit.of("forsakringskassan", 1280)) {
            var page = visit.open("/observationer");
            assertThat(page.locator("h1")).hasText("Du har inte behörighet");
            visit.assertGood("find-forbidden");
        }
    }

    static void record(Visit visit, String description) {
        var page = visit.open("/ny");
        page.fill("#description", description);
        page.fill("#findings-0-authority", "Försäkringskassan");
        page.click("[data-main]");
        assertThat(page).hasURL(Pattern.compile(".*/klar"));
    }

    private static String entry(Path workbook, String name) throws IOException {
        try (var file = new ZipFile(workbook.toFile())) {
            return new String(
                    file.getInputStream(file.getEntry(name)).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
