package se.hinderloggen.command.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A text in the simplest letters that say the same: digits of every script as 0–9, full-width and
 * other look-alikes as ASCII, letters without their marks, every dash as {@code -}, every run of
 * white space as one blank (or one line feed), and nothing that cannot be seen. Each character
 * remembers where in the original it came from.
 */
final class FoldedText {

    private static final char SYMBOL = '\uFFFC';

    private char[] chars;
    private int[] from;
    private int[] to;
    private int length;
    private String text = "";
    private String lower = "";

    private FoldedText(int capacity) {
        chars = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
    }

    static FoldedText of(String text) {
        var folded = new FoldedText(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            folded.fold(point, at, next);
            at = next;
        }
        folded.finish();
        return folded;
    }

    private void finish() {
        text = new String(chars, 0, length);
        char[] small = new char[length];
        for (int i = 0; i < length; i++) {
            small[i] = Character.toLowerCase(chars[i]);
        }
        lower = new String(small);
    }

    int length() {
        return length;
    }

    /**
     * The character at a place, or a line feed outside the text, which neither joins nor counts.
     */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : '\n';
    }

    boolean isDigit(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    boolean isLetter(int index) {
        return Character.isLetter(at(index));
    }

    boolean isBlank(int index) {
        char c = at(index);
        return c == ' ' || c == '\n';
    }

    String text() {
        return text;
    }

    String text(int start, int end) {
        return text.substring(start, end);
    }

    /** In small letters. */
    String lower(int start, int end) {
        return lower.substring(start, end);
    }

    /** Whether it has one of these words, given in small letters, anywhere, be it in capitals. */
    boolean containsAny(List<String> words) {
        for (var word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this word, given in small letters, begins at a place, be it in capitals. */
    boolean startsWith(String word, int start) {
        return lower.startsWith(word, start);
    }

    /**
     * Whether one of these words, given in small letters, ends before a place, be it in capitals.
     */
    boolean endsWithAny(List<String> words, int end) {
        for (var word : words) {
            if (lower.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    Suspicion suspicion(Rule rule, int start, int end) {
        return new Suspicion(rule, from[start], to[end - 1]);
    }

    private void fold(int point, int at, int next) {
        if (point < 0x80) {
            foldAscii((char) point, at, next);
            return;
        }
        switch (point) {
            case 'å', 'ä' -> append('a', at, next);
            case 'ö' -> append('o', at, next);
            case 'Å', 'Ä' -> append('A', at, next);
            case 'Ö' -> append('O', at, next);
            default -> foldOther(point, at, next);
        }
    }

    private void foldAscii(char c, int at, int next) {
        if (c == '\n' || c == '\r' || c == '\f' || c == 0x0B) {
            appendBlank('\n', at, next);
        } else if (c == ' ' || c == '\t') {
            appendBlank(' ', at, next);
        } else if (c > ' ' && c < 0x7F) {
            append(c, at, next);
        }
    }

    private void foldOther(int point, int at, int next) {
        var decomposed = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); ) {
            int part = decomposed.codePointAt(i);
            i += Character.charCount(part);
            if (part < 0x80) {
                foldAscii((char) part, at, next);
            } else {
                appendPart(part, at, next);
            }
        }
    }

    private void appendPart(int part, int at, int next) {
        switch (Character.getType(part)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL -> {
                if (part == 0x85) {
                    appendBlank('\n', at, next);
                }
            }
            case Character.SPACE_SEPARATOR -> appendBlank(' ', at, next);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    appendBlank('\n', at, next);
            case Character.DASH_PUNCTUATION -> append('-', at, next);
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    appendNumber(part, at, next);
            default -> appendOther(part, at, next);
        }
    }

    /** Numbers in circles and the like have a value without being digits. */
    @SuppressWarnings("CharacterGetNumericValue")
    private void appendNumber(int part, int at, int next) {
        int value = Character.getNumericValue(part);
        append(value >= 0 && value <= 9 ? (char) ('0' + value) : SYMBOL, at, next);
    }

    private void appendOther(int part, int at, int next) {
        switch (part) {
            // Signs that are drawn as a dash without being one.
            case 0x2212, 0x02D7, 0x2043, 0x2796, 0x30FC, 0x2500, 0x2501 -> append('-', at, next);
            case 0x2795 -> append('+', at, next);
            // Drawn as nothing, or as an empty cell.
            case 0x115F, 0x1160, 0x3164, 0xFFA0 -> {}
            case 0x2800 -> appendBlank(' ', at, next);
            default -> {
                if (Character.isBmpCodePoint(part)) {
                    append((char) part, at, next);
                } else {
                    append(Character.isLetter(part) ? 'x' : SYMBOL, at, next);
                }
            }
        }
    }

    private void appendBlank(char blank, int at, int next) {
        if (length > 0 && isBlank(length - 1)) {
            to[length - 1] = next;
            if (blank == '\n') {
                chars[length - 1] = '\n';
            }
        } else {
            append(blank, at, next);
        }
    }

    private void append(char c, int at, int next) {
        if (length == chars.length) {
            int capacity = length + (length >> 1) + 16;
            chars = Arrays.copyOf(chars, capacity);
            from = Arrays.copyOf(from, capacity);
            to = Arrays.copyOf(to, capacity);
        }
        chars[length] = c;
        from[length] = at;
        to[length] = next;
        length++;
    }
}
