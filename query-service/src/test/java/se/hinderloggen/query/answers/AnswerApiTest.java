package se.hinderloggen.query.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.Subject;
import se.hinderloggen.events.SubscriptionEvent.EntryAnswered;
import se.hinderloggen.events.SubscriptionEvent.SummaryPublished;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.QueryService;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Releases;
import se.hinderloggen.query.fixture.Subscriptions;
import tools.jackson.databind.JsonNode;

class AnswerApiTest extends QueryService {

    private static final String PATH = "/api/answers";

    private final String operation = newOperation();
    private final String recipient = "MYNDIGHET_" + operation;
    private final String group = token("ARBETSGRUPP", operation);
    private final String ombud = token("OMBUD", operation);
    private final String authority = tokenAt("MYNDIGHET", recipient);
    private final History history = new History().of(operation);
    private final Observations one = observation().of(operation);
    private final Subscriptions feed = Subscriptions.subscription().of(operation).to(recipient);

    @Test
    void the_group_reads_what_authorities_answered_and_to_what() {
        var systemFault = fault().of(operation).text(SEALS, "Ingen svarar");
        var toObservation = told(one.id());
        var toFault =
                feed.published(
                        new Subject(Subject.Kind.SYSTEM_FAULT, systemFault.id()),
                        UUID.randomUUID(),
                        SEALS.seal(systemFault.id(), Field.SUMMARY, "Telefonen"));
        history.then(
                one.recorded(), systemFault.declared(), feed.granted(), toObservation, toFault);
        var promise = answer(toObservation, ReplyKind.PROMISE, "Vi skriver om mallen.");
        var bare = answer(toFault, ReplyKind.ACKNOWLEDGED, null);
        history.then(promise, bare);

        var found = answers(group);
        assertThat(ids(found)).containsExactly(bare.answerId(), promise.answerId());
        var it = found.getLast();
        assertThat(it.at("/recipient/code").asString()).isEqualTo(recipient);
        assertThat(it.path("subscriptionId").asString()).isEqualTo(feed.id().toString());
        assertThat(it.path("entryId").asString()).isEqualTo(toObservation.entryId().toString());
        assertThat(it.path("number").asInt()).isEqualTo(1);
        assertThat(it.at("/kind/code").asString()).isEqualTo("PROMISE");
        assertThat(it.path("text").asString()).isEqualTo("Vi skriver om mallen.");
        assertThat(it.path("promisedBy").asString()).isEqualTo("2026-02-01");
        assertThat(it.path("title").asString()).isEqualTo("Försäkringskassan: Tillgänglighet");
        assertThat(it.at("/about/id").asString()).isEqualTo(one.id().toString());
        var other = found.getFirst();
        assertThat(other.at("/about/kind").asString()).isEqualTo("SYSTEM_FAULT");
        assertThat(other.path("title").asString()).isEqualTo("Ingen svarar");
        assertThat(other.path("text").isNull()).isTrue();
        assertThat(ids(answers(group, "about", "SYSTEM_FAULT:" + systemFault.id())))
                .containsExactly(bare.answerId());
        assertThat(answers(group, "about", "OBSERVATION:" + systemFault.id())).isEmpty();
    }

    @Test
    void an_ombud_reads_those_about_observations_of_their_own() {
        var other = observation().of(operation);
        var mine = told(one.id());
        var others = told(other.id());
        history.by(pseudonym("OMBUD", operation))
                .then(one.recorded())
                .by("p-someone")
                .then(other.recorded(), feed.granted(), mine, others);
        var answer = answer(mine, ReplyKind.DONE, "Klart");
        history.then(answer, answer(others, ReplyKind.DONE, "Inte för alla"));
        assertThat(ids(answers(ombud))).containsExactly(answer.answerId());
        assertThat(answers(ombud).getFirst().path("mine").asBoolean()).isTrue();
        assertThat(answers(ombud, "about", "OBSERVATION:" + other.id())).isEmpty();
        assertThat(answers(group)).hasSize(2).noneMatch(it -> it.path("mine").asBoolean());
    }

    @Test
    void an_answer_is_open_until_a_group_has_closed_a_meeting_and_to_a_recorder_for_a_month() {
        var before = UUID.randomUUID();
        var entry = told(one.id());
        var old = answer(entry, ReplyKind.ACKNOWLEDGED, "Gammalt");
        var latest = answer(entry, ReplyKind.PROMISE, "Nytt");
        history.by(pseudonym("OMBUD", operation))
                .at(daysAgo(40))
                .then(one.recorded(), feed.granted(), entry, old)
                .at(daysAgo(2))
                .then(latest);
        assertThat(ids(answers(group, "open", "true"))).containsExactly(latest.answerId());
        assertThat(notices(group).path("answers").asInt()).isEqualTo(1);
        assertThat(answers(group)).hasSize(2);

        history.at(daysAgo(60))
                .then(new MeetingOpened(before, operation, "Norra"))
                .then(new MeetingClosed(before, List.of()));
        assertThat(answers(group, "open", "true")).hasSize(2);

        var now = UUID.randomUUID();
        history.at(daysAgo(1)).then(new MeetingOpened(now, operation, "Södra"));
        assertThat(answers(group, "open", "true")).hasSize(2);
        history.then(new MeetingClosed(now, List.of()));
        assertThat(answers(group, "open", "true")).isEmpty();
        assertThat(notices(group).path("answers").asInt()).isZero();
        assertThat(ids(answers(ombud, "open", "true"))).containsExactly(latest.answerId());
        assertThat(notices(ombud).path("answers").asInt()).isEqualTo(1);
    }

    @Test
    void the_recipient_sees_what_it_answered_and_nothing_of_what_lies_behind() {
        var entry = told(one.id());
        history.then(one.recorded(), feed.granted(), entry);
        var answer = answer(entry, ReplyKind.QUESTION, "Vilken enhet?");
        history.then(answer);
        happen(history, group);
        var answers = get("/api/feeds/" + feed.id() + "/answers", authority);
        assertThat(answers.status()).as(answers.body()).isEqualTo(200);
        assertThat(answers.body()).doesNotContain(one.id().toString(), "about", "recorder");
        var it = answers.json().at("/answers/0");
        assertThat(it.path("answerId").asString()).isEqualTo(answer.answerId().toString());
        assertThat(it.path("entryId").asString()).isEqualTo(entry.entryId().toString());
        assertThat(it.path("number").asInt()).isEqualTo(1);
        assertThat(it.at("/kind/code").asString()).isEqualTo("QUESTION");
        assertThat(it.path("text").asString()).isEqualTo("Vilken enhet?");
        assertThat(get("/api/feeds/" + feed.id() + "/answers", group).json())
                .isEqualTo(answers.json());

        history.then(feed.revoked(null));
        happen(history, group);
        assertThat(get("/api/feeds/" + feed.id() + "/answers", authority).code())
                .isEqualTo("subscription-revoked");
    }

    @Test
    void of_an_answer_about_something_erased_no_word_is_left_whichever_came_first() {
        var other = observation().of(operation);
        var entry = told(one.id());
        var late = told(other.id());
        history.then(one.recorded(), other.recorded(), feed.granted(), entry, late);
        history.then(answer(entry, ReplyKind.DONE, "Hemligt"));
        assertThat(answers(group).getFirst().path("text").asString()).isEqualTo("Hemligt");

        history.then(one.erased(), other.erased());
        happen(history, group);
        history.then(answer(late, ReplyKind.DONE, "Också hemligt"));
        assertThat(answers(group))
                .hasSize(2)
                .allMatch(
                        it ->
                                it.path("text").isNull()
                                        && it.at("/kind/code").asString().equals("DONE"));
        assertThat(
                        views.queryForObject(
                                """
                                select count(*) from feed_answer
                                where subscription_id = ? and text is not null
                                """,
                                Long.class,
                                feed.id()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_destroyed_key_is_enough_whether_of_the_feed_or_of_what_was_told(boolean ofFeed) {
        var entry = told(one.id());
        history.then(one.recorded(), feed.granted(), entry);
        history.then(answer(entry, ReplyKind.DONE, "Hemligt"));
        assertThat(answers(group).getFirst().path("text").asString()).isEqualTo("Hemligt");
        SEALS.destroy(ofFeed ? feed.id() : one.id());
        assertThat(answers(group).getFirst().path("text").isNull()).isTrue();
        assertThat(get("/api/feeds/" + feed.id() + "/answers", authority).body())
                .contains("\"text\":null");
    }

    @Test
    void one_goes_on_where_a_page_ended() {
        var entry = told(one.id());
        history.then(one.recorded(), feed.granted(), entry);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            var answer = answer(entry, ReplyKind.QUESTION, "Fråga " + i);
            all.addFirst(answer.answerId());
            history.then(answer);
        }
        happen(history, group);
        var found = new ArrayList<UUID>();
        var page = get(PATH, group, "limit", "2").json();
        found.addAll(ids(page.path("answers").valueStream().toList()));
        while (page.path("next").isString()) {
            page = get(PATH, group, "limit", "2", "after", page.path("next").asString()).json();
            found.addAll(ids(page.path("answers").valueStream().toList()));
        }
        assertThat(found).isEqualTo(all);
    }

    @Test
    void a_first_page_is_told_how_many_summaries_others_have_proposed() {
        history.then(
                        one.recorded(),
                        Releases.release(one.id(), SEALS, "Ett").proposed(),
                        Releases.release(one.id(), SEALS, "Två").proposed(),
                        Releases.release(one.id(), SEALS, "Tre").released())
                .by(pseudonym("ARBETSGRUPP", operation))
                .then(Releases.release(one.id(), SEALS, "Mitt").proposed());
        happen(history, group);
        assertThat(notices(group).path("releases").asInt()).isEqualTo(2);
        assertThat(notices(token("SAMORDNARE", operation)).path("releases").asInt()).isEqualTo(3);
        assertThat(notices(ombud).path("releases").asInt()).isZero();
    }

    private SummaryPublished told(UUID observation) {
        return feed.published(
                observation,
                UUID.randomUUID(),
                SEALS.seal(observation, Field.SUMMARY, "Besked dröjer."));
    }

    private EntryAnswered answer(SummaryPublished entry, ReplyKind kind, String text) {
        return feed.answered(entry, SEALS, kind, text);
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).toString();
    }

    private List<JsonNode> answers(String token, String... parameters) {
        happen(history, group);
        var answer = get(PATH, token, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("answers").valueStream().toList();
    }

    private JsonNode notices(String token) {
        happen(history, group);
        var answer = get("/api/notices", token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<UUID> ids(List<JsonNode> answers) {
        return answers.stream().map(it -> UUID.fromString(it.path("answerId").asString())).toList();
    }
}
