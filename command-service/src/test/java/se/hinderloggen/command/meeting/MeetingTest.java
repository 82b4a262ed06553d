package se.hinderloggen.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.meeting.MeetingCommand.CloseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.DecideInMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.OpenMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.PassItem;
import se.hinderloggen.command.meeting.MeetingCommand.PauseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.ResumeMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.WriteNote;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Decision;
import se.hinderloggen.events.MeetingEvent;
import se.hinderloggen.events.MeetingEvent.MeetingClosed;
import se.hinderloggen.events.MeetingEvent.MeetingItemPassed;
import se.hinderloggen.events.MeetingEvent.MeetingNoteWritten;
import se.hinderloggen.events.MeetingEvent.MeetingOpened;
import se.hinderloggen.events.MeetingEvent.MeetingPaused;
import se.hinderloggen.events.MeetingEvent.MeetingResumed;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;

/** The rules of a meeting: given events, when a command, then events or a refusal. */
class MeetingTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
    private static final UUID NOTE = UUID.fromString("01890000-0000-7000-8000-00000000000b");
    private static final Instant AT = Instant.parse("2026-03-14T09:00:00Z");
    private static final CommandContext BY =
            new CommandContext("PO_VARMLAND", "p-1", AT, "c-1", null);
    private static final CommandContext OTHER =
            new CommandContext("PO_SODRA_DALARNA", "p-2", AT, "c-2", null);
    private static final Subject ITEM = new Subject(Subject.Kind.OBSERVATION, UUID.randomUUID());
    private static final List<String> COVERS = List.of(ITEM.id() + "@1");

    private static final MeetingOpened OPENED =
            new MeetingOpened(ID, "PO_VARMLAND", "Arbetsgrupp 1");
    private static final MeetingPaused PAUSED = new MeetingPaused(ID);
    private static final MeetingResumed RESUMED = new MeetingResumed(ID);
    private static final MeetingItemPassed PASSED = new MeetingItemPassed(ID, ITEM);
    private static final MeetingClosed CLOSED = new MeetingClosed(ID, COVERS);

    private static final OpenMeeting OPEN = new OpenMeeting(ID, "Arbetsgrupp 1", BY);
    private static final PauseMeeting PAUSE = new PauseMeeting(ID, BY);
    private static final ResumeMeeting RESUME = new ResumeMeeting(ID, BY);
    private static final PassItem PASS = new PassItem(ID, ITEM, BY);
    private static final CloseMeeting CLOSE = new CloseMeeting(ID, COVERS, null, BY);

    @Nested
    class Opening {

        @Test
        void a_group_opens_a_meeting_once() {
            given().when(OPEN, OPENED);
            given(OPENED).when(OPEN);
        }

        @Test
        void a_repeat_is_recognised_even_when_the_meeting_is_over() {
            given(OPENED, CLOSED).when(OPEN);
        }

        @Test
        void the_id_of_another_groups_or_operations_meeting_is_a_conflict() {
            given(OPENED)
                    .refuses(
                            new OpenMeeting(ID, "Arbetsgrupp 2", BY),
                            MeetingRefusal.MEETING_ID_TAKEN);
            given(OPENED)
                    .refuses(
                            new OpenMeeting(ID, "Arbetsgrupp 1", OTHER),
                            MeetingRefusal.MEETING_ID_TAKEN);
        }

        @Test
        void what_was_never_opened_or_is_anothers_is_not_found() {
            var commands =
                    List.of(
                            PAUSE,
                            RESUME,
                            PASS,
                            write("text", null),
                            CLOSE,
                            new DecideInMeeting(ID, BY));
            assertThat(commands)
                    .allSatisfy(
                            command -> given().refuses(command, MeetingRefusal.MEETING_NOT_FOUND));
            given(OPENED).refuses(new DecideInMeeting(ID, OTHER), MeetingRefusal.MEETING_NOT_FOUND);
            given(OPENED)
                    .refuses(
                            new CloseMeeting(ID, COVERS, null, OTHER),
                            MeetingRefusal.MEETING_NOT_FOUND);
        }
    }

    @Nested
    class Pausing {

        @Test
        void it_is_paused_and_resumed_once_each_time() {
            given(OPENED).when(RESUME);
            given(OPENED).when(PAUSE, PAUSED);
            given(OPENED, PAUSED).when(PAUSE);
            given(OPENED, PAUSED).when(RESUME, RESUMED);
            given(OPENED, PAUSED, RESUMED).when(PAUSE, PAUSED);
        }

        @Test
        void whoever_goes_on_during_a_pause_loses_nothing() {
            given(OPENED, PAUSED).when(PASS, PASSED);
            given(OPENED, PAUSED).when(write("text", null), written("text"));
            given(OPENED, PAUSED).when(new DecideInMeeting(ID, BY));
        }
    }

    @Nested
    class Noting {

        @Test
        void an_item_is_passed_once() {
            given(OPENED).when(PASS, PASSED);
            given(OPENED, PASSED).when(PASS);
        }

        @Test
        void a_note_is_written_changed_and_taken_away() {
            given(OPENED).when(write("text", null), written("text"));
            given(OPENED, written("text")).when(write("text", null));
            given(OPENED, written("text")).when(write("annat", null), written("annat"));
            given(OPENED, written("text")).when(write(null, null), written(null));
            given(OPENED, written("text"), written(null)).when(write(null, null));
            given(OPENED).when(write(null, null));
        }

        @Test
        void what_others_do_to_other_things_is_no_hindrance_to_a_note() {
            given(OPENED, written("text"), PASSED, PAUSED)
                    .when(write("annat", 1L), written("annat"));
        }

        @Test
        void a_note_that_someone_else_changed_is_not_written_over() {
            given(OPENED, written("text"), written("deras"))
                    .refuses(write("mitt", 1L), MeetingRefusal.NOTE_CHANGED_SINCE_READ);
            given(OPENED, written("text"), written("deras"))
                    .when(write("mitt", 2L), written("mitt"));
        }

        @Test
        void two_who_come_to_the_same_words_do_not_disagree() {
            given(OPENED, written("text"), written("samma")).when(write("samma", 1L));
        }

        @Test
        void a_note_stays_with_what_it_is_about() {
            var elsewhere = new Subject(Subject.Kind.MEETING, ID);
            given(OPENED, written("text"))
                    .refuses(
                            new WriteNote(ID, NOTE, elsewhere, sealed("text"), null, BY),
                            MeetingRefusal.NOTE_ID_TAKEN);
        }

        @Test
        void there_is_room_for_five_hundred_notes() {
            var history = new ArrayList<MeetingEvent>(List.of(OPENED));
            for (int i = 0; i < Meeting.MAX_NOTES; i++) {
                history.add(new MeetingNoteWritten(ID, new UUID(7, i), ITEM, sealed("text")));
            }
            new Given(history).refuses(write("text", null), MeetingRefusal.TOO_MANY_NOTES);
        }
    }

    @Nested
    class Closing {

        @Test
        void the_minutes_are_frozen_once() {
            given(OPENED).when(CLOSE, CLOSED);
            given(OPENED, CLOSED).when(CLOSE);
            given(OPENED, PAUSED).when(CLOSE, CLOSED);
        }

        @Test
        void other_minutes_afterwards_are_refused() {
            given(OPENED, CLOSED)
                    .refuses(
                            new CloseMeeting(ID, List.of(), null, BY),
                            MeetingRefusal.MEETING_CLOSED);
        }

        @Test
        void they_are_not_frozen_over_what_those_who_close_have_not_read() {
            given(OPENED, PASSED)
                    .refuses(
                            new CloseMeeting(ID, COVERS, 0L, BY),
                            MeetingRefusal.CHANGED_SINCE_READ);
            given(OPENED, PASSED).when(new CloseMeeting(ID, COVERS, 1L, BY), CLOSED);
        }

        @Test
        void nothing_new_is_decided_in_a_closed_meeting() {
            var commands =
                    List.of(PAUSE, RESUME, PASS, write("text", 0L), new DecideInMeeting(ID, BY));
            assertThat(commands)
                    .allSatisfy(
                            command ->
                                    given(OPENED, CLOSED)
                                            .refuses(command, MeetingRefusal.MEETING_CLOSED));
        }

        @Test
        void what_was_done_before_may_be_repeated() {
            var over = given(OPENED, PASSED, written("text"), PAUSED, CLOSED);
            over.when(PASS);
            over.when(write("text", 0L));
            over.when(PAUSE);
        }
    }

    @Test
    void an_impossible_history_throws() {
        assertThatThrownBy(() -> given(OPENED, OPENED).state())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(PAUSED).state()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(OPENED, CLOSED, PAUSED).state())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_version_is_the_number_of_the_last_event() {
        assertThat(given().state().version()).isEqualTo(-1);
        assertThat(given(OPENED).state().version()).isZero();
        assertThat(given(OPENED, PASSED, written("text"), PAUSED, RESUMED, CLOSED).state())
                .extracting(Meeting::version)
                .isEqualTo(5L);
    }

    private static Given given(MeetingEvent... history) {
        return new Given(List.of(history));
    }

    private record Given(List<MeetingEvent> history) {

        Meeting state() {
            var state = Meeting.ABSENT;
            for (var event : history) {
                state = state.evolve(event);
            }
            return state;
        }

        void when(MeetingCommand command, MeetingEvent... expected) {
            assertThat(state().decide(command))
                    .isEqualTo(new Decision.Accepted<>(List.of(expected)));
        }

        void refuses(MeetingCommand command, MeetingRefusal expected) {
            assertThat(state().decide(command)).isEqualTo(new Decision.Refused<>(expected));
        }
    }

    private static WriteNote write(@Nullable String text, @Nullable Long readAt) {
        return new WriteNote(ID, NOTE, ITEM, sealed(text), readAt, BY);
    }

    private static MeetingNoteWritten written(@Nullable String text) {
        return new MeetingNoteWritten(ID, NOTE, ITEM, sealed(text));
    }

    private static @Nullable SealedText sealed(@Nullable String text) {
        return text == null ? null : SealedText.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
