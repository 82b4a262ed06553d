package se.hinderloggen.command.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What it takes to tell somebody outside the operation something.
 *
 * @param secondPerson whether somebody else than whoever wrote a summary has to approve it
 * @param observations the municipality is told only where at least so many observations share it
 *     together with the authority, the unit and the event type
 * @param recorders and at least so many people have recorded them
 * @param clients and the operation had at least so many clients there
 */
@ConfigurationProperties("hinderloggen.release")
public record ReleaseProperties(
        @DefaultValue("true") boolean secondPerson,
        @DefaultValue("3") int observations,
        @DefaultValue("2") int recorders,
        @DefaultValue("20") int clients) {}
