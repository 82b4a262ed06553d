package se.hinderloggen.local.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sentences of {@code demo/sentences.txt}, by what they describe.
 *
 * @param descriptions by kind, event type and place
 * @param details by kind, event type and authority; or kind and event type; or kind alone
 * @param consequences by kind and authority, or by kind alone
 */
record DemoSentences(
        Map<Cell, List<Description>> descriptions,
        Map<String, List<String>> details,
        Map<String, List<String>> consequences) {

    private static final String DETAIL = "omständighet ";
    private static final String CONSEQUENCE = "konsekvens ";

    /**
     * @param also further places that the event concerned
     * @param tags its themes
     */
    record Description(String text, List<Cell.Place> also, List<String> tags) {}

    static DemoSentences load() {
        var sentences = new DemoSentences(new HashMap<>(), new HashMap<>(), new HashMap<>());
        var heading = "";
        for (var line : DemoFile.read("sentences.txt").lines().toList()) {
            if (line.startsWith("= ")) {
                heading = line.substring(2);
            } else if (!line.isBlank() && !heading.isEmpty()) {
                sentences.add(heading, line);
            }
        }
        return sentences;
    }

    private void add(String heading, String line) {
        if (heading.startsWith(DETAIL)) {
            list(details, heading.substring(DETAIL.length())).add(line);
        } else if (heading.startsWith(CONSEQUENCE)) {
            list(consequences, heading.substring(CONSEQUENCE.length())).add(line);
        } else {
            var places = heading.split(" \\+ ");
            var parts = line.split(" #");
            list(descriptions, Cell.parse(places[0]))
                    .add(
                            new Description(
                                    parts[0],
                                    Arrays.stream(places).skip(1).map(Cell.Place::parse).toList(),
                                    List.of(parts).subList(1, parts.length)));
        }
    }

    List<Description> descriptionsOf(Cell cell) {
        return Objects.requireNonNull(descriptions.get(cell), cell.toString());
    }

    /** What can be added to any event of the kind and type. */
    List<String> detailsOf(Cell cell) {
        var wide = cell.kind() + " " + cell.eventType();
        return anyOf(details, wide + " " + cell.place().authority(), wide, cell.kind());
    }

    /** What may come of an event of the kind at the authority. */
    List<String> consequencesOf(Cell cell) {
        return anyOf(consequences, cell.kind() + " " + cell.place().authority(), cell.kind());
    }

    /** Under the narrowest heading that there is. */
    private static List<String> anyOf(Map<String, List<String>> map, String... headings) {
        return Arrays.stream(headings)
                .filter(map::containsKey)
                .map(map::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sentences: " + headings[0]));
    }

    private static <K, V> List<V> list(Map<K, List<V>> map, K key) {
        return map.computeIfAbsent(key, _ -> new ArrayList<>());
    }
}
