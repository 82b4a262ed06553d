package se.hinderloggen.query.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpChanged;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.FollowUpEvent.FollowUpReopened;
import se.hinderloggen.events.FollowUpEvent.FollowUpWithdrawn;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.followups.CalendarSecret.Grant;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;
import tools.jackson.databind.JsonNode;

class FollowUpApiTest extends QueryService {

    private static final LocalDate TODAY = LocalDate.now(FollowUpFinder.SWEDEN);
    private static final String RECORDER = "p-abcdefghij";

    @Autowired private CalendarSecret secrets;

    private final String operation = newOperation();
    private final String group = token("ARBETSGRUPP", operation);
    private final String coordinator = token("SAMORDNARE", operation);
    private final History history = new History();
    private final Observations about =
            observation()
                    .of(operation)
                    .findings(finding("FORSAKRINGSKASSAN", "TILLGANGLIGHET"))
                    .text(SEALS, "Telefonkön stängde.");

    @Test
    void what_was_agreed_says_what_by_whom_by_when_and_about_what() {
        history.then(about.recorded());
        var id = agreed(Responsible.WORKING_GROUP, TODAY.plusDays(7));
        var item = only(get("/api/follow-ups", group, "waitFor", sent()));
        assertThat(item.path("id").asString()).isEqualTo(id.toString());
        assertThat(item.path("what").asString()).isEqualTo("Ring enhetschefen");
        assertThat(item.path("responsible").path("label").asString()).isEqualTo("Arbetsgruppen");
        assertThat(item.path("due").asString()).isEqualTo(TODAY.plusDays(7).toString());
        assertThat(item.path("overdue").asBoolean()).isFalse();
        assertThat(item.path("mine").asBoolean()).isTrue();
        assertThat(item.path("done").isNull()).isTrue();
        assertThat(item.path("version").asLong()).isZero();
        assertThat(item.path("about").path("kind").asString()).isEqualTo("OBSERVATION");
        assertThat(item.path("about").path("label").asString())
                .isEqualTo("Försäkringskassan: Tillgänglighet");
    }

    @Test
    void what_is_open_comes_before_what_is_done_and_the_soonest_first() {
        history.then(about.recorded());
        var later = agreed(Responsible.COORDINATOR, TODAY.plusDays(9));
        var overdue = agreed(Responsible.COORDINATOR, TODAY.minusDays(1));
        var done = agreed(Responsible.COORDINATOR, TODAY.minusDays(30));
        history.then(
                new FollowUpDone(done, SEALS.seal(about.id(), Field.OUTCOME, "De ändrar rutinen")));
        var again = agreed(Responsible.COORDINATOR, TODAY);
        history.then(new FollowUpDone(again, null), new FollowUpReopened(again));
        var withdrawn = agreed(Responsible.COORDINATOR, TODAY);
        history.then(new FollowUpWithdrawn(withdrawn));
        var changed = agreed(Responsible.COORDINATOR, TODAY);
        history.then(
                new FollowUpChanged(
                        changed,
                        SEALS.seal(about.id(), Field.FOLLOW_UP, "Skriv till chefen"),
                        Responsible.MANAGEMENT_GROUP,
                        TODAY.plusDays(20)));
        var all = get("/api/follow-ups", group, "waitFor", sent()).json();
        assertThat(ids(all)).containsExactly(overdue, again, later, changed, done);
        assertThat(all.path("total").asInt()).isEqualTo(5);
        assertThat(all.path("overdue").asInt()).isEqualTo(1);
        assertThat(all.path("items").get(3).path("what").asString()).isEqualTo("Skriv till chefen");
        assertThat(all.path("items").get(4).path("outcome").asString())
                .isEqualTo("De ändrar rutinen");
        assertThat(ids(get("/api/follow-ups", group, "state", "overdue").json()))
                .containsExactly(overdue);
        assertThat(ids(get("/api/follow-ups", group, "state", "done").json()))
                .containsExactly(done);
        assertThat(ids(get("/api/follow-ups", group, "state", "withdrawn").json()))
                .containsExactly(withdrawn);
        var first = get("/api/follow-ups", group, "state", "open", "limit", "2").json();
        assertThat(ids(first)).containsExactly(overdue, again);
        assertThat(first.path("total").asInt()).isEqualTo(4);
    }

    @Test
    void mine_is_what_waits_for_my_role_or_for_whoever_recorded_it() {
        history.then(about.recorded());
        var recorders = agreed(Responsible.RECORDER, TODAY);
        var groups = agreed(Responsible.WORKING_GROUP, TODAY);
        var coordinators = agreed(Responsible.COORDINATOR, TODAY.plusDays(1));
        var managements = agreed(Responsible.MANAGEMENT_GROUP, TODAY.plusDays(2));
        sent();
        // The history's recorder is a pseudonym that no sign-in of the test has.
        views.update(
                "update observation set recorder = ? where observation_id = ?",
                pseudonym(),
                about.id());
        assertThat(mine(token("OMBUD", operation))).containsExactly(recorders);
        assertThat(mine(group)).containsExactly(groups);
        assertThat(mine(coordinator)).containsExactly(coordinators, managements);
    }

    @Test
    void one_can_ask_for_what_concerns_one_observation() {
        history.then(about.recorded());
        agreed(Responsible.RECORDER, TODAY);
        var answer =
                get("/api/follow-ups", group, "about", about.id().toString(), "waitFor", sent());
        assertThat(answer.json().path("items")).hasSize(1);
        assertThat(
                        get("/api/follow-ups", group, "about", UUID.randomUUID().toString())
                                .json()
                                .path("items"))
                .isEmpty();
    }

    @Test
    void no_other_operation_sees_it_whoever_asks() {
        history.then(about.recorded());
        for (var responsible : Responsible.values()) {
            agreed(responsible, TODAY);
        }
        sent();
        for (var role : List.of("OMBUD", "ARBETSGRUPP", "SAMORDNARE")) {
            var foreign = token(role, newOperation());
            assertThat(ids(get("/api/follow-ups", foreign).json())).isEmpty();
            assertThat(ids(get("/api/follow-ups", foreign, "about", about.id().toString()).json()))
                    .isEmpty();
        }
    }

    @Test
    void once_the_observation_is_erased_no_text_of_its_follow_ups_is_left_in_any_order() {
        history.then(about.recorded());
        var before = agreed(Responsible.WORKING_GROUP, TODAY);
        history.then(
                new FollowUpDone(
                        before, SEALS.seal(about.id(), Field.OUTCOME, "Enhetschefen lovade")));
        var ciphertext = SEALS.seal(about.id(), Field.FOLLOW_UP, "Ring enhetschefen").ciphertext();
        SEALS.destroy(about.id());
        history.then(about.erased());
        agreed(Responsible.WORKING_GROUP, TODAY.plusDays(3));
        var answer = get("/api/follow-ups", group, "waitFor", sent());
        assertThat(ids(answer.json())).hasSize(2);
        assertThat(answer.body()).doesNotContain("nhetschefen");
        assertThat(
                        views.queryForList(
                                "select it::text from follow_up it where organisation = ?",
                                String.class,
                                operation))
                .hasSize(2)
                .noneMatch(it -> it.contains(ciphertext));
    }

    @Test
    void without_the_key_there_is_no_text_though_the_erasure_has_not_come() {
        history.then(about.recorded());
        agreed(Responsible.WORKING_GROUP, TODAY);
        SEALS.destroy(about.id());
        var item = only(get("/api/follow-ups", group, "waitFor", sent()));
        assertThat(item.path("what").isNull()).isTrue();
    }

    @Test
    void what_is_asked_wrongly_is_refused() {
        assertThat(get("/api/follow-ups", group, "state", "soon").code())
                .isEqualTo("bad-parameter");
        assertThat(get("/api/follow-ups", group, "about", "7").code()).isEqualTo("bad-parameter");
        assertThat(get("/api/follow-ups", group, "limit", "501").code()).isEqualTo("bad-parameter");
        assertThat(get("/api/follow-ups", group, "whose", "me").status()).isEqualTo(400);
    }

    @Test
    void the_calendar_holds_my_due_dates_as_whole_days_and_no_word_of_what_it_is_about()
            throws IOException, ParserException {
        history.then(about.recorded());
        var mine = agreed(Responsible.WORKING_GROUP, LocalDate.of(2027, 2, 28));
        agreed(Responsible.COORDINATOR, TODAY.plusDays(3));
        history.then(new FollowUpDone(agreed(Responsible.WORKING_GROUP, TODAY), null));
        sent();
        var address = get("/api/calendar", group).json().path("address").asString();
        var file = get(address, "");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body())
                .doesNotContain("enhetschefen")
                .doesNotContain(about.id().toString());
        assertThat(file.body().lines().map(it -> it.getBytes().length)).allMatch(it -> it <= 75);
        assertThat(file.body().replace("\r\n", "")).doesNotContain("\n", "\r");

        var calendar = new CalendarBuilder().build(new StringReader(file.body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(value(events.get(0), Property.UID)).isEqualTo(mine + "@hinderloggen");
        assertThat(value(events.get(0), Property.DTSTART)).isEqualTo("20270228");
        assertThat(value(events.get(0), Property.DTEND)).isEqualTo("20270301");
        assertThat(value(events.get(0), Property.SUMMARY)).isEqualTo("Uppföljning: Arbetsgruppen");
        assertThat(value(events.get(1), Property.SUMMARY)).contains("hämta en ny");
    }

    @Test
    void the_groups_calendar_tells_when_answers_about_systemfel_are_due()
            throws IOException, ParserException {
        var fault = fault().of(operation).text(SEALS, "Telefontiderna räcker inte");
        history.then(
                fault.declared(), fault.escalated(UUID.randomUUID(), LocalDate.of(2027, 2, 28)));
        sent();
        var address = get("/api/calendar", group).json().path("address").asString();
        var file = get(address, "").body();
        assertThat(file).doesNotContain("Telefontiderna");
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(file)).getComponents(Component.VEVENT);
        assertThat(value(events.getFirst(), Property.DTSTART)).isEqualTo("20270228");
        assertThat(value(events.getFirst(), Property.SUMMARY)).startsWith("Svar väntas");
        var ombuds = get("/api/calendar", token("OMBUD", operation)).json().path("address");
        assertThat(get(ombuds.asString(), "").body()).doesNotContain("Svar väntas");
    }

    @Test
    void only_an_address_that_was_given_here_opens_a_calendar_and_only_for_its_time() {
        var address = get("/api/calendar", group).json().path("address").asString();
        assertThat(get(address, "").status()).isEqualTo(200);
        var wrong = new ArrayList<String>();
        wrong.add(address.replace(".ics", "A.ics"));
        wrong.add(address.replaceFirst("calendar/..", "calendar/AA"));
        wrong.add("/api/calendar/x.ics");
        wrong.add("/api/calendar/.ics");
        var asker = new Asker(operation, RECORDER, true, false);
        wrong.add("/api/calendar/" + secrets.of(new Grant(asker, TODAY.minusDays(1))) + ".ics");
        var other = new CalendarSecret("another secret").of(new Grant(asker, TODAY.plusDays(9)));
        wrong.add("/api/calendar/" + other + ".ics");
        for (var it : wrong) {
            assertThat(get(it, "").status()).as(it).isEqualTo(404);
        }
        var lastDay = secrets.of(new Grant(asker, TODAY));
        assertThat(get("/api/calendar/" + lastDay + ".ics", "").status()).isEqualTo(200);
    }

    @Test
    void long_lines_are_folded_between_letters_and_marks_are_escaped() throws Exception {
        var name = "Å, ä; ö\\ 🙂".repeat(20);
        var file =
                CalendarFile.of(
                        "x",
                        List.of(new CalendarFile.Entry("a@b", 3, History.BEGINNING, TODAY, name)));
        assertThat(file.lines().map(it -> it.getBytes().length)).allMatch(it -> it <= 75);
        var calendar = new CalendarBuilder().build(new StringReader(file));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(value(events.getFirst(), Property.SUMMARY)).isEqualTo(name);
    }

    private UUID agreed(Responsible responsible, LocalDate due) {
        var id = UUID.randomUUID();
        history.then(
                new FollowUpAgreed(
                        id,
                        operation,
                        new Subject(Subject.Kind.OBSERVATION, about.id()),
                        SEALS.seal(about.id(), Field.FOLLOW_UP, "Ring enhetschefen"),
                        responsible,
                        due));
        return id;
    }

    /** Each aggregate's last event, so that the answer holds all of it. */
    private String sent() {
        TOPIC.send(history.events());
        history.events().stream()
                .map(it -> it.aggregateId() + "@" + it.sequence())
                .forEach(it -> get("/api/position", group, "waitFor", it));
        EventEnvelope last = history.events().getLast();
        return last.aggregateId() + "@" + last.sequence();
    }

    private List<UUID> mine(String token) {
        return ids(get("/api/follow-ups", token, "mine", "true").json());
    }

    /** Of the ombud, as the service makes it of the sign-in; read out of the calendar's address. */
    private String pseudonym() {
        var address =
                get("/api/calendar", token("OMBUD", operation)).json().path("address").asString();
        var secret = address.substring("/api/calendar/".length(), address.length() - 4);
        return secrets.read(secret, TODAY).orElseThrow().asker().pseudonym();
    }

    private static JsonNode only(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("items")).hasSize(1);
        return answer.json().path("items").get(0);
    }

    private static List<UUID> ids(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(it -> UUID.fromString(it.path("id").asString()))
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
