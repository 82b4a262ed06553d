package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.http.CheckedFields;

/** Which addresses of receivers are taken. */
class WebhookUrlTest {

    private final CheckedFields fields = new CheckedFields(null);
    private final Reachable reachable = new Reachable(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/feed?key=1",
                " https://hooks.example.com:8443 ",
                "HTTPS://8.8.8.8/",
                "https://[2a00:1450:400f::1]/hook"
            })
    void complete_addresses_with_https_are_taken(String url) {
        assertThat(WebhookUrl.read(url, fields, false, reachable)).hasToString(url.strip());
        assertThat(fields.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "hooks.example.com, not-a-webhook-url",
        "/hook, not-a-webhook-url",
        "https:///hook, not-a-webhook-url",
        "https://user:word@hooks.example.com/, not-a-webhook-url",
        "https://hooks.example.com/#here, not-a-webhook-url",
        "https://krök.example.com/, not-a-webhook-url",
        "https://hooks.example.com:70000/, not-a-webhook-url",
        "https://hooks example.com/, not-a-webhook-url",
        "http://hooks.example.com/, not-https",
        "ftp://hooks.example.com/, not-https",
        "https://127.0.0.1/, address-refused",
        "https://[::1]/, address-refused",
        "https://[::ffff:10.0.0.1]/, address-refused",
        "https://169.254.169.254/latest, address-refused"
    })
    void others_are_refused_and_not_repeated(String url, String code) {
        assertThat(WebhookUrl.read(url, fields, false, reachable)).isNull();
        assertThat(fields.errors())
                .extracting(it -> it.field() + "=" + it.code())
                .containsExactly("url=" + code);
        assertThat(fields.errors().toString()).doesNotContain("hooks.", "169.254");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8099/hook", "http://127.0.0.1:8099/hook"})
    void what_the_installation_allows_is_taken(String url) {
        var own = new Reachable(List.of("127.0.0.0/8"));
        assertThat(WebhookUrl.read(url, fields, true, own)).hasToString(url);
    }
}
