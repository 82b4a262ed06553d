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
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.trends.Answering;
import se.hinderloggen.web.trends.Choices;
import se.hinderloggen.web.trends.Csv;

/** Whether it rises or falls over the years, and whether any month stands out. */
@Controller
class DevelopmentPage {

    /** Those of the form, where what is wrong can be said. */
    private static final List<String> FIELDS =
            Stream.concat(Stream.of("by", "from", "to", "asOf"), Question.FILTERS.stream())
                    .toList();

    private final QueryService query;
    private final Choices choices;
    private final MessageSource messages;
    private final Clock clock;

    DevelopmentPage(QueryService query, Choices choices, MessageSource messages, Clock clock) {
        this.query = query;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(Question.DEVELOPMENT)
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var question = Question.ofDevelopment(parameters);
        var texts = Texts.of(messages, language);
        var offered = choices.of(person, today(), texts.unknown(), language);
        Asking.begin(model, FIELDS);
        model.addAttribute("question", question);
        model.addAttribute("offered", offered);
        model.addAttribute("tags", choices.tags());
        try {
            model.addAttribute(
                    "shown",
                    ShownDevelopment.of(answer(question), question, offered, today(), texts));
        } catch (ServiceProblem problem) {
            Answering.wrong(problem, model, response, language);
        }
        return "comparison/development";
    }

    @GetMapping(Question.DEVELOPMENT + "/tabell.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var answer = answer(Question.ofDevelopment(parameters));
        Answering.sendsCsv(response, ShownDevelopment.file(answer, today()));
        var rows = DevelopmentRows.years(answer, Texts.of(messages, language));
        response.getOutputStream().write(Csv.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(Question.DEVELOPMENT + "/tabell.xlsx")
    void book(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var question = Question.ofDevelopment(parameters);
        var texts = Texts.of(messages, language);
        var offered = choices.of(person, today(), texts.unknown(), language);
        var shown = ShownDevelopment.of(answer(question), question, offered, today(), texts);
        Answering.sendsBook(response, shown.file());
        Book.write(
                response.getOutputStream(),
                List.of(
                        new Book.Sheet(
                                texts.get("file.trends"),
                                DevelopmentRows.trends(shown.answer(), texts)),
                        new Book.Sheet(
                                texts.get("file.years"),
                                DevelopmentRows.years(shown.answer(), texts)),
                        new Book.Sheet(
                                texts.get("file.months"),
                                DevelopmentRows.months(shown.answer(), texts))),
                texts.get("file.about"),
                shown.sentences(texts));
    }

    private SeriesAnswer answer(Question question) {
        return query.get("/api/comparisons/series", question.toService(), SeriesAnswer.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }
}
