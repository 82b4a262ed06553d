package se.hinderloggen.query.patterns;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something that recurs is shown as a possible systemfel.
 *
 * @param observations at least so many
 * @param spread from at least so many who recorded them, or in so many municipalities
 * @param months within so many calendar months, the running one included
 * @param probability of so many or more, at the usual rate, at most this
 * @param historyMonths how far before that one looks for what is usual
 */
@ConfigurationProperties("hinderloggen.patterns")
public record PatternProperties(
        @DefaultValue("3") int observations,
        @DefaultValue("2") int spread,
        @DefaultValue("12") int months,
        @DefaultValue("0.05") double probability,
        @DefaultValue("60") int historyMonths) {}
