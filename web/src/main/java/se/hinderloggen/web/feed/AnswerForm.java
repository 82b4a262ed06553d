package se.hinderloggen.web.feed;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way, as written.
 *
 * @param answerId from the moment the form is shown: sent twice it is one
 * @param godkant what looked like personal data and is none
 */
record AnswerForm(
        @Nullable String answerId,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String promisedBy,
        @Nullable List<String> godkant) {

    static final List<String> KINDS =
            List.of("ACKNOWLEDGED", "QUESTION", "PROMISE", "REJECTION", "DONE");
    static final Set<String> FIELDS = Set.of("kind", "text", "promisedBy");

    /** These say nothing without words. */
    private static final Set<String> IN_WORDS = Set.of("QUESTION", "PROMISE", "REJECTION");

    static AnswerForm empty() {
        return new AnswerForm(UuidCreator.getTimeOrderedEpoch().toString(), null, null, null, null);
    }

    boolean lacksWords() {
        return kind != null && IN_WORDS.contains(kind) && (text == null || text.isBlank());
    }

    boolean lacksDay() {
        return "PROMISE".equals(kind) && (promisedBy == null || promisedBy.isBlank());
    }

    /** What is not written is not sent. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        put(body, "answerId", answerId);
        put(body, "kind", kind);
        put(body, "text", text);
        put(body, "promisedBy", promisedBy);
        body.put("acknowledged", Objects.requireNonNullElse(godkant, List.of()));
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
