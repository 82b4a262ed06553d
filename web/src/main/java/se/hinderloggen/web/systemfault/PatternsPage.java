package se.hinderloggen.web.systemfault;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.systemfault.FaultAnswers.Pattern;
import se.hinderloggen.web.systemfault.FaultAnswers.Patterns;

/** What recurs more than chance would have it, with the reasoning. People declare. */
@Controller
class PatternsPage {

    static final List<String> WINDOWS = List.of("6", "12", "24");

    private final QueryService query;

    PatternsPage(QueryService query) {
        this.query = query;
    }

    @GetMapping("/monster")
    String show(
            @RequestParam(name = "manader", defaultValue = "12") String months,
            Person person,
            Model model,
            Locale language) {
        var window = WINDOWS.contains(months) ? months : "12";
        var patterns = query.get("/api/patterns", Map.of("window", window), Patterns.class);
        model.addAttribute("patterns", patterns);
        model.addAttribute("fresh", of(patterns, false));
        model.addAttribute("known", of(patterns, true));
        model.addAttribute("window", window);
        model.addAttribute("windows", WINDOWS);
        model.addAttribute("english", language.getLanguage().equals("en"));
        model.addAttribute("mayAct", person.isOfTheWorkingGroup());
        model.addAttribute("styles", List.of("systemfault.css"));
        return "systemfault/patterns";
    }

    private static List<Pattern> of(Patterns patterns, boolean covered) {
        return patterns.items().stream()
                .filter(it -> (it.systemFault() != null) == covered)
                .toList();
    }
}
