package se.hinderloggen.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.query.fixture.Observations.observation;
import static se.hinderloggen.query.intake.IntakeFixture.PARTITION;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.intake.TopicRecord.Readable;
import se.hinderloggen.query.intake.TopicRecord.Unreadable;
import se.hinderloggen.query.trends.TrendsFixture;

/** The intake's transaction on a real database, with Kafka's part played by the test. */
class IntakeTest {

    private static final Views VIEWS = Views.create();

    private final AtomicBoolean failing = new AtomicBoolean();
    private final List<UUID> dropped = new ArrayList<>();
    private final IntakeFixture intake =
            new IntakeFixture(
                    VIEWS, List.of(TrendsFixture.projection(VIEWS.jdbc()), new FailsLast()));
    private final Parking parking = new Parking(VIEWS.jdbc());
    private final Observations observation = observation();
    private final History history = new History();

    /** Fails after everything else has been written, when told to. */
    private final class FailsLast implements Projection {
        @Override
        public void apply(List<EventEnvelope> batch) {
            if (failing.get()) {
                throw new IllegalStateException("told to fail");
            }
        }

        @Override
        public void dropTexts(List<UUID> observationIds) {
            dropped.addAll(observationIds);
        }
    }

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @Test
    void a_batch_that_fails_leaves_nothing_behind_and_may_come_again() {
        history.then(observation.recorded());
        failing.set(true);
        assertThatThrownBy(() -> takeFrom(0)).isInstanceOf(IllegalStateException.class);
        assertThat(VIEWS.rows().values()).allMatch(List::isEmpty);
        assertThat(new IntakePositions(VIEWS.jdbc()).all()).isEmpty();
        failing.set(false);
        takeFrom(0);
        assertThat(VIEWS.rows().get("fact")).hasSize(1);
    }

    @Test
    void records_that_come_again_after_a_crash_change_nothing() {
        history.then(observation.recorded(), observation.reclassified(0, "SIP"));
        takeFrom(0);
        var rows = VIEWS.rows();
        takeFrom(0);
        assertThat(VIEWS.rows()).isEqualTo(rows);
        assertThat(parking.count()).isZero();
        assertThat(new IntakePositions(VIEWS.jdbc()).all()).containsEntry(PARTITION, 2L);
    }

    @Test
    void a_batch_that_was_half_taken_by_another_is_taken_from_where_it_came_to() {
        history.then(observation.recorded());
        takeFrom(0);
        history.then(observation.reclassified(0, "SIP"));
        takeFrom(0);
        assertThat(VIEWS.rows().get("fact")).hasSize(2);
        assertThat(new IntakePositions(VIEWS.jdbc()).all()).containsEntry(PARTITION, 2L);
    }

    @Test
    void the_same_event_at_another_offset_changes_nothing() {
        history.then(observation.recorded());
        takeFrom(0);
        var rows = VIEWS.rows();
        takeFrom(1);
        assertThat(VIEWS.rows()).isEqualTo(rows);
    }

    @Test
    void what_cannot_be_read_is_parked_with_what_follows_it_and_taken_in_order_later() {
        history.then(
                observation.recorded(),
                observation.reclassified(0, "SIP"),
                observation.reclassified(0, "BEMOTANDE"));
        var read = readable(0);
        var records = new ArrayList<>(read);
        records.set(1, unreadable(1, 1));
        intake.takeRecords(records);
        assertThat(parking.list(10))
                .extracting(ParkedRecord::offset, ParkedRecord::reason)
                .containsExactlyInAnyOrder(
                        tuple(1L, ParkReason.UNKNOWN_EVENT), tuple(2L, ParkReason.BEHIND_PARKED));
        assertThat(VIEWS.rows().get("fact")).hasSize(1);

        assertThat(intake.intake().takeParked(PARTITION, read.subList(1, 3))).isEqualTo(2);
        assertThat(parking.count()).isZero();
        assertThat(VIEWS.rows().get("fact")).hasSize(3);
        assertThat(VIEWS.rows().get("trend_cell")).hasSize(11); // one of each grain
    }

    @Test
    void what_still_cannot_be_read_stays_parked_and_so_does_what_follows_it() {
        history.then(observation.recorded(), observation.reclassified(0, "SIP"));
        var second = readable(0).get(1);
        intake.takeRecords(List.of(unreadable(0, 0), second));
        assertThat(intake.intake().takeParked(PARTITION, List.of(unreadable(0, 0), second)))
                .isZero();
        assertThat(parking.list(10))
                .extracting(ParkedRecord::reason)
                .containsExactlyInAnyOrder(ParkReason.UNKNOWN_EVENT, ParkReason.BEHIND_PARKED);
    }

    @Test
    void a_record_that_somebody_else_has_retried_meanwhile_is_left_alone() {
        history.then(observation.recorded());
        assertThat(intake.intake().takeParked(PARTITION, readable(0))).isZero();
        assertThat(VIEWS.rows().get("fact")).isEmpty();
    }

    @Test
    void a_missing_event_is_a_gap_until_it_has_come() {
        history.then(
                observation.recorded(),
                observation.reclassified(0, "SIP"),
                observation.reclassified(0, "BEMOTANDE"));
        var read = readable(0);
        intake.takeRecords(List.of(read.get(0), read.get(2)));
        assertThat(parking.list(10))
                .extracting(ParkedRecord::reason)
                .containsExactly(ParkReason.SEQUENCE_GAP);
        var late = ((Readable) read.get(1)).envelope();
        intake.takeRecords(List.of(new Readable(PARTITION, 3, late)));
        assertThat(intake.intake().takeParked(PARTITION, List.of(read.get(2)))).isEqualTo(1);
        assertThat(VIEWS.rows().get("fact")).hasSize(3);
    }

    @Test
    void an_erasure_that_has_to_wait_drops_the_texts_at_once_even_when_it_cannot_be_read() {
        history.then(
                observation.recorded(), observation.reclassified(0, "SIP"), observation.erased());
        var read = readable(0);
        intake.takeRecords(List.of(read.get(0), unreadable(1, 1), read.get(2)));
        assertThat(dropped).containsExactly(observation.id());
        intake.takeRecords(
                List.of(
                        new Unreadable(
                                PARTITION,
                                3,
                                ParkReason.UNKNOWN_EVENT,
                                null,
                                null,
                                null,
                                observation.id())));
        assertThat(dropped).hasSize(2);
    }

    @Test
    void an_impossible_history_stops_the_intake_and_is_not_skipped() {
        history.then(observation.recorded(), observation.recorded());
        assertThatThrownBy(() -> takeFrom(0)).isInstanceOf(IllegalStateException.class);
        assertThat(new IntakePositions(VIEWS.jdbc()).all()).isEmpty();
    }

    private void takeFrom(long offset) {
        intake.takeRecords(readable(offset));
    }

    private List<TopicRecord> readable(long firstOffset) {
        var records = new ArrayList<TopicRecord>();
        for (var event : history.events()) {
            records.add(new Readable(PARTITION, firstOffset + records.size(), event));
        }
        return records;
    }

    private Unreadable unreadable(long offset, long sequence) {
        return new Unreadable(
                PARTITION,
                offset,
                ParkReason.UNKNOWN_EVENT,
                null,
                observation.id().toString(),
                sequence,
                null);
    }
}
