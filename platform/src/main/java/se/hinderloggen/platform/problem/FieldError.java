package se.hinderloggen.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is wrong with one field. Never repeats its content.
 *
 * @param field path in the request, e.g. {@code findings[0].authority}
 * @param code stable, kebab-case
 * @param sv what to do, in Swedish
 * @param en what to do, in English
 * @param nearest known values that may have been meant
 * @param spans where in the field's text, so that a page can mark it
 */
public record FieldError(
        String field,
        String code,
        String sv,
        String en,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> nearest,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> spans) {

    /**
     * Part of a text.
     *
     * @param start index of the first UTF-16 unit
     * @param end index after the last one
     */
    public record Span(int start, int end) {}

    public FieldError {
        nearest = List.copyOf(nearest);
        spans = List.copyOf(spans);
    }

    public FieldError(String field, String code, String sv, String en) {
        this(field, code, sv, en, List.of(), List.of());
    }
}
