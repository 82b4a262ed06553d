package se.hinderloggen.web.systemfault;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.form.Offers;
import se.hinderloggen.web.services.Answers.Finding;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.Answers.Similar;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.QueryService.SimilarFinding;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.systemfault.FaultAnswers.Scope;

/**
 * Declaring a systemfel: from a pattern, from an observation, or from nothing. Shows the
 * observations that are of the kind, to be ticked as evidence.
 */
@Controller
class DeclarePage {

    private static final String PAGE = "/systemfel/nytt";
    private static final String MOST = "100";
    private static final int SIMILAR = 10;
    private static final Set<String> FIELDS =
            Set.of(
                    "title",
                    "description",
                    "level",
                    "scope.authority",
                    "scope.unit",
                    "scope.municipality",
                    "scope.eventType");

    private final QueryService query;
    private final CommandService command;
    private final Offers offers;
    private final MessageSource texts;

    DeclarePage(QueryService query, CommandService command, Offers offers, MessageSource texts) {
        this.query = query;
        this.command = command;
        this.offers = offers;
        this.texts = texts;
    }

    /**
     * @param sent the scope, when it comes from a pattern
     * @param pattern present when all that is of the kind is to be ticked, from this month on
     * @param observation what it comes from
     */
    @GetMapping(PAGE)
    String show(
            @ModelAttribute("form") DeclareForm sent,
            @RequestParam(name = "monster", required = false) @Nullable String pattern,
            @RequestParam(name = "observation", required = false) @Nullable UUID observation,
            Person person,
            Model model,
            Locale language) {
        sent.setSystemFaultId(UuidCreator.getTimeOrderedEpoch().toString());
        var first = observation == null ? null : query.observation(observation);
        if (first != null) {
            sent.setScope(scopeOf(first.findings().getFirst()));
        }
        var offered = offered(sent, pattern, first);
        if (pattern != null) {
            sent.setObservations(
                    offered.stream().map(it -> it.observationId().toString()).toList());
        } else if (first != null) {
            sent.setObservations(List.of(first.observationId().toString()));
        }
        return page(sent, offered, pattern, observation, new Feedback(language), person, model);
    }

    /**
     * @param observation what it comes from
     * @param action {@code visa} shows what is of the kind now
     */
    @PostMapping(PAGE)
    String send(
            @ModelAttribute("form") DeclareForm form,
            @RequestParam(name = "monster", required = false) @Nullable String pattern,
            @RequestParam(name = "observation", required = false) @Nullable UUID observation,
            @RequestParam(defaultValue = "") String action,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var feedback = new Feedback(language);
        if (!action.equals("visa")) {
            try {
                command.send(
                        HttpMethod.POST,
                        "/api/system-faults",
                        form.body(),
                        null,
                        Meeting.of(form.getMote()));
                return "redirect:"
                        + Meeting.backOr(
                                form.getMote(),
                                observation,
                                "/systemfel/" + form.getSystemFaultId());
            } catch (ServiceProblem problem) {
                Doubts.say(problem, FIELDS, feedback, model, language);
            } catch (ServiceAway away) {
                feedback.add(
                        "", Objects.requireNonNull(texts.getMessage("fault.away", null, language)));
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var first = observation == null ? null : query.observation(observation);
        return page(
                form, offered(form, pattern, first), pattern, observation, feedback, person, model);
    }

    private String page(
            DeclareForm form,
            List<Observation> offered,
            @Nullable String pattern,
            @Nullable UUID observation,
            Feedback feedback,
            Person person,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("observation", observation);
        model.addAttribute("back", Meeting.backOr(form.getMote(), observation, "/systemfel"));
        model.addAttribute("offered", offered);
        model.addAttribute("pattern", pattern);
        model.addAttribute("feedback", feedback);
        model.addAttribute("choices", offers.of(person, form.types()));
        model.addAttribute("styles", List.of("form.css", "systemfault.css"));
        return "systemfault/declare";
    }

    /**
     * What it comes from and what tells of the same; then what is of the kind, the latest first.
     */
    private List<Observation> offered(
            DeclareForm form, @Nullable String pattern, @Nullable Observation first) {
        var offered = new LinkedHashMap<UUID, Observation>();
        if (first != null) {
            offered.put(first.observationId(), first);
            similar(first).forEach(it -> offered.putIfAbsent(it.observationId(), it));
        }
        if (!form.getAuthority().isBlank()) {
            ofTheKind(form, pattern).forEach(it -> offered.putIfAbsent(it.observationId(), it));
        }
        return List.copyOf(offered.values());
    }

    /** One can go on without them. */
    private List<Observation> similar(Observation it) {
        if (it.description() == null) {
            return List.of();
        }
        try {
            return query
                    .similar(
                            it.description(),
                            it.findings().stream().map(SimilarFinding::of).toList(),
                            SIMILAR)
                    .stream()
                    .map(Similar::observation)
                    .filter(other -> other.mergedInto() == null)
                    .toList();
        } catch (ServiceProblem | ServiceAway e) {
            return List.of();
        }
    }

    private List<Observation> ofTheKind(DeclareForm form, @Nullable String pattern) {
        var filter = form.filter();
        filter.put("sort", "-occurred");
        filter.put("limit", MOST);
        if (pattern != null && pattern.matches("\\d{4}-\\d{2}")) {
            filter.put("from", pattern);
        }
        try {
            return query.observations(filter).items().stream()
                    // Of a pattern, what is known only to the year is no part.
                    .filter(it -> pattern == null || it.occurred().length() > 4)
                    .toList();
        } catch (ServiceProblem | ServiceAway e) {
            // What is written wrongly is told when it is sent; without a list one can go on.
            return List.of();
        }
    }

    private static Scope scopeOf(Finding it) {
        return new Scope(it.authority(), it.unit(), it.municipality(), it.eventType());
    }
}
