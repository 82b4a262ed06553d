package se.hinderloggen.command.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way from the event store to Kafka.
 *
 * @param topic where every event goes, for ever
 * @param partitions of the topic when it is created; order holds per aggregate whatever the number
 * @param replicas of the topic when it is created; 3 in production
 * @param batchSize events read and sent at a time
 * @param idleWait how long to wait for a notification before looking anyway
 * @param unsettledWait how long to wait when events exist whose turn has not come
 */
@ConfigurationProperties("hinderloggen.relay")
public record RelayProperties(
        @DefaultValue("hinderloggen.events") String topic,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("2000") int batchSize,
        @DefaultValue("1s") Duration idleWait,
        @DefaultValue("5ms") Duration unsettledWait) {}
