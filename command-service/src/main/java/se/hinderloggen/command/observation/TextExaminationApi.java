package se.hinderloggen.command.observation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.privacy.PersonalDataGuard;
import se.hinderloggen.command.privacy.Rule.Severity;
import se.hinderloggen.command.privacy.Suspicion;

/**
 * What the personal-data guard would say, for someone who is still writing. Nothing is kept of it,
 * nor logged.
 */
@RestController
class TextExaminationApi {

    private static final int MOST_TEXTS = 100;

    /** Only such a name comes back, so that no text does that was sent as one. */
    private static final Pattern FIELD =
            Pattern.compile("[A-Za-z]{1,40}(\\[\\d{1,3}])?(\\.[A-Za-z]{1,40}(\\[\\d{1,3}])?)?");

    /**
     * @param texts by the field that they stand in, as a refusal would name it: {@code
     *     description}, {@code tags[0]}, {@code discussion.cause}
     */
    record ExaminationRequest(@Nullable Map<String, @Nullable String> texts) {}

    /**
     * @param suspicions in the order of the texts, and of where they stand in each
     */
    record Examination(List<Found> suspicions) {}

    /**
     * @param code to send as {@code acknowledged} when it is {@code DOUBTFUL} and meant
     * @param start first UTF-16 unit, in the text as it was sent
     * @param end after the last one
     */
    record Found(
            String field,
            String code,
            Severity severity,
            String sv,
            String en,
            int start,
            int end) {

        static Found of(String field, Suspicion suspicion) {
            var rule = suspicion.rule();
            return new Found(
                    field,
                    rule.code(),
                    rule.severity(),
                    rule.sv(),
                    rule.en(),
                    suspicion.start(),
                    suspicion.end());
        }
    }

    @Operation(
            summary = "Examines texts for personal data before anything is recorded",
            description =
                    "Keeps nothing. What is REFUSED cannot be recorded; what is DOUBTFUL is asked about.")
    @PostMapping("/api/texts/examination")
    Examination examine(@RequestBody ExaminationRequest request) {
        var texts = texts(request);
        var found = new ArrayList<Found>();
        texts.forEach(
                (field, text) -> {
                    if (text != null) {
                        PersonalDataGuard.examine(text)
                                .forEach(suspicion -> found.add(Found.of(field, suspicion)));
                    }
                });
        return new Examination(found);
    }

    private static Map<String, @Nullable String> texts(ExaminationRequest request) {
        var fields = new CheckedFields(null);
        var texts = request.texts();
        if (texts == null) {
            fields.error("texts", "missing", "Skicka texterna.", "Send the texts.");
        } else if (texts.size() > MOST_TEXTS) {
            fields.error(
                    "texts",
                    "too-many",
                    "Högst " + MOST_TEXTS + " texter åt gången.",
                    "At most " + MOST_TEXTS + " texts at a time.");
        } else if (!texts.keySet().stream().allMatch(it -> FIELD.matcher(it).matches())) {
            fields.error(
                    "texts",
                    "not-a-field",
                    "Kalla fälten som när något registreras, till exempel description eller tags[0].",
                    "Call the fields as when something is recorded, for example description or tags[0].");
        } else {
            texts.forEach(
                    (field, text) -> {
                        if (text != null) {
                            fields.fits(field, text, DraftReader.LONGEST_TEXT);
                        }
                    });
        }
        fields.refuseIfWrong();
        return Objects.requireNonNull(texts);
    }
}
