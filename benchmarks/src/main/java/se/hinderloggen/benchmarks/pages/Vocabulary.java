package se.hinderloggen.benchmarks.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words in the proportions of a language: the second most common is half as common as the first,
 * the hundredth a hundredth of it (Zipf's law). So a few are in most texts, and most are in few.
 * All but the commonest are compounds, as Swedish makes them, in several inflections; their parts
 * are in many words, so that parts of words mean what they mean in real texts.
 */
final class Vocabulary {

    private static final List<String> COMMON =
            List.of(
                    "inte",
                    "klienten",
                    "ombudet",
                    "under",
                    "handläggaren",
                    "svarade",
                    "utan",
                    "väntade",
                    "beslutet",
                    "ansökan",
                    "veckor",
                    "besked",
                    "telefontiden",
                    "besöket",
                    "ställdes",
                    "avslag",
                    "begärde",
                    "kontoutdrag",
                    "läkarintyg",
                    "legitimation");

    private static final List<String> FIRST =
            List.of(
                    ("vård bistånds konto skuld sjuk arbets bostads person stöd rätts boende läkar tids"
                                    + " brevs telefon mötes hjälp råds barn hem mottagnings hälso"
                                    + " social omsorgs budget rehabiliterings psykiatri försäkrings"
                                    + " utrednings samordnings tolk färdtjänst ersättnings avgifts"
                                    + " hyres myndighets besluts rutin kommun region")
                            .split(" "));

    private static final List<String> SECOND =
            List.of(
                    ("mottagning handläggning fråga plan underlag anmälan intyg kontakt krav svar"
                                    + " möte kö utredning regel samtal brev enhet tjänst insats"
                                    + " gräns blankett behov grupp ansvar byte avbrott uppgift"
                                    + " förfrågan prövning väg")
                            .split(" "));

    private static final List<String> ENDING = List.of("", "en", "ar", "arna", "s");

    private static final long SEED = 1;
    private static final int WORDS_OF_A_TEXT = 25;
    private static final int LENGTH_OF_A_PART = 6;
    private static final int ONE_IN_COMMON = 12;

    /** The commonest first. */
    private final List<String> words;

    Vocabulary() {
        var compounds = new ArrayList<String>();
        for (String first : FIRST) {
            for (String second : SECOND) {
                ENDING.forEach(ending -> compounds.add(first + second + ending));
            }
        }
        Collections.shuffle(compounds, new Random(SEED));
        words = new ArrayList<>(COMMON);
        words.addAll(compounds);
    }

    int size() {
        return words.size();
    }

    /** About two dozen words, as someone would write about an event. */
    String text(Random random) {
        String text =
                IntStream.range(0, WORDS_OF_A_TEXT)
                        .mapToObj(_ -> word(1, random))
                        .collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** To search for: one that means something, or a part of it, rarely one that is everywhere. */
    String wanted(Random random) {
        String word = word(random.nextInt(ONE_IN_COMMON) == 0 ? 1 : COMMON.size() + 1, random);
        return random.nextInt(6) == 0 && word.length() > LENGTH_OF_A_PART
                ? word.substring(1, word.length() - 1)
                : word;
    }

    /**
     * @param from the rank to begin with, from 1
     */
    private String word(int from, Random random) {
        double most = (double) (words.size() + 1) / from;
        return words.get((int) (from * Math.pow(most, random.nextDouble())) - 1);
    }
}
