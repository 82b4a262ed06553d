package se.hinderloggen.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.embedded.TestServers;
import se.hinderloggen.events.EventEnvelope;
import se.hinderloggen.events.FollowUpEvent.FollowUpAgreed;
import se.hinderloggen.events.FollowUpEvent.FollowUpDone;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.MeetingEvent.MeetingPaused;
import se.hinderloggen.events.MeetingEvent.MeetingResumed;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.sealing.TextSealer.Field;
import se.hinderloggen.query.fixture.History;
import se.hinderloggen.query.fixture.Observations;
import se.hinderloggen.query.fixture.Seals;
import se.hinderloggen.query.fixture.Views;
import se.hinderloggen.query.history.HistoryFixture;
import se.hinderloggen.query.intake.IntakeFixture;
import se.hinderloggen.query.observations.ObservationsFixture;

/** Whatever the batches and the order across aggregates, meetings give the same rows. */
class MeetingRebuildTest {

    private static final Seals SEALS = new Seals(TestServers.postgres().createDatabase("keys"));
    private static final Views VIEWS = Views.create();

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rows_do_not_depend_on_batches_order_across_aggregates_or_repetition(long seed) {
        var history = history(new Random(seed));
        var live = rows(history, 1);
        assertThat(live.get("meeting")).as("seed " + seed).hasSize(5);
        assertThat(live.get("meeting_note")).isNotEmpty();
        assertThat(live.get("group_decision")).hasSizeGreaterThan(20);

        assertThat(rows(history, 500)).as("seed " + seed + ", in batches").isEqualTo(live);
        assertThat(rows(shuffled(history, new Random(seed)), 7))
                .as("seed " + seed + ", shuffled")
                .isEqualTo(live);
        assertThat(rows(repeated(history, new Random(seed)), 13))
                .as("seed " + seed + ", repeated")
                .isEqualTo(live);
    }

    private static List<EventEnvelope> history(Random random) {
        var history = new History();
        for (int m = 0; m < 5; m++) {
            var meeting = new UUID(random.nextLong(), random.nextLong());
            history.in(null)
                    .then(
                            new MeetingOpened(
                                    meeting, Observations.VARMLAND, "Grupp " + random.nextInt(2)));
            var covers = new ArrayList<String>();
            for (int i = 0; i < 6; i++) {
                var observation =
                        Observations.observation(new UUID(random.nextLong(), random.nextLong()));
                observation.text(SEALS, "Telefonkön stängdes " + random.nextInt(100));
                history.in(null).then(observation.recorded()).in(meeting);
                decide(history, observation, meeting, random);
                covers.add(observation.id() + "@1");
            }
            history.in(null);
            if (random.nextBoolean()) {
                history.then(new MeetingPaused(meeting), new MeetingResumed(meeting));
            }
            if (random.nextBoolean()) {
                history.then(new MeetingClosed(meeting, covers));
            }
        }
        return history.events();
    }

    private static void decide(History history, Observations it, UUID meeting, Random random) {
        var about = new Subject(Subject.Kind.OBSERVATION, it.id());
        switch (random.nextInt(5)) {
            case 0 -> history.then(it.reclassified(0, "SIP"), it.reclassified(0, "BEMOTANDE"));
            case 1 -> {
                var into = UUID.randomUUID();
                history.then(it.mergedInto(into), it.mergeUndone(into));
            }
            case 2 -> history.then(new MeetingItemPassed(meeting, about));
            case 3 -> {
                var note = new UUID(random.nextLong(), random.nextLong());
                history.then(
                        new MeetingNoteWritten(meeting, note, about, Seals.unopened("först")),
                        new MeetingNoteWritten(
                                meeting,
                                note,
                                about,
                                random.nextBoolean() ? Seals.unopened("sedan") : null));
            }
            default -> {
                var followUp = new UUID(random.nextLong(), random.nextLong());
                history.then(
                        new FollowUpAgreed(
                                followUp,
                                Observations.VARMLAND,
                                about,
                                SEALS.seal(it.id(), Field.FOLLOW_UP, "Ringa enhetschefen."),
                                Responsible.COORDINATOR,
                                LocalDate.of(2026, 2, 1)),
                        new FollowUpDone(followUp, null));
                if (random.nextBoolean()) {
                    SEALS.destroy(it.id());
                    history.in(null).then(it.erased());
                    return;
                }
            }
        }
        history.then(
                new ObservationReviewed(
                        it.id(), ReviewDecision.KEEP_WATCHING, "Norra", null, null, null, null));
    }

    private static Map<String, List<String>> rows(List<EventEnvelope> history, int atATime) {
        VIEWS.clear();
        var jdbc = VIEWS.jdbc();
        new IntakeFixture(
                        VIEWS,
                        List.of(
                                new ObservationsFixture(jdbc, SEALS.reader()).projection(),
                                HistoryFixture.projection(jdbc),
                                MeetingsFixture.projection(jdbc)))
                .take(history, atATime);
        assertThat(jdbc.queryForObject("select count(*) from parked_record", Long.class)).isZero();
        return VIEWS.rows();
    }

    /** Another order across aggregates, the same within each. */
    private static List<EventEnvelope> shuffled(List<EventEnvelope> history, Random random) {
        var queues = new HashMap<String, Queue<EventEnvelope>>();
        history.forEach(
                it -> queues.computeIfAbsent(it.aggregateId(), _ -> new ArrayDeque<>()).add(it));
        var ids = new ArrayList<>(queues.keySet().stream().sorted().toList());
        var shuffled = new ArrayList<EventEnvelope>();
        while (!ids.isEmpty()) {
            int index = random.nextInt(ids.size());
            var queue = queues.get(ids.get(index));
            shuffled.add(queue.remove());
            if (queue.isEmpty()) {
                ids.remove(index);
            }
        }
        return shuffled;
    }

    /** Some records come again, as after a crash. */
    private static List<EventEnvelope> repeated(List<EventEnvelope> history, Random random) {
        var repeated = new ArrayList<EventEnvelope>();
        for (int i = 0; i < history.size(); i++) {
            repeated.add(history.get(i));
            if (random.nextInt(4) == 0) {
                repeated.addAll(history.subList(Math.max(0, i - 3), i + 1));
            }
        }
        return repeated;
    }
}
