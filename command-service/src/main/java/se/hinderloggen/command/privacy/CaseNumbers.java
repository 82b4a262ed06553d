package se.hinderloggen.command.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what looks like the number of a case, a court file or a customer. All patterns are bounded.
 */
final class CaseNumbers {

    /** A word that announces a number, then the number: at least three digits in all. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?i)\\b(?:dnr|d\\.nr|diarie-?(?:nr|nummer)|(?:arende|mal|kund|klient|journal|patient|beslut|akt|"
                            + "referens|remiss|forsakrings|skade|ocr)s?[- ]?(?:nr|nummer)|aktbil|ocr)"
                            + "[.:#]{0,2} ?(?:[A-Z]{1,6}[ ./-]?)?(?=(?:[./-]?\\d){3})\\d[\\d./-]{0,30}");

    /** Without one of these there is nothing announced, and the pattern above is a slow one. */
    private static final List<String> ANNOUNCEMENTS = List.of("nr", "nummer", "aktbil", "ocr");

    /** A court's: T 123-21. Two digits suffice after the word itself. */
    private static final Pattern COURT =
            Pattern.compile(
                    "\\b(?:[Mm]al (?:nr )?[A-Z]{1,3} ?\\d{1,6}|[TBAKFMP] \\d{3,6}|O \\d{3,6})-\\d{2}\\b(?![-.:]?\\d)");

    /** A register's: SN 2021/123, 2021/0012. A school year, 2021/2022 or 2021/22, is not one. */
    private static final Pattern REGISTER =
            Pattern.compile("\\b(?:19|20)\\d{2}/(?!(?:19|20)\\d{2}\\b)\\d{3,8}\\b");

    private CaseNumbers() {}

    static void find(FoldedText text, DigitGroups groups, List<Suspicion> found) {
        var whole = text.text();
        if (text.containsAny(ANNOUNCEMENTS)) {
            find(ANNOUNCED, whole, text, found);
        }
        if (joinsAny(groups, '-')) {
            find(COURT, whole, text, found);
        }
        if (joinsAny(groups, '/')) {
            find(REGISTER, whole, text, found);
        }
    }

    private static void find(
            Pattern pattern, String whole, FoldedText text, List<Suspicion> found) {
        var matcher = pattern.matcher(whole);
        while (matcher.find()) {
            found.add(text.suspicion(Rule.CASE_NUMBER, matcher.start(), matcher.end()));
        }
    }

    private static boolean joinsAny(DigitGroups groups, char mark) {
        for (int group = 0; group < groups.count(); group++) {
            if (groups.tight(group) && groups.mark(group) == mark) {
                return true;
            }
        }
        return false;
    }
}
