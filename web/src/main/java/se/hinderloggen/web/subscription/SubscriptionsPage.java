package se.hinderloggen.web.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import se.hinderloggen.web.feed.Feeds;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Every subscription at one glance; and each as its recipient sees it, until it is ended. */
@Controller
class SubscriptionsPage {

    static final String PAGE = "/prenumerationer";
    private static final String ONE = PAGE + "/{id}";

    private final Feeds feeds;
    private final CommandService command;
    private final MessageSource words;

    SubscriptionsPage(Feeds feeds, CommandService command, MessageSource words) {
        this.feeds = feeds;
        this.command = command;
        this.words = words;
    }

    @GetMapping(PAGE)
    String all(Person person, Model model) {
        model.addAttribute("subscriptions", feeds.subscriptions());
        model.addAttribute("mayGrant", person.isCoordinator());
        model.addAttribute("mayRelease", person.isOfTheWorkingGroup());
        model.addAttribute("styles", List.of("feed.css"));
        return "subscription/subscriptions";
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, Person person, Model model, Locale language) {
        var it = feeds.subscription(id);
        model.addAttribute("it", it);
        model.addAttribute("mayChange", person.isCoordinator() && it.isActive());
        // What is in a feed, an ombud need not go into; whose it is, everyone may know.
        model.addAttribute(
                "feed",
                person.isOfTheWorkingGroup() && it.hasSummaries()
                        ? feeds.asTheRecipientSeesIt(id, language)
                        : null);
        model.addAttribute(
                "answers", person.isOfTheWorkingGroup() ? feeds.answersIfAny(id) : Map.of());
        model.addAttribute("styles", List.of("observation.css", "feed.css"));
        return "subscription/subscription";
    }

    @GetMapping(ONE + "/avsluta")
    String ask(@PathVariable UUID id, Person person, Model model, Locale language) {
        person.mustBeCoordinator();
        return page(id, "", new Feedback(language), model);
    }

    /**
     * @param understood is sent with the box that has to be ticked
     * @param godkant what looked like personal data and is none
     */
    @PostMapping(ONE + "/avsluta")
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean understood,
            @RequestParam(defaultValue = "") List<String> godkant,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        if (!understood) {
            feedback.add("understood", say("subscription.end.understood.missing", language));
        } else {
            send(id, reason, godkant, feedback, model, language);
        }
        if (feedback.isEmpty()) {
            return "redirect:" + PAGE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, reason, feedback, model);
    }

    private void send(
            UUID id,
            String reason,
            List<String> acknowledged,
            Feedback feedback,
            Model model,
            Locale language) {
        var body = new LinkedHashMap<String, Object>();
        if (!reason.isBlank()) {
            body.put("reason", reason.strip());
        }
        body.put("acknowledged", acknowledged);
        try {
            command.send(HttpMethod.POST, "/api/subscriptions/" + id + "/revocation", body, null);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            Doubts.say(problem, Set.of("reason"), feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", say("subscription.away", language));
        }
    }

    private String page(UUID id, String reason, Feedback feedback, Model model) {
        var it = feeds.subscription(id);
        if (!it.isActive()) {
            return "redirect:" + PAGE + "/" + id;
        }
        model.addAttribute("it", it);
        model.addAttribute("reason", reason);
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "feed.css"));
        return "subscription/end";
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
