package se.hinderloggen.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import se.hinderloggen.local.Secrets;

/** The key that signs tokens, kept from one start to the next so that nobody is signed out. */
final class SigningKey {

    private SigningKey() {}

    static JWKSet loadOrCreate(Secrets secrets) {
        String json = secrets.loadOrCreate("signing-key.json", SigningKey::create);
        try {
            return new JWKSet(RSAKey.parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException("signing-key.json is damaged; remove it", e);
        }
    }

    private static String create() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
