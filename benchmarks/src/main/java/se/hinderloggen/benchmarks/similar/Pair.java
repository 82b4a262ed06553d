package se.hinderloggen.benchmarks.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two observations that tell of the same kind of event in other words.
 *
 * @param one what is recorded first, as {@code findings} of a request
 * @param other what somebody else writes
 */
record Pair(Map<String, String> of, String one, Map<String, String> otherOf, String other) {

    /**
     * @param file of {@code similar}; {@code pairs.txt} says how they are to be read
     */
    static List<Pair> all(String file) {
        try (var pairs =
                Objects.requireNonNull(Pair.class.getResourceAsStream("/similar/" + file))) {
            return read(new String(pairs.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Pair> read(String text) {
        var pairs = new ArrayList<Pair>();
        var texts = new ArrayList<String>();
        String heading = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("= ")) {
                heading = line.substring(2);
                texts.clear();
            } else if (!line.isBlank() && !heading.isEmpty()) {
                texts.add(line);
                if (texts.size() == 2) {
                    String[] of = heading.split(" ~ ");
                    pairs.add(
                            new Pair(
                                    finding(of[0]),
                                    texts.get(0),
                                    finding(of[of.length - 1]),
                                    texts.get(1)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static Map<String, String> finding(String written) {
        String[] words = written.split(" ");
        String[] place = words[1].split("/");
        var finding = new LinkedHashMap<String, String>();
        finding.put("authority", place[0]);
        if (place.length > 1) {
            finding.put("unit", place[1]);
        }
        if (!words[0].equals("-")) {
            finding.put("eventType", words[0]);
        }
        return finding;
    }
}
