package se.hinderloggen.query.observations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.hinderloggen.events.Finding;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.observations.SimilarAnswer.Reason;

/**
 * How much an observation is like the one that is being written, and in what.
 *
 * @param words those that both have, the rarest first, each with its weight
 * @param resemblance of the texts, 0 to 1
 */
record Likeness(
        ObservationRow row,
        LinkedHashMap<String, Double> words,
        double resemblance,
        Set<Finding> units,
        Set<String> authorities,
        Set<String> eventTypes) {

    static final Comparator<Likeness> MOST_ALIKE_FIRST =
            Comparator.comparingDouble(Likeness::degree)
                    .thenComparing(it -> it.row.recordedAt)
                    .thenComparing(it -> it.row.observationId)
                    .reversed();

    private static final int WORDS_SHOWN = 6;

    /** What texts have that tell of much the same. */
    private static final double ALIKE = 0.27;

    private static final double SAME_UNIT = 0.3;
    private static final double SAME_AUTHORITY = 0.3;
    private static final double SAME_TYPE = 0.1;

    static Likeness of(
            ObservationRow row,
            List<Finding> written,
            LinkedHashMap<String, Double> words,
            double resemblance) {
        var units = new LinkedHashSet<Finding>();
        var authorities = new LinkedHashSet<String>();
        var eventTypes = new LinkedHashSet<String>();
        for (var mine : written) {
            for (var its : row.content.findings()) {
                boolean sameAuthority = mine.authority().equals(its.authority());
                if (sameAuthority) {
                    authorities.add(mine.authority());
                    if (mine.unit() != null && mine.unit().equals(its.unit())) {
                        units.add(new Finding(mine.authority(), mine.unit(), null, null));
                    }
                }
                if (mine.eventType() != null && Objects.equals(mine.eventType(), its.eventType())) {
                    eventTypes.add(mine.eventType());
                }
            }
        }
        return new Likeness(row, words, resemblance, units, authorities, eventTypes);
    }

    /** One word may be chance, and so may an authority or a type alone. */
    boolean isAlike(int wordsWritten) {
        return words.size() >= Math.min(2, Math.max(1, wordsWritten))
                || resemblance >= ALIKE
                || !units.isEmpty()
                || (!authorities.isEmpty() && !eventTypes.isEmpty());
    }

    double degree() {
        return resemblance
                + (units.isEmpty() ? 0 : SAME_UNIT)
                + (authorities.isEmpty() ? 0 : SAME_AUTHORITY)
                + (eventTypes.isEmpty() ? 0 : SAME_TYPE);
    }

    List<Reason> reasons(Catalogue catalogue) {
        var reasons = new ArrayList<Reason>();
        for (var unit : units) {
            String name =
                    catalogue.authority(unit.authority()).label()
                            + ", "
                            + catalogue
                                    .unit(unit.authority(), Objects.toString(unit.unit(), ""))
                                    .label();
            reasons.add(reason("same-unit", "Samma enhet: ", "The same unit: ", name));
        }
        for (String authority : authorities) {
            if (units.stream().noneMatch(it -> it.authority().equals(authority))) {
                reasons.add(
                        reason(
                                "same-authority",
                                "Samma myndighet: ",
                                "The same authority: ",
                                catalogue.authority(authority).label()));
            }
        }
        for (String eventType : eventTypes) {
            reasons.add(
                    reason(
                            "same-type",
                            "Samma händelsetyp: ",
                            "The same event type: ",
                            catalogue.eventType(eventType).label()));
        }
        if (!words.isEmpty()) {
            var shown = words.keySet().stream().limit(WORDS_SHOWN).toList();
            String listed = String.join(", ", shown);
            reasons.add(
                    new Reason(
                            "shared-words",
                            "Gemensamma ord: " + listed + ".",
                            "Words in common: " + listed + ".",
                            shown));
        }
        return List.copyOf(reasons);
    }

    private static Reason reason(String code, String sv, String en, String name) {
        return new Reason(code, sv + name + ".", en + name + ".", List.of());
    }

    /** The heaviest first. */
    static LinkedHashMap<String, Double> heaviestFirst(Map<String, Double> words) {
        var ordered = new LinkedHashMap<String, Double>();
        words.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> ordered.put(it.getKey(), it.getValue()));
        return ordered;
    }
}
