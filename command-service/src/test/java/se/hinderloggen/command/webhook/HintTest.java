package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is sent, and that the specification's own library takes it for ours. */
class HintTest {

    private final Hint hint =
            new Hint(
                    UUID.fromString("01990000-0000-7000-8000-00000000000d"),
                    UUID.fromString("01990000-0000-7000-8000-0000000000f1"),
                    17,
                    Instant.parse("2026-11-20T09:30:00.123456Z"));

    @Test
    void the_specifications_library_verifies_it_with_any_of_the_secrets() throws Exception {
        var older = Secret.make();
        var newer = Secret.make();
        var headers = lists(hint.headers(Instant.now(), List.of(newer, older)));
        assertThat(headers.get("webhook-signature").getFirst().split(" ")).hasSize(2);
        new Webhook(older.written()).verify(hint.body(), headers);
        new Webhook(newer.written()).verify(hint.body(), headers);
    }

    @Test
    void the_specifications_library_refuses_another_body_id_time_or_secret() {
        var secret = Secret.make();
        var headers = lists(hint.headers(Instant.now(), List.of(secret)));
        refused(secret, hint.body().replace("17", "18"), headers);
        refused(Secret.make(), hint.body(), headers);
        refused(
                secret,
                hint.body(),
                with(headers, "webhook-id", "01990000-0000-7000-8000-00000000000e"));
        refused(
                secret,
                hint.body(),
                with(
                        headers,
                        "webhook-timestamp",
                        Long.toString(Instant.now().getEpochSecond() + 7)));
        refused(
                secret,
                hint.body(),
                lists(hint.headers(Instant.now().minusSeconds(600), List.of(secret))));
    }

    @Test
    void it_signs_as_the_libraries_of_the_specification_do() {
        var secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void it_tells_which_feed_has_got_how_far_and_nothing_else() {
        assertThat(JsonMapper.shared().readTree(hint.body()))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"type": "feed.entries",
                                         "timestamp": "2026-11-20T09:30:00.123456Z",
                                         "data": {"subscription": "01990000-0000-7000-8000-0000000000f1",
                                                  "number": 17}}
                                        """));
        assertThat(hint.headers(Instant.now(), List.of()).keySet())
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
    }

    @Test
    void a_secret_is_long_enough_and_shows_itself_to_nobody() {
        var secret = Secret.make();
        assertThat(secret.written()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(secret).hasToString("Secret[***]");
        assertThat(Secret.make().written()).isNotEqualTo(secret.written());
    }

    @Test
    void the_example_for_those_who_verify_by_themselves_is_right() throws Exception {
        var page = Files.readString(Path.of("../docs/webhooks.md"));
        var secret = Secret.parse("whsec_SGluZGVybG9nZ2VuLCBldHQgZXhlbXBlbC4uLi4=");
        assertThat(page)
                .contains(
                        secret.written(),
                        hint.body(),
                        hint.headers(Instant.ofEpochSecond(1763631000), List.of(secret))
                                .get("webhook-signature"));
    }

    private static void refused(Secret secret, String body, Map<String, List<String>> headers) {
        assertThatThrownBy(() -> new Webhook(secret.written()).verify(body, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        var lists = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }

    private static Map<String, List<String>> with(
            Map<String, List<String>> headers, String name, String value) {
        var changed = new HashMap<>(headers);
        changed.put(name, List.of(value));
        return changed;
    }
}
