package se.hinderloggen.query.disclosure;

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
}
