package se.hinderloggen.web.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text, or the part of it that matters, in pieces: those that were searched for are marked. */
public final class Highlighted {

    private static final int BEFORE = 80;

    private Highlighted() {}

    public record Piece(String text, boolean marked) {}

    /** From one place to another in UTF-16 units. */
    private record Span(int start, int end) {}

    /**
     * The beginning of the text, or what is around the first match when that comes later.
     *
     * @param matches pairs of beginning and end; what lies outside the text is not marked
     * @param length of what is shown at most
     */
    public static List<Piece> of(
            @Nullable String text, @Nullable List<List<Integer>> matches, int length) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var spans = spans(matches == null ? List.of() : matches, text.length());
        int from = beginning(text, spans, length);
        int to = boundary(text, Math.min(text.length(), from + length));
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        int at = from;
        for (var span : spans) {
            int start = Math.max(at, span.start());
            int end = Math.min(to, span.end());
            if (start >= end) {
                continue;
            }
            add(pieces, text.substring(at, start), false);
            add(pieces, text.substring(start, end), true);
            at = end;
        }
        add(pieces, text.substring(at, to), false);
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return List.copyOf(pieces);
    }

    public static boolean hasMarks(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::marked);
    }

    private static List<Span> spans(List<List<Integer>> matches, int length) {
        return matches.stream()
                .filter(it -> it.size() == 2)
                .map(it -> new Span(Math.max(0, it.get(0)), Math.min(length, it.get(1))))
                .filter(it -> it.start() < it.end())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** At a word, so that none is cut in two. */
    private static int beginning(String text, List<Span> spans, int length) {
        if (spans.isEmpty() || spans.getFirst().end() <= length || text.length() <= length) {
            return 0;
        }
        int from = Math.max(0, spans.getFirst().start() - BEFORE);
        int blank = text.indexOf(' ', from);
        return boundary(text, blank < 0 || blank >= spans.getFirst().start() ? from : blank + 1);
    }

    /** Not in the middle of a character of two units. */
    private static int boundary(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                ? index - 1
                : index;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
