package se.hinderloggen.web.meeting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.meeting.MeetingAnswers.Decision;
import se.hinderloggen.web.meeting.MeetingAnswers.Meeting;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Observation;

/**
 * The meeting as one sees it: the agenda, and the place on it where one is.
 *
 * @param place of the observation on this part of the agenda; -1 when there is none
 */
record Room(Meeting meeting, List<Row> rows, int place) {

    /**
     * One line of the agenda.
     *
     * @param state key of the words for what came of it last; absent while nothing has
     * @param decision that was made about it
     */
    public record Row(
            Observation it, int number, @Nullable String state, @Nullable Coded decision) {

        public boolean isDone() {
            return state != null && !state.equals("reclassified") && !state.equals("parted");
        }
    }

    /**
     * @param about what one wants to look at; absent for the first that waits
     */
    static Room of(Meeting meeting, @Nullable UUID about) {
        var observations = meeting.agenda().unreviewed();
        var rows =
                IntStream.range(0, observations.size())
                        .mapToObj(
                                it ->
                                        row(
                                                meeting,
                                                observations.get(it),
                                                meeting.agenda().from() + it + 1))
                        .toList();
        int wanted =
                IntStream.range(0, rows.size())
                        .filter(it -> rows.get(it).it().observationId().equals(about))
                        .findFirst()
                        .orElse(-1);
        int waiting =
                IntStream.range(0, rows.size())
                        .filter(it -> !rows.get(it).isDone())
                        .findFirst()
                        .orElse(rows.isEmpty() ? -1 : 0);
        return new Room(meeting, rows, wanted >= 0 ? wanted : waiting);
    }

    private static Row row(Meeting meeting, Observation it, int number) {
        String state = null;
        Coded decision = null;
        for (Decision each : meeting.decisionsAbout(it.observationId())) {
            switch (each.what()) {
                case "observation-reviewed" -> {
                    state = "reviewed";
                    decision = each.code();
                }
                case "observation-merged" -> state = "merged";
                case "observation-merge-undone" -> state = decision == null ? "parted" : "reviewed";
                case "meeting-item-passed" -> state = state == null ? "passed" : state;
                case "observation-reclassified" -> state = state == null ? "reclassified" : state;
                default -> {}
            }
        }
        return new Row(it, number, state, decision);
    }

    public @Nullable Observation now() {
        return place < 0 ? null : rows.get(place).it();
    }

    public List<Decision> decisions() {
        return now() == null
                ? List.of()
                : meeting.decisionsAbout(Objects.requireNonNull(now()).observationId());
    }

    public List<MeetingAnswers.Note> notes() {
        return now() == null
                ? List.of()
                : meeting.notesAbout(Objects.requireNonNull(now()).observationId());
    }

    public List<MeetingAnswers.Note> generalNotes() {
        return meeting.notesAbout(meeting.id());
    }

    /** Address of the next one; absent after the last. */
    public @Nullable String next() {
        if (place + 1 < rows.size()) {
            return address(rows.get(place + 1).it().observationId(), meeting.agenda().from());
        }
        Integer from = meeting.agenda().next();
        return from == null ? null : path() + "?from=" + from;
    }

    public @Nullable String previous() {
        if (place > 0) {
            return address(rows.get(place - 1).it().observationId(), meeting.agenda().from());
        }
        return null;
    }

    public String path() {
        return "/moten/" + meeting.id();
    }

    public String address(UUID about, int from) {
        return path() + "?om=" + about + (from > 0 ? "&from=" + from : "");
    }

    public long doneHere() {
        return rows.stream().filter(Row::isDone).count();
    }
}
