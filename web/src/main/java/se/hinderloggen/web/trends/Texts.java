package se.hinderloggen.web.trends;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words in the language of the page, for what is put together here rather than in a template. */
record Texts(MessageSource messages, Locale locale) {

    String get(String key, Object... parts) {
        return messages.getMessage("trends." + key, parts, locale);
    }
}
