package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.meeting.Deciding.Texts;
import se.hinderloggen.web.meeting.Deciding.Turn;
import se.hinderloggen.web.services.CommandService;

/** What is to be done: agreed on, found to be done, or tied to a systemfel, all in the meeting. */
@Controller
class TaskPage {

    private static final String PAGE = "/moten/{id}";

    private final Deciding deciding;
    private final CommandService command;

    TaskPage(Deciding deciding, CommandService command) {
        this.deciding = deciding;
        this.command = command;
    }

    @PostMapping(PAGE + "/uppfoljning")
    String agree(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "uppfoljning", form);
        var about =
                step.place().about() == null
                        ? Map.of("kind", "MEETING", "id", id)
                        : Map.of("kind", "OBSERVATION", "id", step.about());
        var body =
                Map.of(
                        "followUpId", step.typed("followUpId"),
                        "about", about,
                        "what", step.typed("what"),
                        "responsible", step.typed("responsible"),
                        "due", step.typed("due"),
                        "acknowledged", step.acknowledged());
        return deciding.attempt(
                step,
                new Texts(Map.of("what", step.typed("what")), true),
                () -> send(step, "/api/follow-ups", body),
                step::onwards,
                new Turn(model, response, language));
    }

    /** What somebody else has changed meanwhile is shown before anything is done to it. */
    @PostMapping(PAGE + "/klar")
    String complete(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam UUID followUp,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "klar", form);
        return deciding.attempt(
                step,
                Texts.NONE,
                () ->
                        command.send(
                                HttpMethod.POST,
                                "/api/follow-ups/" + followUp + "/completion",
                                Map.of(),
                                step.version() < 0 ? null : step.version(),
                                id),
                step::onwards,
                new Turn(model, response, language));
    }

    /** Ties the observation to a systemfel that is there. */
    @PostMapping(PAGE + "/systemfel")
    String link(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "systemfel", form);
        var turn = new Turn(model, response, language);
        String fault = step.typed("fault");
        if (!Step.ID.matcher(fault).matches()) {
            return deciding.ask(step, "fault", "meeting.fault.missing", turn);
        }
        var body = Map.of("observations", List.of(step.about()));
        return deciding.attempt(
                step,
                Texts.NONE,
                () -> send(step, "/api/system-faults/" + fault + "/observations", body),
                step::onwards,
                turn);
    }

    private void send(Step step, String path, Map<String, ?> body) {
        command.send(HttpMethod.POST, path, body, null, step.place().meeting());
    }
}
