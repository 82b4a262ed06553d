package se.hinderloggen.query.observations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Words of the field that people use of the same thing, from {@code concepts.txt}. */
final class Concepts {

    /** A shorter one stands for itself alone, lest "bra" were found in "branschen". */
    private static final int SHORTEST_BEGINNING = 4;

    static final Concepts KNOWN = load();

    private final List<Concept> concepts;

    /**
     * @param beginnings of words
     * @param within words, wherever in them
     */
    private record Concept(List<String> beginnings, List<String> within) {

        boolean has(String word) {
            return beginnings.stream()
                            .anyMatch(
                                    it ->
                                            it.length() < SHORTEST_BEGINNING
                                                    ? word.equals(it)
                                                    : word.startsWith(it))
                    || within.stream().anyMatch(word::contains);
        }
    }

    private Concepts(List<Concept> concepts) {
        this.concepts = List.copyOf(concepts);
    }

    /** The numbers of those that the word is of. */
    int[] of(String word) {
        return IntStream.range(0, concepts.size())
                .filter(it -> concepts.get(it).has(word))
                .toArray();
    }

    private static Concepts load() {
        try (var file =
                Objects.requireNonNull(Concepts.class.getResourceAsStream("concepts.txt"))) {
            var concepts = new ArrayList<Concept>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .forEach(it -> concepts.add(read(it)));
            return new Concepts(concepts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Concept read(String line) {
        var words = Arrays.asList(line.split(" "));
        return new Concept(
                words.stream().filter(it -> !it.startsWith("*")).toList(),
                words.stream()
                        .filter(it -> it.startsWith("*"))
                        .map(it -> it.substring(1))
                        .toList());
    }
}
