package se.hinderloggen.statistics;

import java.util.List;

/**
 * A line of a comparison with its parts: the total has the authorities, an authority its cells.
 * Parts need not add up to their line.
 *
 * @param key what the caller knows it by
 * @param now the period that is compared
 * @param before the period that it is compared with
 * @param parts empty where it is not divided further
 */
public record Line<K>(K key, Counts now, Counts before, List<Line<K>> parts) {

    public Line {
        parts = List.copyOf(parts);
    }

    public static <K> Line<K> of(K key, Counts now, Counts before) {
        return new Line<>(key, now, before, List.of());
    }
}
