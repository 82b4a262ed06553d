package se.hinderloggen.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * Wraps the observations' keys, so that the database of keys alone opens nothing (envelope
 * encryption), and seals the few other secrets that have to be kept.
 */
public final class MasterKey {

    private final Aead aead;

    /**
     * @param base64 32 random bytes in base64
     * @throws IllegalArgumentException when they are not
     */
    public MasterKey(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length != 32) {
                throw new IllegalArgumentException(
                        "hinderloggen.sealing.master-key must be 32 bytes in base64");
            }
            this.aead = new AesGcmJce(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key for an observation, and the form in which it may be stored. */
    public NewKey newKey(UUID observationId) {
        var key = new TextKey(observationId, Random.randBytes(TextKey.BYTES));
        try {
            return new NewKey(key, aead.encrypt(key.material(), context(observationId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws IllegalStateException when it was wrapped by another master key or for another
     *     observation
     */
    public TextKey unwrap(UUID observationId, byte[] wrapped) {
        try {
            return new TextKey(observationId, aead.decrypt(wrapped, context(observationId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of observation " + observationId + " cannot be unwrapped", e);
        }
    }

    /**
     * Seals something that is no key to texts, and that only whoever has the master key may read.
     *
     * @param purpose what it is for and whose, e.g. {@code webhook/…}; it opens for nothing else
     */
    public byte[] seal(String purpose, byte[] open) {
        try {
            return aead.encrypt(open, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws IllegalStateException when it was sealed by another master key or for another purpose
     */
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "What is sealed for " + purpose + " cannot be opened", e);
        }
    }

    private static byte[] context(UUID observationId) {
        return observationId.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public record NewKey(TextKey key, byte[] wrapped) {}
}
