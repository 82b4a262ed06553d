package se.hinderloggen.command.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.hinderloggen.platform.sealing.MasterKey;

/**
 * What the receiver and we know, and nobody else, so that it can tell what comes from us. As text
 * it begins with {@code whsec_}, and is shown once.
 */
final class Secret {

    static final String PREFIX = "whsec_";

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    static Secret make() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new Secret(key);
    }

    static Secret parse(String written) {
        return new Secret(Base64.getDecoder().decode(written.substring(PREFIX.length())));
    }

    String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] sealed(UUID subscriptionId, MasterKey master) {
        return master.seal(purpose(subscriptionId), key);
    }

    /**
     * @throws IllegalStateException when it was sealed by another master key
     */
    static Secret open(UUID subscriptionId, byte[] sealed, MasterKey master) {
        return new Secret(master.open(purpose(subscriptionId), sealed));
    }

    /** As it stands in the header: the version of the scheme, and the signature. */
    String sign(String content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }

    private static String purpose(UUID subscriptionId) {
        return "webhook/" + subscriptionId;
    }
}
