package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
    private static final double PART = 0.7;
    private static final double CONCEPT = 1.2;

    /** Words that are in any text, and in none more than in another. */
    private static final Set<String> COMMON =
            Set.of(
                    ("och det att i en jag hon som han på den med var sig för så till är men ett om"
                                    + " hade de av inte du henne då sin nu har hans honom skulle hennes där min"
                                    + " man ej vid kunde något från ut när efter upp vi dem vara vad över än kan"
                                    + " sina här ha mot alla under någon eller allt mycket sedan ju denna själv"
                                    + " detta åt utan varit hur ingen mitt bli blev oss dessa några deras blir"
                                    + " vilken er sådan dess inom mellan sådant varför varje vilka vem vilket"
                                    + " vart vars vårt hen hens klienten klient klientens ombudet")
                            .split(" "));

    private static final char OF_A_BEGINNING = '=';
    private static final char OF_A_CONCEPT = '#';

    private record Weighed(String feature, double weight) {}

    /**
     * @param features all that its words can have in common with others: the beginnings after their
     *     sign, the numbers of concepts after theirs, and parts
     */
    private record Text(Set<String> words, Set<String> beginnings, Set<String> features) {}

    private final Map<String, List<String>> featuresOfWords = new HashMap<>();
    private final Map<String, List<Weighed>> weighedOfWords = new HashMap<>();
    private final Map<String, Integer> having = new HashMap<>();
    private final Map<K, Text> others = new HashMap<>();
    private final Text written;
    private final double whole;

    /**
     * @param others what is common is what is common among them
     */
    Resemblance(String text, Map<K, String> others) {
        written = read(text);
        others.forEach((key, other) -> this.others.put(key, read(other)));
        this.others
                .values()
                .forEach(it -> it.features.forEach(each -> having.merge(each, 1, Integer::sum)));
        whole = most(written, written);
    }

    /** 0 to 1: the share of the two texts, by weight, that the other text has as well. */
    double to(K other) {
        var text = others.get(other);
        if (text == null) {
            return 0;
        }
        double both = whole + most(text, text);
        return both == 0 ? 0 : (most(written, text) + most(text, written)) / both;
    }

    /** 0 to 1: the share of their words that the other has as well, in whatever inflection. */
    double between(K one, K other) {
        var mine = others.get(one);
        var its = others.get(other);
        if (mine == null || its == null) {
            return 0;
        }
        int all = mine.beginnings.size() + its.beginnings.size();
        long both = mine.beginnings.stream().filter(its.beginnings::contains).count();
        return all == 0 ? 0 : 2.0 * both / all;
    }

    /** Of each word of the text the most telling thing that is also in the other. */
    private double most(Text text, Text other) {
        double sum = 0;
        for (String word : text.words) {
            for (var each : weighedOfWords.computeIfAbsent(word, this::mostTellingFirst)) {
                if (other.features.contains(each.feature)) {
                    sum += each.weight;
                    break;
                }
            }
        }
        return sum;
    }

    /** What none of the others has tells nothing of which is most alike. */
    private List<Weighed> mostTellingFirst(String word) {
        var weighed = new ArrayList<Weighed>();
        for (String feature : features(word)) {
            var those = having.get(feature);
            if (those != null) {
                double rarity = Math.max(0, Math.log((others.size() + 1) / (those + 0.5)));
                weighed.add(new Weighed(feature, weight(feature) * rarity));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return weighed;
    }

    private Text read(String text) {
        var words = new HashSet<String>();
        var beginnings = new HashSet<String>();
        var features = new HashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(it -> it.length() > 1 && !COMMON.contains(it))
                .filter(words::add)
                .forEach(
                        it -> {
                            beginnings.add(beginning(it));
                            features.addAll(features(it));
                        });
        return new Text(words, beginnings, features);
    }

    private List<String> features(String word) {
        return featuresOfWords.computeIfAbsent(word, Resemblance::featuresOf);
    }

    private static List<String> featuresOf(String word) {
        var features = new ArrayList<String>();
        features.add(OF_A_BEGINNING + beginning(word));
        String bounded = "^" + word;
        for (int at = 0; at + LETTERS_OF_A_PART <= bounded.length(); at++) {
            features.add(bounded.substring(at, at + LETTERS_OF_A_PART));
        }
        for (int concept : Concepts.KNOWN.of(word)) {
            features.add(OF_A_CONCEPT + Integer.toString(concept));
        }
        return features;
    }

    private static double weight(String feature) {
        return switch (feature.charAt(0)) {
            case OF_A_BEGINNING -> BEGINNING;
            case OF_A_CONCEPT -> CONCEPT;
            default -> PART;
        };
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(word.length(), LETTERS_OF_A_BEGINNING));
    }
}
