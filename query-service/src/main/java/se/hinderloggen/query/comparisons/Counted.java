package se.hinderloggen.query.comparisons;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.hinderloggen.query.trends.Count;

/**
 * One line with what was counted of it, by year.
 *
 * @param key empty where it is not known
 * @param across likewise; empty of a margin
 */
record Counted(
        String key, String across, Map<Integer, Long> observations, Map<Integer, Long> findings) {

    static final Counted NOTHING = new Counted("", "", Map.of(), Map.of());

    /** The most counted first. */
    static final Comparator<Counted> MOST_FIRST =
            Comparator.comparingLong(
                            (Counted it) ->
                                    -it.observations.values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum())
                    .thenComparing(Counted::key)
                    .thenComparing(Counted::across);

    private record Key(String key, String across) {}

    static List<Counted> of(List<Count> counts) {
        var lines = new HashMap<Key, Counted>();
        for (var count : counts) {
            var line =
                    lines.computeIfAbsent(
                            new Key(count.key(), count.across()),
                            it -> new Counted(it.key, it.across, new HashMap<>(), new HashMap<>()));
            line.observations.merge(count.year(), count.observations(), Long::sum);
            line.findings.merge(count.year(), count.findings(), Long::sum);
        }
        return lines.values().stream().sorted(MOST_FIRST).toList();
    }

    long observations(List<Integer> years) {
        return sum(observations, years);
    }

    long findings(List<Integer> years) {
        return sum(findings, years);
    }

    private static long sum(Map<Integer, Long> counted, List<Integer> years) {
        return years.stream().mapToLong(it -> counted.getOrDefault(it, 0L)).sum();
    }
}
