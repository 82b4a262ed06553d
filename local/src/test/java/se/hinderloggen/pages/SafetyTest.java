package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile text, page or neighbour can do: nothing. */
class SafetyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ny",
                "/observationer",
                "/trender",
                "/jamforelser",
                "/hjalp",
                "/finns-inte"
            })
    void every_page_allows_nothing_inline_and_no_other_host(String path) {
        try (var visit = Visit.of("ombud", 1280)) {
            var headers = visit.page().navigate(Site.running().address() + path).headers();

            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "same-origin")
                    .hasEntrySatisfying("cache-control", it -> assertThat(it).contains("no-store"));
        }
    }

    @Test
    void the_session_is_kept_from_scripts_and_from_other_sites() {
        try (var visit = Visit.of("ombud", 1280)) {
            visit.open("/");
            assertThat(visit.context().cookies())
                    .filteredOn(it -> it.name.startsWith("HL_WEB"))
                    .singleElement()
                    .satisfies(
                            it -> {
                                assertThat(it.httpOnly).isTrue();
                                assertThat(it.secure).isTrue();
                                assertThat(it.sameSite.name()).isEqualTo("LAX");
                            });
        }
    }

    @Test
    void a_forged_form_does_nothing() {
        try (var visit = Visit.of("ombud", 1280)) {
            visit.open("/");
            String word = "förfalskat" + System.nanoTime();
            APIRequestContext as = visit.context().request();
            APIResponse answer =
                    as.post(
                            Site.running().address() + "/ny/" + UUID.randomUUID(),
                            RequestOptions.create()
                                    .setForm(
                                            FormData.create()
                                                    .set("description", word)
                                                    .set("kind", "HINDER")
                                                    .set("year", "2026")
                                                    .set("tab", UUID.randomUUID().toString())
                                                    .set("findings[0].authority", "FK")));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(Site.running().ask("ombud", "/api/observations?q=" + word).required("items"))
                    .isEmpty();
        }
    }

    @Test
    void signing_out_ends_the_session_at_the_identity_provider_too() {
        try (var visit = Visit.ofNobody(1280)) {
            var page = visit.open("/");
            Site.fillIn(page, "ombud");
            page.click("form[action='/logga-ut'] button");
            page.waitForLoadState();
            page.navigate(Site.running().address() + "/");

            assertThat(page.locator("input[name=password]")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='XSS'</script> står det",
                "\"><img src=x onerror=\"document.title='XSS'\"> står det",
                "'-document.title='XSS'-' {{7*7}} [[${7*7}]] __${7*7}__ står det",
                "=HYPERLINK(\"http://localhost/?x\";\"här\") står det",
                "</textarea><svg onload=\"document.title='XSS'\"> står det"
            })
    void a_hostile_text_is_text_on_every_page(String text) {
        try (var visit = Visit.of("ombud", 1280)) {
            String word = "fientlig" + System.nanoTime();
            var page = visit.open("/ny");
            page.fill("#description", text + " " + word);
            page.fill("#consequences", text);
            page.fill("#findings-0-authority", "FK");
            page.click("[data-main]");
            assertThat(page).hasURL(Pattern.compile(".*/klar"));
            assertThat(page.locator("main")).containsText(text);
            String observation = page.url().replaceFirst(".*/ny/([^/]+)/.*", "$1");

            for (String path :
                    new String[] {
                        "/", "/observationer?q=" + word, "/observationer/" + observation
                    }) {
                visit.open(path);
                assertThat(page.locator("main")).containsText(text.strip());
                assertThat(page.title()).doesNotContain("XSS");
                assertThat(page.locator("main img, main script, main svg[onload]").count())
                        .isZero();
            }
            visit.assertGood("hostile-text");
        }
    }
}
