package se.hinderloggen.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.hinderloggen.command.CommandService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of the feeds have in common: to record, release and subscribe over HTTP. */
abstract class Newsroom extends CommandService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String FK = "Försäkringskassan";

    @Autowired Publishing publishing;

    /** Each test in an operation of its own, so that none is told what another has released. */
    final String operation = "PO_" + UUID.randomUUID();

    final String coordinator = token("SAMORDNARE", operation);
    final String group = token("ARBETSGRUPP", operation);
    final String ombud = token("OMBUD", operation);

    @AfterEach
    void goOn() {
        if (!publishing.isRunning()) {
            publishing.start();
        }
    }

    /** An obstacle on 14 March 2021, recorded by whoever the token belongs to. */
    @SafeVarargs
    final String record(String token, Map<String, ?>... findings) {
        var id = UUID.randomUUID().toString();
        var body =
                Map.of(
                        "observationId",
                        id,
                        "kind",
                        "HINDER",
                        "occurred",
                        "2021-03-14",
                        "findings",
                        List.of(findings),
                        "description",
                        "Ingen svarade.");
        done(post("/api/observations", token, body));
        return id;
    }

    static Map<String, String> finding(String authority, String municipality, String type) {
        var finding = new HashMap<String, String>();
        finding.put("authority", authority);
        finding.put("eventType", type);
        if (!municipality.isEmpty()) {
            finding.put("municipality", municipality);
        }
        return finding;
    }

    /** Reviews it, and has a summary of it released to these. */
    String release(String observation, String... recipients) {
        done(
                post(
                        "/api/observations/" + observation + "/review",
                        group,
                        Map.of("decision", "RAISE_LOCALLY")));
        return releaseOf("/api/observations/" + observation, recipients);
    }

    String releaseOf(String subject, String... recipients) {
        var release = UUID.randomUUID().toString();
        done(
                post(
                        subject + "/release",
                        group,
                        Map.of(
                                "releaseId",
                                release,
                                "summary",
                                "Det är svårt att komma fram.",
                                "recipients",
                                List.of(recipients))));
        done(post(subject + "/releases/" + release + "/approval", coordinator, Map.of()));
        return release;
    }

    void correct(String observation, Map<String, ?> correction) {
        done(post("/api/observations/" + observation + "/corrections", coordinator, correction));
    }

    String subscribe(String recipient, Map<String, ?> scope, String detail) {
        var id = UUID.randomUUID().toString();
        var body =
                Map.of(
                        "subscriptionId",
                        id,
                        "recipient",
                        recipient,
                        "scope",
                        scope,
                        "detail",
                        detail);
        done(post("/api/subscriptions", coordinator, body));
        return id;
    }

    void change(String subscription, Map<String, ?> change) {
        done(post("/api/subscriptions/" + subscription + "/changes", coordinator, change));
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    /** Everything in the feed, once all that has happened has been gone through. */
    List<JsonNode> entries(String subscription) {
        awaitAllSeen();
        return events
                .queryForList(
                        """
                        select payload from domain_event_entry
                        where aggregate_identifier = ?
                          and payload_type in ('summary-published', 'summary-withdrawn')
                        order by sequence_number
                        """,
                        String.class,
                        subscription)
                .stream()
                .map(JSON::readTree)
                .toList();
    }

    /** As {@code 1 published} and {@code 2 withdrawn ERASED}. */
    List<String> lines(String subscription) {
        var lines = new ArrayList<String>();
        for (var entry : entries(subscription)) {
            lines.add(
                    entry.path("number").asInt()
                            + (entry.has("withdraws")
                                    ? " withdrawn " + entry.path("reason").asString()
                                    : " published"));
        }
        return lines;
    }

    void awaitAllSeen() {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Boolean.FALSE.equals(
                events.queryForObject(
                        """
                        select not exists (select from domain_event_entry e, publishing_position p
                            where (e.xid, e.global_index) > (p.xid, p.global_index))
                        """,
                        Boolean.class))) {
            assertThat(Instant.now()).as("everything is gone through").isBefore(deadline);
        }
    }

    Map<String, Object> position() {
        return events.queryForMap("select xid::text, global_index from publishing_position");
    }

    void goThroughFrom(Map<String, Object> position) {
        events.update(
                "update publishing_position set xid = ?::xid8, global_index = ?",
                position.get("xid"),
                position.get("global_index"));
    }
}
