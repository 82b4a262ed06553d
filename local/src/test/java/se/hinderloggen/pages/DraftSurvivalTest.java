package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Someone writes, something breaks off in the middle, and in the end there is one observation with
 * all that was written. {@code -Dhinderloggen.drafts.runs=100} does it more often; the seed is in
 * each test's name.
 */
class DraftSurvivalTest {

    private static final List<String> BREAKS = List.of("session", "tab", "network", "process");
    private static final int RUNS = Integer.getInteger("hinderloggen.drafts.runs", 4);

    static Stream<Long> seeds() {
        long first = Long.getLong("hinderloggen.drafts.seed", System.nanoTime() % 1_000_000);
        return IntStream.range(0, RUNS).mapToObj(run -> first * 4 + run);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_lost_and_nothing_recorded_twice(long seed) {
        var random = new Random(seed);
        String word = "avbrott" + seed + "x" + random.nextInt(1_000_000);
        String first = "Handläggaren lovade besked " + word + " ";
        String second = "men brevet kom aldrig fram.";
        switch (BREAKS.get((int) (seed % BREAKS.size()))) {
            case "session" -> session(first, second);
            case "tab" -> tab(first, second);
            case "network" -> network(first, second);
            default -> process(first, second);
        }
        var found = Site.running().ask("ombud", "/api/observations?q=" + word).required("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).required("description").asString()).isEqualTo(first + second);
    }

    private static void session(String first, String second) {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = begin(visit, first);
            visit.context()
                    .clearCookies(
                            new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                                    .setName(Pattern.compile("HL_WEB.*")));
            page.locator("#description").pressSequentially(second);
            assertThat(page.locator("#connection")).containsText("loggats ut");
            record(page);
            sendAgain(page);
        }
    }

    private static void tab(String first, String second) {
        String address;
        try (var visit = Visit.of("ombud", 1280)) {
            var page = begin(visit, first);
            address = page.url();
            page.locator("#description").pressSequentially(second);
            // To another page at once, before the last words were saved by themselves.
            page.navigate("about:blank");
        }
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.page();
            page.navigate(address);
            assertThat(page.locator("#description")).hasValue(first + second);
            record(page);
            assertThat(page).hasURL(Pattern.compile(".*/klar"));
        }
    }

    private static void network(String first, String second) {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = begin(visit, first);
            visit.context().setOffline(true);
            page.locator("#description").pressSequentially(second);
            assertThat(page.locator("#connection")).containsText("Ingen kontakt");
            visit.context().setOffline(false);
            record(page);
            assertThat(page).hasURL(Pattern.compile(".*/klar"));
        }
    }

    private static void process(String first, String second) {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = begin(visit, first);
            page.locator("#description").pressSequentially(second);
            var site = Site.running();
            if (site.isOurs()) {
                site.kill("web").close();
            }
            record(page);
            if (site.isOurs()) {
                sendAgain(page);
            }
        }
    }

    private static Page begin(Visit visit, String text) {
        var page = visit.open("/ny");
        page.fill("#findings-0-authority", "FK");
        page.locator("#description").focus();
        page.waitForResponse(
                "**/utkast", () -> page.locator("#description").pressSequentially(text));
        assertThat(page).hasURL(Pattern.compile(".*/ny/[0-9a-f-]{36}"));
        return page;
    }

    private static void record(Page page) {
        page.locator("[data-main]").click();
    }

    /** What was sent in vain is shown; the identity provider still knows who it is. */
    private static void sendAgain(Page page) {
        assertThat(page.locator("main")).containsText("Det du skrev finns kvar");
        var other = page.context().waitForPage(() -> page.click("a[target=_blank]"));
        assertThat(other.locator("h1")).hasText("Du är inloggad");
        page.click("main form button");
        assertThat(page.locator("main")).containsText("Du är inloggad igen");
        page.click("main form button");
        assertThat(page).hasURL(Pattern.compile(".*/klar"));
    }
}
