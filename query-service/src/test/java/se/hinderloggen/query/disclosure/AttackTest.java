package se.hinderloggen.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody with everything that was ever published, and a solver, learns nothing more than is written there. */
class AttackTest {

    private static final int PUBLICATIONS = 4;

    @Test
    void on_200_random_operations_with_four_publications_each_nothing_escapes() {
        var tally = new Tally();
        for (long seed = 1; seed <= 200; seed++) {
            var knownOn = new RandomOperation(seed).knownOn(PUBLICATIONS);
            var published = new HashSet<UUID>();
            for (var part : Publications.of(knownOn)) {
                var observations =
                        knownOn.get(part.knownOn()).stream()
                                .filter(it -> it.year() == part.year())
                                .filter(it -> published.add(it.id()))
                                .toList();
                tally.attack("seed " + seed, observations, part);
            }
        }
        System.out.println("200 random operations: " + tally);
        assertThat(tally.escapes).isEmpty();
    }

    @Test
    void on_the_demo_data_nothing_escapes() {
        var tally = new Tally();
        var knownOn = DemoFindings.knownOn();
        var published = new HashSet<UUID>();
        for (var part : Publications.of(knownOn)) {
            var observations =
                    knownOn.get(part.knownOn()).stream()
                            .filter(it -> it.year() == part.year())
                            .filter(it -> published.add(it.id()))
                            .toList();
            tally.attack("demo", observations, part);
        }
        System.out.println("demo: " + tally);
        assertThat(tally.escapes).isEmpty();
    }

    /** What was found, and how much was told. */
    private static final class Tally {

        private final List<String> escapes = new ArrayList<>();
        private final Map<String, Integer> told = new TreeMap<>();
        private int parts;
        private int programs;

        void attack(String name, List<KnownObservation> observations, PublishedPart part) {
            var findings = observations.stream().flatMap(it -> it.counts().stream()).toList();
            var atLeast =
                    ExactTable.of(
                                    observations.stream()
                                            .filter(KnownObservation::isInFeed)
                                            .flatMap(it -> it.counts().stream())
                                            .toList())
                            .counts();
            var attacker = Attacker.on(part.figures(), atLeast);
            Escapes.of(findings, atLeast, part.figures(), attacker)
                    .forEach(
                            (key, what) ->
                                    escapes.add(
                                            "%s, %d as known on %s: %s is %s"
                                                    .formatted(
                                                            name,
                                                            part.year(),
                                                            part.knownOn(),
                                                            key,
                                                            what)));
            assertThat(part.figures().exposed()).isEmpty();
            parts++;
            programs += attacker.programs();
            part.figures()
                    .cells()
                    .forEach(
                            (key, shown) -> {
                                told.merge(word(key, shown), 1, Integer::sum);
                                told.merge(key.row().level() + " " + word(key, shown), 1, Integer::sum);
                            });
        }

        private static String word(CellKey key, Shown shown) {
            return switch (shown) {
                case Shown.Exact it -> it.value() == 0 ? "zero" : "exact";
                case Shown.FewerThanFive _ -> "<5";
                case Shown.FiveOrMore _ -> "5+";
                case Shown.Withheld _ -> "withheld";
            };
        }

        @Override
        public String toString() {
            return parts + " parts, " + programs + " programs, " + told;
        }
    }
}
