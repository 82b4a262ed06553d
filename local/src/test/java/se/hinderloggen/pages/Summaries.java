package se.hinderloggen.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Summaries for authorities, with what they are written from, made without any page. */
final class Summaries {

    static final String INSURANCE = "FORSAKRINGSKASSAN";

    /** What observations say that no authority may ever see. */
    static final String ORIGINAL = "Kontoret svarade inte på tre veckor, och hyran blev obetald";

    private Summaries() {}

    /** An observation about Försäkringskassan, which the working group has gone through. */
    static String reviewed() {
        String observation = recorded();
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/observations/" + observation + "/review",
                        Map.of("decision", "RAISE_LOCALLY", "workingGroup", "Norra"));
        return observation;
    }

    static String recorded() {
        String id = UUID.randomUUID().toString();
        Site.running()
                .command(
                        "ombud",
                        "/api/observations",
                        Map.of(
                                "observationId",
                                id,
                                "kind",
                                "HINDER",
                                "occurred",
                                Faults.TODAY.toString(),
                                "findings",
                                List.of(
                                        Map.of(
                                                "authority",
                                                INSURANCE,
                                                "municipality",
                                                "Karlstad",
                                                "eventType",
                                                Faults.TYPE)),
                                "description",
                                ORIGINAL + "."));
        return id;
    }

    /** Proposed by the working group. */
    static String proposed(String observation, String summary) {
        String release = UUID.randomUUID().toString();
        Site.running()
                .command(
                        "arbetsgrupp",
                        "/api/observations/" + observation + "/release",
                        Map.of(
                                "releaseId", release,
                                "summary", summary,
                                "recipients", List.of(INSURANCE)));
        return release;
    }

    /**
     * Released to Försäkringskassan, and in its feed.
     *
     * @return the number of its entry
     */
    static long told(String summary) {
        String observation = reviewed();
        String release = proposed(observation, summary);
        Site.running()
                .command(
                        "samordnare",
                        "/api/observations/" + observation + "/releases/" + release + "/approval",
                        Map.of());
        return awaitNumber(summary);
    }

    /** The one that the demo has granted Försäkringskassan. */
    static String subscription() {
        for (var it : Site.running().ask("forsakringskassan", "/api/subscriptions").path("items")) {
            if (it.path("state").asString().equals("active") && it.path("entries").asInt() > 0) {
                return it.path("subscriptionId").asString();
            }
        }
        throw new IllegalStateException("The demo has a feed");
    }

    /** The feed comes to it by itself. */
    private static long awaitNumber(String summary) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        String preview = "/api/subscriptions/" + subscription() + "/preview";
        while (true) {
            for (var it : Site.running().ask("arbetsgrupp", preview).path("items")) {
                if (it.path("content_text").asString().equals(summary)) {
                    return it.path("_hinderloggen").path("number").asLong();
                }
            }
            assertThat(Instant.now()).as("the feed tells it").isBefore(deadline);
        }
    }
}
