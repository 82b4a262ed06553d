package se.hinderloggen.web.followup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.followup.FollowUps.Which;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceProblem;

/** What is to be done: mine first. Done in one keystroke, and undone in one. */
@Controller
class FollowUpPage {

    static final String PAGE = "/uppfoljningar";

    private final FollowUps followUps;
    private final CommandService command;

    FollowUpPage(FollowUps followUps, CommandService command) {
        this.followUps = followUps;
        this.command = command;
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
     * @param back where to go afterwards
     */
    @PostMapping(PAGE + "/{id}/klar")
    String complete(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String resultat,
            @RequestParam long version,
            @RequestParam(name = "visa", defaultValue = "") String back) {
        return after(
                () ->
                        command.send(
                                HttpMethod.POST,
                                "/api/follow-ups/" + id + "/completion",
                                resultat.isBlank() ? Map.of() : Map.of("outcome", resultat),
                                version),
                back,
                "klar=" + id);
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
