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

    /**
     * @throws IllegalArgumentException when it is not base64url, as readable text seldom is; never
     *     repeats it
     */
    @JsonCreator
    public SealedText {
        if (ciphertext.isEmpty() || ciphertext.length() % 4 == 1 || !isBase64Url(ciphertext)) {
            throw new IllegalArgumentException("A sealed text is base64url, and never empty");
        }
    }

    private static boolean isBase64Url(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_')) {
                return false;
            }
        }
        return true;
    }

    public static SealedText of(byte[] bytes) {
        return new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(ciphertext);
    }
}
