package se.hinderloggen.web.release;

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
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/**
 * One summary, with what it is a summary of: a second person reads both and says yes or no. Once it
 * is released it can be taken back.
 */
@Controller
class DecidePage {

    private static final String PAGE = "/delge/" + Subject.IN_ADDRESS + "/{id}/{releaseId}";
    private static final List<String> REASONS = List.of("INCORRECT", "PERSONAL_DATA", "REPLACED");

    private final Releases releases;
    private final Feeds feeds;
    private final QueryService query;
    private final CommandService command;
    private final MessageSource words;

    DecidePage(
            Releases releases,
            Feeds feeds,
            QueryService query,
            CommandService command,
            MessageSource words) {
        this.releases = releases;
        this.feeds = feeds;
        this.query = query;
        this.command = command;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable String subject,
            @PathVariable UUID id,
            @PathVariable UUID releaseId,
            Person person,
            Model model,
            Locale language) {
        person.mustBeOfTheWorkingGroup();
        return page(Subject.at(subject), id, releaseId, "", new Feedback(language), model);
    }

    @PostMapping(PAGE + "/godkann")
    String approve(
            @PathVariable String subject,
            @PathVariable UUID id,
            @PathVariable UUID releaseId,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var of = Subject.at(subject);
        var feedback = send(of, id, releaseId, "/approval", Map.of(), model, language);
        return answer(of, id, releaseId, "", feedback, model, response);
    }

    /**
     * @param godkant what looked like personal data and is none
     */
    @PostMapping(PAGE + "/nej")
    String decline(
            @PathVariable String subject,
            @PathVariable UUID id,
            @PathVariable UUID releaseId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> godkant,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var of = Subject.at(subject);
        var body = new LinkedHashMap<String, Object>();
        if (!reason.isBlank()) {
            body.put("reason", reason.strip());
        }
        body.put("acknowledged", godkant);
        var feedback = send(of, id, releaseId, "/declination", body, model, language);
        return answer(of, id, releaseId, reason, feedback, model, response);
    }

    @PostMapping(PAGE + "/dra-tillbaka")
    String revoke(
            @PathVariable String subject,
            @PathVariable UUID id,
            @PathVariable UUID releaseId,
            @RequestParam(name = "why", defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var of = Subject.at(subject);
        var feedback = new Feedback(language);
        if (REASONS.contains(why)) {
            feedback =
                    send(of, id, releaseId, "/revocation", Map.of("reason", why), model, language);
        } else {
            feedback.add("why", say("release.revoke.why.missing", language));
        }
        return answer(of, id, releaseId, "", feedback, model, response);
    }

    private Feedback send(
            Subject subject,
            UUID id,
            UUID releaseId,
            String step,
            Map<String, Object> body,
            Model model,
            Locale language) {
        var feedback = new Feedback(language);
        try {
            command.send(
                    HttpMethod.POST, subject.api(id) + "/releases/" + releaseId + step, body, null);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            Doubts.say(problem, Set.of("reason"), feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", say("release.away", language));
        }
        return feedback;
    }

    private String answer(
            Subject subject,
            UUID id,
            UUID releaseId,
            String reason,
            Feedback feedback,
            Model model,
            HttpServletResponse response) {
        if (feedback.isEmpty()) {
            return "redirect:" + subject.page(id, releaseId.toString());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(subject, id, releaseId, reason, feedback, model);
    }

    private String page(
            Subject subject,
            UUID id,
            UUID releaseId,
            String reason,
            Feedback feedback,
            Model model) {
        var release = releases.one(subject, id, releaseId);
        var original = Original.read(subject, id, query);
        model.addAttribute("release", release);
        model.addAttribute("it", original);
        model.addAttribute(
                "told",
                release.is("PROPOSED")
                        ? Preview.of(
                                original,
                                release.recipients(),
                                feeds.subscriptions(),
                                releases.receivers())
                        : List.of());
        model.addAttribute("names", releases.namesOfRecipients());
        model.addAttribute("reasons", REASONS);
        model.addAttribute("reason", reason);
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "observation.css", "feed.css"));
        return "release/release";
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
