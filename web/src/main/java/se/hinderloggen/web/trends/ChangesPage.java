package se.hinderloggen.web.trends;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** What has changed in the answer to a question about trends since a day. */
@Controller
class ChangesPage {

    private static final String PATH = TrendQuestion.PATH + "/andringar";

    private final QueryService query;
    private final Choices choices;
    private final MessageSource messages;
    private final Clock clock;

    ChangesPage(QueryService query, Choices choices, MessageSource messages, Clock clock) {
        this.query = query;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        // As known when is what this page asks itself.
        var question = TrendQuestion.read(parameters).with("asOf", "").with("view", "");
        model.addAttribute("question", question);
        model.addAttribute(
                "since", since.isBlank() ? TrendQuestion.read(parameters).value("asOf") : since);
        model.addAttribute("until", until);
        model.addAttribute("styles", List.of("trends.css"));
        model.addAttribute("fields", List.of("since", "until"));
        model.addAttribute("wrong", Map.of());
        if (since.isBlank()) {
            return "trends/changes";
        }
        var texts = new Texts(messages, Words.language(language));
        var asked = new LinkedHashMap<>(question.toService(""));
        asked.remove("asOf");
        asked.put("since", since.strip());
        if (!until.isBlank()) {
            asked.put("until", until.strip());
        }
        try {
            var answer = query.get("/api/trends/changes", asked, ChangesAnswer.class);
            var offered = choices.of(person, today(), texts.get("unknown"), language);
            model.addAttribute(
                    "changes",
                    ShownChanges.of(
                            answer,
                            question,
                            day(since, texts),
                            until.isBlank() ? "" : day(until, texts),
                            offered,
                            texts));
        } catch (ServiceProblem problem) {
            Answering.wrong(problem, model, response, language);
        }
        return "trends/changes";
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }

    /** An instant is shown as it was written. */
    private static String day(String written, Texts texts) {
        try {
            return Shown.date(LocalDate.parse(written.strip()), texts);
        } catch (DateTimeException e) {
            return written.strip();
        }
    }
}
