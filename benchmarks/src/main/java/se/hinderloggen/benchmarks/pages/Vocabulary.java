package se.hinderloggen.benchmarks.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words in the proportions of a language: a few are in most texts, most are in few. All are Swedish
 * in their parts, so that stems and parts of words mean what they mean in real texts.
 */
final class Vocabulary {

    private static final List<String> COMMON =
            List.of(
                    "klienten",
                    "ombudet",
                    "handläggaren",
                    "svarade",
                    "väntade",
                    "inte",
                    "ansökan",
                    "beslutet",
                    "under",
                    "veckor",
                    "telefontiden",
                    "besöket",
                    "ställdes",
                    "utan",
                    "besked",
                    "avslag",
                    "begärde",
                    "kontoutdrag",
                    "läkarintyg",
                    "legitimation");

    private static final List<String> FIRST =
            List.of(
                    "vård",
                    "bistånds",
                    "konto",
                    "skuld",
                    "sjuk",
                    "arbets",
                    "bostads",
                    "person",
                    "stöd",
                    "rätts",
                    "boende",
                    "läkar",
                    "tids",
                    "brevs",
                    "telefon",
                    "mötes",
                    "hjälp",
                    "råds",
                    "barn",
                    "hem");

    private static final List<String> SECOND =
            List.of(
                    "mottagning",
                    "handläggning",
                    "fråga",
                    "plan",
                    "beslut",
                    "ansökan",
                    "intyg",
                    "kontakt",
                    "krav",
                    "svar",
                    "besked",
                    "kö",
                    "utredning",
                    "regel",
                    "samtal");

    private static final List<String> ENDING =
            List.of("", "en", "ar", "arna", "s", "ens", "lös", "bar", "vis", "het");

    private static final int WORDS_OF_A_TEXT = 25;
    private static final int LENGTH_OF_A_PART = 6;

    private final List<String> words;

    Vocabulary() {
        words = new ArrayList<>(COMMON);
        for (String ending : ENDING) {
            for (String second : SECOND) {
                FIRST.forEach(first -> words.add(first + second + ending));
            }
        }
    }

    int size() {
        return words.size();
    }

    /** About two dozen words, as someone would write about an event. */
    String text(Random random) {
        String text =
                IntStream.range(0, WORDS_OF_A_TEXT)
                        .mapToObj(_ -> word(random, 3))
                        .collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** To search for: common ones are looked for more rarely than they are written. */
    String wanted(Random random) {
        String word = word(random, 2);
        return random.nextInt(6) == 0 && word.length() > LENGTH_OF_A_PART
                ? word.substring(1, word.length() - 1)
                : word;
    }

    /**
     * @param skew the larger, the more often the first
     */
    private String word(Random random, int skew) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), skew)));
    }
}
