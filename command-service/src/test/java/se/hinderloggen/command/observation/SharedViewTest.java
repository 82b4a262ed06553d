package se.hinderloggen.command.observation;

import static se.hinderloggen.command.observation.ObservationFixture.BY;
import static se.hinderloggen.command.observation.ObservationFixture.FK;
import static se.hinderloggen.command.observation.ObservationFixture.ID;
import static se.hinderloggen.command.observation.ObservationFixture.OTHER;
import static se.hinderloggen.command.observation.ObservationFixture.REGION;
import static se.hinderloggen.command.observation.ObservationFixture.given;
import static se.hinderloggen.command.observation.ObservationFixture.recorded;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.observation.ObservationCommand.MergeObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReclassifyFinding;
import se.hinderloggen.command.observation.ObservationCommand.UndoMerge;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.ObservationEvent;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationMergeUndone;
import se.hinderloggen.events.ObservationEvent.ObservationMerged;
import se.hinderloggen.events.ObservationEvent.ObservationReclassified;

/** The rules of what a working group makes of an observation. */
class SharedViewTest {

    private static final UUID INTO = UUID.fromString("01890000-0000-7000-8000-000000000002");
    private static final ObservationMerged MERGED = new ObservationMerged(ID, INTO, null);
    private static final ObservationErased ERASED =
            new ObservationErased(ID, ErasureReason.PERSONAL_DATA);

    @Nested
    class Reclassifying {

        @Test
        void a_findings_type_is_changed_and_the_former_one_kept_in_the_event() {
            given(recorded().findings(REGION, FK).event())
                    .when(reclassify(1, "BEMOTANDE", null))
                    .thenEvents(
                            new ObservationReclassified(
                                    ID, 1, "TILLGANGLIGHET", "BEMOTANDE", null));
        }

        @Test
        void a_type_is_chosen_where_there_was_none() {
            given(recorded().findings(FK.withEventType(null)).event())
                    .when(reclassify(0, "SIP", null))
                    .thenEvents(new ObservationReclassified(ID, 0, null, "SIP", null));
        }

        @Test
        void what_has_that_type_already_stays_as_it_is_whatever_was_read() {
            given(recorded().event(), reclassified("BEMOTANDE"))
                    .when(reclassify(0, "BEMOTANDE", 0L))
                    .thenNothing();
        }

        @Test
        void what_somebody_else_changed_first_is_refused() {
            given(recorded().event(), reclassified("BEMOTANDE"))
                    .when(reclassify(0, "SIP", 0L))
                    .thenRefused(ObservationRefusal.CHANGED_SINCE_READ);
        }

        @Test
        void there_has_to_be_such_a_finding() {
            given(recorded().event())
                    .when(reclassify(1, "SIP", null))
                    .thenRefused(ObservationRefusal.FINDING_NOT_FOUND);
            given(recorded().event())
                    .when(reclassify(-1, "SIP", null))
                    .thenRefused(ObservationRefusal.FINDING_NOT_FOUND);
        }

        @Test
        void no_finding_becomes_the_same_as_another() {
            given(recorded().findings(FK, FK.withEventType("SIP")).event())
                    .when(reclassify(0, "SIP", null))
                    .thenRefused(ObservationRefusal.SAME_FINDING_TWICE);
        }

        @Test
        void a_merged_an_erased_and_a_foreign_one_are_left_alone() {
            given(recorded().event(), MERGED)
                    .when(reclassify(0, "SIP", null))
                    .thenRefused(ObservationRefusal.MERGED);
            given(recorded().event(), ERASED)
                    .when(reclassify(0, "SIP", null))
                    .thenRefused(ObservationRefusal.OBSERVATION_ERASED);
            given(recorded().by(OTHER).event())
                    .when(reclassify(0, "SIP", null))
                    .thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
        }
    }

    @Nested
    class Merging {

        @Test
        void two_of_the_same_operation_are_merged_once() {
            given(recorded().event()).when(merge(target(), null)).thenEvents(MERGED);
            given(recorded().event(), MERGED).when(merge(target(), 0L)).thenNothing();
        }

        @Test
        void a_repeat_is_recognised_though_the_other_was_merged_on_since() {
            given(recorded().event(), MERGED)
                    .when(merge(target(new ObservationMerged(INTO, UUID.randomUUID(), null)), null))
                    .thenNothing();
        }

        @Test
        void only_one_that_is_counted_itself_can_stand_for_another() {
            given(recorded().event())
                    .when(merge(target(new ObservationMerged(INTO, UUID.randomUUID(), null)), null))
                    .thenRefused(ObservationRefusal.MERGED_INTO_MERGED);
            given(recorded().event())
                    .when(merge(target(ERASED), null))
                    .thenRefused(ObservationRefusal.MERGED_INTO_ERASED);
        }

        @Test
        void a_missing_and_a_foreign_one_look_the_same() {
            given(recorded().event())
                    .when(merge(Observation.ABSENT, null))
                    .thenRefused(ObservationRefusal.MERGED_INTO_MISSING);
            var foreign = Observation.ABSENT.evolve(recorded().by(OTHER).event());
            given(recorded().event())
                    .when(merge(foreign, null))
                    .thenRefused(ObservationRefusal.MERGED_INTO_MISSING);
            given(recorded().event())
                    .when(merge(foreign.evolve(ERASED), null))
                    .thenRefused(ObservationRefusal.MERGED_INTO_MISSING);
        }

        @Test
        void nothing_is_merged_into_itself() {
            given(recorded().event())
                    .when(new MergeObservation(ID, ID, target(), null, null, BY))
                    .thenRefused(ObservationRefusal.MERGED_INTO_ITSELF);
        }

        @Test
        void one_that_is_merged_already_is_not_merged_elsewhere() {
            given(recorded().event(), MERGED)
                    .when(new MergeObservation(ID, UUID.randomUUID(), target(), null, null, BY))
                    .thenRefused(ObservationRefusal.MERGED);
        }

        @Test
        void what_has_changed_since_it_was_read_is_not_merged() {
            given(recorded().event(), reclassified("SIP"))
                    .when(merge(target(), 0L))
                    .thenRefused(ObservationRefusal.CHANGED_SINCE_READ);
        }
    }

    @Nested
    class Undoing {

        @Test
        void a_merge_is_undone_once_and_may_be_made_again() {
            var undone = new ObservationMergeUndone(ID, INTO, null);
            given(recorded().event(), MERGED).when(undo(null)).thenEvents(undone);
            given(recorded().event(), MERGED, undone).when(undo(1L)).thenNothing();
            given(recorded().event(), MERGED, undone)
                    .when(merge(target(), null))
                    .thenEvents(MERGED);
        }

        @Test
        void not_when_it_has_changed_since_it_was_read() {
            given(recorded().event(), MERGED)
                    .when(undo(0L))
                    .thenRefused(ObservationRefusal.CHANGED_SINCE_READ);
        }

        @Test
        void what_was_never_merged_stays_as_it_is() {
            given(recorded().event()).when(undo(null)).thenNothing();
            given().when(undo(null)).thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
        }
    }

    /** The other observation, after these events. */
    private static Observation target(ObservationEvent... events) {
        var state = Observation.ABSENT.evolve(recorded().event());
        for (var event : List.of(events)) {
            state = state.evolve(event);
        }
        return state;
    }

    private static ReclassifyFinding reclassify(int finding, String to, @Nullable Long expected) {
        return new ReclassifyFinding(ID, finding, to, null, expected, BY);
    }

    private static ObservationReclassified reclassified(String to) {
        return new ObservationReclassified(ID, 0, "TILLGANGLIGHET", to, null);
    }

    private static MergeObservation merge(Observation target, @Nullable Long expected) {
        return new MergeObservation(ID, INTO, target, null, expected, BY);
    }

    private static UndoMerge undo(@Nullable Long expected) {
        return new UndoMerge(ID, null, expected, BY);
    }
}
