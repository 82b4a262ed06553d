package se.hinderloggen.query.comparisons;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Years;
import se.hinderloggen.query.trends.Count;

/**
 * All that was recorded in each year, whatever the filters. A year in which nothing at all was
 * recorded says nothing about the world, so it is not reckoned with.
 *
 * @param observations by year, without those that have none
 * @param running the year that is not over
 */
record Recorded(NavigableMap<Integer, Long> observations, int running) {

    static Recorded of(List<Count> totals, int running) {
        return new Recorded(
                totals.stream()
                        .filter(it -> it.observations() > 0)
                        .collect(
                                Collectors.toMap(
                                        Count::year, Count::observations, Long::sum, TreeMap::new)),
                running);
    }

    NavigableSet<Integer> years() {
        return observations.navigableKeySet();
    }

    /** Those of a time in which something was recorded. */
    List<Integer> of(Years time) {
        return time.from() > time.to()
                ? List.of()
                : List.copyOf(years().subSet(time.from(), true, time.to(), true));
    }

    long observations(List<Integer> years) {
        return years.stream().mapToLong(it -> observations.getOrDefault(it, 0L)).sum();
    }

    /** The last with anything; the running one where there is none. */
    int last() {
        return observations.isEmpty() ? running : observations.lastKey();
    }

    /** The last that is over and has anything; else the last. */
    int lastOver() {
        var over = years().lower(running);
        return over == null ? last() : over;
    }

    int first() {
        return observations.isEmpty() ? running : observations.firstKey();
    }
}
