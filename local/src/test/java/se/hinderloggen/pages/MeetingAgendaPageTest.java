package se.hinderloggen.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import se.hinderloggen.local.faults.Databases;

/** What a group looks at in a meeting besides observations, and what it does about them there. */
class MeetingAgendaPageTest {

    @Test
    void after_the_observations_come_follow_ups_answers_and_what_recurs() {
        var faults = Faults.somewhere().recorded(4);
        String title = "Svaren dröjer " + System.nanoTime();
        answered(Faults.somewhere().declared(title));
        String answer = "Mallen skrivs om " + System.nanoTime() + ".";
        String told = Answered.observation(answer);
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = Meetings.open(visit);
            String meeting = Meetings.path(page);
            part(page, "Försenade uppföljningar");
            visit.assertGood("meeting-follow-ups");
            part(page, "Svar som har kommit");
            assertThat(page.locator("#part-rows")).containsText(title);
            assertThat(page.locator("#part-rows")).containsText("Löfte");
            assertThat(page.locator("#part-rows")).containsText(answer);
            assertThat(page.locator("#part-rows a[href='/observationer/" + told + "']"))
                    .containsText("Försäkringskassan");
            visit.assertGood("meeting-replies");

            page.keyboard().press("n");
            assertThat(page.locator("#part-title")).hasText("Det som återkommer");
            visit.assertGood("meeting-patterns");
            page.keyboard().press("u");
            page.keyboard().type("Läsa på om det som återkommer.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#general")).containsText("Läsa på");

            // What others do comes by itself, and what took long to find stays.
            String found = page.locator("#part-rows").innerHTML();
            note(meeting, "Vi fortsätter nästa vecka.");
            assertThat(page.locator("#general")).containsText("nästa vecka", Meetings.atOnce());
            assertThat(page.locator("#agenda-parts [aria-current]")).containsText("återkommer");
            Assertions.assertThat(page.locator("#part-rows").innerHTML()).isEqualTo(found);

            var pattern =
                    page.locator("#part-rows li.card")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText(faults.municipality.name()));
            if (pattern.count() == 0) {
                // Only the ten that stand out most are shown; the others are where all are.
                assertThat(page.locator("#part-rows li.card")).hasCount(10);
                return;
            }
            pattern.locator("a.button").first().press("Enter");
            Meetings.declare(page, "Besluten dröjer", 4);
            assertThat(page).hasURL(Pattern.compile(".*" + meeting.replaceAll("\\?.*", "")));
            assertThat(page.locator("#general")).containsText(faults.municipality.name());
            assertThat(page.locator("#general")).containsText("4 observationer");
            page.keyboard().press("p");
        }
    }

    @Test
    void what_is_late_is_done_in_the_meeting_and_everybody_there_sees_it() throws SQLException {
        String what = "Ringa enheten " + System.nanoTime() + ".";
        late(Faults.somewhere().record("ombud"), what);
        try (var visit = Visit.of("arbetsgrupp", 1280);
                var other = Visit.of("samordnare", 1280)) {
            var page = Meetings.open(visit);
            part(page, "Försenade uppföljningar");
            var theirs = other.open(Meetings.path(page));
            assertThat(theirs.locator("#part-rows")).containsText(what);
            visit.assertGood("meeting-late");
            page.locator("#part-rows li")
                    .filter(new Locator.FilterOptions().setHasText(what))
                    .locator("button")
                    .press("Enter");
            assertThat(page.locator("#part-rows")).not().containsText(what);
            assertThat(theirs.locator("#part-rows")).not().containsText(what, Meetings.atOnce());
            page.getByText("Läs och avsluta").first().click();
            assertThat(page.locator(".document")).containsText("En uppföljning: Kommun, LSS");
            assertThat(page.locator(".document")).containsText("Blev klar");
        }
    }

    /** Nobody can agree on a day that has been, so its day is moved where it is read. */
    private static void late(String observation, String what) throws SQLException {
        var id = UUID.randomUUID();
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/follow-ups",
                        Map.of(
                                "followUpId",
                                id,
                                "about",
                                Map.of("kind", "OBSERVATION", "id", observation),
                                "what",
                                what,
                                "responsible",
                                "WORKING_GROUP",
                                "due",
                                Faults.TODAY.toString()));
        Site.running()
                .databases()
                .execute(
                        Databases.VIEWS,
                        "update follow_up set due = due - 700 where follow_up_id = '" + id + "'");
    }

    @Test
    void an_observation_is_linked_to_a_systemfel_that_is_there_without_leaving_the_meeting() {
        var faults = Faults.somewhere();
        String observation = faults.record("ombud");
        String title = "Handläggningen dröjer " + System.nanoTime();
        faults.declared(title);
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = at(visit, observation);
            Meetings.choose(page, 3);
            var first = page.locator("#koppla input[name=fault]").first();
            assertThat(first).isFocused();
            assertThat(page.locator("#koppla label").first()).containsText(title);
            visit.assertGood("meeting-link");
            page.keyboard().press("Space");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#so-far")).containsText("Knuten till systemfelet");
            assertThat(page.locator("#general")).containsText("1 observation");
            page.locator("#so-far a").first().click();
            assertThat(page.locator("h1")).hasText(title);
            assertThat(page.locator("section:has(#evidence) li")).hasCount(1);
        }
    }

    @Test
    void what_the_guard_says_is_said_where_one_is_and_notes_can_be_changed_and_taken_away() {
        String observation = Faults.somewhere().record("ombud");
        try (var visit = Visit.of("arbetsgrupp", 1280)) {
            var page = at(visit, observation);
            page.keyboard().press("u");
            page.keyboard().type("Tala med Anna Lindqvist på enheten.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#what-said")).containsText("Anna Lindqvist");
            assertThat(page.locator("#what")).hasValue("Tala med Anna Lindqvist på enheten.");
            visit.assertGood("meeting-follow-up-asked");
            page.check("#uppfoljning input[name=acknowledged]");
            page.locator("#what").press("Control+Enter");
            assertThat(page.locator("#so-far")).containsText("Anna Lindqvist");

            page.keyboard().press("a");
            page.keyboard().type("Anna Lindqvist var med.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#text-said")).containsText("protokollet läses av fler");
            assertThat(page.locator("#anteckning input[name=acknowledged]")).hasCount(0);
            visit.assertGood("meeting-note-refused");
            page.fill("#text", "Samordnaren var med.");
            page.check("#anteckning input[name=general]");
            page.locator("#text").press("Control+Enter");
            assertThat(page.locator("#general")).containsText("Samordnaren var med.");

            change(page, "Samordnaren var med", "Samordnaren kom senare.");
            assertThat(page.locator("#general")).containsText("Samordnaren kom senare.");
            visit.assertGood("meeting-general-notes");
            change(page, "Samordnaren kom", "");
            assertThat(page.locator("#general")).not().containsText("Samordnaren");
        }
    }

    private static void change(Page page, String note, String text) {
        var changing =
                page.locator("details")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText("Ändra anteckningen ”" + note));
        changing.locator("summary").press("Enter");
        changing.locator("textarea").fill(text);
        changing.locator("textarea").press("Control+Enter");
    }

    /** A meeting at this observation, wherever on its agenda. */
    private static Page at(Visit visit, String observation) {
        var page = Meetings.open(visit);
        String meeting = Meetings.path(page).replaceAll("\\?.*", "");
        int left =
                Site.running()
                        .ask("samordnare", "/api" + meeting.replace("/moten", "/meetings"))
                        .at("/agenda/left/observations")
                        .asInt();
        // It was recorded last, but for what others have recorded since.
        for (int from = left / 40 * 40; Meetings.row(page, observation).count() == 0; from -= 40) {
            visit.open(meeting + "?from=" + from);
        }
        Meetings.row(page, observation).click();
        assertThat(page.locator("#anteckning input[name=om]")).hasValue(observation);
        return page;
    }

    private static void note(String meeting, String text) {
        Site.running()
                .command(
                        "samordnare",
                        "/api" + meeting.replace("/moten", "/meetings") + "/notes",
                        Map.of("text", text));
    }

    private static void answered(String fault) {
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/system-faults/" + fault + "/replies",
                        Map.of(
                                "kind",
                                "PROMISE",
                                "on",
                                Faults.TODAY.toString(),
                                "promisedBy",
                                Faults.TODAY.plusDays(30).toString(),
                                "text",
                                "En rutin kommer."));
    }

    private static void part(Page page, String name) {
        page.locator("#agenda-parts a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .press("Enter");
        assertThat(page.locator("#part-title")).hasText(name);
    }
}
