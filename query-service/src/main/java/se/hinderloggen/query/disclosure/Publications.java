package se.hinderloggen.query.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is published of one operation over time. On each day of publication every year that is over
 * is looked at, and what has become known of it since it was last published makes a new part; where
 * that is fewer than 5 findings, it waits for the next time. Each observation is so published once,
 * as it was known then, and nothing that was published is ever changed or published again with a
 * little more or less: there are no two figures whose difference would tell something.
 */
public final class Publications {

    private Publications() {}

    /**
     * @param knownOn on each day of publication, all that is known and counted then, of whatever
     *     year
     * @return the parts in the order of their days and years
     */
    public static List<PublishedPart> of(
            SortedMap<LocalDate, ? extends Collection<KnownObservation>> knownOn) {
        var parts = new ArrayList<PublishedPart>();
        var published = new HashSet<UUID>();
        knownOn.forEach(
                (day, known) -> {
                    var byYear = new TreeMap<Integer, List<KnownObservation>>();
                    for (var it : known) {
                        if (it.year() < day.getYear() && !published.contains(it.id())) {
                            byYear.computeIfAbsent(it.year(), _ -> new ArrayList<>()).add(it);
                        }
                    }
                    byYear.forEach(
                            (year, observations) -> {
                                var findings = counts(observations);
                                var feed = feed(observations);
                                if (ProtectedFigures.canBeTold(findings.size(), feed)) {
                                    parts.add(
                                            new PublishedPart(
                                                    year,
                                                    day,
                                                    ProtectedFigures.of(findings, feed)));
                                    observations.forEach(it -> published.add(it.id()));
                                }
                            });
                });
        return parts;
    }

    private static List<FindingCount> counts(List<KnownObservation> observations) {
        return observations.stream().flatMap(it -> it.counts().stream()).toList();
    }

    private static PriorKnowledge feed(List<KnownObservation> observations) {
        var released = observations.stream().filter(KnownObservation::isInFeed).toList();
        return new PriorKnowledge(Set.of(), ExactTable.of(counts(released)).counts());
    }
}
