package se.hinderloggen.web.meeting;

import static se.hinderloggen.web.layout.Words.SWEDEN;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.meeting.MeetingAnswers.Happened;
import se.hinderloggen.web.meeting.MeetingAnswers.Happening;
import se.hinderloggen.web.meeting.MeetingAnswers.Meeting;
import se.hinderloggen.web.services.Answers.EventType;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.Answers.Similar;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.QueryService.SimilarFinding;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.systemfault.FaultAnswers;
import se.hinderloggen.web.systemfault.FaultAnswers.Board;
import se.hinderloggen.web.systemfault.FaultAnswers.Scope;

/** Puts together what the page of a meeting shows. */
@Component
class MeetingRoom {

    private static final int CANDIDATES = 5;
    private static final int FAULTS = 12;

    private final QueryService query;
    private final Clock clock;

    MeetingRoom(QueryService query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * What somebody was doing when it did not go through.
     *
     * @param form which of the forms
     * @param typed what was written, by name of the field
     * @param theirs what others did meanwhile; empty when that is not what was in the way
     */
    record Doing(
            String form, Map<String, String> typed, Feedback feedback, List<Happening> theirs) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean is(String name) {
            return form.equals(name);
        }
    }

    String show(Place place, Doing doing, Model model) {
        var it = put(place, place.part() == Part.PATTERNS, doing, model);
        var now = it.now();
        if (!it.meeting().isClosed()) {
            model.addAttribute("noteId", UuidCreator.getTimeOrderedEpoch());
            model.addAttribute("followUpId", UuidCreator.getTimeOrderedEpoch());
            model.addAttribute("dueBefore", LocalDate.now(clock.withZone(SWEDEN)).plusWeeks(2));
        }
        if (now != null && !it.meeting().isClosed()) {
            model.addAttribute("types", types(now));
            model.addAttribute("candidates", candidates(now));
            model.addAttribute("faults", faults(now));
        }
        return "meeting/meeting";
    }

    /** Only what changes by what others do: not what is to be chosen from, nor what recurs. */
    String refresh(Place place, Doing doing, Model model) {
        put(place, false, doing, model);
        model.addAttribute("types", List.of());
        model.addAttribute("candidates", List.of());
        model.addAttribute("faults", List.of());
        return "meeting/meeting";
    }

    private Room put(Place place, boolean patterns, Doing doing, Model model) {
        var room = Room.of(meeting(place, patterns), place);
        model.addAttribute("room", room);
        model.addAttribute("meeting", room.meeting());
        model.addAttribute("it", room.now());
        model.addAttribute("doing", doing);
        model.addAttribute("feedback", doing.feedback());
        model.addAttribute(
                "styles", List.of("form.css", "observation.css", "followup.css", "meeting.css"));
        model.addAttribute("scripts", List.of("meeting.js"));
        return room;
    }

    private Meeting meeting(Place place, boolean patterns) {
        var parameters = new HashMap<String, String>();
        if (place.from() > 0) {
            parameters.put("from", Integer.toString(place.from()));
        }
        if (patterns) {
            parameters.put("patterns", "true");
        }
        return query.get("/api/meetings/" + place.meeting(), parameters, Meeting.class);
    }

    /** Whether it was tied to a systemfel in the meeting. */
    boolean isLinked(UUID meeting, UUID observation) {
        return meeting(new Place(meeting, null, null, 0), false).done().stream()
                .anyMatch(it -> it.links(observation));
    }

    /** What others have done to it since then. */
    List<Happening> since(UUID observation, long version) {
        return query
                .get("/api/observations/" + observation + "/history", Map.of(), Happened.class)
                .items()
                .stream()
                .filter(it -> it.sequence() > version)
                .toList();
    }

    Observation observation(UUID id) {
        return query.observation(id);
    }

    /** Those it may be a case of: the likeliest first, not more than one can choose among. */
    private List<FaultAnswers.Item> faults(Observation it) {
        return query.get("/api/system-faults", Map.of(), Board.class).items().stream()
                .filter(fault -> !fault.status().code().equals("DISMISSED"))
                .sorted(
                        Comparator.comparingLong(
                                fault ->
                                        -it.findings().stream()
                                                .mapToInt(finding -> fits(fault.scope(), finding))
                                                .max()
                                                .orElse(0)))
                .limit(FAULTS)
                .toList();
    }

    private static int fits(Scope scope, Finding it) {
        if (!scope.authority().equals(it.authority())) {
            return 0;
        }
        return 1
                + (Objects.equals(scope.unit(), it.unit()) ? 2 : 0)
                + (Objects.equals(scope.eventType(), it.eventType()) ? 1 : 0)
                + (Objects.equals(scope.municipality(), it.municipality()) ? 1 : 0);
    }

    /** Those in use when it happened, as far as its date tells. */
    private List<EventType> types(Observation it) {
        var day = LocalDate.parse((it.occurred() + "-12-28").substring(0, 10));
        return query.catalogue().eventTypes().stream()
                .filter(type -> type.isInUse(day) && !type.from().isAfter(day))
                .toList();
    }

    /** The page is of use without them. */
    private List<Similar> candidates(Observation it) {
        if (it.mergedInto() != null) {
            return List.of();
        }
        try {
            var findings = it.findings().stream().map(SimilarFinding::of).toList();
            var text = it.description() == null ? "" : it.description();
            return query.similar(text, findings, CANDIDATES + 3).stream()
                    .filter(
                            other ->
                                    !other.observation().observationId().equals(it.observationId()))
                    .filter(other -> other.observation().mergedInto() == null)
                    .limit(CANDIDATES)
                    .toList();
        } catch (ServiceAway | ServiceProblem e) {
            return List.of();
        }
    }
}
