package se.hinderloggen.web.release;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.feed.FeedAnswers.Subscription;
import se.hinderloggen.web.feed.Feeds;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.CommandService.Suspicion;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/**
 * Writing a summary for authorities, with the original beside it. What there is to say to the text
 * is said while it is written, and what would be told is shown before it is sent.
 */
@Controller
class WritePage {

    private static final String PAGE = "/" + Subject.IN_ADDRESS + "/{id}/delge";
    private static final String COPIED = "copied";

    private final Releases releases;
    private final Feeds feeds;
    private final QueryService query;
    private final CommandService command;
    private final MessageSource words;

    WritePage(
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
    String begin(
            @PathVariable String subject,
            @PathVariable UUID id,
            Person person,
            Model model,
            Locale language) {
        person.mustBeOfTheWorkingGroup();
        var original = Original.read(Subject.at(subject), id, query);
        var concerned =
                original.findings().stream()
                        .map(it -> it.authority().code())
                        .filter(
                                code ->
                                        releases.receivers().stream()
                                                .anyMatch(it -> it.code().equals(code)))
                        .distinct()
                        .toList();
        return page(original, ReleaseForm.empty(concerned), new Feedback(language), model);
    }

    /**
     * @param action what the button that was pressed does; sending when there is none
     */
    @PostMapping(PAGE)
    String send(
            @PathVariable String subject,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "send") String action,
            ReleaseForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        person.mustBeOfTheWorkingGroup();
        var original = Original.read(Subject.at(subject), id, query);
        var feedback = examined(original, form, language);
        if (action.equals("send")) {
            if (feedback.isEmpty()) {
                send(original, form, feedback, language);
            }
            if (feedback.isEmpty()) {
                return "redirect:" + original.subject().page(id, form.id());
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(original, form, feedback, model);
    }

    /** What there is to say so far, and what would be told. */
    @PostMapping(PAGE + "/granska")
    String whileWriting(
            @PathVariable String subject,
            @PathVariable UUID id,
            ReleaseForm form,
            Person person,
            Model model,
            Locale language) {
        person.mustBeOfTheWorkingGroup();
        var original = Original.read(Subject.at(subject), id, query);
        fill(original, form, examined(original, form, language), model);
        return "release/while-writing";
    }

    private Feedback examined(Original original, ReleaseForm form, Locale language) {
        var feedback = new Feedback(language);
        var texts = form.texts();
        if (texts.isEmpty()) {
            return feedback;
        }
        var said = new ArrayList<Suspicion>();
        try {
            said.addAll(command.examine(texts));
        } catch (ServiceAway away) {
            feedback.add("", say("release.away", language));
        }
        Copied.find(form.text(), original.texts()).stream()
                .map(it -> copied(it, language))
                .forEach(said::add);
        feedback.add(said, texts, form.answered());
        return feedback;
    }

    private Suspicion copied(Copied.Span it, Locale language) {
        String said = say("release.copied", language);
        return new Suspicion("summary", COPIED, "DOUBTFUL", said, said, it.start(), it.end());
    }

    private void send(Original original, ReleaseForm form, Feedback feedback, Locale language) {
        try {
            command.send(
                    HttpMethod.POST,
                    original.subject().api(original.id()) + "/release",
                    form.body(),
                    null);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            feedback.add(problem);
        } catch (ServiceAway away) {
            feedback.add("", say("release.away", language));
        }
    }

    private String page(Original original, ReleaseForm form, Feedback feedback, Model model) {
        fill(original, form, feedback, model);
        model.addAttribute("receivers", releases.receivers());
        model.addAttribute("styles", List.of("form.css", "observation.css", "feed.css"));
        return "release/write";
    }

    private void fill(Original original, ReleaseForm form, Feedback feedback, Model model) {
        model.addAttribute("it", original);
        model.addAttribute("form", form);
        model.addAttribute("feedback", feedback);
        model.addAttribute(
                "told", Preview.of(original, form.chosen(), subscriptions(), releases.receivers()));
    }

    /** The page is of use without them. */
    private List<Subscription> subscriptions() {
        try {
            return feeds.subscriptions();
        } catch (ServiceAway away) {
            return List.of();
        }
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
