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
import java.util.stream.Stream;

/** Words of the field that people use of the same thing, from {@code concepts.txt}. */
final class Concepts {

    /** A shorter one stands for itself alone, lest "bra" were found in "branschen". */
    private static final int SHORTEST_BEGINNING = 4;

    static final Concepts KNOWN = load();

    /** What is known of all that begins with the same letters, so that few have to be compared. */
    private final Map<String, List<Known>> byFirstLetters = new HashMap<>();

    /**
     * @param anywhere in a word, else where it begins
     */
    private record Known(String letters, boolean anywhere, int concept) {

        boolean isAt(String word, int at) {
            return letters.length() < SHORTEST_BEGINNING
                    ? word.equals(letters)
                    : (anywhere || at == 0) && word.startsWith(letters, at);
        }
    }

    private Concepts(List<String> lines) {
        for (int concept = 0; concept < lines.size(); concept++) {
            for (String written : lines.get(concept).split(" ")) {
                boolean anywhere = written.startsWith("*");
                String letters = anywhere ? written.substring(1) : written;
                byFirstLetters
                        .computeIfAbsent(first(letters, 0), _ -> new ArrayList<>())
                        .add(new Known(letters, anywhere, concept));
            }
        }
    }

    /** The numbers of those that the word is of. */
    int[] of(String word) {
        return IntStream.rangeClosed(0, Math.max(0, word.length() - SHORTEST_BEGINNING))
                .boxed()
                .flatMap(at -> at(word, at))
                .mapToInt(Known::concept)
                .distinct()
                .toArray();
    }

    private Stream<Known> at(String word, int at) {
        return byFirstLetters.getOrDefault(first(word, at), List.of()).stream()
                .filter(it -> it.isAt(word, at));
    }

    private static String first(String word, int at) {
        return word.substring(at, Math.min(word.length(), at + SHORTEST_BEGINNING));
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
