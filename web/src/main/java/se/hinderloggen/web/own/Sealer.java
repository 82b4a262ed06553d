package se.hinderloggen.web.own;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what is kept for a person, each bound to its owner and its id, so that nothing can be read
 * in another's place.
 */
@Component
public class Sealer {

    private final Aead aead;
    private final SecretKeySpec owners;

    Sealer(DraftProperties properties) {
        byte[] key = Base64.getDecoder().decode(properties.key());
        if (key.length != 32) {
            throw new IllegalArgumentException(
                    "hinderloggen.drafts.key must be 32 bytes in base64");
        }
        try {
            this.aead = new AesGcmJce(hash(new SecretKeySpec(key, "HmacSHA256"), "drafts"));
            this.owners =
                    new SecretKeySpec(
                            hash(new SecretKeySpec(key, "HmacSHA256"), "owners"), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for a person in tables, and says nothing without the key. */
    public byte[] owner(String person) {
        return hash(owners, person);
    }

    public byte[] seal(byte[] owner, UUID id, byte[] content) {
        try {
            return aead.encrypt(content, context(owner, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null when it was sealed by another key, or for another owner or id. */
    public byte @Nullable [] open(byte[] owner, UUID id, byte[] sealed) {
        try {
            return aead.decrypt(sealed, context(owner, id));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] context(byte[] owner, UUID id) {
        return ByteBuffer.allocate(owner.length + 16)
                .put(owner)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
