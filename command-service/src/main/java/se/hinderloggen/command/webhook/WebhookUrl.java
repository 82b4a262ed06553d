package se.hinderloggen.command.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.command.http.CheckedFields;

/**
 * The address of a receiver as somebody wrote it. Where its name leads is looked up when it is
 * called, and every time anew; what can be seen from the address alone is told at once.
 */
final class WebhookUrl {

    private static final String FIELD = "url";
    private static final int LONGEST = 2_000;

    private WebhookUrl() {}

    /** Absent, and noted as wrong, when it cannot be used. */
    static @Nullable URI read(
            @Nullable String written,
            CheckedFields fields,
            boolean plainHttp,
            Reachable reachable) {
        if (CheckedFields.isAbsent(written)) {
            fields.error(
                    FIELD,
                    "missing",
                    "Ange adressen som ska anropas.",
                    "Give the address that is to be called.");
            return null;
        }
        var text = Objects.requireNonNull(written).strip();
        if (!fields.fits(FIELD, text, LONGEST)) {
            return null;
        }
        var url = parse(text);
        if (url == null) {
            fields.error(
                    FIELD,
                    "not-a-webhook-url",
                    "Adressen ska vara fullständig, som https://exempel.se/krok, utan inloggning och utan #.",
                    "The address has to be complete, like https://example.com/hook, without a sign-in and without #.");
            return null;
        }
        var schemes = plainHttp ? Set.of("https", "http") : Set.of("https");
        if (!schemes.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            fields.error(
                    FIELD,
                    "not-https",
                    "Adressen ska börja med https.",
                    "The address has to begin with https.");
            return null;
        }
        if (isRefused(url.getHost(), reachable)) {
            fields.error(
                    FIELD,
                    "address-refused",
                    "Adressen hör till ett internt nät. Ange en som kan nås från internet.",
                    "The address belongs to an internal network. Give one that can be reached from the internet.");
            return null;
        }
        return url;
    }

    private static @Nullable URI parse(String text) {
        try {
            var url = new URI(text);
            boolean complete =
                    url.getScheme() != null && url.getHost() != null && url.getPort() < 65_536;
            boolean plain = url.getRawUserInfo() == null && url.getRawFragment() == null;
            return complete && plain && text.chars().allMatch(it -> it < 128) ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isRefused(String host, Reachable reachable) {
        try {
            return !reachable.includes(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return false; // a name
        }
    }
}
