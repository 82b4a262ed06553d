package se.hinderloggen.command.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.hinderloggen.command.observation.ObservationFixture.BY;
import static se.hinderloggen.command.observation.ObservationFixture.COLLEAGUE;
import static se.hinderloggen.command.observation.ObservationFixture.FK;
import static se.hinderloggen.command.observation.ObservationFixture.ID;
import static se.hinderloggen.command.observation.ObservationFixture.OTHER;
import static se.hinderloggen.command.observation.ObservationFixture.RECIPIENTS;
import static se.hinderloggen.command.observation.ObservationFixture.REGION;
import static se.hinderloggen.command.observation.ObservationFixture.correction;
import static se.hinderloggen.command.observation.ObservationFixture.given;
import static se.hinderloggen.command.observation.ObservationFixture.proposed;
import static se.hinderloggen.command.observation.ObservationFixture.recorded;
import static se.hinderloggen.command.observation.ObservationFixture.recording;
import static se.hinderloggen.command.observation.ObservationFixture.release;
import static se.hinderloggen.command.observation.ObservationFixture.released;
import static se.hinderloggen.command.observation.ObservationFixture.review;
import static se.hinderloggen.command.observation.ObservationFixture.sealed;
import static se.hinderloggen.command.observation.ObservationFixture.step;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.observation.ObservationCommand.EraseObservation;
import se.hinderloggen.command.release.ReleaseRefusal;
import se.hinderloggen.command.release.ReleaseStep.Approve;
import se.hinderloggen.command.release.ReleaseStep.Decline;
import se.hinderloggen.command.release.ReleaseStep.Propose;
import se.hinderloggen.command.release.ReleaseStep.Revoke;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.Kind;
import se.hinderloggen.events.ObservationEvent.ObservationErased;
import se.hinderloggen.events.ObservationEvent.ObservationMergeUndone;
import se.hinderloggen.events.ObservationEvent.ObservationMerged;
import se.hinderloggen.events.ObservationEvent.ObservationReclassified;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseDeclined;
import se.hinderloggen.events.ObservationEvent.ObservationReleaseRevoked;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.RevocationReason;

/** The rules of the observation: given events, when a command, then events or a refusal. */
class ObservationTest {

    private static final ObservationErased ERASED =
            new ObservationErased(ID, ErasureReason.PERSONAL_DATA);
    private static final EraseObservation ERASE =
            new EraseObservation(ID, ErasureReason.PERSONAL_DATA, BY);

    private static final UUID RELEASE = UUID.fromString("01890000-0000-7000-8000-0000000000e1");
    private static final Approve APPROVE = new Approve(RELEASE, true);
    private static final ObservationReleaseRevoked REVOKED =
            new ObservationReleaseRevoked(ID, RELEASE, RevocationReason.INCORRECT);

    @Nested
    class Recording {

        @Test
        void something_new_is_recorded_for_the_operation_that_records_it() {
            given().when(recording().command()).thenEvents(recorded().event());
        }

        @Test
        void the_same_again_makes_no_event() {
            given(recorded().event()).when(recording().command()).thenNothing();
        }

        @Test
        void the_same_again_makes_no_event_even_after_a_correction() {
            given(recorded().event(), recorded().kind(Kind.SYSTEMRATT).corrected())
                    .when(recording().command())
                    .thenNothing();
        }

        @Test
        void other_content_under_the_same_id_is_a_conflict() {
            given(recorded().event())
                    .when(recording().description("något annat").command())
                    .thenRefused(ObservationRefusal.ID_TAKEN_WITH_OTHER_CONTENT);
        }

        @Test
        void an_id_of_another_operation_is_a_conflict_even_with_the_same_content() {
            given(recorded().event())
                    .when(recording().by(OTHER).command())
                    .thenRefused(ObservationRefusal.ID_TAKEN_WITH_OTHER_CONTENT);
        }

        @Test
        void an_erased_observation_cannot_be_recorded_again() {
            given(recorded().event(), ERASED)
                    .when(recording().command())
                    .thenRefused(ObservationRefusal.OBSERVATION_ERASED);
        }

        @Test
        void it_may_have_happened_today_by_the_clocks_of_sweden_but_not_tomorrow() {
            // The command arrives at 23:30 UTC on 14 March, when it is already 15 March in Sweden.
            given().when(recording().occurred("2026-03-15").command())
                    .thenEvents(recorded().occurred("2026-03-15").event());
            given().when(recording().occurred("2026-03-16").command())
                    .thenRefused(ObservationRefusal.OCCURRED_IN_THE_FUTURE);
        }

        @Test
        void it_may_have_happened_some_time_this_year_or_month_but_not_the_next() {
            given().when(recording().occurred("2026").command())
                    .thenEvents(recorded().occurred("2026").event());
            given().when(recording().occurred("2026-04").command())
                    .thenRefused(ObservationRefusal.OCCURRED_IN_THE_FUTURE);
            given().when(recording().occurred("2027").command())
                    .thenRefused(ObservationRefusal.OCCURRED_IN_THE_FUTURE);
        }

        @Test
        void it_concerns_between_one_and_twenty_authorities_each_once() {
            given().when(recording().findings().command())
                    .thenRefused(ObservationRefusal.NO_FINDINGS);
            given().when(recording().findings(FK, REGION, FK).command())
                    .thenRefused(ObservationRefusal.SAME_FINDING_TWICE);
            given().when(recording().findings(Collections.nCopies(21, FK)).command())
                    .thenRefused(ObservationRefusal.TOO_MANY_FINDINGS);
        }
    }

    @Nested
    class Correcting {

        @Test
        void what_is_not_sent_stays_as_it_is() {
            given(recorded().consequences("väntan").event())
                    .when(correction().kind(Kind.SYSTEMRATT).command())
                    .thenEvents(
                            recorded().consequences("väntan").kind(Kind.SYSTEMRATT).corrected());
        }

        @Test
        void consequences_can_be_taken_away() {
            given(recorded().consequences("väntan").event())
                    .when(correction().withoutConsequences().command())
                    .thenEvents(recorded().corrected());
        }

        @Test
        void a_correction_to_what_it_says_already_makes_no_event() {
            given(recorded().event()).when(correction().kind(Kind.HINDER).command()).thenNothing();
        }

        @Test
        void a_repeated_correction_makes_no_event_though_it_expects_the_version_before_itself() {
            given(recorded().event(), recorded().kind(Kind.SYSTEMRATT).corrected())
                    .when(correction().kind(Kind.SYSTEMRATT).expecting(0).command())
                    .thenNothing();
        }

        @Test
        void a_correction_of_what_has_changed_since_it_was_read_is_refused() {
            given(recorded().event(), recorded().kind(Kind.SYSTEMRATT).corrected())
                    .when(correction().occurred("2020").expecting(0).command())
                    .thenRefused(ObservationRefusal.CHANGED_SINCE_READ);
        }

        @Test
        void the_rules_of_recording_hold_for_a_correction_too() {
            given(recorded().event())
                    .when(correction().occurred("2027").command())
                    .thenRefused(ObservationRefusal.OCCURRED_IN_THE_FUTURE);
        }

        @Test
        void what_belongs_to_another_operation_is_not_found() {
            given(recorded().event())
                    .when(correction().kind(Kind.SYSTEMRATT).by(OTHER).command())
                    .thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
            given(recorded().event(), ERASED)
                    .when(correction().kind(Kind.SYSTEMRATT).by(OTHER).command())
                    .thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
        }

        @Test
        void what_was_never_recorded_is_not_found() {
            given().when(correction().kind(Kind.SYSTEMRATT).command())
                    .thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
        }

        @Test
        void a_merged_observation_cannot_be_corrected_until_the_merge_is_undone() {
            var into = UUID.randomUUID();
            given(recorded().event(), new ObservationMerged(ID, into, null))
                    .when(correction().kind(Kind.SYSTEMRATT).command())
                    .thenRefused(ObservationRefusal.MERGED);
            given(
                            recorded().event(),
                            new ObservationMerged(ID, into, null),
                            new ObservationMergeUndone(ID, into, null))
                    .when(correction().kind(Kind.SYSTEMRATT).command())
                    .thenEvents(recorded().kind(Kind.SYSTEMRATT).corrected());
        }

        @Test
        void a_reclassification_is_what_a_later_correction_starts_from() {
            given(
                            recorded().event(),
                            new ObservationReclassified(ID, 0, "TILLGANGLIGHET", "BEMOTANDE", null))
                    .when(correction().kind(Kind.SYSTEMRATT).command())
                    .thenEvents(
                            recorded()
                                    .findings(FK.withEventType("BEMOTANDE"))
                                    .kind(Kind.SYSTEMRATT)
                                    .corrected());
        }
    }

    @Nested
    class ReviewingAndReleasing {

        @Test
        void a_review_is_noted_once() {
            given(recorded().event()).when(review(null)).thenEvents(review(null).review());
            given(recorded().event(), review(null).review()).when(review(null)).thenNothing();
        }

        @Test
        void a_summary_is_proposed_after_a_review_and_released_by_somebody_else() {
            given(recorded().event())
                    .when(release(RELEASE, "kort"))
                    .thenRefused(ObservationRefusal.NOT_REVIEWED);
            given(recorded().event(), review(null).review())
                    .when(release(RELEASE, "kort"))
                    .thenEvents(proposed(RELEASE, "kort"));
            var proposed =
                    given(recorded().event(), review(null).review(), proposed(RELEASE, "kort"));
            proposed.when(step(APPROVE, BY)).thenRefused(ReleaseRefusal.RELEASE_SAME_PERSON);
            proposed.when(step(APPROVE, COLLEAGUE)).thenEvents(released(RELEASE, "kort"));
        }

        @Test
        void where_no_second_person_is_wanted_it_is_released_at_once() {
            given(recorded().event(), review(null).review())
                    .when(step(new Propose(RELEASE, sealed("kort"), RECIPIENTS, false), BY))
                    .thenEvents(released(RELEASE, "kort"));
        }

        @Test
        void what_was_merged_after_it_was_proposed_is_not_released_and_can_be_declined() {
            var merged =
                    given(
                            recorded().event(),
                            review(null).review(),
                            proposed(RELEASE, "kort"),
                            new ObservationMerged(ID, UUID.randomUUID(), null));
            merged.when(step(APPROVE, COLLEAGUE)).thenRefused(ObservationRefusal.MERGED);
            merged.when(release(UUID.randomUUID(), "kort")).thenRefused(ObservationRefusal.MERGED);
            merged.when(step(new Decline(RELEASE, null), BY))
                    .thenEvents(new ObservationReleaseDeclined(ID, RELEASE, null));
        }

        @Test
        void a_released_summary_is_revoked_even_when_the_observation_is_merged() {
            given(
                            recorded().event(),
                            review(null).review(),
                            released(RELEASE, "kort"),
                            new ObservationMerged(ID, UUID.randomUUID(), null))
                    .when(step(new Revoke(RELEASE, RevocationReason.INCORRECT), BY))
                    .thenEvents(REVOKED);
        }

        @Test
        void an_erased_observation_cannot_be_released() {
            given(recorded().event(), review(null).review(), ERASED)
                    .when(release(UUID.randomUUID(), "kort"))
                    .thenRefused(ObservationRefusal.OBSERVATION_ERASED);
            given(recorded().event(), review(null).review(), proposed(RELEASE, "kort"), ERASED)
                    .when(step(APPROVE, COLLEAGUE))
                    .thenRefused(ObservationRefusal.OBSERVATION_ERASED);
        }

        @Test
        void nobody_releases_or_revokes_what_another_operation_wrote() {
            var history =
                    given(recorded().event(), review(null).review(), released(RELEASE, "kort"));
            for (var it : List.of(APPROVE, new Revoke(RELEASE, RevocationReason.REPLACED))) {
                history.when(step(it, OTHER)).thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
            }
        }
    }

    @Nested
    class Erasing {

        @Test
        void an_observation_is_erased_once() {
            given(recorded().event()).when(ERASE).thenEvents(ERASED);
            given(recorded().event(), ERASED).when(ERASE).thenNothing();
        }

        @Test
        void whatever_has_happened_to_it_before() {
            given(
                            recorded().event(),
                            review(null).review(),
                            released(RELEASE, "kort"),
                            REVOKED,
                            new ObservationMerged(ID, UUID.randomUUID(), null))
                    .when(ERASE)
                    .thenEvents(ERASED);
        }

        @Test
        void what_was_released_of_it_is_revoked_along_with_it() {
            var another = UUID.randomUUID();
            given(
                            recorded().event(),
                            review(null).review(),
                            released(RELEASE, "kort"),
                            proposed(UUID.randomUUID(), "väntar"),
                            released(another, "också"))
                    .when(ERASE)
                    .thenEvents(
                            new ObservationReleaseRevoked(ID, RELEASE, RevocationReason.ERASED),
                            new ObservationReleaseRevoked(ID, another, RevocationReason.ERASED),
                            ERASED);
        }

        @Test
        void another_operation_does_not_find_it() {
            given(recorded().event())
                    .when(new EraseObservation(ID, ErasureReason.MISTAKE, OTHER))
                    .thenRefused(ObservationRefusal.OBSERVATION_NOT_FOUND);
        }
    }

    @Test
    void an_impossible_history_throws() {
        var events = List.of(recorded().event(), recorded().event());
        assertThatThrownBy(() -> given().evolve(events)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given().evolve(List.of(ERASED)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given().evolve(List.of(recorded().event(), ERASED, ERASED)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_version_is_the_number_of_the_last_event() {
        assertThat(Observation.ABSENT.version()).isEqualTo(-1);
        assertThat(given().evolve(List.of(recorded().event())).version()).isZero();
        assertThat(
                        given().evolve(List.of(recorded().event(), review(null).review(), ERASED))
                                .version())
                .isEqualTo(2);
    }

    @Test
    void when_it_happened_is_known_until_it_is_erased() {
        assertThat(given().evolve(List.of(recorded().event())).occurred())
                .hasValue(PartialDate.parse("2021-03"));
        assertThat(given().evolve(List.of(recorded().event(), ERASED)).occurred()).isEmpty();
    }
}
