package se.hinderloggen.web.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;

/** What the pages of this room have in common before there is an answer. */
final class Asking {

    private Asking() {}

    static void begin(Model model, List<String> fields) {
        model.addAttribute("styles", List.of("chart.css", "trends.css", "comparison.css"));
        model.addAttribute("scripts", List.of("trends.js"));
        model.addAttribute("fields", fields);
        model.addAttribute(
                "keyMarks",
                Stream.of(MeasureKind.values()).map(it -> it.mark().path(8, 8, 5)).toList());
        model.addAttribute("wrong", Map.of());
    }
}
