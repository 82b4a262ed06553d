package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much texts tell of the same, though in other words. Each word counts once, by the most
 * telling thing that it has in common with any word of the other text: how it begins (whatever its
 * inflection), a part of it ("hyreshöjning" and "hyran höjdes"), or what it is about ({@link
 * Concepts}). What few of the texts have is more telling than what most have: the weights are
 * inverse document frequencies.
 *
 * @param <K> what the others are called by
 */
final class Resemblance<K> {

    private static final int LETTERS_OF_A_BEGINNING = 7;
    private static final int LETTERS_OF_A_PART = 5;
    private static final double BEGINNING = 1;
    private static final double PART = 0.5;
    private static final double CONCEPT = 1.5;

    /** Words that are in any text, and in none more than in another. */
    private static final Set<String> COMMON =
            Set.of(
                    ("och det att i en jag hon som han på den med var sig för så till är men ett om"
                                    + " hade de av inte du henne då sin nu har hans honom skulle hennes där min man ej"
                                    + " vid kunde något från ut när efter upp vi dem vara vad över än kan sina här ha"
                                    + " mot alla under någon eller allt mycket sedan ju denna själv detta åt utan"
                                    + " varit hur ingen mitt bli blev oss dessa några deras blir vilken er sådan dess"
                                    + " inom mellan sådant varför varje vilka vem vilket vart vars vårt hen hens"
                                    + " klienten klient klientens ombudet ska skall måste får fick fått blivit vill"
                                    + " ville vilja finns fanns gör göra gjorde gjort görs går gick säger säga sade sa"
                                    + " sagt kommer tar tog ta också även bara redan ens ändå dock nog sen alltså just"
                                    + " ganska helt lite mer mest aldrig alltid ibland ofta innan medan tills trots"
                                    + " fast fastän eftersom därför annars varken vare antingen både utom förrän"
                                    + " därifrån dit hit dig mina dina våra ena inga inget ingenting nästan numera"
                                    + " däremot hos in ner ned fram")
                            .split(" "));

    private static final char OF_A_BEGINNING = '=';
    private static final char OF_A_CONCEPT = '#';

    /**
     * What a word can have in common with others, in numbers: how it begins, its parts, and what it
     * is about. Once weighed, the most telling first.
     */
    private static final class Word {
        final int beginning;
        int[] features;
        double[] weights = {};

        Word(int[] features) {
            this.beginning = features[0];
            this.features = features;
        }

        /** Those that others have, the most telling first; of equal ones the one that was first. */
        void weigh(double[] ofFeatures, int[] having) {
            var sorted = new int[features.length];
            int count = 0;
            for (int feature : features) {
                if (having[feature] > 0) {
                    int at = count++;
                    for (; at > 0 && ofFeatures[sorted[at - 1]] < ofFeatures[feature]; at--) {
                        sorted[at] = sorted[at - 1];
                    }
                    sorted[at] = feature;
                }
            }
            features = Arrays.copyOf(sorted, count);
            weights = new double[count];
            for (int i = 0; i < count; i++) {
                weights[i] = ofFeatures[features[i]];
            }
        }
    }

    /**
     * @param beginnings of the words, each once, in order
     */
    private record Text(List<Word> words, int[] beginnings) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Double> tellings = new ArrayList<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Map<K, Text> others = new HashMap<>();
    private final Map<K, Double> resemblances = new HashMap<>();

    /**
     * @param others what is common is what is common among them
     */
    Resemblance(String text, Map<K, String> others) {
        var written = read(text);
        others.forEach((key, other) -> this.others.put(key, read(other)));
        weigh();
        var inWritten = new boolean[tellings.size()];
        mark(written, inWritten, true);
        double whole = inCommon(written, inWritten);
        var inOther = new boolean[tellings.size()];
        this.others.forEach(
                (key, other) -> {
                    mark(other, inOther, true);
                    double common = inCommon(written, inOther) + inCommon(other, inWritten);
                    double both = whole + inCommon(other, inOther);
                    mark(other, inOther, false);
                    resemblances.put(key, both == 0 ? 0 : common / both);
                });
    }

    /** 0 to 1: the share of the two texts, by weight, that the other text has as well. */
    double to(K other) {
        return resemblances.getOrDefault(other, 0.0);
    }

    /** 0 to 1: the share of their words that the other has as well, in whatever inflection. */
    double between(K one, K other) {
        var mine = others.get(one);
        var its = others.get(other);
        if (mine == null || its == null) {
            return 0;
        }
        int all = mine.beginnings.length + its.beginnings.length;
        int both = 0;
        for (int i = 0, j = 0; i < mine.beginnings.length && j < its.beginnings.length; ) {
            int order = Integer.compare(mine.beginnings[i], its.beginnings[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return all == 0 ? 0 : 2.0 * both / all;
    }

    private static void mark(Text text, boolean[] features, boolean there) {
        for (var word : text.words) {
            for (int feature : word.features) {
                features[feature] = there;
            }
        }
    }

    /** Of each word the most telling thing that is among these. */
    private static double inCommon(Text text, boolean[] features) {
        double sum = 0;
        for (var word : text.words) {
            for (int i = 0; i < word.features.length; i++) {
                if (features[word.features[i]]) {
                    sum += word.weights[i];
                    break;
                }
            }
        }
        return sum;
    }

    /** What none of the others has tells nothing of which is most alike. */
    private void weigh() {
        var having = new int[tellings.size()];
        var seenIn = new int[tellings.size()];
        int number = 0;
        for (var text : others.values()) {
            number++;
            for (var word : text.words) {
                for (int feature : word.features) {
                    if (seenIn[feature] != number) {
                        seenIn[feature] = number;
                        having[feature]++;
                    }
                }
            }
        }
        var weights = new double[having.length];
        for (int i = 0; i < weights.length; i++) {
            double rare = Math.log((others.size() + 1) / (having[i] + 0.5));
            weights[i] = tellings.get(i) * Math.max(0, rare);
        }
        words.values().forEach(it -> it.weigh(weights, having));
    }

    private Text read(String text) {
        var its = new LinkedHashSet<Word>();
        var lower = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); ) {
            int end = at;
            while (end < lower.length() && isOfAWord(lower.charAt(end), end > at)) {
                end++;
            }
            if (end - at > 1) {
                var word = lower.substring(at, end);
                if (!COMMON.contains(word)) {
                    its.add(words.computeIfAbsent(word, this::word));
                }
            }
            at = Math.max(end, at + 1);
        }
        return new Text(
                List.copyOf(its),
                its.stream().mapToInt(it -> it.beginning).sorted().distinct().toArray());
    }

    private static boolean isOfAWord(char it, boolean within) {
        return Character.isLetterOrDigit(it) || (within && it == '-');
    }

    private Word word(String word) {
        var concepts = Concepts.KNOWN.of(word);
        var bounded = "^" + word;
        int parts = Math.max(0, bounded.length() - LETTERS_OF_A_PART + 1);
        var features = new int[1 + parts + concepts.length];
        int count = 0;
        String beginning = word.substring(0, Math.min(word.length(), LETTERS_OF_A_BEGINNING));
        features[count++] = number(OF_A_BEGINNING + beginning, BEGINNING);
        for (int at = 0; at < parts; at++) {
            features[count++] = number(bounded.substring(at, at + LETTERS_OF_A_PART), PART);
        }
        for (int concept : concepts) {
            features[count++] = number(OF_A_CONCEPT + Integer.toString(concept), CONCEPT);
        }
        return new Word(features);
    }

    private int number(String feature, double telling) {
        int next = tellings.size();
        Integer known = numbers.putIfAbsent(feature, next);
        if (known == null) {
            tellings.add(telling);
            return next;
        }
        return known;
    }
}
