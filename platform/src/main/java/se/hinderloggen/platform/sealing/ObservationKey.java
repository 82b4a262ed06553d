package se.hinderloggen.platform.sealing;

import java.util.UUID;

/** The key of one observation's texts, unwrapped. Lives only in memory, as briefly as possible. */
public final class ObservationKey {

    static final int BYTES = 64;

    private final UUID observationId;
    private final byte[] material;

    ObservationKey(UUID observationId, byte[] material) {
        this.observationId = observationId;
        this.material = material.clone();
    }

    public UUID observationId() {
        return observationId;
    }

    byte[] material() {
        return material;
    }

    @Override
    public String toString() {
        return "ObservationKey[" + observationId + "]";
    }
}
