package se.hinderloggen.query.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells that an attacker knows better than was promised. */
final class Escapes {

    private Escapes() {}

    /**
     * @param findings as they are
     * @param atLeast how many of them are known one by one
     * @param others what the lines of others stand for
     * @return with what is wrong
     */
    static Map<CellKey, String> of(
            Collection<FindingCount> findings,
            Map<CellKey, Integer> atLeast,
            SortedMap<CellKey, Shown> published,
            Map<Row, List<Row>> others) {
        var exact = withOthers(ExactTable.of(findings).counts(), others);
        var known = withOthers(atLeast, others);
        var attacker = new Attacker(published, others, atLeast);
        var escapes = new TreeMap<CellKey, String>();
        published.forEach(
                (key, shown) -> {
                    int count = exact.getOrDefault(key, 0);
                    int from = known.getOrDefault(key, 0);
                    if (!isProtected(key, shown, count, from, attacker)) {
                        escapes.put(
                                key,
                                "%d, of which %d known, told %s, within %s"
                                        .formatted(count, from, shown, attacker.bounds(key)));
                    }
                });
        return escapes;
    }

    private static boolean isProtected(
            CellKey key, Shown shown, int count, int known, Attacker attacker) {
        int unknown = count - known;
        boolean isSmall = 1 <= unknown && unknown <= 4;
        return switch (shown) {
            case Shown.Exact it -> it.value() == count && (count == 0 || count >= 5) && !isSmall;
            case Shown.FewerThanFive _, Shown.FiveOrMore _, Shown.Withheld _ ->
                    isSmall
                            ? attacker.leavesOpen(key, known + 1, known + 4)
                            : attacker.leavesOpen(key, 3);
        };
    }

    private static Map<CellKey, Integer> withOthers(
            Map<CellKey, Integer> counts, Map<Row, List<Row>> others) {
        var all = new HashMap<>(counts);
        others.forEach(
                (rest, rows) ->
                        counts.forEach(
                                (key, count) -> {
                                    if (rows.contains(key.row())) {
                                        all.merge(
                                                new CellKey(rest, key.axis(), key.value()),
                                                count,
                                                Integer::sum);
                                    }
                                }));
        return all;
    }
}
