package se.hinderloggen.query.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import se.hinderloggen.query.disclosure.KnownObservation.Place;

/**
 * An invented operation and what it knows on each of several days: what was recorded meanwhile,
 * corrected, or taken away as a duplicate. The same for the same seed.
 */
final class RandomOperation {

    private static final int FIRST_YEAR = 2020;

    private final Random random;
    private final int units;
    private final int authorities;
    private final int types;
    private final int kinds;
    private final int municipalities;
    private final int perYear;
    private final int inFeed;
    private final Map<UUID, KnownObservation> known = new LinkedHashMap<>();

    RandomOperation(long seed) {
        random = new Random(seed);
        authorities = 1 + random.nextInt(5);
        units = random.nextInt(6);
        types = 1 + random.nextInt(6);
        kinds = 1 + random.nextInt(3);
        municipalities = 1 + random.nextInt(8);
        perYear = (int) Math.round(8 * Math.pow(2, random.nextDouble() * 5.5));
        inFeed = random.nextInt(3) * random.nextInt(15);
    }

    /** What is known on the first of March of several years. */
    SortedMap<LocalDate, List<KnownObservation>> knownOn(int publications) {
        var knownOn = new TreeMap<LocalDate, List<KnownObservation>>();
        for (int i = 1; i <= publications; i++) {
            int year = FIRST_YEAR + i - 1;
            record(year, perYear);
            record(year + 1, perYear / 5);
            for (int late = FIRST_YEAR; late < year; late++) {
                record(late, random.nextInt(3) == 0 ? perYear / 4 : random.nextInt(8));
            }
            for (var it : List.copyOf(known.values())) {
                int roll = random.nextInt(100);
                if (roll < 8) {
                    known.put(it.id(), observation(it.id(), it.year() + (roll < 2 ? -1 : 0)));
                } else if (roll < 12) {
                    known.remove(it.id());
                }
            }
            knownOn.put(LocalDate.of(year + 1, 3, 1), List.copyOf(known.values()));
        }
        return knownOn;
    }

    /** One table. */
    List<FindingCount> findings() {
        record(FIRST_YEAR, perYear + 5);
        return known.values().stream().flatMap(it -> it.counts().stream()).toList();
    }

    private void record(int year, int observations) {
        for (int i = 0; i < observations; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            known.put(id, observation(id, year));
        }
    }

    private KnownObservation observation(UUID id, int year) {
        var findings = new ArrayList<Place>();
        do {
            int authority = skewed(authorities);
            // Not every authority has as many, and some findings name none.
            int unit = skewed(1 + (units + authority) % 6);
            findings.add(
                    new Place(
                            "A" + authority,
                            unit == 0 ? "" : "U" + unit,
                            random.nextInt(4) == 0 ? "" : "M" + skewed(municipalities),
                            "T" + skewed(types)));
        } while (random.nextInt(6) == 0);
        return new KnownObservation(
                id, year, "K" + skewed(kinds), findings, random.nextInt(100) < inFeed);
    }

    /** The first are more frequent. */
    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 1.7));
    }
}
