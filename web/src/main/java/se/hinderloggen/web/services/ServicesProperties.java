package se.hinderloggen.web.services;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Addresses of the two services, as this server reaches them.
 *
 * @param feeds where the programs of authorities reach the query-service, which it tells them;
 *     absent when they do as this server does
 */
@ConfigurationProperties("hinderloggen.services")
public record ServicesProperties(URI command, URI query, @Nullable URI feeds) {

    public ServicesProperties {
        feeds = feeds == null ? query : feeds;
    }
}
