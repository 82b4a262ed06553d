package se.hinderloggen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.fixture.SystemFaults.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FiguresEvent.FiguresPublished;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.AccessRules.Rule;
import se.hinderloggen.platform.access.Role;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Releases;
import se.hinderloggen.query.fixture.Subscriptions;
import se.hinderloggen.query.fixture.SystemFaults;

/**
 * Every question with every role, about what is one's own, what is another operation's, and what is
 * not there. Each stands in one of the three lists: one that is added without a place in them is
 * found here.
 */
class OwnershipTest extends QueryService {

    private static final LocalDate TODAY = LocalDate.now();
    private static final int ENOUGH_FOR_AN_ARCHIVE = 100;

    /** Where the path names one thing that somebody owns. */
    private static final Set<String> ABOUT_ONE =
            Set.of(
                    "GET /api/observations/{id}",
                    "GET /api/observations/{id}/history",
                    "GET /api/meetings/{id}",
                    "GET /api/meetings/{id}/changes",
                    "GET /api/meetings/{id}/minutes",
                    "GET /api/system-faults/{id}",
                    "GET /api/base-figures/{organisation}",
                    "GET /api/subscriptions/{id}",
                    "GET /api/subscriptions/{id}/preview",
                    "GET /api/feeds/{subscription}",
                    "GET /api/feeds/{subscription}/archive/{page}",
                    "GET /api/feeds/{subscription}/stream",
                    "GET /api/feeds/{subscription}/answers",
                    "GET /api/feeds/{subscription}/figures",
                    "GET /api/reports/{organisation}/{year}/figures",
                    "GET /api/reports/{organisation}/{year}/publications/{publicationId}");

    /** Whose answer is about everything that the operation of the asker owns. */
    private static final Set<String> ABOUT_ALL_OF_MINE =
            Set.of(
                    "GET /api/observations",
                    "POST /api/observations/similar",
                    "GET /api/meetings",
                    "GET /api/working-groups",
                    "GET /api/follow-ups",
                    "GET /api/trends",
                    "GET /api/comparisons",
                    "GET /api/comparisons/series",
                    "GET /api/tags",
                    "GET /api/system-faults",
                    "GET /api/subscriptions",
                    "GET /api/releases",
                    "GET /api/answers",
                    "GET /api/notices",
                    "GET /api/figures/publications",
                    "GET /api/reports",
                    "GET /api/access-log",
                    "GET /api/patterns");

    /** What all operations have in common, and what the address alone is the right to. */
    private static final Set<String> ABOUT_NOTHING_OWNED =
            Set.of(
                    "GET /api/catalogue",
                    "GET /api/comparisons/stated",
                    "GET /api/calendar",
                    "GET /api/calendar/{secret}.ics",
                    "GET /api/position",
                    "GET /api/parked",
                    "POST /api/parked/retry");

    private static final UUID PUBLICATION = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();

    @Autowired private AccessRules rules;

    private final String operation = newOperation();
    private final String foreign = newOperation();
    private final UUID meeting = UUID.randomUUID();
    private final UUID followUp = UUID.randomUUID();
    private final Observations one = seen();
    private final Subscriptions subscription =
            Subscriptions.subscription().of(operation).to(authorityOf(operation));
    private final SystemFaults fault = fault().of(operation).text(SEALS, "Vi väntar på besked");

    @Test
    void every_question_is_known_to_be_about_something_owned_or_not() {
        var known = new HashSet<String>();
        for (var list : List.of(ABOUT_ONE, ABOUT_ALL_OF_MINE, ABOUT_NOTHING_OWNED)) {
            assertThat(known).doesNotContainAnyElementsOf(list);
            known.addAll(list);
        }
        assertThat(rules.rules()).extracting(OwnershipTest::name).hasSameElementsAs(known);
    }

    /** Who follows a meeting is told only that something happened. */
    @Test
    void what_tells_of_something_owned_is_written_down_and_nothing_else() {
        var unlogged = new HashSet<>(ABOUT_NOTHING_OWNED);
        unlogged.add("GET /api/meetings/{id}/changes");
        assertThat(rules.rules().stream().filter(it -> it.act() == null))
                .extracting(OwnershipTest::name)
                .hasSameElementsAs(unlogged);
    }

    @BeforeEach
    void everything_is_there_once() {
        var about = new Subject(Subject.Kind.OBSERVATION, one.id());
        var what = SEALS.seal(one.id(), Field.FOLLOW_UP, "Vi väntar på att de ringer");
        var history =
                new History()
                        .of(operation)
                        .at(Instant.now().minus(1, ChronoUnit.HOURS).toString())
                        .by(pseudonym("OMBUD", operation))
                        .then(one.recorded(), seen().recorded(), seen().recorded())
                        .then(Releases.release(one.id(), SEALS, "Man väntar på besked").proposed())
                        .then(fault.declared(one.id()))
                        .then(new MeetingOpened(meeting, operation, "Väntans grupp"))
                        .in(meeting)
                        .then(
                                new ObservationReviewed(
                                        one.id(),
                                        ReviewDecision.KEEP_WATCHING,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                new FollowUpAgreed(
                                        followUp,
                                        operation,
                                        about,
                                        what,
                                        Responsible.RECORDER,
                                        TODAY))
                        .in(null)
                        .then(new FiguresPublished(operation, 2025, PUBLICATION, History.BEGINNING))
                        .then(TwoOperations.report(operation, report))
                        .then(subscription.granted());
        var told =
                subscription.published(
                        one.id(),
                        UUID.randomUUID(),
                        SEALS.seal(one.id(), Field.SUMMARY, "Man väntar på besked"));
        var answer = subscription.answered(told, SEALS, ReplyKind.DONE, "Ingen väntar längre");
        history.then(told, answer);
        for (int i = 0; i < ENOUGH_FOR_AN_ARCHIVE; i++) {
            history.then(subscription.published(SEALS, "Vi väntar på besked från dem alla"));
        }
        var group = token("ARBETSGRUPP", operation);
        send(history.events());
        var last = new LinkedHashMap<String, EventEnvelope>();
        history.events().forEach(it -> last.put(it.aggregateId(), it));
        for (var each : last.values()) {
            get("/api/position", group, "waitFor", each.aggregateId() + "@" + each.sequence());
        }
    }

    @Test
    void with_every_role_only_ones_own_is_there_and_what_is_foreign_looks_like_what_is_not() {
        var wrong = new ArrayList<String>();
        for (var rule : those(ABOUT_ONE)) {
            for (var role : Role.values()) {
                var mine = status(rule, token(role, operation));
                var theirs = call("GET", path(rule), token(role, foreign));
                var none =
                        call(
                                "GET",
                                pathTo(rule, UUID.randomUUID(), "PO_NONE"),
                                token(role, foreign));
                boolean asItShould =
                        rule.roles().contains(role)
                                ? mine == 200
                                        && theirs.status() == 404
                                        && theirs.body().equals(none.body())
                                : mine == 403 && theirs.status() == 403 && none.status() == 403;
                if (!asItShould) {
                    wrong.add(
                            "%s as %s: own %d, foreign %d, none %d"
                                    .formatted(
                                            name(rule),
                                            role,
                                            mine,
                                            theirs.status(),
                                            none.status()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_asked_of_everything_tells_each_role_of_its_own_operation_alone() {
        for (var rule : those(ABOUT_ALL_OF_MINE)) {
            for (var role : Role.values()) {
                var mine = asked(rule, token(role, operation));
                var theirs = asked(rule, token(role, foreign));
                var as = name(rule) + " as " + role;
                if (!rule.roles().contains(role)) {
                    assertThat(mine.status()).as(as).isEqualTo(403);
                    continue;
                }
                assertThat(mine.status()).as(as + mine.body()).isEqualTo(200);
                assertThat(theirs.status()).as(as).isEqualTo(200);
                assertThat(mine.body()).as(as).isNotEqualTo(theirs.body());
                assertThat(theirs.body())
                        .as(as)
                        .doesNotContain(
                                "vänta",
                                "Vänta",
                                one.id().toString(),
                                fault.id().toString(),
                                meeting.toString(),
                                followUp.toString(),
                                subscription.id().toString(),
                                report.toString(),
                                PUBLICATION.toString());
            }
        }
    }

    private Observations seen() {
        return observation()
                .of(operation)
                .occurred(TODAY.toString())
                .findings(finding("FORSAKRINGSKASSAN", "TILLGANGLIGHET"))
                .tags("väntan")
                .text(SEALS, "Vi väntar på besked från handläggaren.");
    }

    private List<Rule> those(Set<String> names) {
        return rules.rules().stream().filter(it -> names.contains(name(it))).toList();
    }

    private static String name(Rule rule) {
        return rule.method() + " " + rule.pattern();
    }

    private static String token(Role role, String operation) {
        return switch (role) {
            case OMBUD, ARBETSGRUPP, SAMORDNARE -> token(role.name(), operation);
            case MYNDIGHET, LANSSTYRELSE -> tokenAt(role.name(), authorityOf(operation));
        };
    }

    /** Whom the operation tells something, and no other operation does. */
    private static String authorityOf(String operation) {
        return "MYNDIGHET_" + operation;
    }

    private Answer asked(Rule rule, String token) {
        return switch (name(rule)) {
            case "POST /api/observations/similar" ->
                    post(rule.pattern(), token, Map.of("text", "Väntar på besked"));
            case "GET /api/trends" -> get(rule.pattern(), token, "by", "authority");
            default -> get(rule.pattern(), token);
        };
    }

    private String path(Rule rule) {
        String thing = rule.pattern().substring("/api/".length());
        return pathTo(
                rule,
                thing.startsWith("meetings")
                        ? meeting
                        : thing.startsWith("system-faults")
                                ? fault.id()
                                : thing.startsWith("feeds") || thing.startsWith("subscriptions")
                                        ? subscription.id()
                                        : thing.startsWith("reports") ? report : one.id(),
                operation);
    }

    private static String pathTo(Rule rule, UUID id, String operation) {
        return rule.pattern()
                .replace("{id}", id.toString())
                .replace("{subscription}", id.toString())
                .replace("{page}", "1")
                .replace("{year}", "2025")
                .replace("{publicationId}", id.toString())
                .replace("{organisation}", operation);
    }

    /** Without waiting for the end of an answer, for there are some that have none. */
    private int status(Rule rule, String token) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path(rule)))
                        .header("Authorization", "Bearer " + token)
                        .method(rule.method().name(), BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return answer.statusCode();
            } finally {
                client.shutdownNow();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
