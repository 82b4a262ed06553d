package se.hinderloggen.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions for the log: where and what kind, without their messages, which may quote what someone
 * wrote.
 */
public final class Redacted {

    private static final int FRAMES = 12;

    private Redacted() {}

    public static String trace(Throwable thrown) {
        var text = new StringBuilder();
        int depth = 0;
        for (@Nullable Throwable t = thrown; t != null && depth < 8; t = t.getCause(), depth++) {
            text.append(depth == 0 ? "" : "\n caused by ")
                    .append(t.getClass().getName())
                    .append(
                            Arrays.stream(t.getStackTrace())
                                    .limit(FRAMES)
                                    .map(frame -> "\n    at " + frame)
                                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
