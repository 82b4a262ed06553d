package se.hinderloggen.query.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.Finding;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;

class ObservationRowTest {

    private final Observations observation =
            observation()
                    .occurred("2021-03-14")
                    .findings(new Finding("KOMMUN", "LSS", "1762", "SIP"))
                    .tags("regelverk");
    private final History history = new History();

    @Test
    void a_recorded_observation_reads_as_it_was_recorded() {
        history.then(observation.recorded());
        var row = folded();
        assertThat(row.content.occurred()).isEqualTo(PartialDate.parse("2021-03-14"));
        assertThat(row.recorder).isEqualTo("p-abcdefghij");
        assertThat(row.version).isZero();
        assertThat(row.foundOtherwise).isTrue();
    }

    @Test
    void a_correction_replaces_the_content_and_keeps_the_imported_id() {
        var seals = Seals.unopened("V21-01");
        history.then(observation.recorded());
        var before = folded();
        var row =
                new ObservationRow(
                        before.observationId,
                        before.organisation,
                        before.recordedAt,
                        before.recorder,
                        new ObservationRow.Content(
                                before.content.kind(),
                                before.content.occurred(),
                                before.content.findings(),
                                before.content.tags(),
                                before.content.description(),
                                null,
                                seals));
        var corrected = history.add(observation.occurred("2022").corrected());
        row.apply(corrected, observation.corrected());
        assertThat(row.content.occurred()).isEqualTo(PartialDate.parse("2022"));
        assertThat(row.content.reference()).isEqualTo(seals);
        assertThat(row.correctedAt).isEqualTo(corrected.recordedAt());
        assertThat(row.version).isEqualTo(1);
    }

    @Test
    void an_erased_observation_keeps_the_anonymous_fact_alone() {
        history.then(observation.recorded(), observation.erased());
        var row = folded();
        assertThat(row.content.occurred()).isEqualTo(PartialDate.parse("2021"));
        assertThat(row.content.findings())
                .containsExactly(new Finding("KOMMUN", null, null, "SIP"));
        assertThat(row.content.tags()).isEmpty();
        assertThat(row.content.description()).isNull();
        assertThat(row.recorder).isNull();
        assertThat(row.erasureReason).isEqualTo(ErasureReason.REQUESTED);
    }

    @Test
    void nothing_that_follows_an_erasure_brings_anything_back() {
        history.then(
                observation.recorded(),
                observation.erased(),
                observation.corrected(),
                observation.reclassified(0, "BEMOTANDE"));
        var row = folded();
        assertThat(row.content.description()).isNull();
        assertThat(row.content.tags()).isEmpty();
        assertThat(row.content.findings())
                .containsExactly(new Finding("KOMMUN", null, null, "BEMOTANDE"));
    }

    @Test
    void merging_is_remembered_until_it_is_undone() {
        var other = UUID.randomUUID();
        history.then(observation.recorded(), observation.mergedInto(other));
        assertThat(folded().mergedInto).isEqualTo(other);
        history.then(observation.mergeUndone(other));
        assertThat(folded().mergedInto).isNull();
    }

    private ObservationRow folded() {
        return ObservationProjection.fold(history.events(), Map.of()).getFirst();
    }
}
