package se.hinderloggen.web.help;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom people turn to.
 *
 * @param contact e-mail address, or the address of a page, for faults in accessibility; whoever
 *     runs the pages for the public has to state it
 * @param supervisor of the law on accessible digital public service
 */
@ConfigurationProperties("hinderloggen")
record ContactProperties(@Nullable String contact, @DefaultValue Supervisor supervisor) {

    /**
     * @param address of its page for complaints
     */
    record Supervisor(
            @DefaultValue("Myndigheten för digital förvaltning (Digg)") String name,
            @DefaultValue("https://www.digg.se/tdosanmalan") String address) {}

    boolean hasContact() {
        return contact != null && !contact.isBlank();
    }

    /** For a link; empty when nobody is stated. */
    String link() {
        if (contact == null || contact.isBlank()) {
            return "";
        }
        String place = contact.strip();
        return place.startsWith("https://") || place.startsWith("mailto:")
                ? place
                : "mailto:" + place;
    }

    /** As one reads it. */
    String shown() {
        return contact == null ? "" : contact.strip().replaceFirst("^mailto:", "");
    }
}
