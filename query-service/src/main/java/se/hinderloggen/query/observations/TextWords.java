package se.hinderloggen.query.observations;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text as they stand in it, by which parts of words are found. */
final class TextWords {

    /** Stands before a word among a text's terms; a stem never begins with it. */
    private static final String MARK = " ";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u0000]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** Longer than any word; PostgreSQL keeps 2,046 bytes. */
    private static final int MAX_LENGTH = 500;

    private TextWords() {}

    /** In small letters, without signs before and after; empty when there is nothing else. */
    static String core(String word) {
        String core = EDGES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        return core.substring(0, Math.min(core.length(), MAX_LENGTH));
    }

    /** What a text's words are among its terms, a line each. */
    static String terms(String text) {
        return Arrays.stream(SPACE.split(text))
                .map(TextWords::core)
                .filter(it -> !it.isEmpty())
                .distinct()
                .map(it -> MARK + it)
                .collect(Collectors.joining("\n"));
    }

    /** That a text has one of these words, as PostgreSQL writes it. */
    static String query(Iterable<String> words) {
        var query = new StringBuilder();
        for (String word : words) {
            query.append(query.isEmpty() ? "'" : " | '")
                    .append(MARK)
                    .append(word.replace("\\", "\\\\").replace("'", "''"))
                    .append('\'');
        }
        return query.toString();
    }
}
