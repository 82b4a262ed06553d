package se.hinderloggen.command.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** When two ways to write a name are the same. */
final class Spelling {

    private static final int LONGEST = 200;

    private Spelling() {}

    /**
     * Without regard to capitals, blanks around, and what stands between the words; so that {@code
     * TILLGANG_VARD_STOD} is three words.
     */
    static String of(String written) {
        var text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                key.append(c);
                gap = false;
            } else if (Character.getType(c) != Character.FORMAT) {
                gap = true;
            }
        }
        return key.toString();
    }

    /** Also without regard to å, ä, ö and accents. */
    static String plain(String spelling) {
        var decomposed = Normalizer.normalize(spelling, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** A name, and the name without what stands in parentheses at its end. */
    static List<String> variants(String name) {
        int parenthesis = name.lastIndexOf('(');
        return parenthesis > 0 && name.endsWith(")")
                ? List.of(name, name.substring(0, parenthesis).strip())
                : List.of(name);
    }
}
