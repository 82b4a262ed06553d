package se.hinderloggen.command.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What it takes to publish figures, by themselves or in a report.
 *
 * @param settled what was recorded within this time before a publication is not part of it. It has
 *     to be longer than what is recorded may take to be in all views, also after an outage: figures
 *     of the same moment must always be the same
 */
@ConfigurationProperties("hinderloggen.figures")
public record FiguresProperties(@DefaultValue("PT1H") Duration settled) {}
