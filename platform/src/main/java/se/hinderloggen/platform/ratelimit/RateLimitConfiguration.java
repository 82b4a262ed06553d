package se.hinderloggen.platform.ratelimit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The limits of a service. They are counted in memory, so each instance has its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitProperties.class)
public class RateLimitConfiguration {

    @Bean
    @ConditionalOnProperty(
            name = "hinderloggen.rate-limit.enabled",
            havingValue = "true",
            matchIfMissing = true)
    RateLimitCall rateLimitCall(
            RateLimitProperties properties, JsonMapper json, MeterRegistry registry) {
        return new RateLimitCall(properties, json, registry);
    }
}
