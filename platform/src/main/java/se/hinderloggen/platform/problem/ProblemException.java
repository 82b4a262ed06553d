package se.hinderloggen.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal on its way to the caller. Its texts are ours; nothing that was sent may be put into
 * them.
 */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String sv;
    private final String en;
    private final List<FieldError> errors;

    public ProblemException(
            HttpStatus status, String code, String sv, String en, List<FieldError> errors) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.sv = sv;
        this.en = en;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(HttpStatus status, String code, String sv, String en) {
        this(status, code, sv, en, List.of());
    }

    /** 422: the request was understood, and these fields cannot be accepted. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-fields",
                "Något behöver ändras innan det kan tas emot. Se varje fält.",
                "Something has to be changed before this can be accepted. See each field.",
                errors);
    }

    /** 400: a parameter of a query cannot be understood. */
    public static ProblemException badParameter(String name, String sv, String en) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                "En parameter i adressen kan inte läsas.",
                "A parameter of the address cannot be read.",
                List.of(new FieldError(name, "bad-parameter", sv, en)));
    }

    /**
     * 404: the same for what is missing and what belongs to someone else, so that existence is not
     * told.
     */
    public static ProblemException notFound() {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Det finns inget här för dig. Kontrollera adressen.",
                "There is nothing here for you. Check the address.");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    Problem toProblem(@Nullable String acceptLanguage) {
        return Problem.of(status, code, sv, en, errors, acceptLanguage);
    }
}
