package se.hinderloggen.command.relay;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topic of all events: kept for ever, never compacted. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    NewTopic events(RelayProperties relay) {
        return TopicBuilder.name(relay.topic())
                .partitions(relay.partitions())
                .replicas(relay.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .build();
    }
}
