package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking about trends. */
class TrendsPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void lines_and_their_table_come_first_and_every_number_leads_to_its_observations(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender?from=2019");
            assertThat(page.locator("h1")).hasText("Trender");
            assertThat(page.locator(width < 500 ? "svg.narrow" : "svg.wide")).isVisible();
            assertThat(page.locator(width < 500 ? "svg.wide" : "svg.narrow")).isHidden();
            assertThat(page.locator("main")).containsText("inte färre hinder");
            assertThat(page.locator("tr.total")).containsText("Alla observationer");
            visit.assertGood("trends-years");
            assertThat(page.locator(".figures td a").first())
                    .hasAttribute(
                            "href",
                            Pattern.compile("/observationer\\?eventType=.*from=\\d{4}&to=\\d{4}"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_ways_to_count_and_the_common_questions_are_one_key_away(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender");
            for (String measure : new String[] {"Per 100 klienter", "Per 100 uppdrag", "Andel"}) {
                press(page, ".switch a", measure);
                assertThat(page.locator(".switch a[aria-current]").first()).hasText(measure);
                assertThat(page.locator(".figures")).containsText(",");
            }
            visit.assertGood("trends-share");
            press(page, ".presets a", "Månad för månad i år");
            assertThat(page.locator("#answer-title")).hasText("Händelsetyp per månad");
            visit.assertGood("trends-months");
            press(page, ".presets a", "Kommuner");
            assertThat(page.locator(".multiples li").first()).isVisible();
            visit.assertGood("trends-places");
            press(page, ".presets a", "Myndighet × händelsetyp");
            assertThat(page.locator("table.heat")).isVisible();
            visit.assertGood("trends-heat");
            assertThat(page.locator(".heat td a").first())
                    .hasAttribute("href", Pattern.compile("authority=.*eventType="));
        }
    }

    @Test
    void a_question_is_asked_by_keyboard_and_stands_in_the_address() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender");
            page.locator("#by").focus();
            page.keyboard().type("Myn");
            page.locator("#period").focus();
            page.keyboard().type("Kv");
            page.locator("#from").focus();
            page.keyboard().type("2024");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile("\\?by=authority&period=quarter&from=2024$"));
            assertThat(page.locator("#answer-title")).hasText("Myndighet per kvartal");
            assertThat(page.locator("#from")).hasValue("2024");
            assertThat(page.locator("#share"))
                    .hasText("/trender?by=authority&period=quarter&from=2024");
            visit.assertGood("trends-quarters");

            page.locator("details:has(#lines) summary").click();
            page.locator("#lines input[type=checkbox]").first().uncheck();
            page.locator("#lines button").click();
            assertThat(page).hasURL(Pattern.compile("series="));
            assertThat(page.locator("svg.wide .line-5")).hasCount(0);
            assertThat(page.locator("svg.wide .line-4").first()).isAttached();
        }
    }

    @Test
    void what_is_not_known_is_a_gap_and_not_zero() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender?by=municipality&measure=per100Clients&view=lines");
            assertThat(page.locator(".gap").first()).isAttached();
            assertThat(page.locator("main")).containsText("Det är inte noll");
            visit.assertGood("trends-gaps");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_map_shows_the_counties_and_says_what_is_not_on_it(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender?by=municipality");
            page.click("text=Karta");
            assertThat(page.locator("svg.counties .area")).hasCount(21);
            assertThat(page.locator("figure.counties table")).containsText("Värmland");
            assertThat(page.locator("figure.counties")).containsText("utan uppgift om kommun");
            visit.assertGood("trends-map");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_in_the_address_is_said_at_its_field(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender?from=2025&to=2021&unit=VARDCENTRAL");
            assertThat(page.locator("#wrong")).isVisible();
            visit.assertGood("trends-wrong");
            page = visit.open("/trender?from=i+fjol");
            assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#from")).hasValue("i fjol");
            assertThat(page.locator("#from-said")).isVisible();
            page = visit.open("/trender?by=%3Cscript%3Ealert(1)%3C/script%3E&period=x&measure=y");
            assertThat(page.locator("#wrong")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void nothing_found_is_said_with_a_way_on(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender?tag=en+tagg+som+ingen+har");
            assertThat(page.locator(".empty")).containsText("betyder inte att inget har hänt");
            visit.assertGood("trends-empty");
            page.click(".empty a");
            assertThat(page.locator("svg.chart").first()).isAttached();
        }
    }

    @Test
    void everything_can_be_done_without_javascript() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/trender");
            page.selectOption("#by", "authority");
            page.selectOption("#across", "eventType");
            page.click("#question button");
            assertThat(page.locator("table.heat")).isVisible();
            page.click("text=Per 100 klienter");
            assertThat(page.locator("table.heat")).containsText(",");
            assertThat(page.locator("#share")).containsText("by=authority&across=eventType");
        }
    }

    @Test
    void a_number_leads_to_as_many_observations() {
        try (var visit = Visit.of("ombud", 1280)) {
            for (String question :
                    new String[] {
                        "?by=authority&to=2024", // its cells have one finding for each observation
                        "?by=kind&from=2020&to=2023",
                        "?by=authority&across=eventType&to=2024&at=2023"
                    }) {
                var page = visit.open("/trender" + question);
                var number = page.locator("table td a").nth(1);
                String count = number.innerText().strip();
                number.click();
                assertThat(page.locator("[role=status].label"))
                        .hasText(Pattern.compile("^" + count + " observation(er)?$"));
            }
        }
    }

    @Test
    void it_was_known_otherwise_before() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender?measure=per100Clients&asOf=2020-01-01");
            assertThat(page.locator("main")).containsText("inte att inget har hänt");
            visit.assertGood("trends-as-of");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void figures_are_counted_in_the_catalogue_of_any_year_and_breaks_are_marked(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender?from=2019&to=2024");
            assertThat(page.locator(".breaks")).containsText("[1] 2020");
            assertThat(page.locator(".breaks"))
                    .containsText("Byte av handläggare har från 2020-01-01 slagits");
            assertThat(page.locator(width < 500 ? "svg.narrow .break" : "svg.wide .break").first())
                    .isAttached();
            assertThat(page.locator(".figures")).containsText("2020 [1]");
            visit.assertGood("trends-breaks");
            press(page, ".editions a", "2024");
            assertThat(page.locator("#answer-title + p")).containsText("Räknat i katalogen 2024");
            assertThat(page.locator(".figures")).containsText("Stöd och bemötande (delad i");
            assertThat(page.locator(".figures"))
                    .containsText("Samverkan + Samordnad individuell plan (SIP)");
            assertThat(page.locator(".figures tbody")).containsText(Pattern.compile("\\d+–\\d+"));
            visit.assertGood("trends-catalogue");
        }
    }

    @Test
    void the_demo_has_the_same_sums_in_every_catalogue() {
        var sums = sums("");
        assertThat(sums).isNotEmpty();
        for (String year : new String[] {"2019", "2020", "2021", "2024"}) {
            assertThat(sums("&catalogue=" + year)).as(year).isEqualTo(sums);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_has_changed_since_a_day_is_told_with_the_reasons(int width) {
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/trender?by=kind&from=2019&to=2020&measure=per100Clients");
            assertThat(page.locator("main")).containsText("185 klienter");
            assertThat(page.locator("main")).containsText("först angivet 202 klienter");
            page.click("text=Vad har ändrats i talen");
            visit.assertGood("trends-changes-empty");
            page.fill("#since", "2020-01-01");
            page.click("#question button");
            assertThat(page.locator("#answer-title")).hasText("Ändrat från 1 januari 2020 till nu");
            assertThat(page.locator("main")).containsText("Registrerade senare");
            visit.assertGood("trends-changes");
            page = visit.open("/trender/andringar?since=igår&by=kind");
            assertThat(page.locator("#since-said")).isVisible();
            visit.assertGood("trends-changes-wrong");
        }
    }

    @Test
    void figures_and_picture_can_be_taken_along() throws IOException {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender?by=authority");
            var csv = page.waitForDownload(() -> page.click("text=CSV"));
            assertThat(Files.readString(csv.path()))
                    .startsWith("\uFEFFMyndighet;Kod;Period;")
                    .contains(lineOf("REGION_VARMLAND", "2021"));
            var book = page.waitForDownload(() -> page.click("text=Excel"));
            assertThat(book.suggestedFilename()).endsWith(".xlsx");
            assertThat(Files.size(book.path())).isGreaterThan(3000);
            for (String question :
                    new String[] {
                        "?by=authority",
                        "?by=municipality",
                        "?by=municipality&view=map",
                        "?by=authority&across=eventType"
                    }) {
                visit.open("/trender" + question);
                var picture = page.waitForDownload(() -> page.click("text=Bild (SVG)"));
                String svg = Files.readString(picture.path());
                assertThat(svg).startsWith("<svg").doesNotContain("var(--", " th:", "light-dark");
                // Open as it is, in a page of its own.
                var alone = visit.context().newPage();
                alone.navigate(picture.path().toUri().toString());
                alone.setContent(svg);
                alone.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        Visit.SCREENSHOTS.resolve(
                                                "trends-picture-"
                                                        + Integer.toHexString(question.hashCode())
                                                        + ".png")));
            }
        }
    }

    @Test
    void it_prints_without_the_form() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/trender");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#question")).isHidden();
            assertThat(page.locator("svg.wide")).isVisible();
            assertThat(page.locator(".figures table")).isVisible();
            visit.assertGood("trends-print");
        }
    }

    @Test
    void it_is_as_readable_in_the_dark_and_in_english() {
        try (var visit = Visit.of("ombud", 1280)) {
            visit.page()
                    .emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            visit.open("/trender?by=authority&across=eventType");
            visit.assertGood("trends-heat-dark");
            var page = visit.open("/trender?by=authority&sprak=en");
            assertThat(page.locator("h1")).hasText("Trends");
            assertThat(page.locator("main")).containsText("All observations");
            visit.assertGood("trends-years-dark-english");
        }
    }

    @Test
    void an_authority_is_not_shown_figures_of_an_operation() {
        try (var visit = Visit.of("forsakringskassan", 1280)) {
            var page = visit.open("/trender");
            assertThat(page.locator("main")).containsText("behörighet");
            visit.assertGood("trends-forbidden");
        }
    }

    /** Findings by period. */
    private static Map<String, Long> sums(String catalogue) {
        return Site.running()
                .ask("ombud", "/api/trends?by=eventType&to=2024" + catalogue)
                .path("cells")
                .valueStream()
                .collect(
                        Collectors.groupingBy(
                                it -> it.path("period").asString(),
                                Collectors.summingLong(it -> it.path("findings").asLong())));
    }

    /** Other tests merge observations of the demo data, so the service is asked for the figures. */
    private static String lineOf(String authority, String year) {
        var cell =
                Site.running()
                        .ask("ombud", "/api/trends?by=authority")
                        .path("cells")
                        .valueStream()
                        .filter(
                                it ->
                                        it.path("key").asString().equals(authority)
                                                && it.path("period").asString().equals(year))
                        .findFirst()
                        .orElseThrow();
        return "%1$s;%2$s;%3$s;%4$d;%5$d;%4$d\r\n"
                .formatted(
                        cell.path("label").asString(),
                        authority,
                        year,
                        cell.path("findings").asLong(),
                        cell.path("observations").asLong());
    }

    private static void press(Page page, String links, String text) {
        var link =
                page.locator(
                        links,
                        new Page.LocatorOptions()
                                .setHasText(
                                        Pattern.compile(
                                                "^"
                                                        + Pattern.quote(text)
                                                                .replace("\\Q", "")
                                                                .replace("\\E", "")
                                                        + "$")));
        link.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
        assertThat(link).hasAttribute("aria-current", "true");
    }
}
