package se.hinderloggen.platform.sealing;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.subtle.AesSiv;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The key of one observation's texts, unwrapped. Lives only in memory, as briefly as possible. */
public final class ObservationKey {

    static final int BYTES = 64;

    private final UUID observationId;
    private final byte[] material;
    private final DeterministicAead sealing;

    ObservationKey(UUID observationId, byte[] material) {
        this.observationId = observationId;
        this.material = material.clone();
        try {
            this.sealing = new AesSiv(material);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key of " + BYTES + " bytes", e);
        }
    }

    public UUID observationId() {
        return observationId;
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
        return "ObservationKey[" + observationId + "]";
    }
}
