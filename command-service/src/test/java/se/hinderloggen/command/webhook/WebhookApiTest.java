package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.hinderloggen.command.CommandService;
import tools.jackson.databind.JsonNode;

/** From a release to the recipient's own machine, by HTTP all the way. */
@ExtendWith(OutputCaptureExtension.class)
class WebhookApiTest extends CommandService {

    private static final String FK = "FORSAKRINGSKASSAN";

    private final Receiver receiver = Receiver.start();
    private final String operation = "PO_" + UUID.randomUUID();
    private final String coordinator = token("SAMORDNARE", operation);
    private final String group = token("ARBETSGRUPP", operation);
    private final String recipient =
            ISSUER.tokenFor("handläggare").roles("MYNDIGHET").authority(FK).signed();
    private final String feed = UUID.randomUUID().toString();
    private final String path = "/api/subscriptions/" + feed + "/webhook";

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void the_recipient_is_told_of_each_entry_in_a_way_that_it_can_verify(CapturedOutput log)
            throws Exception {
        subscribe();
        var registered = put(path, recipient, Map.of("url", receiver.url() + "?key=canary"));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(registered.header("Cache-Control")).hasValue("no-store");
        var first = registered.json().path("secret").asString();

        var observation = release();
        var told = delivered(1);
        new Webhook(first).verify(told.body(), told.headers());
        assertThat(told.body())
                .matches(
                        "\\{\"type\":\"feed.entries\",\"timestamp\":\"[^\"]+\",\"data\":\\{\"subscription\":\""
                                + feed
                                + "\",\"number\":1}}");

        var second = ok(post(path + "/secret", coordinator, Map.of())).path("secret").asString();
        assertThat(second).isNotEqualTo(first);
        done(
                post(
                        "/api/observations/" + observation + "/erasure",
                        group,
                        Map.of("reason", "MISTAKE")));
        var withdrawn = delivered(2);
        assertThat(withdrawn.body()).contains("\"number\":2");
        new Webhook(first).verify(withdrawn.body(), withdrawn.headers());
        new Webhook(second).verify(withdrawn.body(), withdrawn.headers());

        var id = deliveries("").getFirst().path("deliveryId").asString();
        assertThat(id).isEqualTo(withdrawn.header("webhook-id"));
        assertThat(post(path + "/deliveries/" + id + "/resend", recipient, Map.of()).status())
                .isEqualTo(202);
        assertThat(delivered(3).header("webhook-id")).isEqualTo(id);

        var view = ok(get(path));
        assertThat(view.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(view.path("secrets")).hasSize(2);
        assertThat(view.has("lastDelivered")).isTrue();
        assertThat(log.toString() + metrics() + view.path("secrets") + stored())
                .doesNotContain("canary", first, second);
        assertThat(metrics())
                .contains("hinderloggen_webhook_attempts_total{outcome=\"delivered\"")
                .contains("hinderloggen_webhook_dead", "hinderloggen_webhook_waiting");
    }

    @Test
    void giving_the_address_again_changes_it_and_tells_no_secret() {
        subscribe();
        var url = Map.of("url", receiver.url().toString());
        assertThat(put(path, coordinator, url).status()).isEqualTo(201);
        var again = put(path, recipient, Map.of("url", receiver.url() + "/2"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().has("secret")).isFalse();
        assertThat(ok(get(path)).path("url").asString()).endsWith("/2");
    }

    @Test
    void a_webhook_that_was_removed_is_gone_and_what_it_did_can_be_looked_at() {
        subscribe();
        receiver.answers(Receiver.status(500));
        put(path, recipient, Map.of("url", receiver.url().toString()));
        release();
        await(() -> !receiver.received().isEmpty(), "a call");
        for (int i = 0; i < 2; i++) {
            assertThat(send("DELETE", path, recipient, "application/json", "").status())
                    .isEqualTo(204);
        }
        assertThat(get(path).code()).isEqualTo("webhook-not-found");
        assertThat(post(path + "/secret", recipient, Map.of()).code())
                .isEqualTo("webhook-not-found");
        assertThat(deliveries("?state=DEAD&state=waiting"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("reason").asString()).isEqualTo("REMOVED"));
        assertThat(deliveries("?state=DELIVERED")).isEmpty();
    }

    @Test
    void the_end_of_the_subscription_ends_its_deliveries() {
        subscribe();
        receiver.answers(Receiver.status(500));
        put(path, recipient, Map.of("url", receiver.url().toString()));
        release();
        await(() -> !receiver.received().isEmpty(), "a call");
        done(post("/api/subscriptions/" + feed + "/revocation", coordinator, Map.of()));
        await(() -> deliveries("?state=DEAD").size() == 1, "the end");
        var dead = deliveries("").getFirst();
        assertThat(dead.path("reason").asString()).isEqualTo("REVOKED");
        assertThat(ok(get(path)).path("state").asString()).isEqualTo("ENDED");
        var url = Map.of("url", receiver.url().toString());
        assertThat(put(path, recipient, url).code()).isEqualTo("subscription-revoked");
        var resend = path + "/deliveries/" + dead.path("deliveryId").asString() + "/resend";
        assertThat(post(resend, recipient, Map.of()).status()).isEqualTo(410);
    }

    @Test
    void what_cannot_be_understood_is_refused() {
        subscribe();
        assertThat(put(path, recipient, Map.of()).fields()).containsExactly("url=missing");
        assertThat(put(path, recipient, Map.of("url", "https://10.0.0.1/")).fields())
                .containsExactly("url=address-refused");
        for (var query : List.of("state=LOST", "after=1", "limit=0", "limit=1001", "limit=x")) {
            var answer = get(path + "/deliveries?" + query);
            assertThat(answer.code()).as(query).isEqualTo("bad-parameter");
        }
        var none = path + "/deliveries/" + UUID.randomUUID() + "/resend";
        assertThat(post(none, recipient, Map.of()).code()).isEqualTo("delivery-not-found");
    }

    @Test
    void deliveries_come_in_pages_newest_first() {
        subscribe();
        for (int number = 1; number <= 5; number++) {
            events.update(
                    """
                    insert into webhook_delivery (delivery_id, subscription_id, number, occurred_at,
                        state, queued_at, settled_at)
                    values (?::uuid, ?::uuid, ?, now(), 'DELIVERED', now(), now())
                    """,
                    "0199000%d-0000-7000-8000-%s".formatted(number, feed.substring(24)),
                    feed,
                    number);
        }
        var first = ok(get(path + "/deliveries?limit=3"));
        assertThat(numbers(first)).containsExactly(5, 4, 3);
        var next = first.path("next").asString();
        var second = ok(get(path + "/deliveries?limit=3&after=" + next));
        assertThat(numbers(second)).containsExactly(2, 1);
        assertThat(second.has("next")).isFalse();
    }

    private void subscribe() {
        done(
                post(
                        "/api/subscriptions",
                        coordinator,
                        Map.of("subscriptionId", feed, "recipient", FK, "detail", "SUMMARIES")));
    }

    /** Of a new observation, which is answered. */
    private String release() {
        var id = UUID.randomUUID().toString();
        var observation = "/api/observations/" + id;
        done(
                post(
                        "/api/observations",
                        group,
                        Map.of(
                                "observationId", id,
                                "kind", "HINDER",
                                "occurred", "2021-03",
                                "findings", List.of(Map.of("authority", FK)),
                                "description", "Ingen svarade.")));
        done(post(observation + "/review", group, Map.of("decision", "RAISE_LOCALLY")));
        var release = UUID.randomUUID().toString();
        done(
                post(
                        observation + "/release",
                        group,
                        Map.of(
                                "releaseId",
                                release,
                                "summary",
                                "Det är svårt att komma fram.",
                                "recipients",
                                List.of(FK))));
        done(post(observation + "/releases/" + release + "/approval", coordinator, Map.of()));
        return id;
    }

    /** The last of so many calls, once nothing waits any more. */
    private Receiver.Received delivered(int calls) {
        await(() -> receiver.received().size() >= calls, "call " + calls);
        await(() -> deliveries("?state=WAITING").isEmpty(), "that to be told");
        assertThat(receiver.received()).hasSize(calls);
        return receiver.received().getLast();
    }

    private List<JsonNode> deliveries(String query) {
        return ok(get(path + "/deliveries" + query)).path("deliveries").valueStream().toList();
    }

    private static List<Integer> numbers(JsonNode page) {
        return page.path("deliveries").valueStream().map(it -> it.path("number").asInt()).toList();
    }

    private Answer get(String path) {
        return send("GET", path, recipient, "application/json", "");
    }

    private String metrics() {
        return send("GET", "/actuator/prometheus", coordinator, "text/plain", "").body();
    }

    /** Everything that will be on the topic. */
    private String stored() {
        return String.join(
                "",
                events.queryForList(
                        "select payload || coalesce(meta_data, '') from domain_event_entry",
                        String.class));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private static void await(BooleanSupplier happened, String what) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting for " + what).isBefore(deadline);
        }
    }
}
