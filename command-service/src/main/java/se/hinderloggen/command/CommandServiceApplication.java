package se.hinderloggen.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.hinderloggen.platform.Platform;

/**
 * Decides: commands over HTTP become events in the event store, and the relay sends them to Kafka.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import(Platform.class)
public class CommandServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
