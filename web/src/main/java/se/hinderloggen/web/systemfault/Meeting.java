package se.hinderloggen.web.systemfault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The meeting that a form was opened from, if any; there one goes back to. */
final class Meeting {

    private Meeting() {}

    static @Nullable UUID of(String written) {
        try {
            return written.isBlank() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String backOr(String written, String otherwise) {
        return backOr(written, null, otherwise);
    }

    /**
     * @param observation that was looked at in the meeting, if any
     */
    static String backOr(String written, @Nullable UUID observation, String otherwise) {
        var meeting = of(written);
        if (meeting == null) {
            return otherwise;
        }
        return "/moten/" + meeting + (observation == null ? "" : "?om=" + observation);
    }
}
