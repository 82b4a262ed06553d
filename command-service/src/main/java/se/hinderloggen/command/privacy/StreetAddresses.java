package se.hinderloggen.command.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Finds what looks like a street address, a post box or an apartment. All patterns are bounded. */
final class StreetAddresses {

    private static final String NUMBER = " ?\\d{1,3}(?: ?[A-Ha-h])?\\b(?![./:-]?\\d)";

    private static final List<Pattern> PATTERNS =
            List.of(
                    // Storgatan 12, Skolvägen 3 B; in small letters only where no other word ends
                    // so.
                    Pattern.compile(
                            "\\b(?:[A-Z][A-Za-z]{1,40}(?:gatan|vagen|grand|stigen|torget|allen|backen|brinken|esplanaden|kajen)"
                                    + "|[a-z]{2,40}(?:gatan|grand))"
                                    + NUMBER),
                    // Norra vägen 3, Drottning Kristinas väg 7
                    Pattern.compile(
                            "\\b(?:Norra|Sodra|Ostra|Vastra|Nya|Gamla|Stora|Lilla|[A-Z][a-z]{1,40}s) (?:gatan?|vag(?:en)?|grand|allen?)"
                                    + NUMBER),
                    Pattern.compile("\\b(?:(?:PO ?|Post)?[Bb]ox|BOX) \\d{2,5}\\b"),
                    Pattern.compile("\\b(?i:lgh|lagenhet)\\.? ?(?:nr ?)?\\d{4}\\b"));

    /** What the patterns have before the number; without it there is nothing to look for. */
    private static final List<String> BEFORE_NUMBER =
            List.of(
                    "gatan",
                    "gata",
                    "vagen",
                    "vag",
                    "grand",
                    "stigen",
                    "torget",
                    "allen",
                    "alle",
                    "backen",
                    "brinken",
                    "esplanaden",
                    "kajen",
                    "box",
                    "lgh",
                    "lgh.",
                    "lagenhet",
                    "lagenhet.",
                    "nr");

    private StreetAddresses() {}

    static void find(FoldedText text, DigitGroups groups, List<Suspicion> found) {
        if (!mayHaveAny(text, groups)) {
            return;
        }
        var whole = text.text();
        for (var pattern : PATTERNS) {
            var matcher = pattern.matcher(whole);
            while (matcher.find()) {
                found.add(text.suspicion(Rule.STREET_ADDRESS, matcher.start(), matcher.end()));
            }
        }
    }

    private static boolean mayHaveAny(FoldedText text, DigitGroups groups) {
        for (int group = 0; group < groups.count(); group++) {
            int start = groups.start(group);
            int end = text.isBlank(start - 1) ? start - 1 : start;
            if (text.endsWithAny(BEFORE_NUMBER, end)) {
                return true;
            }
        }
        return false;
    }
}
