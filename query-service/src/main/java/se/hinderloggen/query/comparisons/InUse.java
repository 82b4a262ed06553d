package se.hinderloggen.query.comparisons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.trends.Count;
import se.hinderloggen.query.trends.Dimension;

/**
 * What could be recorded in which year. A type that came into the catalogue later, or a kind that
 * nobody had begun to record, did not happen less often before: it was not counted.
 */
final class InUse {

    private final String organisation;
    private final Catalogue catalogue;
    private final Map<String, Integer> firstOfKind = new HashMap<>();

    /**
     * @param kinds everything that was ever recorded, by kind
     */
    InUse(String organisation, Catalogue catalogue, List<Count> kinds) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        kinds.stream()
                .filter(it -> it.observations() > 0)
                .forEach(it -> firstOfKind.merge(it.key(), it.year(), Math::min));
    }

    boolean was(Dimension dimension, String key, int year) {
        if (key.isEmpty()) {
            return true;
        }
        return switch (dimension) {
            case EVENT_TYPE -> catalogue.isEventTypeInUse(key, year);
            case AUTHORITY -> catalogue.isAuthorityInUse(key, year);
            case UNIT -> {
                int slash = key.indexOf('/');
                yield catalogue.isUnitInUse(
                        key.substring(0, slash), key.substring(slash + 1), year);
            }
            case MUNICIPALITY -> catalogue.isMember(organisation, key, year);
            case KIND -> firstOfKind.getOrDefault(key, year) <= year;
            case TAG -> true;
        };
    }

    /** The years in which it was not in use and there is none of it. */
    List<Integer> without(
            Dimension dimension,
            String key,
            Collection<Integer> years,
            Map<Integer, Long> observations) {
        var without = new TreeSet<Integer>();
        for (int year : years) {
            if (observations.getOrDefault(year, 0L) == 0 && !was(dimension, key, year)) {
                without.add(year);
            }
        }
        return List.copyOf(without);
    }
}
