package se.hinderloggen.query.paging;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.problem.ProblemException;

/** The parameter {@code about}: {@code OBSERVATION:} or {@code SYSTEM_FAULT:} and an id. */
public final class About {

    private static final Pattern WRITTEN = Pattern.compile("(OBSERVATION|SYSTEM_FAULT):(.+)");

    private About() {}

    /**
     * @return absent for whatever it is about
     * @throws ProblemException 400
     */
    public static @Nullable Subject read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var match = WRITTEN.matcher(written.strip());
        try {
            if (match.matches()) {
                return new Subject(
                        Subject.Kind.valueOf(match.group(1)), UUID.fromString(match.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw ProblemException.badParameter(
                "about",
                "Ange OBSERVATION: eller SYSTEM_FAULT: och ett id.",
                "Give OBSERVATION: or SYSTEM_FAULT: and an id.");
    }
}
