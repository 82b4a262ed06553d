package se.hinderloggen.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What an authority was told and has answered, made without any page. */
final class Answered {

    private static final String INSURANCE = "FORSAKRINGSKASSAN";

    private Answered() {}

    /**
     * An observation that an ombud recorded, with a summary that Försäkringskassan has answered
     * with a promise.
     *
     * @return id of the observation
     */
    static String observation(String answer) {
        String observation = UUID.randomUUID().toString();
        var finding = Map.of("authority", INSURANCE, "eventType", Faults.TYPE);
        command(
                "ombud",
                "/api/observations",
                Map.of(
                        "observationId",
                        observation,
                        "kind",
                        "HINDER",
                        "occurred",
                        Faults.TODAY.toString(),
                        "findings",
                        List.of(finding),
                        "description",
                        "Beskedet dröjde."));
        command(
                "arbetsgrupp",
                "/api/observations/" + observation + "/review",
                Map.of("decision", "RAISE_LOCALLY", "workingGroup", "Norra"));
        String subscription = subscription();
        String entry = told(subscription, proposed(observation), observation);
        var promise =
                command(
                        "forsakringskassan",
                        "/api/subscriptions/" + subscription + "/entries/" + entry + "/answers",
                        Map.of(
                                "kind",
                                "PROMISE",
                                "text",
                                answer,
                                "promisedBy",
                                Faults.TODAY.plusDays(30).toString()));
        Site.running().ask("ombud", "/api/position?waitFor=" + promise.path("position").asString());
        return observation;
    }

    /**
     * A summary that the working group has written, and that waits for somebody else.
     *
     * @return id of the release
     */
    static String proposed(String observation) {
        String release = UUID.randomUUID().toString();
        command(
                "arbetsgrupp",
                "/api/observations/" + observation + "/release",
                Map.of(
                        "releaseId",
                        release,
                        "summary",
                        "Besked dröjer flera veckor.",
                        "recipients",
                        List.of(INSURANCE)));
        return release;
    }

    /** Released by somebody else, and in the feed, which comes to it by itself. */
    private static String told(String subscription, String release, String observation) {
        command(
                "samordnare",
                "/api/observations/" + observation + "/releases/" + release + "/approval",
                Map.of());
        long number = awaitNumber(subscription, observation);
        for (var it : ask("/api/subscriptions/" + subscription + "/preview").path("items")) {
            if (it.at("/_hinderloggen/number").asLong() == number) {
                return it.path("id").asString().substring("urn:uuid:".length());
            }
        }
        throw new AssertionError("The feed has an entry " + number);
    }

    private static long awaitNumber(String subscription, String observation) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            var releases = ask("/api/releases?about=OBSERVATION:" + observation);
            for (var entry : releases.at("/releases/0/entries")) {
                if (entry.path("subscriptionId").asString().equals(subscription)) {
                    return entry.path("number").asLong();
                }
            }
            assertThat(Instant.now()).as("the feed tells it").isBefore(deadline);
        }
    }

    /** The one that there is, or a new one. */
    private static String subscription() {
        for (var it : Site.running().ask("forsakringskassan", "/api/subscriptions").path("items")) {
            if (it.at("/state").asString().equalsIgnoreCase("active")
                    && it.at("/detail/code").asString().equals("SUMMARIES")) {
                return it.path("subscriptionId").asString();
            }
        }
        String id = UUID.randomUUID().toString();
        command(
                "samordnare",
                "/api/subscriptions",
                Map.of("subscriptionId", id, "recipient", INSURANCE, "detail", "SUMMARIES"));
        return id;
    }

    private static JsonNode ask(String path) {
        return Site.running().ask("samordnare", path);
    }

    private static JsonNode command(String person, String path, Map<String, ?> body) {
        return Site.running().command(person, path, body);
    }
}
