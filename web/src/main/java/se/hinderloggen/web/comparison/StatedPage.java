package se.hinderloggen.web.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.comparison.ComparisonAnswers.Exposure;
import se.hinderloggen.web.comparison.ComparisonAnswers.Pair;
import se.hinderloggen.web.comparison.ComparisonAnswers.Stated;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.trends.Answering;

/** Figures that somebody has read in printed reports, one against the other. Nothing is kept. */
@Controller
class StatedPage {

    /** PO Värmland's printed reports: obstacles of 2021 against events of 2024. */
    private static final String EXAMPLE =
            StatedFigures.PATH
                    + "?year=2021&year=2024&count=135&count=84&clients=175&clients=218"
                    + "&assignments=726&assignments=1338&counted=OBSTACLES&counted=EVENTS";

    private final QueryService query;
    private final MessageSource messages;

    StatedPage(QueryService query, MessageSource messages) {
        this.query = query;
        this.messages = messages;
    }

    @GetMapping(StatedFigures.PATH)
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var figures = StatedFigures.read(parameters);
        Asking.begin(model, StatedFigures.ASKED);
        model.addAttribute("figures", figures);
        model.addAttribute("example", EXAMPLE);
        if (figures.isAsked()) {
            try {
                var answer =
                        query.get("/api/comparisons/stated", figures.toService(), Stated.class);
                model.addAttribute(
                        "shown", ShownStated.of(answer, figures, Texts.of(messages, language)));
            } catch (ServiceProblem problem) {
                Answering.wrong(problem, model, response, language);
            }
        }
        return "comparison/stated";
    }

    /**
     * @param names what the columns are called
     * @param differs that what was counted differs; empty when it does not
     */
    record ShownStated(
            Pair<String> names,
            Row row,
            String differs,
            RatioChart wide,
            RatioChart narrow,
            List<String> notes) {

        static ShownStated of(Stated answer, StatedFigures figures, Texts texts) {
            var names = new Pair<>(figures.name(true, texts), figures.name(false, texts));
            var exposure = answer.total().exposure();
            var grounds =
                    new Why.Grounds(
                            names.year(),
                            names.with(),
                            exposure == null ? given(figures) : exposure,
                            answer.family());
            var total = List.of(answer.total());
            var label = List.of(names.year() + " / " + names.with());
            return new ShownStated(
                    names,
                    Row.of(
                            "alla",
                            label.getFirst(),
                            answer.total(),
                            false,
                            new Pair<>("", ""),
                            grounds,
                            texts),
                    ShownComparison.said(ShownComparison.COUNTED_DIFFERS, answer.notes(), texts),
                    RatioChart.draw(RatioChart.Size.WIDE, total, label, texts),
                    RatioChart.draw(RatioChart.Size.NARROW, total, label, texts),
                    ShownComparison.notes(answer.notes(), texts));
        }

        /** The service has accepted them as numbers. */
        private static Pair<Exposure> given(StatedFigures figures) {
            return new Pair<>(given(figures, true), given(figures, false));
        }

        private static Exposure given(StatedFigures figures, boolean first) {
            String clients = figures.value("clients", first);
            String assignments = figures.value("assignments", first);
            return new Exposure(
                    clients.isEmpty() ? null : Long.valueOf(clients),
                    assignments.isEmpty() ? null : Long.valueOf(assignments),
                    List.of());
        }
    }
}
