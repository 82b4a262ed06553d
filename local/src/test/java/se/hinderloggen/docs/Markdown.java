package se.hinderloggen.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** As much of Markdown as it takes to find links, code spans and headings. */
final class Markdown {

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");
    private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1");
    private static final Pattern INLINE_LINK = Pattern.compile("]\\(\\s*<?([^)\\s>]+)[^)]*\\)");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^]]+]:\\s*<?([^\\s>]+)");
    private static final Pattern HTML_LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern HTML_ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

    /**
     * @param number from 1
     */
    record Line(int number, String text) {

        List<String> links() {
            // A link within a code span is an example of one.
            String text = CODE.matcher(text()).replaceAll(it -> " ".repeat(it.group().length()));
            return Stream.of(INLINE_LINK, DEFINITION, HTML_LINK)
                    .flatMap(form -> form.matcher(text).results())
                    .map(it -> it.group(1))
                    .toList();
        }

        List<String> codeSpans() {
            return CODE.matcher(text).results().map(it -> it.group(2).strip()).toList();
        }
    }

    private Markdown() {}

    /** The lines outside fenced blocks. */
    static List<Line> prose(List<String> lines) {
        var prose = new ArrayList<Line>();
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            var matcher = FENCE.matcher(lines.get(i));
            if (matcher.matches() && (fence.isEmpty() || fence.equals(matcher.group(1)))) {
                fence = fence.isEmpty() ? matcher.group(1) : "";
            } else if (fence.isEmpty()) {
                prose.add(new Line(i + 1, lines.get(i)));
            }
        }
        return prose;
    }

    /** What a link to a part of the document may say after its {@code #}, as GitHub makes them. */
    static Set<String> anchors(List<String> lines) {
        var anchors = new HashSet<String>();
        Map<String, Integer> seen = new HashMap<>();
        for (Line line : prose(lines)) {
            found(HEADING, line, Markdown::slug)
                    .forEach(
                            slug -> {
                                int before = seen.merge(slug, 1, Integer::sum) - 1;
                                anchors.add(before == 0 ? slug : slug + "-" + before);
                            });
            found(HTML_ANCHOR, line, Function.identity()).forEach(anchors::add);
        }
        return anchors;
    }

    private static Stream<String> found(
            Pattern pattern, Line line, Function<String, String> change) {
        return pattern.matcher(line.text())
                .results()
                .map((MatchResult it) -> it.group(1))
                .map(change);
    }

    private static String slug(String heading) {
        return heading.replaceAll("!?\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .replace(' ', '-');
    }
}
