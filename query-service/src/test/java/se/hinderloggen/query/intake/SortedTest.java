package se.hinderloggen.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.query.fixture.Observations.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.intake.TopicRecord.Readable;
import se.hinderloggen.query.intake.TopicRecord.Unreadable;

class SortedTest {

    private static final TopicPartition PARTITION = new TopicPartition("events", 0);

    private final UUID id = UUID.randomUUID();
    private final String aggregate = id.toString();
    private final List<TopicRecord> records = new ArrayList<>();

    @Test
    void the_next_event_of_each_aggregate_is_applied() {
        event(0);
        event(1);
        var sorted = sort(Map.of(), Set.of());
        assertThat(sorted.apply()).extracting(EventEnvelope::sequence).containsExactly(0L, 1L);
        assertThat(sorted.positions()).containsEntry(aggregate, 1L);
        assertThat(sorted.park()).isEmpty();
    }

    @Test
    void what_was_applied_before_is_dropped() {
        event(3);
        event(4);
        event(4);
        event(5);
        var sorted = sort(Map.of(aggregate, 4L), Set.of());
        assertThat(sorted.apply()).extracting(EventEnvelope::sequence).containsExactly(5L);
        assertThat(sorted.park()).isEmpty();
    }

    @Test
    void an_event_after_a_gap_waits_and_those_after_it_wait_behind_it() {
        event(6);
        event(7);
        var sorted = sort(Map.of(aggregate, 4L), Set.of());
        assertThat(sorted.apply()).isEmpty();
        assertThat(sorted.park())
                .extracting(Parked::reason)
                .containsExactly(ParkReason.SEQUENCE_GAP, ParkReason.BEHIND_PARKED);
        assertThat(sorted.positions()).isEmpty();
    }

    @Test
    void what_cannot_be_read_holds_back_its_own_aggregate_and_no_other() {
        var other = UUID.randomUUID();
        event(0);
        unreadable(1);
        event(2);
        records.add(readable(other, 0));
        var sorted = sort(Map.of(), Set.of());
        assertThat(sorted.apply())
                .extracting(EventEnvelope::aggregateId)
                .containsExactly(aggregate, other.toString());
        assertThat(sorted.park())
                .extracting(Parked::reason)
                .containsExactly(ParkReason.UNREADABLE_EVENT, ParkReason.BEHIND_PARKED);
    }

    @Test
    void what_was_parked_by_an_earlier_batch_still_holds_back() {
        event(2);
        var sorted = sort(Map.of(aggregate, 0L), Set.of(aggregate));
        assertThat(sorted.park())
                .extracting(Parked::reason)
                .containsExactly(ParkReason.BEHIND_PARKED);
    }

    @Test
    void an_erasure_that_has_to_wait_drops_the_texts_at_once() {
        unreadable(1);
        records.add(
                new Readable(
                        PARTITION,
                        records.size(),
                        History.envelope(
                                new ObservationErased(id, ErasureReason.REQUESTED),
                                2,
                                History.BEGINNING)));
        var sorted = sort(Map.of(aggregate, 0L), Set.of());
        assertThat(sorted.dropTexts()).containsExactly(id);
        assertThat(sorted.apply()).isEmpty();
    }

    private Sorted sort(Map<String, Long> seen, Set<String> waiting) {
        return Sorted.sort(records, seen, waiting);
    }

    private void event(long sequence) {
        records.add(readable(id, sequence));
    }

    private Readable readable(UUID observation, long sequence) {
        return new Readable(
                PARTITION,
                records.size(),
                History.envelope(observation(observation).recorded(), sequence, History.BEGINNING));
    }

    private void unreadable(long sequence) {
        records.add(
                new Unreadable(
                        PARTITION,
                        records.size(),
                        ParkReason.UNREADABLE_EVENT,
                        null,
                        aggregate,
                        sequence,
                        null));
    }
}
