package se.hinderloggen.web.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Changing the catalogue: first what it does is shown, then it may be done. */
@Controller
class ChangePage {

    private static final String ADDRESS = "/katalog/andra/{change}";

    /** What the personal-data guard asks about. */
    private static final Set<String> DOUBTS =
            Set.of("person-name", "street-address", "case-number");

    private final QueryService query;
    private final CommandService command;
    private final Previews previews;
    private final MessageSource texts;
    private final Clock clock;

    ChangePage(
            QueryService query,
            CommandService command,
            Previews previews,
            MessageSource texts,
            Clock clock) {
        this.query = query;
        this.command = command;
        this.previews = previews;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String ask(
            @PathVariable String change,
            Target target,
            Person person,
            Model model,
            Locale language) {
        person.mustBeCoordinator();
        var wanted = change(change);
        name(wanted, target, person);
        var form = ChangeForm.empty(wanted, LocalDate.now(clock.withZone(Words.SWEDEN)));
        return page(form, target, new Feedback(language), person, model);
    }

    /**
     * @param step {@code genomfor} does it, {@code andra} goes back to the form; else it is shown
     */
    @PostMapping(ADDRESS)
    String send(
            @PathVariable String change,
            Target target,
            @RequestParam(name = "steg", defaultValue = "visa") String step,
            @RequestParam MultiValueMap<String, String> sent,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        person.mustBeCoordinator();
        var wanted = change(change);
        var form = ChangeForm.of(wanted, sent);
        var feedback = new Feedback(language);
        String name = name(wanted, target, person);
        if (step.equals("andra")) {
            return page(form, target, feedback, person, model);
        }
        check(form, feedback, language);
        if (feedback.isEmpty()) {
            try {
                if (step.equals("genomfor")) {
                    command.send(
                            HttpMethod.POST,
                            wanted.path(target, Objects.requireNonNull(person.organisation())),
                            form.body(),
                            null);
                    return "redirect:/katalog?gjort=" + wanted.address();
                }
                model.addAttribute("preview", previews.of(form, target, name, query.catalogue()));
                return page(form, target, feedback, person, model);
            } catch (ServiceProblem problem) {
                say(problem, feedback, model, language);
            } catch (ServiceAway away) {
                feedback.add("", text("catalogue.away", language));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, target, feedback, person, model);
    }

    private void check(ChangeForm form, Feedback feedback, Locale language) {
        for (var field : form.missing()) {
            feedback.add(field.id(), text("catalogue.missing." + field.id(), language));
        }
        if (form.hasMalformedCode() && form.missing().isEmpty()) {
            feedback.add("code", text("catalogue.malformed-code", language));
        }
        if (form.from() == null && !form.all(Field.FROM).isEmpty()) {
            feedback.add("from", text("catalogue.missing.from", language));
        }
    }

    /** Where there is a field for it, else above the form. */
    private static void say(
            ServiceProblem problem, Feedback feedback, Model model, Locale language) {
        for (var error : problem.errors()) {
            var field = Field.of(error.field()).map(Field::id).orElse("");
            var nearest = error.nearest();
            feedback.add(
                    field,
                    new Feedback.Message(
                            error.in(language),
                            false,
                            error.code(),
                            List.of(),
                            nearest == null ? List.of() : nearest));
        }
        if (problem.errors().isEmpty()) {
            feedback.add("", problem.sentence().in(language));
        }
        model.addAttribute(
                "doubts",
                problem.errors().stream()
                        .map(ServiceProblem.Field::code)
                        .filter(DOUBTS::contains)
                        .distinct()
                        .toList());
    }

    private String page(
            ChangeForm form, Target target, Feedback feedback, Person person, Model model) {
        var catalogue = query.catalogue();
        model.addAttribute("form", form);
        model.addAttribute("change", form.change());
        model.addAttribute("target", target);
        model.addAttribute(
                "name", target.nameIn(catalogue, form.change(), person.organisation()).orElse(""));
        model.addAttribute("feedback", feedback);
        model.addAttribute(
                "types",
                catalogue.eventTypes().stream()
                        .filter(it -> !it.code().equals(target.typ()))
                        .toList());
        model.addAttribute("names", new TypeNames(catalogue.eventTypes()));
        model.addAttribute("styles", List.of("form.css", "admin.css"));
        return "catalogue/change";
    }

    private String name(Change change, Target target, Person person) {
        return target.nameIn(query.catalogue(), change, person.organisation())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Change change(String address) {
        return Change.at(address)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String text(String key, Locale language) {
        return Objects.requireNonNull(texts.getMessage(key, null, language));
    }
}
