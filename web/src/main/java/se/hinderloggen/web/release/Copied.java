package se.hinderloggen.web.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a summary stands word for word in what it is a summary of. Words that follow upon each
 * other tell that something was copied; a few that happen to be the same do not. Pure.
 */
final class Copied {

    /** So many words in a row are hardly the same by chance. */
    private static final int IN_A_ROW = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Copied() {}

    /**
     * @param start in UTF-16 units, in the summary
     */
    record Span(int start, int end) {}

    private record Word(String word, int start, int end) {}

    /** In order, and none within another. */
    static List<Span> find(String summary, List<String> originals) {
        var known = new HashSet<String>();
        for (var original : originals) {
            runs(words(original), known);
        }
        var words = words(summary);
        var spans = new ArrayList<Span>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            if (known.contains(run(words, i))) {
                var last = words.get(i + IN_A_ROW - 1);
                int start = words.get(i).start;
                if (!spans.isEmpty() && spans.getLast().end >= start) {
                    start = spans.removeLast().start;
                }
                spans.add(new Span(start, last.end));
            }
        }
        return List.copyOf(spans);
    }

    private static void runs(List<Word> words, Set<String> runs) {
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            runs.add(run(words, i));
        }
    }

    private static String run(List<Word> words, int from) {
        return String.join(
                " ", words.subList(from, from + IN_A_ROW).stream().map(Word::word).toList());
    }

    private static List<Word> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(it -> new Word(it.group().toLowerCase(Locale.ROOT), it.start(), it.end()))
                .toList();
    }
}
