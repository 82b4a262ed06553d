package se.hinderloggen.query.observations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/** Opens texts. One that cannot be opened though its key exists is told about and left out. */
@Component
public class TextOpener {

    private static final Logger log = LoggerFactory.getLogger(TextOpener.class);

    private final Counter damaged;

    TextOpener(MeterRegistry registry) {
        this.damaged =
                Counter.builder("hinderloggen.texts.damaged")
                        .description("Texts that their own key does not open")
                        .register(registry);
    }

    /** Absent when there is no text, when its key is destroyed, or when it is damaged. */
    public @Nullable String open(@Nullable TextKey key, Field field, @Nullable SealedText sealed) {
        if (key == null || sealed == null) {
            return null;
        }
        try {
            return TextSealer.open(key, field, sealed);
        } catch (IllegalStateException | IllegalArgumentException e) {
            damaged.increment();
            log.warn("The {} of {} cannot be opened", field, key.subjectId());
            return null;
        }
    }
}
