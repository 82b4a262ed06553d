package se.hinderloggen.web.subscription;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Publishing the figures of a year that is over, to everyone with a subscription. */
@Controller
class PublishPage {

    static final String PAGE = SubscriptionsPage.PAGE + "/siffror";
    private static final int YEARS = 10;

    private final QueryService query;
    private final CommandService command;
    private final MessageSource words;
    private final Clock clock;

    PublishPage(QueryService query, CommandService command, MessageSource words, Clock clock) {
        this.query = query;
        this.command = command;
        this.words = words;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Occasions(List<Occasion> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Occasion(int year, Instant knownUntil) {}

    @GetMapping(PAGE)
    String show(Person person, Model model, Locale language) {
        person.mustBeCoordinator();
        return page(UuidCreator.getTimeOrderedEpoch().toString(), new Feedback(language), model);
    }

    /**
     * @param publicationId from the moment the form is shown: sent twice it is one
     * @param understood is sent with the box that has to be ticked
     */
    @PostMapping(PAGE)
    String publish(
            @RequestParam String publicationId,
            @RequestParam int year,
            @RequestParam(defaultValue = "false") boolean understood,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        if (!understood) {
            feedback.add("understood", say("publish.understood.missing", language));
        } else {
            send(publicationId, year, person, feedback, model, language);
        }
        if (feedback.isEmpty()) {
            return "redirect:" + PAGE + "?publicerat=" + year;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(publicationId, feedback, model);
    }

    private void send(
            String publicationId,
            int year,
            Person person,
            Feedback feedback,
            Model model,
            Locale language) {
        try {
            command.send(
                    HttpMethod.POST,
                    "/api/figures/%s/%d/publications".formatted(person.organisation(), year),
                    Map.of("publicationId", publicationId),
                    null);
        } catch (ServiceProblem problem) {
            Doubts.say(problem, Set.of("year"), feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", say("subscription.away", language));
        }
    }

    private String page(String publicationId, Feedback feedback, Model model) {
        int last = Year.now(clock.withZone(Words.SWEDEN)).getValue() - 1;
        model.addAttribute("publicationId", publicationId);
        model.addAttribute("years", IntStream.range(0, YEARS).mapToObj(it -> last - it).toList());
        model.addAttribute(
                "occasions",
                query.get("/api/figures/publications", Map.of(), Occasions.class)
                        .items()
                        .reversed());
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "feed.css"));
        return "subscription/publish";
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
