package se.hinderloggen.web.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.comparison.ComparisonAnswers.Comparison;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.trends.Answering;
import se.hinderloggen.web.trends.Choices;
import se.hinderloggen.web.trends.Csv;

/**
 * A year against another: one question, which is the address, and its answer as a page and files.
 */
@Controller
class ComparisonPage {

    /** Those of the form, where what is wrong can be said. */
    private static final List<String> FIELDS =
            Stream.concat(
                            Stream.of("year", "with", "by", "across", "asOf"),
                            Question.FILTERS.stream())
                    .toList();

    private final QueryService query;
    private final Choices choices;
    private final MessageSource messages;
    private final Clock clock;

    ComparisonPage(QueryService query, Choices choices, MessageSource messages, Clock clock) {
        this.query = query;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(Question.YEARS)
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var question = Question.ofYears(parameters);
        var texts = Texts.of(messages, language);
        var offered = choices.of(person, today(), texts.unknown(), language);
        Asking.begin(model, FIELDS);
        model.addAttribute("question", question);
        model.addAttribute("offered", offered);
        model.addAttribute("tags", choices.tags());
        model.addAttribute("presets", Preset.all(question, today().getYear()));
        try {
            model.addAttribute(
                    "shown",
                    ShownComparison.of(answer(question), question, offered, today(), texts));
        } catch (ServiceProblem problem) {
            Answering.wrong(problem, model, response, language);
        }
        return "comparison/comparison";
    }

    @GetMapping(Question.YEARS + "/tabell.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var question = Question.ofYears(parameters);
        var answer = answer(question);
        var rows = ComparisonRows.of(answer, Texts.of(messages, language));
        Answering.sendsCsv(response, ShownComparison.file(answer.by(), today()));
        response.getOutputStream().write(Csv.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(Question.YEARS + "/tabell.xlsx")
    void book(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var question = Question.ofYears(parameters);
        var texts = Texts.of(messages, language);
        var offered = choices.of(person, today(), texts.unknown(), language);
        var shown = ShownComparison.of(answer(question), question, offered, today(), texts);
        Answering.sendsBook(response, shown.file());
        Book.write(
                response.getOutputStream(),
                List.of(
                        new Book.Sheet(
                                texts.get("file.sheet"), ComparisonRows.of(shown.answer(), texts))),
                texts.get("file.about"),
                shown.sentences(texts));
    }

    private Comparison answer(Question question) {
        return query.get("/api/comparisons", question.toService(), Comparison.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }
}
