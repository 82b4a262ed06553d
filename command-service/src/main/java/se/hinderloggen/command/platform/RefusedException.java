package se.hinderloggen.command.platform;

import java.util.List;
import org.springframework.http.HttpStatus;
import se.hinderloggen.platform.problem.FieldError;
import se.hinderloggen.platform.problem.ProblemException;

/** A {@link Refusal} on its way out through Axon and HTTP. */
public final class RefusedException extends ProblemException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        this(refusal, List.of());
    }

    /**
     * @param nearest known values that explain it, or may have been meant
     */
    public RefusedException(Refusal refusal, List<String> nearest) {
        super(
                status(refusal.category()),
                refusal.code(),
                refusal.sv(),
                refusal.en(),
                refusal.field().isEmpty()
                        ? List.of()
                        : List.of(
                                new FieldError(
                                        refusal.field(),
                                        refusal.code(),
                                        refusal.sv(),
                                        refusal.en(),
                                        nearest,
                                        List.of())));
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    private static HttpStatus status(Refusal.Category category) {
        return switch (category) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
