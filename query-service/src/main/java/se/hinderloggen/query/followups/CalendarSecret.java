package se.hinderloggen.query.followups;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;

/**
 * The address of a person's calendar. A calendar program cannot sign in, so the address itself is
 * the right to read it, to whoever has it, until a day: who it is for, signed with HMAC-SHA-256.
 */
@Component
class CalendarSecret {

    private static final String ALGORITHM = "HmacSHA256";

    /** So that nothing signed for another purpose under the same secret is ever taken for this. */
    private static final String PURPOSE = "calendar/1";

    private final SecretKeySpec key;

    CalendarSecret(@Value("${hinderloggen.pseudonym-secret}") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * @param until the last day on which it opens anything
     */
    record Grant(Asker asker, LocalDate until) {}

    String of(Grant grant) {
        var asker = grant.asker();
        String says =
                String.join(
                        "|",
                        grant.until().toString(),
                        (asker.group() ? "g" : "") + (asker.coordinator() ? "c" : ""),
                        asker.organisation(),
                        asker.pseudonym());
        return base64(says.getBytes(StandardCharsets.UTF_8)) + "." + base64(signature(says));
    }

    /** Empty when it was not made here, was altered, or its day has passed. */
    Optional<Grant> read(String secret, LocalDate today) {
        try {
            int dot = secret.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            String says =
                    new String(
                            Base64.getUrlDecoder().decode(secret.substring(0, dot)),
                            StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(secret.substring(dot + 1));
            if (!MessageDigest.isEqual(signature, signature(says))) {
                return Optional.empty();
            }
            String[] parts = says.split("\\|", 4);
            var grant =
                    new Grant(
                            new Asker(
                                    parts[2],
                                    parts[3],
                                    parts[1].contains("g"),
                                    parts[1].contains("c")),
                            LocalDate.parse(parts[0]));
            return today.isAfter(grant.until()) ? Optional.empty() : Optional.of(grant);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String says) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((PURPOSE + "|" + says).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
