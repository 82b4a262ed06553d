package se.hinderloggen.platform.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls each person or machine has, per instance of a service.
 *
 * @param per the time in which one gets them back
 * @param reads questions
 * @param feeds of authorities, by programs that ask often
 * @param exports questions whose answers become a file, which may take many
 * @param commands whatever changes something
 */
@ConfigurationProperties("hinderloggen.rate-limit")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1m") Duration per,
        @DefaultValue("12000") int reads,
        @DefaultValue("6000") int feeds,
        @DefaultValue("6000") int exports,
        @DefaultValue("12000") int commands) {}
