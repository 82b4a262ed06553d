package se.hinderloggen.web.comparison;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import se.hinderloggen.web.layout.Words;

/** Words in the language of the page, for what is put together here rather than in a template. */
record Texts(MessageSource messages, Locale locale) {

    static Texts of(MessageSource messages, Locale language) {
        return new Texts(messages, Words.language(language));
    }

    String get(String key, Object... parts) {
        return messages.getMessage("comparison." + key, parts, locale);
    }

    /** What lines are told apart by, in the words of the page of trends. */
    String by(String dimension) {
        return messages.getMessage("trends.by." + dimension, null, locale);
    }

    /** What is said of what is not known. */
    String unknown() {
        return messages.getMessage("trends.unknown", null, locale);
    }

    /**
     * The words of another key where there are none of this one.
     *
     * @param general key of these
     */
    String getOr(String key, String general) {
        return Objects.requireNonNull(
                messages.getMessage("comparison." + key, null, get(general), locale));
    }
}
