package se.hinderloggen.web.services;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service has refused, and says why in words for people (RFC 9457). */
public final class ServiceProblem extends RuntimeException {

    private final int status;
    private final String code;
    private final Sentence sentence;
    private final List<Field> errors;

    /** In both languages. */
    public record Sentence(String sv, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }

    /**
     * One field that has to be changed.
     *
     * @param nearest known values that may have been meant
     * @param spans where in the text, in UTF-16 units
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(
            String field,
            String code,
            String sv,
            String en,
            @Nullable List<String> nearest,
            @Nullable List<Span> spans) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Span(int start, int end) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @Nullable String code,
            @Nullable String sv,
            @Nullable String en,
            @Nullable List<Field> errors) {}

    ServiceProblem(int status, String code, Sentence sentence, List<Field> errors) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
        this.errors = List.copyOf(errors);
    }

    public int status() {
        return status;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<Field> errors() {
        return errors;
    }

    public boolean isNotFound() {
        return status == 404;
    }
}
