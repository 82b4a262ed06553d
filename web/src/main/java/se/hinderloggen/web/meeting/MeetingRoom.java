package se.hinderloggen.web.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.meeting.MeetingAnswers.Happened;
import se.hinderloggen.web.meeting.MeetingAnswers.Happening;
import se.hinderloggen.web.meeting.MeetingAnswers.Meeting;
import se.hinderloggen.web.services.Answers.EventType;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.Answers.Similar;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.QueryService.SimilarFinding;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/** Puts together what the page of a meeting shows. */
@Component
class MeetingRoom {

    private static final int CANDIDATES = 5;

    private final QueryService query;

    MeetingRoom(QueryService query) {
        this.query = query;
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

    Meeting meeting(UUID id, int from) {
        return query.get(
                "/api/meetings/" + id,
                from > 0 ? Map.of("from", Integer.toString(from)) : Map.of(),
                Meeting.class);
    }

    String show(UUID id, @Nullable UUID about, int from, Doing doing, Model model) {
        var room = Room.of(meeting(id, from), about);
        var now = room.now();
        model.addAttribute("room", room);
        model.addAttribute("meeting", room.meeting());
        model.addAttribute("it", now);
        model.addAttribute("doing", doing);
        model.addAttribute("feedback", doing.feedback());
        model.addAttribute("noteId", UUID.randomUUID());
        if (now != null && !room.meeting().isClosed()) {
            model.addAttribute("types", types(now));
            model.addAttribute("candidates", candidates(now));
        }
        model.addAttribute("styles", List.of("form.css", "observation.css", "meeting.css"));
        model.addAttribute("scripts", List.of("meeting.js"));
        return "meeting/meeting";
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
            var findings =
                    it.findings().stream()
                            .map(
                                    finding ->
                                            new SimilarFinding(
                                                    finding.authority().code(),
                                                    finding.unit() == null
                                                            ? null
                                                            : finding.unit().code(),
                                                    finding.municipality() == null
                                                            ? null
                                                            : finding.municipality().code(),
                                                    finding.eventType() == null
                                                            ? null
                                                            : finding.eventType().code()))
                            .toList();
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
