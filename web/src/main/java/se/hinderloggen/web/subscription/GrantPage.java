package se.hinderloggen.web.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import se.hinderloggen.web.feed.Feeds;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.Answers.Authority;
import se.hinderloggen.web.services.Answers.Member;
import se.hinderloggen.web.services.Answers.Unit;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Granting an authority a feed, and changing what it is about. */
@Controller
class GrantPage {

    private static final String NEW = SubscriptionsPage.PAGE + "/ny";
    private static final String CHANGE = SubscriptionsPage.PAGE + "/{id}/andra";
    private static final List<String> KINDS = List.of("HINDER", "SYSTEMRATT", "SYSTEMFORBATTRING");
    private static final Set<String> OVERSEERS = Set.of("LANSSTYRELSEN", "SOCIALSTYRELSEN");
    private static final Set<String> FIELDS =
            Set.of("recipient", "scope", "scope.authority", "scope.unit", "detail");

    private final Feeds feeds;
    private final QueryService query;
    private final CommandService command;
    private final MessageSource words;

    GrantPage(Feeds feeds, QueryService query, CommandService command, MessageSource words) {
        this.feeds = feeds;
        this.query = query;
        this.command = command;
        this.words = words;
    }

    @GetMapping(NEW)
    String begin(Person person, Model model, Locale language) {
        person.mustBeCoordinator();
        return page(SubscriptionForm.empty(), null, new Feedback(language), person, model);
    }

    @PostMapping(NEW)
    String grant(
            SubscriptionForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = send("/api/subscriptions", form.granting(), model, language);
        if (feedback.isEmpty()) {
            return "redirect:" + SubscriptionsPage.PAGE + "/" + form.id() + "?beviljad";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, null, feedback, person, model);
    }

    @GetMapping(CHANGE)
    String change(@PathVariable UUID id, Person person, Model model, Locale language) {
        person.mustBeCoordinator();
        var it = feeds.subscription(id);
        return it.isActive()
                ? page(SubscriptionForm.of(it), id, new Feedback(language), person, model)
                : "redirect:" + SubscriptionsPage.PAGE + "/" + id;
    }

    @PostMapping(CHANGE)
    String changed(
            @PathVariable UUID id,
            SubscriptionForm form,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback =
                send("/api/subscriptions/" + id + "/changes", form.changing(), model, language);
        if (feedback.isEmpty()) {
            return "redirect:" + SubscriptionsPage.PAGE + "/" + id + "?andrad";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, id, feedback, person, model);
    }

    private Feedback send(String path, Map<String, Object> body, Model model, Locale language) {
        var feedback = new Feedback(language);
        try {
            command.send(HttpMethod.POST, path, body, null);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            Doubts.say(problem, FIELDS, feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", words.getMessage("subscription.away", null, language));
        }
        return feedback;
    }

    /**
     * @param changing the one that is changed; absent for a new one
     */
    private String page(
            SubscriptionForm form,
            @Nullable UUID changing,
            Feedback feedback,
            Person person,
            Model model) {
        var catalogue = query.catalogue();
        var own = catalogue.organisation(person.organisation());
        var names = Collator.getInstance(Locale.of("sv"));
        model.addAttribute("form", form);
        model.addAttribute("changing", changing);
        model.addAttribute("feedback", feedback);
        model.addAttribute(
                "receivers",
                catalogue.authorities().stream().filter(Authority::receivesFeeds).toList());
        model.addAttribute(
                "units",
                catalogue.authorities().stream()
                        .flatMap(it -> it.units().stream())
                        .map(Unit::name)
                        .distinct()
                        .toList());
        model.addAttribute(
                "municipalities",
                own == null
                        ? List.of()
                        : own.municipalities().stream()
                                .sorted(Comparator.comparing(Member::name, names))
                                .toList());
        // Anybody but those that oversee others is told of itself, and has nothing to choose.
        model.addAttribute(
                "mayOversee",
                changing == null
                        || OVERSEERS.contains(feeds.subscription(changing).recipient().code()));
        model.addAttribute("eventTypes", catalogue.eventTypes());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("styles", List.of("form.css", "feed.css"));
        return "subscription/grant";
    }
}
