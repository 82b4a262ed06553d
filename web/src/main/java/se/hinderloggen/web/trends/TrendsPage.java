package se.hinderloggen.web.trends;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Trends: one question, which is the address, and its answer as a page, a picture and files. */
@Controller
class TrendsPage {

    /** Those of the form, where what is wrong can be said. */
    private static final Set<String> FIELDS =
            Set.of(
                    "by",
                    "across",
                    "period",
                    "from",
                    "to",
                    "asOf",
                    "authority",
                    "unit",
                    "municipality",
                    "eventType",
                    "kind",
                    "tag");

    private final QueryService query;
    private final Choices choices;
    private final PictureStyle style;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    TrendsPage(
            QueryService query,
            Choices choices,
            PictureStyle style,
            ITemplateEngine templates,
            MessageSource messages,
            Clock clock) {
        this.query = query;
        this.choices = choices;
        this.style = style;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(TrendQuestion.PATH)
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var question = TrendQuestion.read(parameters);
        var texts = texts(language);
        var offered = choices.of(person, today(), texts.get("unknown"), language);
        model.addAttribute("question", question);
        model.addAttribute("offered", offered);
        model.addAttribute("presets", Preset.all(question, today().getYear()));
        model.addAttribute("styles", List.of("chart.css", "trends.css"));
        model.addAttribute("scripts", List.of("trends.js"));
        model.addAttribute("tags", choices.tags());
        model.addAttribute("fields", FIELDS);
        model.addAttribute("wrong", Map.of());
        try {
            model.addAttribute(
                    "shown", Shown.of(asDrawn(question), question, offered, today(), texts));
        } catch (ServiceProblem problem) {
            Answering.wrong(problem, model, response, language);
        }
        return "trends/trends";
    }

    @GetMapping(TrendQuestion.PATH + "/bild.svg")
    void picture(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var question = TrendQuestion.read(parameters);
        var texts = texts(language);
        var offered = choices.of(person, today(), texts.get("unknown"), language);
        var shown = Shown.of(asDrawn(question), question, offered, today(), texts);
        var context = new Context(texts.locale());
        context.setVariable("shown", shown);
        context.setVariable("picture", Picture.of(shown, texts));
        context.setVariable("style", style.rules());
        Answering.sends(response, "image/svg+xml;charset=UTF-8", shown.file() + ".svg");
        write(response, templates.process("trends/picture", context).strip());
    }

    @GetMapping(TrendQuestion.PATH + "/tabell.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var question = TrendQuestion.read(parameters);
        String content = TrendCsv.of(answer(question), question, texts(language));
        Answering.sendsCsv(response, Shown.file(question, today()));
        write(response, content);
    }

    @GetMapping(TrendQuestion.PATH + "/tabell.xlsx")
    void book(
            @RequestParam MultiValueMap<String, String> parameters,
            Person person,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        var question = TrendQuestion.read(parameters);
        var texts = texts(language);
        var offered = choices.of(person, today(), texts.get("unknown"), language);
        var shown = Shown.of(answer(question), question, offered, today(), texts);
        Answering.sendsBook(response, shown.file());
        TrendBook.write(
                response.getOutputStream(),
                shown.answer(),
                question.isHeatMap() ? null : shown.figures(),
                question,
                shown.sentences(texts),
                texts);
    }

    /**
     * No more than what is drawn: of two dimensions the one period, or their sums. Which one that
     * is the answer itself tells, so a wrong guess is made good.
     */
    private TrendAnswer asDrawn(TrendQuestion question) {
        if (!question.isHeatMap()) {
            return answer(question);
        }
        var now = Period.of(today(), Period.Length.of(question.period()));
        String guess = OnePeriod.guess(question, now);
        var answer = answer(question, guess);
        String drawn = OnePeriod.drawn(answer, question, now).orElse(guess);
        return drawn.equals(guess) || answer.totals().isEmpty() ? answer : answer(question, drawn);
    }

    private TrendAnswer answer(TrendQuestion question) {
        return answer(question, "");
    }

    private TrendAnswer answer(TrendQuestion question, String at) {
        return query.get("/api/trends", question.toService(at), TrendAnswer.class);
    }

    private static void write(HttpServletResponse response, String content) throws IOException {
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }

    private Texts texts(Locale language) {
        return new Texts(messages, Words.language(language));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }
}
