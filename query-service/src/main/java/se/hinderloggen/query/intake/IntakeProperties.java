package se.hinderloggen.query.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topic is taken in.
 *
 * @param topic where the events are
 * @param retryDelay how long to wait before a failed batch is tried again; it is tried for ever
 */
@ConfigurationProperties("hinderloggen.intake")
public record IntakeProperties(
        @DefaultValue("hinderloggen.events") String topic,
        @DefaultValue("1s") Duration retryDelay) {}
