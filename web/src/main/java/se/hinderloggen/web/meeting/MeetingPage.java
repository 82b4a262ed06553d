package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.meeting.MeetingAnswers.Groups;
import se.hinderloggen.web.meeting.MeetingAnswers.Line;
import se.hinderloggen.web.meeting.MeetingAnswers.Meetings;
import se.hinderloggen.web.meeting.MeetingRoom.Doing;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** The meetings there are, and the room in which one is held. */
@Controller
class MeetingPage {

    private final QueryService query;
    private final CommandService command;
    private final MeetingRoom room;

    MeetingPage(QueryService query, CommandService command, MeetingRoom room) {
        this.query = query;
        this.command = command;
        this.room = room;
    }

    @GetMapping("/moten")
    String meetings(
            @RequestParam(defaultValue = "") String ar,
            Person person,
            Model model,
            Locale language) {
        return list(ar, "", new Feedback(language), person, model);
    }

    /** Opens one; what cannot be read is said at its field. */
    @PostMapping("/moten")
    String open(
            @RequestParam UUID meetingId,
            @RequestParam(defaultValue = "") String workingGroup,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        try {
            command.send(
                    HttpMethod.POST,
                    "/api/meetings",
                    Map.of("meetingId", meetingId, "workingGroup", workingGroup),
                    null);
            return "redirect:/moten/" + meetingId;
        } catch (ServiceProblem problem) {
            if (problem.status() == HttpStatus.FORBIDDEN.value()) {
                throw problem;
            }
            var feedback = new Feedback(language);
            feedback.add(problem);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list("", workingGroup, feedback, person, model);
        }
    }

    /**
     * @param om what one wants to look at; absent for the first that waits
     * @param del another part of the agenda
     * @param gor which of the forms to begin with
     * @param from where the shown observations begin
     * @param refreshing present when the page asks for what others have done
     */
    @GetMapping("/moten/{id}")
    String meeting(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID om,
            @RequestParam(required = false) @Nullable String del,
            @RequestParam(defaultValue = "") String gor,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String refreshing,
            Person person,
            Model model,
            Locale language) {
        if (!person.isOfTheWorkingGroup()) {
            return "redirect:/moten/" + id + "/protokoll";
        }
        var place = new Place(id, om, Part.read(del), from);
        var doing = new Doing(gor, Map.of(), new Feedback(language), List.of());
        return refreshing == null
                ? room.show(place, doing, model)
                : room.refresh(place, doing, model);
    }

    @PostMapping("/moten/{id}/paus")
    String pause(@PathVariable UUID id) {
        command.send(HttpMethod.POST, "/api/meetings/" + id + "/pause", Map.of(), null);
        return "redirect:/moten/" + id;
    }

    @PostMapping("/moten/{id}/fortsatt")
    String resume(@PathVariable UUID id) {
        command.send(HttpMethod.POST, "/api/meetings/" + id + "/resumption", Map.of(), null);
        return "redirect:/moten/" + id;
    }

    private String list(
            String year, String workingGroup, Feedback feedback, Person person, Model model) {
        var lines = query.get("/api/meetings", Map.of(), Meetings.class).items();
        var groups = query.get("/api/working-groups", Map.of("year", year), Groups.class);
        model.addAttribute("waiting", lines.stream().filter(it -> it.closedAt() == null).toList());
        model.addAttribute("earlier", lines.stream().filter(it -> it.closedAt() != null).toList());
        model.addAttribute("groups", groups);
        model.addAttribute("names", lines.stream().map(Line::workingGroup).distinct().toList());
        model.addAttribute("workingGroup", workingGroup);
        model.addAttribute("meetingId", UUID.randomUUID());
        model.addAttribute("mayOpen", person.isOfTheWorkingGroup());
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "meeting.css"));
        return "meeting/list";
    }
}
