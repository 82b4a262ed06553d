package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authority reads what it was told, and answers; it sees nothing else. */
class FeedPageTest {

    private static final String AUTHORITY = "forsakringskassan";
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_authority_reads_its_feed_and_answers_by_keyboard(int width) {
        String summary = "Besked uteblir så länge att hyran inte kan betalas. " + System.nanoTime();
        long number = Summaries.told(summary);
        try (var visit = Visit.of(AUTHORITY, width)) {
            var page = visit.open("/");
            assertThat(page.locator("h1")).hasText("Era flöden");
            assertThat(page.locator(".head nav a"))
                    .hasText(new String[] {"Era flöden", "Rapporter"});
            visit.assertGood("feed-start");
            page.locator("main a[href$='" + Summaries.subscription() + "']").press("Enter");

            var entry = page.locator("#nr-" + number);
            assertThat(entry).containsText(summary);
            assertThat(page.locator("main")).not().containsText(Summaries.ORIGINAL);
            assertThat(page.locator(".entries .gone").first()).isVisible();
            visit.assertGood("feed");
            entry.locator("a.button").press("Enter");

            assertThat(page.locator("#answer-title")).hasText("Svara");
            page.waitForLoadState();
            page.locator("input[value=PROMISE]").press("Space");
            page.locator("#text").press("Control+Enter");
            assertThat(page.locator("#text-said")).hasText("Skriv vad ni åtar er.");
            assertThat(page.locator("#promisedBy-said")).hasText("Ange till vilken dag.");
            page.waitForLoadState();
            visit.assertGood("feed-answer-wrong");
            page.fill("#text", "Vi ser över hur besked lämnas.");
            page.fill("#promisedBy", Faults.TODAY.plusDays(60).toString());
            page.locator("#text").press("Control+Enter");
            assertThat(page.locator("#page .note.good")).containsText("Svaret är skickat");
            visit.assertGood("feed-answered");
            page.locator("a[href$='" + Summaries.subscription() + "']").first().press("Enter");
            assertThat(entry).containsText("Vi ser över hur besked lämnas.");
        }
        try (var group = Visit.of("ombud", 1280)) {
            assertThat(group.open("/").locator("main")).not().containsText("Era flöden");
        }
    }

    @Test
    void the_same_goes_without_a_script_and_what_may_point_to_somebody_is_asked_about() {
        long number = Summaries.told("Telefontiderna räcker inte. " + System.nanoTime());
        try (var visit = Visit.withoutJavaScript(AUTHORITY, 360)) {
            var page = visit.open("/flode/" + Summaries.subscription() + "/" + number);
            page.check("input[value=QUESTION]");
            page.fill("#text", "Gäller det kontoret på Storgatan 12?");
            page.click("[data-main]");
            assertThat(page.locator("#text-said")).containsText("adress");
            page.check("input[name=godkant]");
            page.click("[data-main]");
            assertThat(page.locator("section:has(#answers)")).containsText("Storgatan 12?");
        }
    }

    @Test
    void it_is_had_as_a_file_and_told_how_a_program_fetches_it() throws IOException {
        String summary = "Handlingar kommer bort. " + System.nanoTime();
        Summaries.told(summary);
        try (var visit = Visit.of(AUTHORITY, 360)) {
            var page = visit.open("/flode/" + Summaries.subscription());
            for (String form : List.of("CSV", "JSON", "Atom")) {
                assertThat(file(page, form)).contains(summary).doesNotContain(Summaries.ORIGINAL);
            }
            page.getByText("Hämta med ett program").click();
            assertThat(page.locator("main"))
                    .containsText("/api/feeds/" + Summaries.subscription() + "/stream");
            visit.assertGood("feed-program");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void it_sees_the_figures_that_were_published_with_small_ones_protected(int width)
            throws IOException {
        String year = Integer.toString(Faults.TODAY.getYear() - 1);
        try (var visit = Visit.of(AUTHORITY, width)) {
            var page = visit.open("/flode/" + Summaries.subscription());
            page.getByText("Siffror", EXACT).press("Enter");
            assertThat(page.locator("h2").first()).containsText(year);
            assertThat(page.locator("tbody tr").first()).containsText("Alla");
            assertThat(page.locator("tbody")).containsText("Försäkringskassan");
            visit.assertGood("feed-figures");
            page.getByText("Kommun", EXACT).press("Enter");
            assertThat(page.locator("thead")).containsText("Karlstad");
            visit.assertGood("feed-figures-by-municipality");
            assertThat(file(page, "Hämta alla år som CSV")).contains(year, "FORSAKRINGSKASSAN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observationer", "/delge", "/systemfel", "/trender", "/import"})
    void everything_else_is_closed_to_it(String elsewhere) {
        try (var visit = Visit.of(AUTHORITY, 360)) {
            assertThat(visit.open(elsewhere).locator("h1")).hasText("Du har inte behörighet");
        }
    }

    @Test
    void another_authoritys_feed_is_not_there_for_it() {
        try (var visit = Visit.of("lansstyrelse", 1280)) {
            var page = visit.open("/flode/" + Summaries.subscription());
            assertThat(page.locator("h1")).hasText("Sidan finns inte");
            visit.open("/?sprak=en");
            assertThat(page.locator("h1")).hasText("Your feeds");
            page.locator(".feeds a").first().click();
            assertThat(page.locator(".entries")).containsText("Försäkringskassan");
            visit.assertGood("feed-english");
        }
    }

    private static String file(Page page, String form) throws IOException {
        var download =
                page.waitForDownload(
                        () ->
                                page.locator("main a[download]")
                                        .getByText(
                                                form, new Locator.GetByTextOptions().setExact(true))
                                        .click());
        return Files.readString(download.path(), StandardCharsets.UTF_8);
    }
}
