package se.hinderloggen.command.catalogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How alike two spellings are, from 0 to 1. */
final class Likeness {

    private static final int LONGEST = 60;

    private Likeness() {}

    /**
     * The better of two measures: slips of the pen over the length (which finds misspelled words)
     * and shared runs of three letters (which finds words left out or in another order).
     */
    static double of(String one, String other) {
        var a = shortened(one);
        var b = shortened(other);
        int longer = Math.max(a.length(), b.length());
        if (longer == 0) {
            return 0;
        }
        return Math.max(1 - (double) slips(a, b) / longer, sharedTrigrams(a, b));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Letters put in, left out, exchanged, or swapped with the next (Damerau and Levenshtein). */
    private static int slips(String a, String b) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var now = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            var spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }

    private static double sharedTrigrams(String a, String b) {
        var ofA = trigrams(a);
        var ofB = trigrams(b);
        int all = ofA.size() + ofB.size();
        ofA.retainAll(ofB);
        return all == 0 ? 0 : 2.0 * ofA.size() / all;
    }

    private static Set<String> trigrams(String text) {
        var padded = " " + text + " ";
        var trigrams = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
