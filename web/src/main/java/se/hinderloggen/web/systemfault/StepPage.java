package se.hinderloggen.web.systemfault;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.form.Offers;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.systemfault.FaultAnswers.Fault;

/** One thing to do with a systemfel: what there is to fill in, and to say when it is refused. */
@Controller
class StepPage {

    private static final String PAGE = FaultPage.PAGE + "/steg/{step}";
    private static final String MOST = "100";

    private final QueryService query;
    private final CommandService command;
    private final Offers offers;
    private final MessageSource texts;
    private final Clock clock;

    StepPage(
            QueryService query,
            CommandService command,
            Offers offers,
            MessageSource texts,
            Clock clock) {
        this.query = query;
        this.command = command;
        this.offers = offers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable UUID id,
            @PathVariable String step,
            Person person,
            Model model,
            Locale language) {
        var wanted = step(step);
        var fault = FaultPage.fault(query, id);
        return page(
                fault,
                wanted,
                beginning(wanted, fault),
                List.of(),
                new Feedback(language),
                person,
                model);
    }

    @PostMapping(PAGE)
    String send(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var wanted = step(step);
        var feedback = new Feedback(language);
        var observations = sent.getOrDefault("observations", List.of());
        boolean overtaken = false;
        try {
            command.send(
                    HttpMethod.POST,
                    "/api/system-faults/" + id + wanted.path(),
                    body(wanted, sent, observations),
                    version(wanted, sent),
                    Meeting.of(Objects.requireNonNullElse(sent.getFirst("mote"), "")));
            return "redirect:/systemfel/" + id;
        } catch (ServiceProblem problem) {
            overtaken = problem.code().equals("system-fault-changed-since-read");
            if (!overtaken) {
                Doubts.say(problem, Set.copyOf(wanted.fields()), feedback, model, language);
            }
        } catch (ServiceAway away) {
            feedback.add(
                    "", Objects.requireNonNull(texts.getMessage("fault.away", null, language)));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var fault = FaultPage.fault(query, id);
        var values = new LinkedHashMap<>(sent.toSingleValueMap());
        if (overtaken) {
            // Now that they have seen the other's words, theirs may stand instead.
            values.put("version", Long.toString(fault.version()));
            model.addAttribute("overtaken", true);
        }
        return page(fault, wanted, values, observations, feedback, person, model);
    }

    private static Map<String, Object> body(
            Step step, MultiValueMap<String, String> sent, List<String> observations) {
        var body = new LinkedHashMap<String, Object>();
        var names = new HashSet<>(step.fields());
        if (step.id() != null) {
            names.add(step.id());
        }
        for (var name : names) {
            var value = sent.getFirst(name);
            if (value != null && !value.isBlank()) {
                body.put(name, value.strip());
            }
        }
        if (step == Step.LINK) {
            body.put("observations", observations);
        } else {
            body.put("acknowledged", sent.getOrDefault("godkant", List.of()));
        }
        return body;
    }

    /** Only where what the person saw may have been changed by somebody else. */
    private static @Nullable Long version(Step step, MultiValueMap<String, String> sent) {
        var version = sent.getFirst("version");
        return step == Step.CHANGE && version != null && version.matches("\\d{1,18}")
                ? Long.valueOf(version)
                : null;
    }

    private Map<String, String> beginning(Step step, Fault fault) {
        var values = new LinkedHashMap<String, String>();
        if (step.id() != null) {
            values.put(step.id(), UuidCreator.getTimeOrderedEpoch().toString());
        }
        var today = LocalDate.now(clock.withZone(Words.SWEDEN)).toString();
        switch (step) {
            case REPLY -> {
                values.put("on", today);
                fault.asked().reversed().stream()
                        .filter(it -> !it.answered())
                        .findFirst()
                        .ifPresent(it -> values.put("escalationId", it.escalationId().toString()));
            }
            case RESOLVE -> values.put("since", today);
            case REOPEN -> {
                var resolution = fault.resolution();
                if (resolution != null) {
                    values.put("resolutionId", resolution.resolutionId().toString());
                }
            }
            case CHANGE -> {
                values.put("title", Objects.requireNonNullElse(fault.title(), ""));
                values.put("description", Objects.requireNonNullElse(fault.description(), ""));
                values.put("level", fault.level().code());
                values.put("version", Long.toString(fault.version()));
            }
            case ESCALATE, DISMISS, LINK -> {}
        }
        return values;
    }

    private String page(
            Fault fault,
            Step step,
            Map<String, String> values,
            List<String> ticked,
            Feedback feedback,
            Person person,
            Model model) {
        model.addAttribute("it", fault);
        model.addAttribute("step", step);
        model.addAttribute("values", values);
        model.addAttribute("ticked", ticked);
        model.addAttribute("feedback", feedback);
        model.addAttribute("offered", step == Step.LINK ? offered(fault) : List.of());
        model.addAttribute("choices", step == Step.REPLY ? offers.of(person) : null);
        model.addAttribute("styles", List.of("form.css", "systemfault.css"));
        return "systemfault/step";
    }

    /** What is of the kind and not linked yet, the latest first. */
    private List<Observation> offered(Fault fault) {
        var linked = new HashSet<UUID>();
        fault.evidence().forEach(it -> linked.add(it.observationId()));
        var filter = new LinkedHashMap<>(fault.scope().filter());
        filter.put("sort", "-occurred");
        filter.put("limit", MOST);
        return query.observations(filter).items().stream()
                .filter(it -> !linked.contains(it.observationId()))
                .toList();
    }

    private static Step step(String address) {
        return Step.at(address)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
