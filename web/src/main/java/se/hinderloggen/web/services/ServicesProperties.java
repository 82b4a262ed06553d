package se.hinderloggen.web.services;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Addresses of the two services, as this server reaches them. */
@ConfigurationProperties("hinderloggen.services")
public record ServicesProperties(URI command, URI query) {}
