package se.hinderloggen.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Somebody with everything that was ever published to anyone, the public lines and the entries of
 * the feed, and a solver, learns nothing more than is written there.
 *
 * <p>The parts of a year count different observations, so they are unknowns that no sum connects:
 * it is as good to attack one after the other. That they do not overlap and never change is shown
 * in {@link PublicationsTest}.
 */
class AttackTest {

    private static final int OPERATIONS = 200;
    private static final int PUBLICATIONS = 3;

    @Test
    void on_200_random_operations_with_three_publications_each_nothing_escapes() {
        var share = new Share();
        var escapes = new ArrayList<String>();
        for (long seed = 1; seed <= OPERATIONS; seed++) {
            escapes.addAll(
                    attack("seed " + seed, new RandomOperation(seed).knownOn(PUBLICATIONS), share));
        }
        System.out.println(OPERATIONS + " random operations: " + share);
        assertThat(escapes).isEmpty();
    }

    @Test
    void on_the_demo_data_nothing_escapes() {
        var share = new Share();
        var escapes = attack("demo", DemoFindings.knownOn(), share);
        System.out.println("demo: " + share);
        assertThat(escapes).isEmpty();
    }

    @Test
    void on_200_random_operations_without_secondary_suppression_the_attacker_would_win() {
        int broken = 0;
        int cells = 0;
        for (long seed = 1; seed <= OPERATIONS; seed++) {
            var findings = new RandomOperation(seed).findings();
            var primaryOnly =
                    ExactTable.of(findings).counts().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            it -> Label.of(it.getValue()).shown(it.getValue()),
                                            (one, _) -> one,
                                            TreeMap::new));
            var escapes = Escapes.of(findings, Map.of(), primaryOnly, Map.of());
            broken += escapes.isEmpty() ? 0 : 1;
            cells += escapes.size();
        }
        System.out.println("primary only: broken in " + broken + ", " + cells + " cells");
        assertThat(broken).isGreaterThan(OPERATIONS * 9 / 10);
    }

    @Test
    void where_one_is_told_again_the_attacker_wins() {
        var findings = new RandomOperation(3).findings();
        var figures = ProtectedFigures.of(findings, PriorKnowledge.NONE);
        var exact = ExactTable.of(findings);
        int found = 0;
        int tried = 0;
        for (var it : figures.cells().entrySet()) {
            var key = it.getKey();
            if (it.getValue() instanceof Shown.FiveOrMore) {
                var rows = figures.others().getOrDefault(key.row(), List.of(key.row()));
                var careless = new TreeMap<>(figures.cells());
                careless.put(key, new Shown.Exact(exact.count(rows, key.axis(), key.value())));
                tried++;
                found +=
                        Escapes.of(findings, Map.of(), careless, figures.others()).isEmpty()
                                ? 0
                                : 1;
            }
        }
        // Some are left out for more than was promised: so that no sum of small ones is known.
        assertThat(found).isGreaterThan(tried * 2 / 3);
    }

    private static List<String> attack(
            String name, SortedMap<LocalDate, List<KnownObservation>> knownOn, Share share) {
        var escapes = new ArrayList<String>();
        var published = new HashSet<UUID>();
        for (var part : Publications.of(Marches.of(knownOn))) {
            var observations =
                    knownOn.get(Marches.dayOf(part)).stream()
                            .filter(it -> it.year() == part.year() && published.add(it.id()))
                            .toList();
            var findings = counts(observations);
            var inFeed =
                    ExactTable.of(
                                    counts(
                                            observations.stream()
                                                    .filter(KnownObservation::isInFeed)
                                                    .toList()))
                            .counts();
            var figures = part.figures();
            assertThat(figures.exposed()).isEmpty();
            share.add(figures, ExactTable.of(findings));
            Escapes.of(findings, inFeed, figures.cells(), figures.others())
                    .forEach(
                            (key, what) ->
                                    escapes.add(
                                            "%s, %d as known on %s: %s is %s"
                                                    .formatted(
                                                            name,
                                                            part.year(),
                                                            Marches.dayOf(part),
                                                            key,
                                                            what)));
        }
        return escapes;
    }

    private static List<FindingCount> counts(List<KnownObservation> observations) {
        return observations.stream().flatMap(it -> it.counts().stream()).toList();
    }
}
