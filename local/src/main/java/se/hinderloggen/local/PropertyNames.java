package se.hinderloggen.local;

import java.util.List;
import java.util.Locale;

/**
 * The properties by which an application is told its surroundings. The launcher and {@code
 * docker-compose.yml} give them as environment variables, which no other user of the machine can
 * see.
 */
final class PropertyNames {

    static final String PROFILES = "spring.profiles.active";
    static final String PORT = "server.port";
    static final String DATABASE_URL = "spring.datasource.url";
    static final String DATABASE_USER = "spring.datasource.username";
    static final String DATABASE_PASSWORD = "spring.datasource.password";
    static final String KEYS_URL = "hinderloggen.keys.url";
    static final String KEYS_USER = "hinderloggen.keys.username";
    static final String KEYS_PASSWORD = "hinderloggen.keys.password";
    static final String ACCESS_URL = "hinderloggen.access-log.url";
    static final String ACCESS_USER = "hinderloggen.access-log.username";
    static final String ACCESS_PASSWORD = "hinderloggen.access-log.password";
    static final String ACCESS_OWNER = "hinderloggen.access-log.owner.username";
    static final String ACCESS_OWNER_PASSWORD = "hinderloggen.access-log.owner.password";
    static final String KAFKA = "spring.kafka.bootstrap-servers";
    static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    static final String MASTER_KEY = "hinderloggen.sealing.master-key";
    static final String PSEUDONYM_SECRET = "hinderloggen.pseudonym-secret";
    static final String SIGN_IN = "hinderloggen.sign-in.issuer";
    static final String COMMAND_SERVICE = "hinderloggen.services.command";
    static final String QUERY_SERVICE = "hinderloggen.services.query";
    static final String DRAFTS_KEY = "hinderloggen.drafts.key";
    static final String FIGURES_SETTLED = "hinderloggen.figures.settled";

    /** Only in a deployment: where authorities, unlike containers, find the query-service. */
    static final String FEEDS = "hinderloggen.services.feeds";

    /** Only in a deployment: where containers, unlike browsers, find the issuer's keys. */
    static final String ISSUER_KEYS = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

    /** Only in a deployment: where containers, unlike browsers, find the identity provider. */
    static final String SIGN_IN_BACKCHANNEL = "hinderloggen.sign-in.backchannel";

    /** Only in a deployment: on how many brokers an event lies. */
    static final String REPLICAS = "hinderloggen.relay.replicas";

    static final List<String> ALL =
            List.of(
                    PROFILES,
                    PORT,
                    DATABASE_URL,
                    DATABASE_USER,
                    DATABASE_PASSWORD,
                    KEYS_URL,
                    KEYS_USER,
                    KEYS_PASSWORD,
                    ACCESS_URL,
                    ACCESS_USER,
                    ACCESS_PASSWORD,
                    ACCESS_OWNER,
                    ACCESS_OWNER_PASSWORD,
                    KAFKA,
                    ISSUER,
                    MASTER_KEY,
                    PSEUDONYM_SECRET,
                    SIGN_IN,
                    COMMAND_SERVICE,
                    QUERY_SERVICE,
                    DRAFTS_KEY,
                    FIGURES_SETTLED,
                    FEEDS,
                    ISSUER_KEYS,
                    SIGN_IN_BACKCHANNEL,
                    REPLICAS);

    private PropertyNames() {}

    /** The environment variable that Spring Boot reads as the property. */
    static String asVariable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
