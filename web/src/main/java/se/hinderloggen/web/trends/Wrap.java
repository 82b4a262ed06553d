package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines, between words or after a slash; SVG does not do it. */
public final class Wrap {

    private Wrap() {}

    /** Lets a browser break it after a slash too. */
    public static String breakable(String text) {
        return text.replace("/", "/\u200B");
    }

    public static List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=/)")) {
            if (!line.isEmpty() && line.length() + word.stripTrailing().length() > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
