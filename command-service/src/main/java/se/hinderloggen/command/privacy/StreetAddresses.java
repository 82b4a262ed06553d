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

    private StreetAddresses() {}

    static void find(FoldedText text, List<Suspicion> found) {
        var whole = text.text();
        for (var pattern : PATTERNS) {
            var matcher = pattern.matcher(whole);
            while (matcher.find()) {
                found.add(text.suspicion(Rule.STREET_ADDRESS, matcher.start(), matcher.end()));
            }
        }
    }
}
