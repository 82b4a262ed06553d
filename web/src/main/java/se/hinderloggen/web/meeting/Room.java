package se.hinderloggen.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.meeting.MeetingAnswers.Decision;
import se.hinderloggen.web.meeting.MeetingAnswers.Item;
import se.hinderloggen.web.meeting.MeetingAnswers.Meeting;
import se.hinderloggen.web.services.Answers.Coded;
import se.hinderloggen.web.services.Answers.Observation;

/**
 * The meeting as one sees it: the agenda, and the place on it where one is.
 *
 * @param place of the observation among the rows; -1 when one looks at none
 * @param part another part of the agenda, when one looks at that
 */
record Room(Meeting meeting, List<Row> rows, int place, @Nullable Part part) {

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

    static Room of(Meeting meeting, Place place) {
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
                        .filter(it -> rows.get(it).it().observationId().equals(place.about()))
                        .findFirst()
                        .orElse(-1);
        int waiting =
                IntStream.range(0, rows.size())
                        .filter(it -> !rows.get(it).isDone())
                        .findFirst()
                        .orElse(rows.isEmpty() ? -1 : 0);
        if (place.part() != null && !meeting.isClosed()) {
            return new Room(meeting, rows, -1, place.part());
        }
        return new Room(meeting, rows, wanted >= 0 ? wanted : waiting, null);
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

    /** The systemfel that this was tied to in the meeting. */
    public List<Item> faults() {
        var now = now();
        return now == null
                ? List.of()
                : meeting.done().stream().filter(it -> it.links(now.observationId())).toList();
    }

    /** What was done about systemfel, whichever observation one looks at. */
    public List<Item> allFaults() {
        return meeting.done().stream().filter(Item::isAboutSystemFault).toList();
    }

    public List<Decision> agreedInGeneral() {
        return meeting.decisionsAbout(meeting.id());
    }

    /** The parts of the agenda after the observations. */
    public List<Part> parts() {
        return meeting.isClosed() ? List.of() : List.of(Part.values());
    }

    /** How much there is to look at; absent where that is known only when one looks. */
    public @Nullable Integer waitingAt(Part which) {
        var agenda = meeting.agenda();
        return switch (which) {
            case FOLLOW_UPS -> agenda.followUps().total();
            case REPLIES -> agenda.replies().total();
            case PATTERNS -> agenda.patterns() == null ? null : agenda.patterns().total();
        };
    }

    /** Address of what comes next; absent after the last. */
    public @Nullable String next() {
        if (part != null) {
            return part.next(meeting.agenda()).map(this::address).orElse(path() + "/protokoll");
        }
        if (place + 1 < rows.size()) {
            return address(rows.get(place + 1).it().observationId(), meeting.agenda().from());
        }
        Integer from = meeting.agenda().next();
        if (from != null) {
            return path() + "?from=" + from;
        }
        return meeting.isClosed()
                ? null
                : Part.first(meeting.agenda()).map(this::address).orElse(null);
    }

    public @Nullable String previous() {
        if (part != null) {
            return part.previous(meeting.agenda()).map(this::address).orElseGet(this::lastRow);
        }
        if (place > 0) {
            return address(rows.get(place - 1).it().observationId(), meeting.agenda().from());
        }
        return null;
    }

    private @Nullable String lastRow() {
        return rows.isEmpty()
                ? null
                : address(rows.getLast().it().observationId(), meeting.agenda().from());
    }

    /** What the page asks for to see what others have done. */
    public String refresh() {
        var now = now();
        if (now != null) {
            return address(now.observationId(), meeting.agenda().from());
        }
        return part == null ? path() : address(part);
    }

    /** What of it is put into the page; what takes long to find stays as it was. */
    public String refreshed() {
        var parts = new ArrayList<>(List.of("agenda-rows", "meeting-state", "general"));
        if (part != Part.PATTERNS) {
            parts.add("agenda-parts");
        }
        if (now() != null) {
            parts.add("so-far");
        } else if (part != null && part != Part.PATTERNS) {
            parts.add("part-rows");
        }
        return parts.stream().map(it -> "#" + it + ":innerHTML").collect(Collectors.joining(","));
    }

    public String address(Part which) {
        int from = meeting.agenda().from();
        return path() + "?del=" + which.address() + (from > 0 ? "&from=" + from : "");
    }

    /** Where a new systemfel is declared, with this observation as its first. */
    public String declaration() {
        return declaration(meeting.id(), Objects.requireNonNull(now()).observationId());
    }

    static String declaration(UUID meeting, UUID observation) {
        return "/systemfel/nytt?observation=" + observation + "&mote=" + meeting;
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
