package se.hinderloggen.query.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.query.fixture.Observations.finding;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
        assertThat(fold(Map.of()).cells().changes())
                .extracting(
                        it -> it.key().authority(),
                        it -> it.key().eventType(),
                        it -> it.key().tag(),
                        Cells.Change::findings,
                        Cells.Change::sole)
                .containsExactlyInAnyOrder(
                        tuple("KOMMUN", "SIP", "", 1, 0),
                        tuple("BANK", "", "", 1, 0),
                        tuple("KOMMUN", "SIP", "regelverk", 1, 0),
                        tuple("BANK", "", "regelverk", 1, 0));
    }

    @Test
    void a_finding_alone_in_its_observation_counts_as_sole() {
        history.then(observation.recorded());
        assertThat(fold(Map.of()).cells().changes())
                .singleElement()
                .extracting(Cells.Change::findings, Cells.Change::sole)
                .containsExactly(1, 1);
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
        assertThat(fold.cells().changes())
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
        assertThat(fold.cells().changes())
                .singleElement()
                .extracting(it -> it.key().authority(), it -> it.key().eventType())
                .containsExactly("BANK", "BEMOTANDE");
    }

    @Test
    void a_merged_observation_counts_no_more_until_the_merge_is_undone() {
        var into = UUID.randomUUID();
        history.then(observation.recorded(), observation.mergedInto(into));
        assertThat(fold(Map.of()).cells().changes()).isEmpty();
        history.then(observation.mergeUndone(into));
        assertThat(fold(Map.of()).cells().changes()).hasSize(1);
    }

    @Test
    void an_erasure_changes_nothing_that_is_counted() {
        history.then(observation.recorded());
        int before = fold(Map.of()).opened().getFirst().states().size();
        history.then(observation.erased());
        assertThat(fold(Map.of()).opened().getFirst().states()).hasSize(before);
        assertThat(fold(Map.of()).cells().changes()).hasSize(1);
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
        assertThat(fold(Map.of()).cells().changes())
                .extracting(it -> it.key().tag())
                .containsExactly("", "regelverk");
    }

    @Test
    void a_history_without_a_beginning_is_impossible() {
        history.then(observation.corrected());
        assertThatThrownBy(() -> fold(Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private TrendProjection.Fold fold(Map<UUID, FactSet> known) {
        return TrendProjection.fold(history.events(), known);
    }
}
