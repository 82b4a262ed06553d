package se.hinderloggen.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.SealedText;

/**
 * Seals free text under the key of what it is about with AES-SIV (RFC 5297), which is
 * deterministic: the same text in the same field of the same observation, systemfel or meeting
 * gives the same bytes, so a repeated command is recognised without opening anything. A sealed text
 * moved to another field or subject cannot be opened.
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
        DISCUSSION,
        TITLE,
        QUESTION,
        REPLY,
        NOTE,
        FOLLOW_UP,
        OUTCOME,
        CHAPTER,
        ERRATUM
    }

    private TextSealer() {}

    public static SealedText seal(TextKey key, Field field, String text) {
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
            TextKey key, Field field, @Nullable String text) {
        return text == null || text.isBlank() ? null : seal(key, field, text);
    }

    /**
     * @throws IllegalStateException when the text was not sealed for this subject and field, or was
     *     altered
     */
    public static String open(TextKey key, Field field, SealedText sealed) {
        try {
            return new String(
                    key.sealing().decryptDeterministically(sealed.bytes(), context(key, field)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A " + field + " of " + key + " cannot be opened", e);
        }
    }

    private static byte[] context(TextKey key, Field field) {
        return (key.subjectId() + "/" + field.name()).getBytes(StandardCharsets.US_ASCII);
    }
}
