package se.hinderloggen.web.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/** One entry of a feed, what its recipient has answered, and answering it. */
@Controller
class EntryPage {

    private static final String PAGE = FeedPage.PAGE + "/{number:[0-9]{1,15}}";

    private final Feeds feeds;
    private final CommandService command;
    private final MessageSource words;

    EntryPage(Feeds feeds, CommandService command, MessageSource words) {
        this.feeds = feeds;
        this.command = command;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable UUID subscription,
            @PathVariable long number,
            Model model,
            Locale language) {
        return page(
                subscription, number, AnswerForm.empty(), new Feedback(language), model, language);
    }

    @PostMapping(PAGE)
    String answer(
            @PathVariable UUID subscription,
            @PathVariable long number,
            AnswerForm form,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        if (form.lacksWords()) {
            feedback.add("text", say("feed.answer.text.missing." + form.kind(), language));
        }
        if (form.lacksDay()) {
            feedback.add("promisedBy", say("feed.answer.promised-by.missing", language));
        }
        if (feedback.isEmpty()) {
            send(subscription, number, form, feedback, model, language);
        }
        if (feedback.isEmpty()) {
            return "redirect:/flode/" + subscription + "/" + number + "?svarat";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(subscription, number, form, feedback, model, language);
    }

    private void send(
            UUID subscription,
            long number,
            AnswerForm form,
            Feedback feedback,
            Model model,
            Locale language) {
        try {
            var entry = feeds.entry(subscription, number, language);
            command.send(
                    HttpMethod.POST,
                    "/api/subscriptions/"
                            + subscription
                            + "/entries/"
                            + entry.entryId()
                            + "/answers",
                    form.body(),
                    null);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            Doubts.say(problem, AnswerForm.FIELDS, feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", say("feed.answer.away", language));
        }
    }

    private String page(
            UUID subscription,
            long number,
            AnswerForm form,
            Feedback feedback,
            Model model,
            Locale language) {
        var entry = feeds.entry(subscription, number, language);
        model.addAttribute("subscription", subscription);
        model.addAttribute("entry", entry);
        model.addAttribute("answers", feeds.answersIfAny(subscription).get(entry.entryId()));
        model.addAttribute("form", form);
        model.addAttribute("kinds", AnswerForm.KINDS);
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "observation.css", "feed.css"));
        return "feed/entry";
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
