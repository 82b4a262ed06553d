package se.hinderloggen.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Observation;

/** What the query-service answers about meetings. */
final class MeetingAnswers {

    private MeetingAnswers() {}

    /**
     * @param state OPEN, PAUSED or CLOSED
     * @param stamp grows with everything that happens in it
     */
    public record Meeting(
            UUID id,
            String workingGroup,
            Coded state,
            Instant openedAt,
            @Nullable Instant closedAt,
            long version,
            long stamp,
            Agenda agenda,
            List<Item> done,
            List<Note> notes) {

        public boolean isClosed() {
            return state.code().equals("CLOSED");
        }

        List<Decision> decisionsAbout(UUID id) {
            return done.stream()
                    .filter(it -> it.about().id().equals(id))
                    .flatMap(it -> it.decisions().stream())
                    .toList();
        }

        List<Note> notesAbout(UUID id) {
            return notes.stream().filter(it -> it.about().id().equals(id)).toList();
        }
    }

    public record Agenda(
            List<Observation> unreviewed, int from, @Nullable Integer next, Left left) {}

    public record Left(int observations, boolean atLeast) {}

    public record About(String kind, UUID id) {}

    public record Item(About about, List<Decision> decisions) {}

    /**
     * @param what the event's name, as {@code observation-reviewed}
     */
    public record Decision(
            String position,
            String what,
            Instant at,
            @Nullable Coded code,
            @Nullable Integer finding,
            @Nullable Coded from,
            @Nullable Coded to,
            @Nullable UUID other,
            @Nullable LocalDate due,
            @Nullable FollowUp followUp) {}

    public record FollowUp(UUID id, @Nullable String what, Coded responsible, LocalDate due) {}

    /**
     * @param version of the meeting in which it was last written
     */
    public record Note(UUID noteId, About about, @Nullable String text, Instant at, long version) {}

    public record Meetings(List<Line> items) {}

    public record Line(
            UUID id,
            String workingGroup,
            Coded state,
            Instant openedAt,
            @Nullable Instant closedAt,
            int reviewed,
            int reclassified,
            int merged,
            int followUps) {}

    public record Groups(int year, List<Group> items) {}

    public record Group(
            String workingGroup,
            int meetings,
            int reviewed,
            int reclassified,
            int merged,
            int followUpsAgreed,
            int followUpsDone,
            @Nullable Double medianDaysToReview,
            List<Decided> decisions) {}

    public record Decided(Coded decision, int observations) {}

    public record Minutes(
            UUID id,
            String workingGroup,
            Coded state,
            Instant openedAt,
            @Nullable Instant closedAt,
            long version,
            List<String> covers,
            Counts counts,
            List<MinutesItem> items,
            List<Note> notes) {

        public boolean isClosed() {
            return state.code().equals("CLOSED");
        }
    }

    public record Counts(int reviewed, int reclassified, int merged, int passed, int followUps) {}

    public record MinutesItem(
            About about, @Nullable Then observation, List<Decision> decisions, List<Note> notes) {}

    public record Then(Coded kind, int year, List<Part> findings) {}

    public record Part(Coded authority, @Nullable Coded unit, @Nullable Coded eventType) {}

    /** What happened to an observation, as far as a conflict is about it. */
    public record Happened(List<Happening> items) {}

    public record Happening(
            long sequence,
            Instant at,
            String what,
            @Nullable Boolean byYou,
            @Nullable Coded decision,
            @Nullable UUID other) {}
}
