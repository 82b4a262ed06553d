package se.hinderloggen.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.followup.FollowUps;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.systemfault.FaultAnswers.Reasons;
import se.hinderloggen.web.systemfault.FaultAnswers.Scope;

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

    /**
     * @param patterns absent unless it was asked for
     */
    public record Agenda(
            List<Observation> unreviewed,
            int from,
            @Nullable Integer next,
            Left left,
            FollowUps.Answer followUps,
            Replies replies,
            @Nullable Patterns patterns) {}

    /** Answers that came since the group last met. */
    public record Replies(Instant since, List<Reply> items, int total) {}

    /**
     * @param title of a systemfel; of an observation, its authorities and event types
     */
    public record Reply(
            About about,
            @Nullable String title,
            Coded kind,
            @Nullable Coded from,
            LocalDate on,
            @Nullable String text,
            @Nullable LocalDate promisedBy,
            Instant at) {}

    /**
     * @param from the first month that was looked at
     */
    public record Patterns(String from, List<Pattern> items, int total) {}

    public record Pattern(Scope scope, long observations, Reasons reasons) {}

    public record Left(int observations, boolean atLeast) {}

    public record About(String kind, UUID id) {

        /** The address of its page. */
        public String page() {
            return (kind.equals("SYSTEM_FAULT") ? "/systemfel/" : "/observationer/") + id;
        }
    }

    /**
     * @param systemFault when it is one, what it was declared about
     */
    public record Item(About about, @Nullable Scope systemFault, List<Decision> decisions) {

        boolean links(UUID observation) {
            return decisions.stream()
                    .anyMatch(
                            it ->
                                    it.observations() != null
                                            && it.observations().contains(observation));
        }

        public boolean isAboutSystemFault() {
            return about.kind().equals("SYSTEM_FAULT");
        }
    }

    /**
     * @param what the event's name, as {@code observation-reviewed}
     * @param observations those that this linked to a systemfel
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
            @Nullable List<UUID> observations,
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

    public record Counts(
            int reviewed,
            int reclassified,
            int merged,
            int passed,
            int followUps,
            int systemFaults) {}

    public record MinutesItem(
            About about,
            @Nullable Then observation,
            @Nullable Party systemFault,
            List<Decision> decisions,
            List<Note> notes) {}

    public record Then(Coded kind, int year, List<Party> findings) {}

    public record Party(Coded authority, @Nullable Coded unit, @Nullable Coded eventType) {}

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
