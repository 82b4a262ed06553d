package se.hinderloggen.query.paging;

import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.problem.ProblemException;

/** How many things at most are wanted on a page. */
public final class Limit {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    private Limit() {}

    /**
     * The parameter {@code limit}.
     *
     * @throws ProblemException 400
     */
    public static int read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return USUAL;
        }
        String given = written.strip();
        if (!given.matches("\\d{1,4}")
                || Integer.parseInt(given) < 1
                || Integer.parseInt(given) > MOST) {
            throw ProblemException.badParameter(
                    "limit", "Ange ett tal från 1 till 200.", "Give a number from 1 to 200.");
        }
        return Integer.parseInt(given);
    }
}
