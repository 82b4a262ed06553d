package se.hinderloggen.web.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;

/** Erasing the texts of an observation, after being told what that means. It cannot be undone. */
@Controller
class ErasePage {

    private static final String PAGE = ObservationPage.PAGE + "/radera";

    /** Those that a person can have; time that has passed is for the installation to know. */
    private static final List<String> REASONS = List.of("PERSONAL_DATA", "REQUESTED", "MISTAKE");

    private final QueryService query;
    private final CommandService command;
    private final MessageSource words;

    ErasePage(QueryService query, CommandService command, MessageSource words) {
        this.query = query;
        this.command = command;
        this.words = words;
    }

    @GetMapping(PAGE)
    String ask(@PathVariable UUID id, Model model, Locale language) {
        return page(id, "", new Feedback(language), model);
    }

    /**
     * @param understood is sent with the box that has to be ticked
     */
    @PostMapping(PAGE)
    String erase(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean understood,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        if (!REASONS.contains(reason)) {
            feedback.add("reason", words.getMessage("erase.reason.missing", null, language));
        }
        if (!understood) {
            feedback.add(
                    "understood", words.getMessage("erase.understood.missing", null, language));
        }
        if (!feedback.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, reason, feedback, model);
        }
        command.send(
                HttpMethod.POST,
                "/api/observations/" + id + "/erasure",
                Map.of("reason", reason),
                null);
        return "redirect:/observationer/" + id;
    }

    private String page(UUID id, String reason, Feedback feedback, Model model) {
        var observation = query.observation(id);
        if (ObservationPage.isErased(observation)) {
            return "redirect:/observationer/" + id;
        }
        model.addAttribute("it", observation);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("reason", reason);
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css"));
        return "observation/erase";
    }
}
