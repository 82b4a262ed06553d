package se.hinderloggen.query.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is published of one operation over time. Each publication of a year makes a new part of what
 * has become known of it since it was last published; where that is fewer than 5 findings, it waits
 * for the next time. Each observation is so published once, as it was known then, and nothing that
 * was published is ever changed or published again with a little more or less: there are no two
 * figures whose difference would tell something.
 */
final class Publications {

    private Publications() {}

    /**
     * @param publications of one operation, all there are so far, in the order of their times
     * @return the parts in the same order
     */
    static List<PublishedPart> of(List<Publication> publications) {
        var parts = new ArrayList<PublishedPart>();
        var published = new HashSet<UUID>();
        for (var it : publications) {
            var anew =
                    it.known().stream()
                            .filter(observation -> !published.contains(observation.id()))
                            .toList();
            var findings = counts(anew);
            var feed = feed(anew);
            if (ProtectedFigures.canBeTold(findings.size(), feed)) {
                parts.add(
                        new PublishedPart(
                                it.year(), it.knownUntil(), ProtectedFigures.of(findings, feed)));
                anew.forEach(observation -> published.add(observation.id()));
            }
        }
        return parts;
    }

    private static List<FindingCount> counts(Collection<KnownObservation> observations) {
        return observations.stream().flatMap(it -> it.counts().stream()).toList();
    }

    private static PriorKnowledge feed(Collection<KnownObservation> observations) {
        var released = observations.stream().filter(KnownObservation::isInFeed).toList();
        return new PriorKnowledge(Set.of(), ExactTable.of(counts(released)).counts());
    }
}
