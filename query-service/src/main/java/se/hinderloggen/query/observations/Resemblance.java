package se.hinderloggen.query.observations;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much texts tell of the same, though in other words: by parts of words, four letters at a
 * time, so that "hyreshöjning" is like "hyran höjdes" and compounds like their parts; and by {@link
 * Concepts}. What few of the texts have weighs more than what most have (the cosine of their
 * vectors, weighted by inverse document frequency).
 */
final class Resemblance {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
    private static final int LETTERS = 4;
    private static final double CONCEPT = 2;
    private static final String OF_A_CONCEPT = "#";

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

    private Resemblance() {}

    /**
     * @param others by whatever they are called; what is common is what is common among them
     * @return how much each resembles the text, 0 to 1
     */
    static <K> Map<K, Double> of(String text, Map<K, String> others) {
        var parts = new HashMap<K, Map<String, Integer>>();
        var having = new HashMap<String, Integer>();
        var conceptsOfWords = new HashMap<String, int[]>();
        others.forEach((key, other) -> parts.put(key, parts(other, conceptsOfWords)));
        parts.values()
                .forEach(it -> it.keySet().forEach(part -> having.merge(part, 1, Integer::sum)));

        // What none of the others has tells nothing of which is most alike.
        var wanted = weighted(parts(text, conceptsOfWords), having, others.size());
        double wantedLength = length(wanted);
        var resemblance = new HashMap<K, Double>();
        parts.forEach(
                (key, its) -> {
                    var weighted = weighted(its, having, others.size());
                    double product = 0;
                    for (var part : wanted.entrySet()) {
                        product += part.getValue() * weighted.getOrDefault(part.getKey(), 0.0);
                    }
                    double lengths = wantedLength * length(weighted);
                    resemblance.put(key, lengths == 0 ? 0 : product / lengths);
                });
        return resemblance;
    }

    private static Map<String, Double> weighted(
            Map<String, Integer> parts, Map<String, Integer> having, int texts) {
        var weighted = new HashMap<String, Double>(parts.size() * 2);
        parts.forEach(
                (part, times) -> {
                    @Nullable Integer those = having.get(part);
                    if (those != null) {
                        double rarity = Math.log((texts + 1) / (those + 0.5));
                        weighted.put(
                                part,
                                (1 + Math.log(times))
                                        * rarity
                                        * (part.startsWith(OF_A_CONCEPT) ? CONCEPT : 1));
                    }
                });
        return weighted;
    }

    private static double length(Map<String, Double> weighted) {
        return Math.sqrt(weighted.values().stream().mapToDouble(it -> it * it).sum());
    }

    private static Map<String, Integer> parts(String text, Map<String, int[]> conceptsOfWords) {
        var parts = new HashMap<String, Integer>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(it -> it.group())
                .filter(it -> it.length() > 1 && !COMMON.contains(it))
                .forEach(
                        word -> {
                            String bounded = "^" + word + "$";
                            for (int at = 0; at + LETTERS <= bounded.length(); at++) {
                                parts.merge(bounded.substring(at, at + LETTERS), 1, Integer::sum);
                            }
                            for (int concept :
                                    conceptsOfWords.computeIfAbsent(word, Concepts.KNOWN::of)) {
                                parts.merge(OF_A_CONCEPT + concept, 1, Integer::sum);
                            }
                        });
        return parts;
    }
}
