package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
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
        long both =
                Arrays.stream(mine.beginnings)
                        .filter(it -> Arrays.binarySearch(its.beginnings, it) >= 0)
                        .count();
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
        var weights =
                IntStream.range(0, having.length)
                        .mapToDouble(
                                it ->
                                        tellings.get(it)
                                                * Math.max(
                                                        0,
                                                        Math.log(
                                                                (others.size() + 1)
                                                                        / (having[it] + 0.5))))
                        .toArray();
        for (var word : words.values()) {
            word.features =
                    Arrays.stream(word.features)
                            .filter(it -> having[it] > 0)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer it) -> -weights[it]))
                            .mapToInt(it -> it)
                            .toArray();
            word.weights = Arrays.stream(word.features).mapToDouble(it -> weights[it]).toArray();
        }
    }

    private Text read(String text) {
        var its =
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .filter(it -> it.length() > 1 && !COMMON.contains(it))
                        .distinct()
                        .map(it -> words.computeIfAbsent(it, this::word))
                        .toList();
        return new Text(
                its, its.stream().mapToInt(it -> it.beginning).sorted().distinct().toArray());
    }

    private Word word(String word) {
        var features = IntStream.builder();
        String beginning = word.substring(0, Math.min(word.length(), LETTERS_OF_A_BEGINNING));
        features.add(number(OF_A_BEGINNING + beginning, BEGINNING));
        String bounded = "^" + word;
        for (int at = 0; at + LETTERS_OF_A_PART <= bounded.length(); at++) {
            features.add(number(bounded.substring(at, at + LETTERS_OF_A_PART), PART));
        }
        for (int concept : Concepts.KNOWN.of(word)) {
            features.add(number(OF_A_CONCEPT + Integer.toString(concept), CONCEPT));
        }
        return new Word(features.build().toArray());
    }

    private int number(String feature, double telling) {
        return numbers.computeIfAbsent(
                feature,
                _ -> {
                    tellings.add(telling);
                    return tellings.size() - 1;
                });
    }
}
