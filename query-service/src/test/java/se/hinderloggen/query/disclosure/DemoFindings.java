package se.hinderloggen.query.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import se.hinderloggen.query.disclosure.KnownObservation.Place;

/**
 * The observations of the demo, without their texts: 2021 as in its file, the other years as
 * generated.
 */
final class DemoFindings {

    private DemoFindings() {}

    /** As if each had been recorded in its year, and published on the first of March after it. */
    static SortedMap<LocalDate, List<KnownObservation>> knownOn() {
        var observations = observations();
        var knownOn = new TreeMap<LocalDate, List<KnownObservation>>();
        for (int year = 2020; year <= 2027; year++) {
            int before = year;
            knownOn.put(
                    LocalDate.of(year, 3, 1),
                    observations.stream().filter(it -> it.year() < before).toList());
        }
        return knownOn;
    }

    static List<KnownObservation> observations() {
        var byId = new LinkedHashMap<String, KnownObservation>();
        for (var line : lines()) {
            var cells = line.split(";", -1);
            var places = new ArrayList<Place>();
            var before = byId.get(cells[0]);
            if (before != null) {
                places.addAll(before.findings());
            }
            places.add(new Place(cells[3], cells[4], cells[5], cells[6]));
            byId.put(
                    cells[0],
                    new KnownObservation(
                            UUID.nameUUIDFromBytes(cells[0].getBytes(StandardCharsets.UTF_8)),
                            Integer.parseInt(cells[2]),
                            cells[1],
                            places,
                            false));
        }
        return List.copyOf(byId.values());
    }

    private static List<String> lines() {
        try (var in =
                Objects.requireNonNull(
                        DemoFindings.class.getResourceAsStream("/demo-findings.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
