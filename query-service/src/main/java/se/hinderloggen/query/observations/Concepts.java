package se.hinderloggen.query.observations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Words that people use of the same thing when they tell of the field, from {@code concepts.txt}.
 * Fine things stand beside wider ones: how rare each is among the texts says what it is worth.
 */
final class Concepts {

    /** A shorter one stands for itself alone, lest "bra" were found in "branschen". */
    private static final int SHORTEST_BEGINNING = 4;

    static final Concepts KNOWN = load();

    /** Of words that stand for themselves alone. */
    private final Map<String, List<Integer>> wholes = new HashMap<>();

    /** What is known of all that have the same first letters, so that few have to be compared. */
    private final Map<String, List<Known>> beginnings = new HashMap<>();

    private final Map<String, List<Known>> anywhere = new HashMap<>();

    private record Known(String letters, int concept) {}

    private Concepts(List<String> lines) {
        for (int concept = 0; concept < lines.size(); concept++) {
            for (String written : lines.get(concept).split(" ")) {
                add(written, concept);
            }
        }
    }

    private void add(String written, int concept) {
        boolean inside = written.startsWith("*");
        boolean whole = written.endsWith(".");
        String letters = written.substring(inside ? 1 : 0, written.length() - (whole ? 1 : 0));
        if (whole || letters.length() < SHORTEST_BEGINNING) {
            wholes.computeIfAbsent(letters, _ -> new ArrayList<>()).add(concept);
        } else {
            (inside ? anywhere : beginnings)
                    .computeIfAbsent(first(letters, 0), _ -> new ArrayList<>())
                    .add(new Known(letters, concept));
        }
    }

    /** The numbers of those that the word is of. */
    int[] of(String word) {
        var concepts = IntStream.builder();
        wholes.getOrDefault(word, List.of()).forEach(concepts::add);
        if (word.length() >= SHORTEST_BEGINNING) {
            at(beginnings, word, 0, concepts);
            for (int at = 0; at + SHORTEST_BEGINNING <= word.length(); at++) {
                at(anywhere, word, at, concepts);
            }
        }
        return concepts.build().distinct().toArray();
    }

    private static void at(
            Map<String, List<Known>> known, String word, int at, IntStream.Builder concepts) {
        for (var it : known.getOrDefault(first(word, at), List.of())) {
            if (word.startsWith(it.letters, at)) {
                concepts.add(it.concept);
            }
        }
    }

    private static String first(String word, int at) {
        return word.substring(at, at + SHORTEST_BEGINNING);
    }

    private static Concepts load() {
        try (var file =
                Objects.requireNonNull(Concepts.class.getResourceAsStream("concepts.txt"))) {
            return new Concepts(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(it -> !it.isBlank() && !it.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
