package se.hinderloggen.query.intake;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** How Spring Kafka has to behave for nothing to be skipped. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class IntakeConfiguration {

    /** By default a failing batch is given up after ten attempts; ours are tried for ever. */
    @Bean
    CommonErrorHandler neverSkip(IntakeProperties properties) {
        return new DefaultErrorHandler(
                new FixedBackOff(
                        properties.retryDelay().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
    }

    /**
     * The position is in PostgreSQL alone: nothing is committed to Kafka, and should an offset not
     * exist any more, we stop rather than go on somewhere else.
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
