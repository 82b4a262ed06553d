package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.local.faults.Databases;

/** One observation: seeing, correcting and erasing it. */
class ObservationPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_observation_is_corrected_by_keyboard_and_tells_what_happened(int width) {
        try (var visit = Visit.of("ombud", width)) {
            String address = record(visit, "Telefonen svarade aldrig " + System.nanoTime() + ".");
            var page = visit.open(address);
            assertThat(page.locator(".timeline")).containsText("Registrerades");
            visit.assertGood("observation");

            page.getByText("Rätta", new Page.GetByTextOptions().setExact(true)).press("Enter");
            assertThat(page.locator("#findings-0-authority")).hasValue("Försäkringskassan");
            visit.assertGood("correct");
            page.locator("input[value=SYSTEMRATT]").focus();
            page.keyboard().press("Space");
            page.locator("#description").focus();
            page.keyboard().press("Control+A");
            page.keyboard().type("Telefonen svarade till slut.");
            page.keyboard().press("Control+Enter");

            assertThat(page).hasURL(Pattern.compile(".*\\?rattad"));
            assertThat(page.locator("main")).containsText("Telefonen svarade till slut.");
            assertThat(page.locator(".title")).containsText("Systemrätt");
            assertThat(page.locator(".timeline")).containsText("Rättades");
            visit.assertGood("observation-corrected");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_is_wrong_with_a_correction_is_said_where_it_is(int width) {
        try (var visit = Visit.of("ombud", width)) {
            String address = record(visit, "Ingen svarade " + System.nanoTime() + ".");
            var page = visit.open(address + "/ratta");
            page.fill("#description", "Ring 070-174 06 58 så svarar de.");
            assertThat(page.locator("#description-said mark")).isVisible();
            page.fill("#findings-0-authority", "Försäkringskasan");
            page.click("[data-main]");
            assertThat(page.locator("#wrong")).isVisible();
            visit.assertGood("correct-refused");

            page.fill("#description", " ");
            page.fill("#year", "");
            page.fill("#month", "");
            page.fill("#day", "");
            page.click("[data-main]");
            assertThat(page.locator("#description-said")).containsText("Beskriv");
            assertThat(page.locator("#occurred")).containsText("året");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void two_who_correct_at_once_lose_nothing(int width) {
        try (var mine = Visit.of("ombud", width);
                var other = Visit.withoutJavaScript("arbetsgrupp", width)) {
            String address = record(mine, "Från början " + System.nanoTime() + ".");
            var page = mine.open(address + "/ratta");
            var theirs = other.open(address + "/ratta");
            theirs.fill("#description", "Den andras lydelse.");
            theirs.check("input[value=SYSTEMRATT]");
            theirs.click("[data-main]");
            assertThat(theirs).hasURL(Pattern.compile(".*\\?rattad"));

            page.fill("#description", "Min lydelse.");
            page.click("[data-main]");

            assertThat(page.locator("#meanwhile")).containsText("Den andras lydelse.");
            assertThat(page.locator("#meanwhile")).containsText("Systemrätt");
            assertThat(page.locator("#description")).hasValue("Min lydelse.");
            mine.assertGood("correct-conflict");
            page.click("[data-main]");
            assertThat(page).hasURL(Pattern.compile(".*\\?rattad"));
            assertThat(page.locator("main")).containsText("Min lydelse.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_the_group_did_with_it_is_told_in_plain_words(int width) throws Exception {
        var site = Site.running();
        try (var visit = Visit.of("ombud", width)) {
            String address = record(visit, "Ansökan låg kvar " + System.nanoTime() + ".");
            String into = record(visit, "Samma ansökan " + System.nanoTime() + ".");
            String one = "/api" + address.replace("observationer", "observations");
            site.command(
                    "arbetsgrupp",
                    one + "/review",
                    Map.of("decision", "RAISE_LOCALLY", "workingGroup", "Östra"));
            String release = UUID.randomUUID().toString();
            site.command(
                    "samordnare",
                    one + "/release",
                    Map.of(
                            "releaseId",
                            release,
                            "summary",
                            "Flera har fått vänta länge på besked.",
                            "recipients",
                            List.of("FORSAKRINGSKASSAN")));
            site.command("arbetsgrupp", one + "/releases/" + release + "/approval", Map.of());
            var page = visit.open(address);
            var steps = page.locator(".timeline li");
            assertThat(steps).hasCount(4);
            assertThat(steps.nth(0)).containsText("En sammanfattning lämnades ut av arbetsgruppen");
            assertThat(steps.nth(1)).containsText("En sammanfattning föreslogs för utlämnande");
            assertThat(steps.nth(2)).containsText("Gicks igenom av arbetsgruppen: Lyfta lokalt");
            assertThat(steps.nth(3)).containsText("Registrerades av dig");
            assertThat(page.locator(".timeline")).not().containsText("Flera har fått vänta");
            // Whoever recorded it may read what was told of it, and has no part in that.
            assertThat(page.locator("#delge")).containsText("Flera har fått vänta");
            assertThat(page.locator("#delge a")).hasCount(0);
            visit.assertGood("observation-reviewed");
            if (!site.isOurs()) {
                return;
            }

            merge(id(address), id(into));
            page.reload();
            assertThat(steps).hasCount(5);
            assertThat(steps.nth(0)).containsText("Slogs ihop med en annan");
            assertThat(page.locator(".note.warn:visible")).containsText("räknas inte för sig");
            assertThat(page.getByText("Rätta", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            visit.assertGood("observation-merged");
            steps.nth(0).locator("a").click();
            assertThat(page).hasURL(Pattern.compile(".*" + into));
        }
    }

    /** There is no command for it yet, so the event itself is appended to the store. */
    private static void merge(String observation, String into) throws Exception {
        var site = Site.running();
        site.databases()
                .execute(
                        Databases.EVENTS,
                        """
                        insert into domain_event_entry (aggregate_identifier, sequence_number, type,
                            event_identifier, meta_data, payload, payload_revision, payload_type,
                            time_stamp)
                        select aggregate_identifier, sequence_number + 1, type,
                            gen_random_uuid()::text, meta_data,
                            '{"observationId":"%s","into":"%s","reason":null}', '1',
                            'observation-merged', time_stamp
                        from domain_event_entry where aggregate_identifier = '%s'
                        order by sequence_number desc limit 1
                        """
                                .formatted(observation, into, observation));
        site.ask("ombud", "/api/position?waitFor=" + observation + "@4");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_texts_are_erased_after_being_told_what_it_means(int width) {
        String word = "raderas" + System.nanoTime();
        try (var visit = Visit.of("ombud", width)) {
            String address = record(visit, "Det här " + word + ".");
            var page = visit.open(address);
            page.getByText("Radera", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".note.warn ul")).containsText("Det går inte att ångra");
            visit.assertGood("erase");
            page.locator("form .danger").evaluate("button => button.form.noValidate = true");
            page.locator("form .danger").click();
            assertThat(page.locator("#wrong li")).hasCount(2);
            visit.assertGood("erase-refused");

            page.check("input[value=MISTAKE]");
            page.check("#understood");
            page.locator("form .danger").press("Enter");

            assertThat(page.locator("h1")).hasText("Raderad observation");
            assertThat(page.locator("main")).not().containsText(word);
            visit.assertGood("observation-erased");
            visit.open("/observationer?q=" + word);
            assertThat(page.locator(".empty")).isVisible();
            visit.open(address + "/ratta");
            assertThat(page).hasURL(Pattern.compile(".*" + address));
        }
    }

    @Test
    void similar_ones_are_shown_and_have_a_page() {
        try (var visit = Visit.of("ombud", 1280);
                var without = Visit.withoutJavaScript("ombud", 360)) {
            String text = "Särskildhandläggare byttes utan besked i Sunne " + System.nanoTime();
            String first = record(visit, text);
            String address = record(visit, text + " igen");
            var page = visit.open(address);
            assertThat(page.locator("#similar-ones a[href='" + first + "']")).isVisible();
            visit.assertGood("observation-with-similar");

            page = without.open(address);
            page.getByText("Visa alla som liknar den").click();
            assertThat(page.locator("a[href='" + first + "']")).isVisible();
            visit.open(address + "/liknande");
            visit.assertGood("observation-similar");
        }
    }

    @Test
    void without_javascript_one_corrects_and_erases() {
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            String address = record(visit, "Utan skript " + System.nanoTime() + ".");
            var page = visit.open(address + "/ratta");
            page.click("button[value=add-finding]");
            page.fill("#findings-1-authority", "AF");
            page.click("[data-main]");
            assertThat(page).hasURL(Pattern.compile(".*\\?rattad"));
            assertThat(page.locator("main")).containsText("Arbetsförmedlingen");
            page.getByText("Radera", new Page.GetByTextOptions().setExact(true)).click();
            page.check("input[value=REQUESTED]");
            page.check("#understood");
            page.click("form .danger");
            assertThat(page.locator("h1")).hasText("Raderad observation");
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/observationer/" + UUID.randomUUID());
            assertThat(page.locator("h1")).hasText("Sidan finns inte");
            page = visit.open("/observationer/nagot");
            assertThat(page.locator("h1")).hasText("Sidan finns inte");
        }
    }

    private static String record(Visit visit, String description) {
        FindPageTest.record(visit, description);
        return visit.page().url().replaceFirst(".*/ny/([^/]+)/klar", "/observationer/$1");
    }
}
