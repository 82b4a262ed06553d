package se.hinderloggen.query.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** On each of some days, every year that is over is published. */
final class Marches {

    private Marches() {}

    static List<Publication> of(
            SortedMap<LocalDate, ? extends Collection<KnownObservation>> knownOn) {
        var publications = new ArrayList<Publication>();
        knownOn.forEach(
                (day, known) -> {
                    var years =
                            known.stream()
                                    .map(KnownObservation::year)
                                    .filter(it -> it < day.getYear())
                                    .collect(Collectors.toCollection(TreeSet::new));
                    for (int year : years) {
                        publications.add(
                                new Publication(
                                        year,
                                        morningOf(day),
                                        known.stream().filter(it -> it.year() == year).toList()));
                    }
                });
        return publications;
    }

    static Instant morningOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static LocalDate dayOf(PublishedPart part) {
        return LocalDate.ofInstant(part.knownUntil(), ZoneOffset.UTC);
    }
}
