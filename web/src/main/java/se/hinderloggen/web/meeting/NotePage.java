package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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

/** What is noted for the minutes, and what the group looked at and leaves as it is. */
@Controller
class NotePage {

    private static final String PAGE = "/moten/{id}";

    private final Deciding deciding;
    private final CommandService command;

    NotePage(Deciding deciding, CommandService command) {
        this.deciding = deciding;
        this.command = command;
    }

    /** With a version only when the note was there before: then somebody may have changed it. */
    @PostMapping(PAGE + "/anteckning")
    String note(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "anteckning", form);
        var body = new HashMap<String, Object>();
        body.put("noteId", step.typed("noteId"));
        body.put("text", step.typed("text"));
        if (step.place().about() != null && !step.typed("general").equals("true")) {
            body.put("about", Map.of("kind", "OBSERVATION", "id", step.about()));
        }
        return deciding.attempt(
                step,
                Texts.forAll(Map.of("text", step.typed("text"))),
                () -> send(step, "/notes", body),
                step::onwards,
                new Turn(model, response, language));
    }

    @PostMapping(PAGE + "/lamna")
    String pass(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var step = Step.of(id, "lamna", form);
        var item = Map.of("kind", "OBSERVATION", "id", step.typed("om"));
        return deciding.attempt(
                step,
                Texts.NONE,
                () -> send(step, "/passes", item),
                step::onwards,
                new Turn(model, response, language));
    }

    private void send(Step step, String operation, Map<String, ?> body) {
        long version = operation.equals("/passes") ? -1 : step.version();
        command.send(
                HttpMethod.POST,
                "/api/meetings/" + step.place().meeting() + operation,
                body,
                version < 0 ? null : version);
    }
}
