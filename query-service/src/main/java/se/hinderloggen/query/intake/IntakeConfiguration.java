package se.hinderloggen.query.intake;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How Kafka's consumer has to behave for nothing to be skipped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

    /**
     * The listener as a container of its own: an annotated one would ask for each partition's
     * present position before it asks us, which fails when there is none.
     */
    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> intakeContainer(
            ConcurrentKafkaListenerContainerFactory<byte[], byte[]> factory,
            KafkaIntake listener,
            IntakeProperties properties) {
        var container = factory.createContainer(properties.topic());
        container.setupMessageListener(listener);
        container.setBeanName("intake");
        return container;
    }

    /**
     * The position is in PostgreSQL alone. Should an offset not exist any more, we stop rather than
     * go on somewhere else.
     */
    @Bean
    DefaultKafkaConsumerFactoryCustomizer positionsAreOurs() {
        return factory ->
                factory.updateConfigs(
                        Map.of(
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "none",
                                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                                ByteArrayDeserializer.class,
                                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                                ByteArrayDeserializer.class));
    }
}
