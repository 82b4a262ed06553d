package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has seen an observation, found and taken away. */
class AccessLogPageTest {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void who_has_read_an_observation_is_found_by_keyboard_and_taken_away(int width)
            throws IOException {
        String id = anObservation();
        Site.running().ask("ombud", "/api/observations/" + id);
        try (var visit = Visit.of("samordnare", width)) {
            var page = visit.open("/atkomstlogg");
            assertThat(page.locator("tbody tr").first()).isVisible();
            visit.assertGood("access-log");

            page.focus("#object");
            page.keyboard().type(id);
            page.selectOption("#act", "READ");
            page.keyboard().press("Enter");
            var row =
                    page.locator("tbody tr", new Page.LocatorOptions().setHasText("ombud")).first();
            assertThat(row).containsText("Läste");
            assertThat(row).containsText("Observation");
            assertThat(row).containsText(id);
            visit.assertGood("access-log-found");

            var file =
                    page.waitForDownload(
                            () ->
                                    page.getByRole(
                                                    AriaRole.LINK,
                                                    new Page.GetByRoleOptions().setName("CSV"))
                                            .click());
            Assertions.assertThat(file.suggestedFilename()).matches("atkomstlogg-.+\\.csv");
            Assertions.assertThat(Files.readString(file.path()))
                    .startsWith("\uFEFFtid;inloggning;")
                    .contains(";ombud;", ";OBSERVATION;" + id)
                    .doesNotContain(";CHANGED;");

            // Taking the log away is in the log.
            page.navigate(page.url().replaceFirst("/atkomstlogg.*", "/atkomstlogg?act=EXPORTED"));
            assertThat(
                            page.locator(
                                            "tbody tr",
                                            new Page.LocatorOptions().setHasText("accessLog.lines"))
                                    .first())
                    .isVisible();
            page.goBack();

            page.click("a[href='/observationer/" + id + "']");
            assertThat(page).hasURL(Site.running().address() + "/observationer/" + id);
        }
    }

    @Test
    void a_wrong_day_is_said_where_it_is_and_an_empty_answer_says_so() {
        try (var visit = Visit.of("samordnare", 360)) {
            var page = visit.open("/atkomstlogg?from=i-går");
            assertThat(page.locator("#wrong")).isVisible();
            assertThat(page.locator("#from-said")).containsText("Ange en dag");
            visit.assertGood("access-log-wrong");
            page = visit.open("/atkomstlogg?object=" + UUID.randomUUID());
            assertThat(page.locator(".empty")).containsText("inga rader");
            visit.assertGood("access-log-empty");
        }
    }

    @Test
    void without_javascript_it_is_the_same() {
        String id = anObservation();
        Site.running().ask("ombud", "/api/observations/" + id);
        try (var visit = Visit.withoutJavaScript("samordnare", 360)) {
            var page = visit.open("/atkomstlogg");
            page.fill("#object", id);
            page.selectOption("#act", "READ");
            page.click("form[role=search] button");
            assertThat(page.locator("tbody tr").first()).containsText(id);
            assertThat(page.locator("#act")).hasValue("READ");
        }
    }

    @Test
    void an_ombud_does_not_see_it() {
        try (var visit = Visit.of("ombud", 1280)) {
            var page = visit.open("/atkomstlogg");
            assertThat(page.locator("h1")).hasText("Du har inte behörighet");
        }
    }

    private static String anObservation() {
        return Site.running()
                .ask("ombud", "/api/observations?limit=1")
                .at("/items/0/observationId")
                .asString();
    }
}
