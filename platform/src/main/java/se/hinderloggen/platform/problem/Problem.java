package se.hinderloggen.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * RFC 9457, as it goes over the wire. There is no {@code instance}: the path may hold what someone
 * wrote.
 *
 * @param type {@code urn:hinderloggen:problem:} and the code
 * @param detail {@code sv} or {@code en}, as the caller prefers; Swedish when it does not say
 * @param code stable, kebab-case
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String sv,
        String en,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final List<Locale> LANGUAGES = List.of(SWEDISH, Locale.ENGLISH);

    /**
     * @param acceptLanguage the header as it came, or absent
     */
    public static Problem of(
            HttpStatus status,
            String code,
            String sv,
            String en,
            List<FieldError> errors,
            @Nullable String acceptLanguage) {
        return new Problem(
                "urn:hinderloggen:problem:" + code,
                status.getReasonPhrase(),
                status.value(),
                prefersEnglish(acceptLanguage) ? en : sv,
                code,
                sv,
                en,
                errors);
    }

    /**
     * Whether to answer in English: when the caller prefers it, and Swedish otherwise.
     *
     * @param acceptLanguage the header as it came, or absent
     */
    public static boolean prefersEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return false;
        }
        try {
            return Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES)
                    == Locale.ENGLISH;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    ResponseEntity<Object> toResponse(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
