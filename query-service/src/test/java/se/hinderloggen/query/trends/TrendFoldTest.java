package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.Finding;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;

class TrendFoldTest {

    private final Observations observation = observation();
    private final History history = new History();

    @Test
    void a_recorded_observation_counts_in_one_cell_per_finding_and_one_more_per_tag() {
        var two =
                observation
                        .findings(finding("KOMMUN", "SIP"), finding("BANK", null))
                        .tags("regelverk");
        history.then(two.recorded());
        assertThat(finest(fold(Map.of())))
                .extracting(
                        it -> it.key().authority(),
                        it -> it.key().eventType(),
                        it -> it.key().tag(),
                        Cells.Change::findings)
                .containsExactlyInAnyOrder(
                        tuple("KOMMUN", "SIP", "", 1),
                        tuple("BANK", "", "", 1),
                        tuple("KOMMUN", "SIP", "regelverk", 1),
                        tuple("BANK", "", "regelverk", 1));
    }

    @Test
    void a_grain_tells_nothing_apart_but_its_own_parts() {
        history.then(observation.findings(new Finding("KOMMUN", "LSS", "1762", "SIP")).recorded());
        assertThat(fold(Map.of()).cells().changes())
                .extracting(
                        it -> it.key().grain(),
                        it -> it.key().authority(),
                        it -> it.key().unit(),
                        it -> it.key().municipality(),
                        it -> it.key().eventType())
                .containsExactly(
                        tuple(0, "", "", "", ""),
                        tuple(1, "KOMMUN", "", "", ""),
                        tuple(3, "KOMMUN", "LSS", "", ""),
                        tuple(4, "", "", "1762", ""),
                        tuple(5, "KOMMUN", "", "1762", ""),
                        tuple(7, "KOMMUN", "LSS", "1762", ""),
                        tuple(8, "", "", "", "SIP"),
                        tuple(9, "KOMMUN", "", "", "SIP"),
                        tuple(11, "KOMMUN", "LSS", "", "SIP"),
                        tuple(12, "", "", "1762", "SIP"),
                        tuple(15, "KOMMUN", "LSS", "1762", "SIP"));
    }

    @Test
    void the_first_finding_is_first_in_every_cut_and_another_where_it_is_not_alike() {
        var findings = List.of(finding("KOMMUN", "SIP"), finding("KOMMUN", "BEMOTANDE"));
        assertThat(Grain.firsts(findings, 0)).isEqualTo(0xffff);
        int second = Grain.firsts(findings, 1);
        assertThat(second & Grain.bit(Grain.NOTHING)).isZero();
        assertThat(second & Grain.bit(Grain.AUTHORITY)).isZero();
        assertThat(second & Grain.bit(Grain.UNIT)).isZero();
        assertThat(second & Grain.bit(Grain.EVENT_TYPE)).isNotZero();
        assertThat(second & Grain.bit(Grain.EVERYTHING)).isNotZero();
    }

    @Test
    void a_unit_is_another_with_another_authority_unless_it_is_not_known() {
        var known =
                List.of(
                        new Finding("KOMMUN", "KUNDTJANST", null, null),
                        new Finding("BANK", "KUNDTJANST", null, null));
        assertThat(Grain.firsts(known, 1) & Grain.bit(Grain.UNIT)).isNotZero();
        var unknown = List.of(finding("KOMMUN", null), finding("BANK", null));
        assertThat(Grain.firsts(unknown, 1) & Grain.bit(Grain.UNIT)).isZero();
        assertThat(Grain.firsts(unknown, 1) & Grain.bit(Grain.AUTHORITY | Grain.UNIT)).isNotZero();
    }

    @Test
    void a_correction_moves_the_finding_and_closes_what_was_known() {
        history.then(observation.findings(finding("KOMMUN", "SIP")).recorded());
        var known = Map.of(observation.id(), fold(Map.of()).opened().getFirst().states().getLast());
        var later = new History().at("2026-02-01T00:00:00Z");
        later.then(
                observation.recorded(), observation.findings(finding("BANK", "SIP")).corrected());
        var fold = TrendProjection.fold(later.events().subList(1, 2), known);
        assertThat(fold.closed())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.facts().version()).isZero();
                            assertThat(it.by().knownFrom())
                                    .isEqualTo(Instant.parse("2026-02-01T00:00:01Z"));
                        });
        assertThat(finest(fold))
                .extracting(it -> it.key().authority(), Cells.Change::findings)
                .containsExactly(tuple("BANK", 1), tuple("KOMMUN", -1));
    }

    @Test
    void within_one_batch_every_state_is_kept_and_only_the_last_one_is_counted() {
        history.then(
                observation.findings(finding("KOMMUN", "SIP")).recorded(),
                observation.findings(finding("BANK", "SIP")).corrected(),
                observation.reclassified(0, "BEMOTANDE"));
        var fold = fold(Map.of());
        assertThat(fold.opened().getFirst().states())
                .extracting(FactSet::version)
                .containsExactly(0L, 1L, 2L);
        assertThat(finest(fold))
                .singleElement()
                .extracting(it -> it.key().authority(), it -> it.key().eventType())
                .containsExactly("BANK", "BEMOTANDE");
    }

    @Test
    void what_came_in_one_quarter_and_went_in_another_is_told_of_both() {
        history.at("2026-03-31T23:59:58Z")
                .then(observation.findings(finding("KOMMUN", "SIP")).recorded())
                .at("2026-04-01T00:00:00Z")
                .then(observation.findings(finding("BANK", "SIP")).corrected());
        assertThat(finest(fold(Map.of())))
                .extracting(
                        it -> it.key().authority(), it -> it.key().known(), Cells.Change::findings)
                .containsExactly(
                        tuple("BANK", 2026 * 4 + 1, 1),
                        tuple("KOMMUN", 2026 * 4, 1),
                        tuple("KOMMUN", 2026 * 4 + 1, -1));
    }

    @Test
    void a_merged_observation_counts_no_more_until_the_merge_is_undone() {
        var into = UUID.randomUUID();
        history.then(observation.recorded(), observation.mergedInto(into));
        assertThat(fold(Map.of()).cells().changes()).isEmpty();
        history.then(observation.mergeUndone(into));
        assertThat(finest(fold(Map.of()))).hasSize(1);
    }

    @Test
    void an_erasure_changes_nothing_that_is_counted() {
        history.then(observation.recorded());
        int before = fold(Map.of()).opened().getFirst().states().size();
        history.then(observation.erased());
        assertThat(fold(Map.of()).opened().getFirst().states()).hasSize(before);
        assertThat(finest(fold(Map.of()))).hasSize(1);
    }

    @Test
    void a_correction_of_the_text_alone_is_no_new_knowledge_about_figures() {
        history.then(observation.recorded(), observation.corrected());
        assertThat(fold(Map.of()).opened().getFirst().states()).hasSize(1);
    }

    @Test
    void a_clock_that_went_backwards_does_not_make_two_states_known_at_once() {
        history.at("2026-01-01T12:00:00Z")
                .then(observation.recorded())
                .at("2026-01-01T11:00:00Z")
                .then(observation.findings(finding("BANK", null)).corrected());
        assertThat(fold(Map.of()).opened().getFirst().states())
                .extracting(FactSet::knownFrom)
                .containsOnly(Instant.parse("2026-01-01T12:00:00Z"));
    }

    @Test
    void the_same_tag_twice_and_an_empty_one_count_as_one() {
        history.then(observation.tags("regelverk", "regelverk", "").recorded());
        assertThat(finest(fold(Map.of())))
                .extracting(it -> it.key().tag())
                .containsExactly("", "regelverk");
    }

    @Test
    void a_history_without_a_beginning_is_impossible() {
        history.then(observation.corrected());
        assertThatThrownBy(() -> fold(Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private static List<Cells.Change> finest(TrendProjection.Fold fold) {
        return fold.cells().changes().stream()
                .filter(it -> (it.key().grain() & ~Grain.TAG) == Grain.EVERYTHING)
                .toList();
    }

    private TrendProjection.Fold fold(Map<UUID, FactSet> known) {
        return TrendProjection.fold(history.events(), known);
    }
}
