package se.hinderloggen.query.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known values that may have been meant, the likeliest first. */
final class Nearest {

    private static final int AT_MOST = 3;

    private Nearest() {}

    static List<String> to(String given, Collection<String> known) {
        String meant = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .distinct()
                .sorted(
                        Comparator.<String>comparingInt(
                                        it -> distance(meant, it.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(AT_MOST)
                .toList();
    }

    /** How many letters to insert, remove or change to come from one to the other. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + changed,
                                Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
