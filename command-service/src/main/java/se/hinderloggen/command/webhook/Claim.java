package se.hinderloggen.command.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to call a receiver, and what to tell it.
 *
 * @param token by which this claim is told from later ones
 * @param failures of the receiver in a row until now
 * @param sealedSecrets those that are valid, newest first
 */
record Claim(
        UUID token,
        URI url,
        Hint hint,
        int attempt,
        int failures,
        @Nullable Instant failingSince,
        List<byte[]> sealedSecrets) {

    @Override
    public String toString() {
        return "Claim[" + hint.deliveryId() + "]";
    }
}
