package se.hinderloggen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.hinderloggen.command.meeting.Meetings;
import se.hinderloggen.platform.access.AccessRules;
import se.hinderloggen.platform.access.AccessRules.Rule;
import se.hinderloggen.platform.access.Role;

/**
 * Every operation with every role, on something of one's own, of another operation, and on nothing.
 * Each operation stands in one of the two lists: one that is added without a place in them is found
 * here.
 */
class OwnershipTest extends CommandService {

    private static final String OBSERVATIONS = "/api/observations";
    private static final String MEETINGS = "/api/meetings";
    private static final String FOLLOW_UPS = "/api/follow-ups";
    private static final String FAULTS = "/api/system-faults";
    private static final String SUBSCRIPTIONS = "/api/subscriptions";
    private static final String WEBHOOK = SUBSCRIPTIONS + "/{id}/webhook";
    private static final String RELEASES = "/{id}/releases/{releaseId}";
    private static final String REPORTS = "/api/reports/{organisation}/{year}/publications";
    private static final String MEMBERS =
            "/api/catalogue/organisations/{organisation}/municipalities";

    /** What begins something, or is about what all operations have in common. */
    private static final Set<String> ABOUT_NOTHING_OWNED =
            Set.of(
                    "POST " + OBSERVATIONS,
                    "POST " + MEETINGS,
                    "POST " + FOLLOW_UPS,
                    "POST " + FAULTS,
                    "POST " + SUBSCRIPTIONS,
                    "POST /api/texts/examination",
                    "POST /api/imports",
                    "POST /api/imports/base-figures",
                    "POST /api/catalogue/event-types",
                    "POST /api/catalogue/event-types/{code}/retirement",
                    "POST /api/catalogue/event-types/{code}/successors",
                    "POST /api/catalogue/authorities",
                    "POST /api/catalogue/authorities/{code}/name",
                    "POST /api/catalogue/authorities/{code}/retirement",
                    "POST /api/catalogue/authorities/{authority}/units",
                    "POST /api/catalogue/authorities/{authority}/units/{code}/name",
                    "POST /api/catalogue/authorities/{authority}/units/{code}/retirement",
                    "GET /api/event-schemas",
                    "GET /api/event-schemas/{name}");

    private static final String NO_RELEASE = UUID.randomUUID().toString();
    private static final String NO_ENTRY = UUID.randomUUID().toString();
    private static final String NO_REPORT = UUID.randomUUID().toString();
    private static final String NO_DELIVERY = UUID.randomUUID().toString();

    /** Where nobody answers. */
    private static final Map<String, ?> RECEIVER = Map.of("url", "http://127.0.0.1:9/");

    private static final String RECIPIENT = "FORSAKRINGSKASSAN";
    private static final String LATER = LocalDate.now().plusMonths(1).toString();
    private static final String EARLIER = LocalDate.now().minusDays(3).toString();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired private AccessRules rules;

    private final String group = token("ARBETSGRUPP", VARMLAND);
    private final String foreign = token("SAMORDNARE", DALARNA);

    /** What to send with each operation on something owned, so that the owner is let through. */
    private final Map<String, Supplier<Map<String, ?>>> owned =
            Map.ofEntries(
                    send("POST " + OBSERVATIONS + "/{id}/corrections", () -> kind("SYSTEMRATT")),
                    send(
                            "POST " + OBSERVATIONS + "/{id}/review",
                            () -> Map.of("decision", "CLOSE")),
                    send(
                            "POST " + OBSERVATIONS + "/{id}/reclassifications",
                            () -> Map.of("finding", 0, "eventType", "BEMOTANDE")),
                    send(
                            "POST " + OBSERVATIONS + "/{id}/merge",
                            () -> Map.of("into", observation(group))),
                    send("POST " + OBSERVATIONS + "/{id}/merge-undoing", Map::of),
                    send("POST " + OBSERVATIONS + "/{id}/release", OwnershipTest::release),
                    send("POST " + OBSERVATIONS + RELEASES + "/approval", Map::of),
                    send("POST " + OBSERVATIONS + RELEASES + "/declination", Map::of),
                    send(
                            "POST " + OBSERVATIONS + RELEASES + "/revocation",
                            () -> Map.of("reason", "REPLACED")),
                    send(
                            "POST " + OBSERVATIONS + "/{id}/erasure",
                            () -> Map.of("reason", "MISTAKE")),
                    send("POST " + MEETINGS + "/{id}/pause", Map::of),
                    send("POST " + MEETINGS + "/{id}/resumption", Map::of),
                    send(
                            "POST " + MEETINGS + "/{id}/passes",
                            () -> about("OBSERVATION", observation(group))),
                    send(
                            "POST " + MEETINGS + "/{id}/notes",
                            () -> Map.of("text", "Vi tar upp det igen.")),
                    send("POST " + MEETINGS + "/{id}/closing", Map::of),
                    send("POST " + FOLLOW_UPS + "/{id}/changes", () -> Map.of("due", LATER)),
                    send("POST " + FOLLOW_UPS + "/{id}/completion", Map::of),
                    send("POST " + FOLLOW_UPS + "/{id}/reopening", Map::of),
                    send("POST " + FOLLOW_UPS + "/{id}/withdrawal", Map::of),
                    send("POST " + FAULTS + "/{id}/changes", () -> Map.of("level", "CENTRAL")),
                    send(
                            "POST " + FAULTS + "/{id}/observations",
                            () -> Map.of("observations", List.of(observation(group)))),
                    send("POST " + FAULTS + "/{id}/observations/{observationId}/removal", Map::of),
                    send(
                            "POST " + FAULTS + "/{id}/escalations",
                            () -> Map.of("to", "LANSSTYRELSE", "due", LATER)),
                    send(
                            "POST " + FAULTS + "/{id}/replies",
                            () -> Map.of("kind", "ACKNOWLEDGED", "on", EARLIER)),
                    send("POST " + FAULTS + "/{id}/resolution", () -> Map.of("since", EARLIER)),
                    send("POST " + FAULTS + "/{id}/reopening", Map::of),
                    send("POST " + FAULTS + "/{id}/dismissal", Map::of),
                    send("POST " + FAULTS + "/{id}/release", OwnershipTest::release),
                    send("POST " + FAULTS + RELEASES + "/approval", Map::of),
                    send("POST " + FAULTS + RELEASES + "/declination", Map::of),
                    send(
                            "POST " + FAULTS + RELEASES + "/revocation",
                            () -> Map.of("reason", "REPLACED")),
                    send(
                            "POST " + SUBSCRIPTIONS + "/{id}/changes",
                            () -> Map.of("detail", "FIGURES")),
                    send("POST " + SUBSCRIPTIONS + "/{id}/revocation", Map::of),
                    send(
                            "POST " + SUBSCRIPTIONS + "/{id}/entries/{entryId}/answers",
                            () -> Map.of("kind", "ACKNOWLEDGED")),
                    send("POST /api/figures/{organisation}/{year}/publications", Map::of),
                    send("POST " + REPORTS, OwnershipTest::report),
                    send(
                            "POST " + REPORTS + "/{publicationId}/errata",
                            () -> Map.of("text", "Det ska vara 31.")),
                    send("GET " + WEBHOOK, Map::of),
                    send("PUT " + WEBHOOK, () -> RECEIVER),
                    send("DELETE " + WEBHOOK, Map::of),
                    send("POST " + WEBHOOK + "/secret", Map::of),
                    send("GET " + WEBHOOK + "/deliveries", Map::of),
                    send("POST " + WEBHOOK + "/deliveries/{deliveryId}/resend", Map::of),
                    send(
                            "PUT /api/base-figures/{organisation}/{year}",
                            () -> Map.of("clients", 100, "assignments", 400)),
                    send(
                            "POST " + MEMBERS,
                            () -> Map.of("municipality", "2326", "from", "2024-01-01")),
                    send(
                            "POST " + MEMBERS + "/{municipality}/departure",
                            () -> Map.of("from", "2030-01-01")));

    @Test
    void every_operation_is_known_to_be_about_something_owned_or_not() {
        var known = new HashSet<>(ABOUT_NOTHING_OWNED);
        known.addAll(owned.keySet());
        assertThat(rules.rules()).extracting(OwnershipTest::name).hasSameElementsAs(known);
        assertThat(ABOUT_NOTHING_OWNED).doesNotContainAnyElementsOf(owned.keySet());
    }

    @Test
    void with_every_role_only_ones_own_is_there_and_what_is_foreign_looks_like_what_is_not() {
        var wrong = new ArrayList<String>();
        for (var rule : rules.rules().stream().filter(it -> owned.containsKey(name(it))).toList()) {
            for (var role : Role.values()) {
                var mine = call(rule, role, ofOperation(rule, group, VARMLAND));
                var theirs = call(rule, role, ofOperation(rule, foreign, DALARNA));
                var none = call(rule, role, path(rule, UUID.randomUUID().toString(), "PO_NONE"));
                boolean asItShould =
                        rule.roles().contains(role)
                                ? mine.status() < 300
                                        && theirs.status() == 404
                                        && theirs.isLike(none)
                                : List.of(mine, theirs, none).stream()
                                        .allMatch(it -> it.code().equals("not-permitted"));
                if (!asItShould) {
                    wrong.add(
                            "%s as %s: own %d %s, foreign %d, none %d"
                                    .formatted(
                                            name(rule),
                                            role,
                                            mine.status(),
                                            mine.body(),
                                            theirs.status(),
                                            none.status()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_entry_of_anothers_feed_is_answered_as_one_that_is_not_there() {
        var mine = subscription(VARMLAND);
        var others = subscription(DALARNA);
        var told = entry(subscription(VARMLAND), VARMLAND);
        var recipient = ISSUER.tokenFor("recipient").roles("MYNDIGHET").authority(RECIPIENT);
        var body = Map.of("kind", "ACKNOWLEDGED");
        var none =
                post(
                        SUBSCRIPTIONS + "/" + mine + "/entries/" + NO_ENTRY + "/answers",
                        recipient.signed(),
                        body);
        assertThat(none.status()).as(none.body()).isEqualTo(404);
        var anothers =
                post(
                        SUBSCRIPTIONS + "/" + mine + "/entries/" + told + "/answers",
                        recipient.signed(),
                        body);
        assertThat(anothers.isLike(none)).as(anothers.body()).isTrue();
        var elsewhere =
                post(
                        SUBSCRIPTIONS + "/" + others + "/entries/" + told + "/answers",
                        recipient.signed(),
                        body);
        var nowhere =
                post(
                        SUBSCRIPTIONS + "/" + UUID.randomUUID() + "/entries/" + told + "/answers",
                        recipient.signed(),
                        body);
        assertThat(elsewhere.isLike(nowhere)).as(elsewhere.body()).isTrue();
    }

    @Test
    void nothing_is_decided_in_a_meeting_that_is_not_ones_own_or_is_over() {
        var over = meeting(group);
        post(MEETINGS + "/" + over + "/closing", group, Map.of());
        var inMeetings = inMeetings();
        assertThat(inMeetings).hasSizeGreaterThan(15);
        for (var name : inMeetings) {
            var rule = rule(name);
            String path = ofOperation(rule, group, VARMLAND);
            var body = owned.containsKey(name) ? owned.get(name).get() : beginning(path);
            for (var meeting : List.of(meeting(foreign), UUID.randomUUID().toString(), "x")) {
                assertThat(post(path, group, body, Meetings.MEETING, meeting).code())
                        .as(name)
                        .isEqualTo("meeting-not-found");
            }
            assertThat(post(path, group, body, Meetings.MEETING, over).code())
                    .as(name)
                    .isEqualTo("meeting-closed");
            assertThat(post(path, group, body, Meetings.MEETING, meeting(group)).status())
                    .as(name)
                    .isLessThan(300);
        }
    }

    @Test
    void nothing_begins_with_what_belongs_to_others() {
        for (var other : List.of(observation(foreign), UUID.randomUUID().toString())) {
            assertThat(post(FAULTS, group, declaration(other)).fields())
                    .containsExactly("observations[0]=no-such-observation");
            assertThat(post(FOLLOW_UPS, group, followUp("OBSERVATION", other)).code())
                    .isEqualTo("subject-not-found");
        }
        assertThat(post(FOLLOW_UPS, group, followUp("SYSTEM_FAULT", fault(foreign))).code())
                .isEqualTo("subject-not-found");
        assertThat(post(FOLLOW_UPS, group, followUp("MEETING", meeting(foreign))).code())
                .isEqualTo("subject-not-found");
    }

    /** The operations that take the header, found by their code. */
    private Set<String> inMeetings() {
        var names = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            boolean takesIt =
                                    Arrays.stream(handler.getMethod().getParameters())
                                            .map(it -> it.getAnnotation(RequestHeader.class))
                                            .anyMatch(
                                                    it ->
                                                            it != null
                                                                    && it.name()
                                                                            .equals(
                                                                                    Meetings
                                                                                            .MEETING));
                            if (takesIt) {
                                mapping.getPatternValues().forEach(it -> names.add("POST " + it));
                            }
                        });
        return names;
    }

    private static Map.Entry<String, Supplier<Map<String, ?>>> send(
            String operation, Supplier<Map<String, ?>> body) {
        return Map.entry(operation, body);
    }

    private Rule rule(String name) {
        return rules.rules().stream().filter(it -> name(it).equals(name)).findFirst().orElseThrow();
    }

    private static String name(Rule rule) {
        return rule.method() + " " + rule.pattern();
    }

    private Answer call(Rule rule, Role role, String path) {
        var token =
                ISSUER.tokenFor(role + "-of-" + VARMLAND)
                        .roles(role.name())
                        .organisation(VARMLAND)
                        .authority(RECIPIENT)
                        .signed();
        var body = owned.get(name(rule)).get();
        return switch (rule.method().name()) {
            case "PUT" -> put(path, token, body);
            case "POST" -> post(path, token, body);
            default -> send(rule.method().name(), path, token, "application/json", "");
        };
    }

    /** Of something new, that belongs to whom the token belongs to. */
    private String ofOperation(Rule rule, String token, String operation) {
        String pattern = rule.pattern();
        if (pattern.contains("{publicationId}")) {
            return path(rule, "", operation).replace(NO_REPORT, published(operation));
        }
        if (!pattern.contains("{id}")) {
            return path(rule, "", operation);
        }
        String id =
                switch (pattern.substring(0, pattern.indexOf("/{id}"))) {
                    case OBSERVATIONS -> observation(token);
                    case MEETINGS -> meeting(token);
                    case FOLLOW_UPS -> followUp(token);
                    case FAULTS -> fault(token);
                    case SUBSCRIPTIONS -> subscription(operation);
                    default -> throw new AssertionError("Whose is " + pattern + "?");
                };
        if (pattern.startsWith(WEBHOOK)) {
            return path(rule, id, operation).replace(NO_DELIVERY, delivery(id, operation));
        }
        if (pattern.contains("{entryId}")) {
            return path(rule, id, operation).replace(NO_ENTRY, entry(id, operation));
        }
        return pattern.contains("{releaseId}")
                ? path(rule, id, operation).replace(NO_RELEASE, released(rule, id, operation))
                : path(rule, id, operation);
    }

    /** One of another operation's is another authority's as well. */
    private String subscription(String operation) {
        var id = UUID.randomUUID().toString();
        begun(
                SUBSCRIPTIONS,
                token("SAMORDNARE", operation),
                Map.of(
                        "subscriptionId",
                        id,
                        "recipient",
                        operation.equals(VARMLAND) ? RECIPIENT : "POLISEN",
                        "detail",
                        "SUMMARIES"));
        return id;
    }

    /** Of a webhook that is registered. */
    private String delivery(String subscription, String operation) {
        var path = SUBSCRIPTIONS + "/" + subscription + "/webhook";
        var answer = put(path, token("SAMORDNARE", operation), RECEIVER);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = UUID.randomUUID();
        events.update(
                """
                insert into webhook_delivery (delivery_id, subscription_id, number, occurred_at, state,
                    queued_at, settled_at)
                values (?, ?::uuid, 1, now(), 'DELIVERED', now(), now())
                """,
                id,
                subscription);
        return id.toString();
    }

    /** Something that the feed has told, if it is the one that is told of what is released here. */
    private String entry(String subscription, String operation) {
        if (!operation.equals(VARMLAND)) {
            return NO_ENTRY;
        }
        var observation = observation(group);
        var release = release();
        var path = OBSERVATIONS + "/" + observation;
        post(path + "/release", person("writer", operation), release);
        var approval = path + "/releases/" + release.get("releaseId") + "/approval";
        assertThat(post(approval, person("reader", operation), Map.of()).status()).isEqualTo(200);
        var deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            var told =
                    events.queryForList(
                            """
                            select payload::json ->> 'entryId' from domain_event_entry
                            where aggregate_identifier = ? and payload_type = 'summary-published'
                            """,
                            String.class,
                            subscription);
            if (!told.isEmpty()) {
                return told.getFirst();
            }
        }
        throw new AssertionError("Nothing was published");
    }

    /** By others than those who call; released, where it is to be revoked. */
    private String released(Rule rule, String id, String operation) {
        var release = release();
        var pattern = rule.pattern();
        var subject = pattern.substring(0, pattern.indexOf("/{id}")) + "/" + id;
        var writer = person("writer", operation);
        assertThat(post(subject + "/release", writer, release).status()).isEqualTo(200);
        if (pattern.endsWith("/revocation")) {
            var approval = subject + "/releases/" + release.get("releaseId") + "/approval";
            assertThat(post(approval, person("reader", operation), Map.of()).status())
                    .isEqualTo(200);
        }
        return release.get("releaseId").toString();
    }

    private static String person(String name, String operation) {
        return ISSUER.tokenFor(name + operation)
                .roles("ARBETSGRUPP")
                .organisation(operation)
                .signed();
    }

    private String path(Rule rule, String id, String operation) {
        return rule.pattern()
                .replace("{id}", id)
                .replace("{organisation}", operation)
                .replace("{year}", "2024")
                .replace("{municipality}", "2326")
                .replace("{releaseId}", NO_RELEASE)
                .replace("{entryId}", NO_ENTRY)
                .replace("{deliveryId}", NO_DELIVERY)
                .replace("{publicationId}", NO_REPORT)
                .replace("{observationId}", UUID.randomUUID().toString());
    }

    private Map<String, ?> beginning(String path) {
        return switch (path) {
            case FAULTS -> declaration();
            case FOLLOW_UPS -> followUp("OBSERVATION", observation(group));
            default -> throw new AssertionError("What does " + path + " begin?");
        };
    }

    /** One that has been reviewed, so that everything can be done with it. */
    private String observation(String token) {
        var id = UUID.randomUUID().toString();
        var observation =
                Map.of(
                        "observationId", id,
                        "kind", "HINDER",
                        "occurred", "2021-03",
                        "findings", List.of(Map.of("authority", "FORSAKRINGSKASSAN")),
                        "description", "Telefonen var stängd.");
        begun(OBSERVATIONS, token, observation);
        var review = Map.of("decision", "KEEP_WATCHING");
        assertThat(post(OBSERVATIONS + "/" + id + "/review", token, review).status())
                .isEqualTo(200);
        return id;
    }

    private String meeting(String token) {
        var id = UUID.randomUUID().toString();
        begun(MEETINGS, token, Map.of("meetingId", id, "workingGroup", "Norra"));
        return id;
    }

    /** One that an ombud may do as well. */
    private String followUp(String token) {
        var followUp = followUp("OBSERVATION", observation(token));
        begun(FOLLOW_UPS, token, followUp);
        return followUp.get("followUpId").toString();
    }

    private String fault(String token) {
        var fault = declaration();
        begun(FAULTS, token, fault);
        return fault.get("systemFaultId").toString();
    }

    private void begun(String path, String token, Map<String, ?> body) {
        var answer = post(path, token, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Map<String, Object> followUp(String kind, String id) {
        return Map.of(
                "followUpId",
                UUID.randomUUID(),
                "about",
                about(kind, id),
                "what",
                "Ta upp kötiden med enhetschefen.",
                "responsible",
                kind.equals("OBSERVATION") ? "RECORDER" : "COORDINATOR",
                "due",
                LATER);
    }

    private static Map<String, Object> declaration(String... observations) {
        return Map.of(
                "systemFaultId",
                UUID.randomUUID(),
                "title",
                "Telefontiderna räcker inte",
                "description",
                "Ingen svarar.",
                "level",
                "LOCAL",
                "scope",
                Map.of("authority", "FORSAKRINGSKASSAN"),
                "observations",
                List.of(observations));
    }

    private static Map<String, Object> release() {
        return Map.of(
                "releaseId", UUID.randomUUID(),
                "summary", "Telefontiderna räcker inte.",
                "recipients", List.of("FORSAKRINGSKASSAN"));
    }

    private String published(String operation) {
        var report = report();
        begun(
                REPORTS.replace("{organisation}", operation).replace("{year}", "2024"),
                token("SAMORDNARE", operation),
                report);
        return report.get("publicationId").toString();
    }

    private static Map<String, Object> report() {
        return Map.of(
                "publicationId",
                UUID.randomUUID(),
                "audience",
                "INTERNAL",
                "knownUntil",
                Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS).toString(),
                "catalogueVersion",
                0,
                "figuresHash",
                "0".repeat(64),
                "chapters",
                List.of(Map.of("key", "SUMMARY", "text", "Året i korthet.")));
    }

    private static Map<String, Object> about(String kind, String id) {
        return Map.of("kind", kind, "id", id);
    }

    private static Map<String, Object> kind(String kind) {
        return Map.of("kind", kind);
    }
}
