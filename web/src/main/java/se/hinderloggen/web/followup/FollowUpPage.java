package se.hinderloggen.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.followup.FollowUps.Which;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/** What is to be done: mine first. Done in one keystroke, and undone in one. */
@Controller
class FollowUpPage {

    static final String PAGE = "/uppfoljningar";

    private final FollowUps followUps;
    private final CommandService command;
    private final MessageSource words;

    FollowUpPage(FollowUps followUps, CommandService command, MessageSource words) {
        this.followUps = followUps;
        this.command = command;
        this.words = words;
    }

    /**
     * @param done the one that was just done, to be able to undo it
     * @param said a key of words about what just happened
     */
    @GetMapping(PAGE)
    String show(
            @RequestParam(name = "visa", required = false) @Nullable String written,
            @RequestParam(name = "klar", required = false) @Nullable UUID done,
            @RequestParam(name = "sagt", required = false) @Nullable String said,
            Model model) {
        var which = Which.read(written);
        model.addAttribute("which", which);
        model.addAttribute("choices", Which.values());
        model.addAttribute("answer", followUps.find(which));
        model.addAttribute("done", done);
        model.addAttribute(
                "said", SAID.contains(Objects.requireNonNullElse(said, "")) ? said : null);
        model.addAttribute("styles", List.of("form.css", "followup.css"));
        model.addAttribute("scripts", List.of("followup.js"));
        return "followup/followups";
    }

    private static final List<String> SAID = List.of("sparad", "oppnad", "atertagen", "andrad");

    /**
     * @param about id of what it is about, to show it again where the outcome is refused
     * @param back where to go afterwards
     */
    @PostMapping(PAGE + "/{id}/klar")
    String complete(
            @PathVariable UUID id,
            @RequestParam(name = "om") UUID about,
            @RequestParam(name = "resultat", defaultValue = "") String outcome,
            @RequestParam(name = "godkant", defaultValue = "") List<String> acknowledged,
            @RequestParam long version,
            @RequestParam(name = "visa", defaultValue = "") String back,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        try {
            return after(
                    () ->
                            command.send(
                                    HttpMethod.POST,
                                    "/api/follow-ups/" + id + "/completion",
                                    Map.of("outcome", outcome, "acknowledged", acknowledged),
                                    version),
                    back,
                    "klar=" + id);
        } catch (ServiceProblem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            Doubts.say(problem, Set.of("outcome"), feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", words.getMessage("follow-up.away", null, language));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("it", followUps.one(id, about));
        model.addAttribute("outcome", outcome);
        model.addAttribute("version", version);
        model.addAttribute("which", Which.read(back));
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "followup.css"));
        return "followup/complete";
    }

    /** It was not done after all. */
    @PostMapping(PAGE + "/{id}/oppna")
    String reopen(
            @PathVariable UUID id, @RequestParam(name = "visa", defaultValue = "") String back) {
        return after(() -> send(id, "/reopening", null), back, "sagt=oppnad");
    }

    @PostMapping(PAGE + "/{id}/aterta")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(name = "visa", defaultValue = "") String back) {
        return after(() -> send(id, "/withdrawal", version), back, "sagt=atertagen");
    }

    private void send(UUID id, String step, @Nullable Long version) {
        command.send(HttpMethod.POST, "/api/follow-ups/" + id + step, Map.of(), version);
    }

    /** What somebody else has changed meanwhile is shown before anything is done to it. */
    private static String after(Runnable sending, String back, String said) {
        try {
            sending.run();
        } catch (ServiceProblem problem) {
            if (!problem.code().equals("follow-up-changed-since-read")) {
                throw problem;
            }
            return redirect(back, "sagt=andrad");
        }
        return redirect(back, said);
    }

    static String redirect(String back, String said) {
        return "redirect:" + PAGE + "?visa=" + Which.read(back).written() + "&" + said;
    }
}
