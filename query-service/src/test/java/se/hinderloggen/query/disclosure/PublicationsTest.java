package se.hinderloggen.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.hinderloggen.query.disclosure.KnownObservation.Place;

class PublicationsTest {

    private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 1);
    private static final LocalDate MARCH_2026 = LocalDate.of(2026, 3, 1);
    private static final LocalDate MARCH_2027 = LocalDate.of(2027, 3, 1);
    private static final CellKey EVERYTHING = CellKey.total(Row.ALL);

    private final TreeMap<LocalDate, List<KnownObservation>> knownOn = new TreeMap<>();

    @Test
    void fewer_than_five_wait_until_there_are_more() {
        var observations = observations(2024, 4);
        knownOn.put(MARCH_2025, List.copyOf(observations));
        observations.addAll(observations(2024, 3));
        knownOn.put(MARCH_2026, List.copyOf(observations));

        var parts = Publications.of(Marches.of(knownOn));

        assertThat(parts).extracting(Marches::dayOf).containsExactly(MARCH_2026);
        assertThat(parts.getFirst().figures().cells().get(EVERYTHING))
                .isEqualTo(new Shown.Exact(7));
    }

    @Test
    void what_becomes_known_later_is_a_part_of_its_own_when_it_is_enough() {
        var observations = observations(2024, 20);
        knownOn.put(MARCH_2025, List.copyOf(observations));
        observations.addAll(observations(2024, 3));
        knownOn.put(MARCH_2026, List.copyOf(observations));
        observations.addAll(observations(2024, 3));
        knownOn.put(MARCH_2027, List.copyOf(observations));

        var parts = Publications.of(Marches.of(knownOn));

        assertThat(parts).extracting(Marches::dayOf).containsExactly(MARCH_2025, MARCH_2027);
        assertThat(parts)
                .extracting(it -> it.figures().cells().get(EVERYTHING))
                .containsExactly(new Shown.Exact(20), new Shown.Exact(6));
    }

    @Test
    void what_is_corrected_or_taken_away_after_its_publication_stays_as_it_was_known_then() {
        var observations = observations(2024, 20);
        knownOn.put(MARCH_2025, List.copyOf(observations));
        observations.removeFirst();
        var it = observations.removeFirst();
        observations.add(new KnownObservation(it.id(), 2023, "SYSTEMRATT", it.findings(), false));
        knownOn.put(MARCH_2026, List.copyOf(observations));

        assertThat(Publications.of(Marches.of(knownOn)))
                .extracting(Marches::dayOf)
                .containsExactly(MARCH_2025);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_has_been_published_is_never_published_differently(long seed) {
        var all = new RandomOperation(seed).knownOn(4);
        var published = Publications.of(Marches.of(all));
        for (var day : all.keySet()) {
            var until = Publications.of(Marches.of(all.headMap(day.plusDays(1))));
            assertThat(published.subList(0, until.size()))
                    .extracting(it -> it.figures().cells())
                    .isEqualTo(until.stream().map(it -> it.figures().cells()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_in_which_findings_come_makes_no_difference(long seed) {
        var findings = new RandomOperation(seed).findings();
        var shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ProtectedFigures.of(shuffled, PriorKnowledge.NONE).cells())
                .isEqualTo(ProtectedFigures.of(findings, PriorKnowledge.NONE).cells());
    }

    private static List<KnownObservation> observations(int year, int number) {
        return new ArrayList<>(
                IntStream.range(0, number)
                        .mapToObj(
                                _ ->
                                        new KnownObservation(
                                                UUID.randomUUID(),
                                                year,
                                                "HINDER",
                                                List.of(new Place("POLISEN", "", "", "BEMOTANDE")),
                                                false))
                        .toList());
    }
}
