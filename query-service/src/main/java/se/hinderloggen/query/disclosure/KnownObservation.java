package se.hinderloggen.query.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * An observation as it is known on the day of a publication.
 *
 * @param year in which it happened
 * @param isInFeed whether a summary of it has been released, so that its findings are known one by
 *     one
 */
public record KnownObservation(
        UUID id, int year, String kind, List<Place> findings, boolean isInFeed) {

    /** What a finding is about. What is not known is empty. */
    public record Place(String authority, String unit, String municipality, String eventType) {}

    public KnownObservation {
        findings = List.copyOf(findings);
    }

    List<FindingCount> counts() {
        return findings.stream()
                .map(
                        it ->
                                new FindingCount(
                                        it.authority,
                                        it.unit,
                                        it.municipality,
                                        it.eventType,
                                        kind,
                                        1))
                .toList();
    }
}
