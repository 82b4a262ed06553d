package se.hinderloggen.command.privacy;

import java.util.List;

/**
 * Finds e-mail addresses, also with blanks around the sign and with {@code (at)} or {@code (dot)}
 * in place of signs.
 */
final class EmailAddresses {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;

    private EmailAddresses() {}

    static void find(FoldedText text, List<Suspicion> found) {
        for (int at = 0; at < text.length(); at++) {
            int afterSign = afterSign(text, at);
            if (afterSign > at) {
                int start = startOfLocalPart(text, at);
                int end = start < 0 ? -1 : endOfDomain(text, at, afterSign);
                if (end >= 0) {
                    found.add(text.suspicion(Rule.EMAIL_ADDRESS, start, end));
                }
                at = Math.max(end, afterSign) - 1;
            }
        }
    }

    /** The place after {@code @} or a word for it, or the same place when there is none. */
    private static int afterSign(FoldedText text, int at) {
        return switch (text.at(at)) {
            case '@' -> at + 1;
            case '(', '[', '{', '<' -> afterBracketed(text, at, "at", "a", "snabel-a", "snabela");
            case ' ' -> afterWord(text, at, "at", "snabel-a", "snabela");
            default -> at;
        };
    }

    private static int afterBracketed(FoldedText text, int at, String... words) {
        int start = text.isBlank(at + 1) ? at + 2 : at + 1;
        for (var word : words) {
            if (text.startsWith(word, start)) {
                int end = start + word.length();
                end = text.isBlank(end) ? end + 1 : end;
                if (")]}>".indexOf(text.at(end)) >= 0) {
                    return end + 1;
                }
            }
        }
        return at;
    }

    private static int afterWord(FoldedText text, int at, String... words) {
        for (var word : words) {
            int end = at + 1 + word.length();
            if (text.startsWith(word, at + 1) && text.isBlank(end)) {
                return end;
            }
        }
        return at;
    }

    private static int startOfLocalPart(FoldedText text, int sign) {
        int end = text.isBlank(sign - 1) ? sign - 1 : sign;
        int start = end;
        while (start > 0 && end - start < LONGEST_LOCAL_PART && isLocal(text, start - 1)) {
            start--;
        }
        return start == end ? -1 : start;
    }

    private static boolean isLocal(FoldedText text, int at) {
        return text.isLetter(at) || text.isDigit(at) || "._%+-'".indexOf(text.at(at)) >= 0;
    }

    /** Without a dot it is an address only when nothing but the sign itself stands between. */
    private static int endOfDomain(FoldedText text, int sign, int afterSign) {
        boolean tight = text.at(sign) == '@' && !text.isBlank(sign - 1) && !text.isBlank(afterSign);
        int start = text.isBlank(afterSign) ? afterSign + 1 : afterSign;
        int end = endOfLabel(text, start);
        if (end == start) {
            return -1;
        }
        boolean dotted = false;
        for (int afterDot = afterDot(text, end); afterDot > end; afterDot = afterDot(text, end)) {
            int endOfNext = endOfLabel(text, afterDot);
            if (endOfNext - afterDot < 2) {
                break;
            }
            dotted |= text.isLetter(afterDot);
            end = endOfNext;
        }
        return dotted || (tight && text.isLetter(start)) ? end : -1;
    }

    private static int afterDot(FoldedText text, int at) {
        if (text.at(at) == '.' && !text.isBlank(at + 1)) {
            return at + 1;
        }
        if (text.isBlank(at) && text.at(at + 1) == '.') {
            return text.isBlank(at + 2) ? at + 3 : at + 2;
        }
        int bracket = text.isBlank(at) ? at + 1 : at;
        if ("([{<".indexOf(text.at(bracket)) >= 0) {
            int after = afterBracketed(text, bracket, "dot", "punkt", "prick");
            if (after > bracket) {
                return text.isBlank(after) ? after + 1 : after;
            }
        }
        if (text.isBlank(at)) {
            int after = afterWord(text, at, "dot", "punkt", "prick");
            return after > at ? after + 1 : at;
        }
        return at;
    }

    private static int endOfLabel(FoldedText text, int start) {
        int end = start;
        while (end - start < LONGEST_LABEL
                && (text.isLetter(end) || text.isDigit(end) || text.at(end) == '-')) {
            end++;
        }
        return end;
    }
}
