package se.hinderloggen.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that nobody may find again, and numbers that look like somebody's. */
final class Canaries {

    /**
     * Ten digits: the tenth is right, and the date is one. The second belongs to nobody: day + 60.
     */
    static final String PERSONAL = withCheckDigit("580317239");

    static final String COORDINATION = withCheckDigit("640571238");

    private final List<String> words = new ArrayList<>();

    /** Ways in which people write such a number. */
    static Map<String, String> forms() {
        var forms = new TreeMap<String, String>();
        String date = PERSONAL.substring(0, 6);
        String last = PERSONAL.substring(6);
        forms.put("10 digits", PERSONAL);
        forms.put("12 digits", "19" + PERSONAL);
        forms.put("hyphen", date + "-" + last);
        forms.put("12 digits and hyphen", "19" + date + "-" + last);
        forms.put("over a hundred", date + "+" + last);
        forms.put("blank", date + " " + last);
        forms.put("dash", date + "–" + last);
        forms.put("dash and blanks", date + " – " + last);
        forms.put("parts", "19" + date.replaceAll("(..)(..)(..)", "$1-$2-$3") + "-" + last);
        forms.put("pairs", PERSONAL.replaceAll("..(?!$)", "$0 "));
        forms.put("no-break space", date + "\u00A0" + last);
        forms.put("zero-width space", date.substring(0, 3) + "\u200B" + date.substring(3) + last);
        forms.put("coordination number", "19" + COORDINATION);
        return forms;
    }

    /** A new word; it is ASCII, so that every encoding has the same letters. */
    String word() {
        String word =
                "kanarief"
                        + Integer.toString(1_000_000 + words.size() * 7919, 26)
                                .chars()
                                .mapToObj(it -> "" + (char) ('a' + Character.digit(it, 26)))
                                .reduce("", String::concat);
        words.add(word);
        return word;
    }

    /** Everything to be looked for. */
    List<String> all() {
        var all = new ArrayList<>(words);
        all.add(PERSONAL);
        all.add(COORDINATION);
        return all;
    }

    private static String withCheckDigit(String nine) {
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int weighted = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return nine + (10 - sum % 10) % 10;
    }
}
