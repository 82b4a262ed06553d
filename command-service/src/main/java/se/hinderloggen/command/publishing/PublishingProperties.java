package se.hinderloggen.command.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event store is gone through for what is to be published.
 *
 * @param batchSize events read at a time
 * @param pace pause between batches while recording goes on; larger batches cost less
 * @param idleWait how long to wait for a notification before looking anyway
 */
@ConfigurationProperties("hinderloggen.publishing")
public record PublishingProperties(
        @DefaultValue("2000") int batchSize,
        @DefaultValue("200ms") Duration pace,
        @DefaultValue("2s") Duration idleWait) {}
