package se.hinderloggen.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the person at the terminal sees: short lines with the seconds since the start. */
final class Console {

    private final PrintStream out;
    private final long startedAtMillis;

    /**
     * @param startedAtMillis since 1970; when the person gave the command
     */
    Console(long startedAtMillis) {
        this(startedAtMillis, System.out);
    }

    /**
     * @param out where the lines go instead of the terminal
     */
    Console(long startedAtMillis, OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.startedAtMillis = startedAtMillis;
    }

    void progress(String text) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), text);
    }

    void say(String text) {
        out.println(text);
    }

    double seconds() {
        return (System.currentTimeMillis() - startedAtMillis) / 1000.0;
    }
}
