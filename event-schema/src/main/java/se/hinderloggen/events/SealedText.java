package se.hinderloggen.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/**
 * Free text encrypted under its observation's own key, as base64url without padding.
 *
 * <p>Sealing is deterministic under that key: the same text in the same field gives the same value,
 * so a repeated command can be recognised, and contents compared, without reading them. Destroying
 * the key erases the text wherever it has been copied to.
 */
public record SealedText(@JsonValue String ciphertext) {

    @JsonCreator
    public SealedText {
        if (ciphertext.isEmpty()) {
            throw new IllegalArgumentException("A sealed text is never empty");
        }
    }

    public static SealedText of(byte[] bytes) {
        return new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(ciphertext);
    }
}
