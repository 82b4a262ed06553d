package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.local.faults.Databases;

/** The first page tells what waits for whoever opens it, and nothing when nothing does. */
class StartPageTest {

    private static final String FOLLOW_UPS = "/api/follow-ups";

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_group_is_told_of_its_meetings_of_systemfel_that_moved_and_of_what_it_has_to_do(
            int width) {
        var faults = Faults.somewhere();
        String answered = faults.declared("Svaret som kom");
        step(answered, "/replies", Map.of("kind", "QUESTION", "on", Faults.TODAY.toString()));
        String reopened = faults.declared("Felet som återkom");
        step(reopened, "/resolution", Map.of("since", Faults.TODAY.toString()));
        step(reopened, "/reopening", Map.of());
        Site.running().command("arbetsgrupp", "/api/meetings", Map.of("workingGroup", "Norra"));
        followUp(faults.record("ombud"), "WORKING_GROUP");
        String told = Answered.observation("En mall kommer.");
        Answered.proposed(told);
        try (var visit = Visit.of("arbetsgrupp", width)) {
            var page = visit.open("/");
            var waiting = page.locator("section:has(#waiting-title)");
            assertThat(waiting).containsText("Mötet pågår");
            assertThat(waiting).containsText("Har fått svar");
            assertThat(waiting).containsText("Har kommit tillbaka");
            assertThat(waiting).containsText("Alla mina uppföljningar");
            assertThat(waiting).containsText("Försäkringskassan har svarat (Löfte):");
            assertThat(waiting.locator("a[href='/observationer/" + told + "']")).isVisible();
            visit.assertGood("start-group");
            waiting.locator("a[href^='/systemfel/']").first().press("Enter");
            assertThat(page.locator("#history")).isVisible();
        }
        // Whoever wrote it is not asked to approve it.
        try (var visit = Visit.of("samordnare", width)) {
            assertThat(visit.open("/").locator("a[href='/delge']").last())
                    .containsText(Pattern.compile("väntar? på en andra person"));
        }
    }

    @Test
    void an_ombud_is_told_of_what_to_do_about_observations_of_their_own_and_of_nothing_else() {
        var faults = Faults.somewhere();
        String mine = followUp(faults.record("ombud"), "RECORDER");
        String others = followUp(faults.record("arbetsgrupp"), "RECORDER");
        String told = Answered.observation("En mall kommer.");
        try (var visit = Visit.withoutJavaScript("ombud", 360)) {
            var page = visit.open("/");
            var waiting = page.locator("section:has(#waiting-title)");
            assertThat(waiting).not().containsText("Mötet");
            assertThat(waiting.locator("a[href^='/systemfel/']")).hasCount(0);
            assertThat(waiting.locator("a[href$='" + others + "']")).hasCount(0);
            assertThat(waiting.locator("a[href='/delge']")).hasCount(0);
            assertThat(waiting.locator("a[href='/observationer/" + told + "']")).isVisible();
            page.getByText("Alla mina uppföljningar").click();
            assertThat(page.locator("[id='f-" + mine + "']")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void where_nothing_waits_nothing_is_said_about_waiting(int width) throws SQLException {
        for (var it :
                Site.running()
                        .ask("ombud", FOLLOW_UPS + "?mine=true&state=open&limit=200")
                        .path("items")) {
            String path = FOLLOW_UPS + "/" + it.path("id").asString() + "/completion";
            Site.running().command("ombud", path, Map.of());
        }
        // No answer is new for longer than a month.
        Site.running()
                .databases()
                .execute(Databases.VIEWS, "update feed_answer set at = at - interval '2 years'");
        try (var visit = Visit.of("ombud", width)) {
            var page = visit.open("/");
            assertThat(page.locator("#waiting-title")).hasCount(0);
            visit.assertGood("start-calm");
        }
    }

    private static void step(String fault, String step, Map<String, ?> body) {
        Site.running().command("arbetsgrupp", "/api/system-faults/" + fault + step, body);
    }

    private static String followUp(String observation, String responsible) {
        String id = UUID.randomUUID().toString();
        var followUp =
                Map.of(
                        "followUpId",
                        id,
                        "about",
                        Map.of("kind", "OBSERVATION", "id", observation),
                        "what",
                        "Ta upp det med enheten.",
                        "responsible",
                        responsible,
                        "due",
                        Faults.TODAY.plusDays(1).toString());
        var answer = Site.running().command("arbetsgrupp", FOLLOW_UPS, followUp);
        assertThat(answer.path("id").asString()).isEqualTo(id);
        return id;
    }
}
