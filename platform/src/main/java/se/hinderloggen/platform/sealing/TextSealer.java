package se.hinderloggen.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.SealedText;

/**
 * Seals free text under its observation's key with AES-SIV (RFC 5297), which is deterministic: the
 * same text in the same field of the same observation gives the same bytes, so a repeated command
 * is recognised without opening anything. A sealed text moved to another field or observation
 * cannot be opened.
 */
public final class TextSealer {

    /**
     * Where a text belongs; part of what is authenticated. The names are stored, so they never
     * change.
     */
    public enum Field {
        DESCRIPTION,
        CONSEQUENCES,
        REFERENCE,
        REASON,
        SUMMARY,
        COMPREHENSIBILITY,
        MANAGEABILITY,
        MEANINGFULNESS,
        DISCUSSION
    }

    private TextSealer() {}

    public static SealedText seal(ObservationKey key, Field field, String text) {
        try {
            return SealedText.of(
                    key.sealing()
                            .encryptDeterministically(
                                    text.getBytes(StandardCharsets.UTF_8), context(key, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #seal}, for a text that may be absent or empty. */
    public static @Nullable SealedText sealOptional(
            ObservationKey key, Field field, @Nullable String text) {
        return text == null || text.isBlank() ? null : seal(key, field, text);
    }

    /**
     * @throws IllegalStateException when the text was not sealed for this observation and field, or
     *     was altered
     */
    public static String open(ObservationKey key, Field field, SealedText sealed) {
        try {
            return new String(
                    key.sealing().decryptDeterministically(sealed.bytes(), context(key, field)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A " + field + " of " + key + " cannot be opened", e);
        }
    }

    private static byte[] context(ObservationKey key, Field field) {
        return (key.observationId() + "/" + field.name()).getBytes(StandardCharsets.US_ASCII);
    }
}
