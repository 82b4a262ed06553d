package se.hinderloggen.command.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.command.release.ReleaseChange.Declined;
import se.hinderloggen.command.release.ReleaseChange.Proposed;
import se.hinderloggen.command.release.ReleaseChange.Released;
import se.hinderloggen.command.release.ReleaseChange.Revoked;
import se.hinderloggen.command.release.ReleaseStep.Approve;
import se.hinderloggen.command.release.ReleaseStep.Decline;
import se.hinderloggen.command.release.ReleaseStep.Propose;
import se.hinderloggen.command.release.ReleaseStep.Revoke;
import se.hinderloggen.events.RevocationReason;
import se.hinderloggen.events.SealedText;

/** The rules about a summary: given what happened, when a step, then a change or a refusal. */
class ReleasesTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-0000000000e1");
    private static final List<String> TO = List.of("FORSAKRINGSKASSAN");
    private static final SealedText TEXT = sealed("kort");

    private static final Propose PROPOSE = new Propose(ID, TEXT, TO, true);
    private static final Approve APPROVE = new Approve(ID, true);
    private static final Decline DECLINE = new Decline(ID, null);
    private static final Revoke REVOKE = new Revoke(ID, RevocationReason.INCORRECT);

    private static final Proposed PROPOSED = new Proposed(ID, TEXT, TO, "writer");
    private static final Released RELEASED = new Released(ID, TEXT, TO);
    private static final Declined DECLINED = new Declined(ID, null);
    private static final Revoked REVOKED = new Revoked(ID, RevocationReason.INCORRECT);

    @Test
    void a_summary_waits_for_somebody_else_or_is_released_at_once() {
        given().when(PROPOSE, "writer").then(PROPOSED);
        given().when(new Propose(ID, TEXT, TO, false), "writer").then(RELEASED);
    }

    @Test
    void whoever_wrote_it_does_not_approve_it_unless_nobody_asks_for_a_second_person() {
        given(PROPOSED).when(APPROVE, "writer").thenRefused(ReleaseRefusal.RELEASE_SAME_PERSON);
        given(PROPOSED).when(APPROVE, "reader").then(RELEASED);
        given(PROPOSED).when(new Approve(ID, false), "writer").then(RELEASED);
    }

    @Test
    void whoever_wrote_it_and_anybody_else_may_decline_it() {
        given(PROPOSED).when(DECLINE, "writer").then(DECLINED);
        given(PROPOSED).when(DECLINE, "reader").then(DECLINED);
    }

    @Test
    void what_is_satisfied_changes_nothing() {
        given(PROPOSED).when(PROPOSE, "writer").then();
        given(PROPOSED, RELEASED).when(PROPOSE, "writer").then();
        given(PROPOSED, RELEASED).when(APPROVE, "writer").then();
        given(PROPOSED, DECLINED).when(DECLINE, "reader").then();
        given(RELEASED, REVOKED).when(REVOKE, "reader").then();
    }

    @Test
    void what_is_revoked_or_declined_never_comes_back_under_its_id() {
        given(RELEASED, REVOKED).when(PROPOSE, "writer").then();
        given(RELEASED, REVOKED)
                .when(APPROVE, "reader")
                .thenRefused(ReleaseRefusal.RELEASE_REVOKED);
        given(PROPOSED, DECLINED)
                .when(APPROVE, "reader")
                .thenRefused(ReleaseRefusal.RELEASE_DECLINED);
    }

    @Test
    void another_summary_or_other_recipients_need_an_id_of_their_own() {
        for (var it :
                List.of(
                        new Propose(ID, sealed("annat"), TO, true),
                        new Propose(ID, TEXT, List.of("POLISEN"), true))) {
            given(PROPOSED).when(it, "writer").thenRefused(ReleaseRefusal.RELEASE_ID_TAKEN);
        }
    }

    @Test
    void what_has_not_been_released_is_declined_and_what_has_been_is_revoked() {
        given(PROPOSED).when(REVOKE, "reader").thenRefused(ReleaseRefusal.NOT_YET_RELEASED);
        given(RELEASED).when(DECLINE, "reader").thenRefused(ReleaseRefusal.ALREADY_RELEASED);
        given(PROPOSED, DECLINED)
                .when(REVOKE, "reader")
                .thenRefused(ReleaseRefusal.RELEASE_DECLINED);
        given(RELEASED).when(REVOKE, "reader").then(REVOKED);
    }

    @Test
    void nothing_can_be_done_with_one_that_is_not_there() {
        for (var it : List.of(APPROVE, DECLINE, REVOKE)) {
            given().when(it, "reader").thenRefused(ReleaseRefusal.RELEASE_NOT_FOUND);
        }
    }

    @Test
    void erasing_revokes_what_is_released_and_nothing_else() {
        var other = UUID.randomUUID();
        assertThat(given(PROPOSED, RELEASED, new Proposed(other, TEXT, TO, "writer")).erased())
                .containsExactly(new Revoked(ID, RevocationReason.ERASED));
        assertThat(given(RELEASED, REVOKED).erased()).isEmpty();
    }

    @Test
    void an_impossible_history_throws() {
        assertThatThrownBy(() -> given(REVOKED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(DECLINED)).isInstanceOf(IllegalStateException.class);
    }

    private static Story given(ReleaseChange... history) {
        var releases = Releases.NONE;
        for (var it : history) {
            releases = releases.evolve(it);
        }
        return new Story(releases);
    }

    private record Story(Releases releases) {

        Outcome when(ReleaseStep step, String person) {
            return new Outcome(releases.decide(step, person));
        }

        List<ReleaseChange> erased() {
            return releases.erased();
        }
    }

    private record Outcome(Decision<ReleaseChange, ReleaseRefusal> decision) {

        void then(ReleaseChange... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(expected)));
        }

        void thenRefused(ReleaseRefusal expected) {
            assertThat(decision).isEqualTo(new Decision.Refused<>(expected));
        }
    }

    private static SealedText sealed(String text) {
        return SealedText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
