package se.hinderloggen.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.hinderloggen.platform.access.AccessConfiguration;
import se.hinderloggen.platform.accesslog.AccessLogConfiguration;
import se.hinderloggen.platform.api.ApiDescription;
import se.hinderloggen.platform.problem.ProblemAdvice;
import se.hinderloggen.platform.ratelimit.RateLimitConfiguration;
import se.hinderloggen.platform.sealing.SealingConfiguration;

/** Everything a service takes over from the platform, by one import. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessConfiguration.class,
    AccessLogConfiguration.class,
    ApiDescription.class,
    ProblemAdvice.class,
    RateLimitConfiguration.class,
    SealingConfiguration.class
})
public class Platform {}
