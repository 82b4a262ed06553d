package se.hinderloggen.platform.sealing;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesSiv;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key to the texts of one observation, systemfel or meeting, unwrapped. Lives only in memory,
 * as briefly as possible.
 */
public final class TextKey {

    static final int BYTES = 64;

    private final UUID subjectId;
    private final byte[] material;
    private final DeterministicAead sealing;

    TextKey(UUID subjectId, byte[] material) {
        this.subjectId = subjectId;
        this.material = material.clone();
        try {
            this.sealing = new AesSiv(material);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key of " + BYTES + " bytes", e);
        }
    }

    public UUID subjectId() {
        return subjectId;
    }

    byte[] material() {
        return material;
    }

    /** Costly to make ready, so all texts of the observation share it. */
    DeterministicAead sealing() {
        return sealing;
    }

    @Override
    public String toString() {
        return "TextKey[" + subjectId + "]";
    }
}
