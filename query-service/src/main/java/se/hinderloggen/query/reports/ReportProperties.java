package se.hinderloggen.query.reports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which figures can be reported.
 *
 * @param settled what was recorded within this time is not counted yet, as in the command-service:
 *     until then it may be missing from views somewhere
 */
@ConfigurationProperties("hinderloggen.figures")
record ReportProperties(@DefaultValue("PT1H") Duration settled) {}
