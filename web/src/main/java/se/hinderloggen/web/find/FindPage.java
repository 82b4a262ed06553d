package se.hinderloggen.web.find;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.Answers.Observation;
import se.hinderloggen.web.services.Answers.Tag;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.CommandService.Suspicion;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Search among the observations of one's own operation. The address holds the whole question. */
@Controller
class FindPage {

    private static final int SHOWN = 25;
    private static final int LENGTH = 240;

    private final QueryService query;
    private final CommandService command;
    private final SavedViews views;
    private final MessageSource words;

    FindPage(QueryService query, CommandService command, SavedViews views, MessageSource words) {
        this.query = query;
        this.command = command;
        this.views = views;
        this.words = words;
    }

    /**
     * @param consequences only where a word was found in them
     */
    public record Hit(
            Observation observation,
            List<Highlighted.Piece> description,
            List<Highlighted.Piece> consequences) {

        static Hit of(Observation it) {
            var matches = it.matches();
            var consequences =
                    Highlighted.of(
                            it.consequences(),
                            matches == null ? null : matches.consequences(),
                            LENGTH);
            return new Hit(
                    it,
                    Highlighted.of(
                            it.description(),
                            matches == null ? null : matches.description(),
                            LENGTH),
                    Highlighted.hasMarks(consequences) ? consequences : List.of());
        }
    }

    /**
     * @param after where the page before ended
     * @param page how many pages came before, for the heading alone
     */
    @GetMapping(Question.PAGE)
    String find(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String page,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var question = Question.of(parameters);
        if (parameters.values().stream().anyMatch(String::isBlank)) {
            // A form sends what nobody filled in too; the address is for people to share.
            return "redirect:" + question.address();
        }
        var feedback = new Feedback(language);
        int number = after.isEmpty() ? 1 : number(page);
        if (!answer(question, after, number, feedback, model)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return page(question, feedback, person, model, language);
    }

    /** Keeps a question under a name. */
    @PostMapping(Question.PAGE + "/vyer")
    String save(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String name,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var question = Question.of(parameters);
        var feedback = new Feedback(language);
        check(name.strip(), question, feedback, language);
        if (feedback.isEmpty() && !views.save(person, name.strip(), question)) {
            feedback.add("name", text("find.view.too-many", language));
        }
        if (feedback.isEmpty()) {
            return "redirect:" + question.address();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("name", name);
        answer(question, "", 1, feedback, model);
        return page(question, feedback, person, model, language);
    }

    @PostMapping(Question.PAGE + "/vyer/{id}/ta-bort")
    String remove(
            @PathVariable UUID id, @RequestParam Map<String, String> parameters, Person person) {
        views.remove(person, id);
        return "redirect:" + Question.of(parameters).address();
    }

    /** False when the question cannot be answered; why is in the feedback. */
    private boolean answer(
            Question question, String after, int number, Feedback feedback, Model model) {
        var parameters = new LinkedHashMap<>(question.parameters());
        parameters.put("after", after);
        parameters.put("limit", Integer.toString(SHOWN));
        try {
            var found = query.observations(parameters);
            model.addAttribute("hits", found.items().stream().map(Hit::of).toList());
            model.addAttribute("count", found.count());
            model.addAttribute("number", number);
            model.addAttribute(
                    "next", found.next() == null ? null : question.page(found.next(), number + 1));
            return true;
        } catch (ServiceProblem problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST.value()) {
                throw problem;
            }
            feedback.add(problem);
            return false;
        }
    }

    private void check(String name, Question question, Feedback feedback, Locale language) {
        if (name.isEmpty()) {
            feedback.add("name", text("find.view.name-missing", language));
        } else if (name.length() > SavedViews.LONGEST_NAME) {
            feedback.add("name", text("find.view.name-long", language));
        } else {
            var texts = new LinkedHashMap<String, String>();
            texts.put("name", name);
            if (!question.get("q").isEmpty()) {
                texts.put("q", question.get("q"));
            }
            var refused = command.examine(texts).stream().filter(Suspicion::isRefused).toList();
            feedback.add(refused, texts, Set.of());
        }
    }

    private String page(
            Question question, Feedback feedback, Person person, Model model, Locale language) {
        model.addAttribute("question", question);
        model.addAttribute("feedback", feedback);
        model.addAttribute(
                "filters",
                new Filters(
                        question,
                        query.catalogue(),
                        tags(),
                        person.organisation(),
                        words,
                        language));
        model.addAttribute("views", views.of(person));
        model.addAttribute("styles", List.of("form.css", "find.css"));
        return "find/find";
    }

    /** What is there to choose from is a help; the page does without it. */
    private List<Tag> tags() {
        try {
            return query.tags();
        } catch (ServiceAway | ServiceProblem e) {
            return List.of();
        }
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 2;
    }

    private String text(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
