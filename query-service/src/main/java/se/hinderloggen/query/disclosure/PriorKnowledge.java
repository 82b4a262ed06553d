package se.hinderloggen.query.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What readers know already, whatever is published now.
 *
 * @param alreadyPublic cells whose exact counts have been told elsewhere, as in a yearly report
 * @param atLeast how many findings of a cell they know one by one, from the entries of the feed
 */
public record PriorKnowledge(Set<CellKey> alreadyPublic, Map<CellKey, Integer> atLeast) {

    public static final PriorKnowledge NONE = new PriorKnowledge(Set.of(), Map.of());

    public PriorKnowledge {
        alreadyPublic = Set.copyOf(alreadyPublic);
        atLeast = Map.copyOf(atLeast);
    }

    public static PriorKnowledge alreadyPublic(Set<CellKey> cells) {
        return new PriorKnowledge(cells, Map.of());
    }

    boolean isPublic(CellKey key) {
        return alreadyPublic.contains(key);
    }

    int atLeast(CellKey key) {
        return atLeast.getOrDefault(key, 0);
    }

    /**
     * The most that may be told of a count by itself. That it is below 5 tells too much where some
     * of it is known.
     */
    Label strongest(CellKey key, int count) {
        int known = atLeast(key);
        boolean tellsTooMuch = Label.isSmall(count) || Label.isSmall(count - known);
        return known > 0 && tellsTooMuch ? Label.WITHHELD : Label.of(count);
    }

    /** The same where lines of others stand for several rows each. */
    PriorKnowledge with(Map<Row, List<Row>> others) {
        var all = new HashMap<>(atLeast);
        others.forEach(
                (rest, rows) ->
                        atLeast.forEach(
                                (key, known) -> {
                                    if (rows.contains(key.row())) {
                                        all.merge(key.of(rest), known, Integer::sum);
                                    }
                                }));
        return new PriorKnowledge(alreadyPublic, all);
    }
}
