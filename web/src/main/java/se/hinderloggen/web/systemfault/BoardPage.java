package se.hinderloggen.web.systemfault;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.systemfault.FaultAnswers.Board;
import se.hinderloggen.web.systemfault.FaultAnswers.Item;

/** Every systemfel by where it stands: what needs something first, what is over last. */
@Controller
class BoardPage {

    private static final List<String> UNDER_WAY =
            List.of("REOPENED", "OPEN", "ESCALATED", "ANSWERED");
    private static final List<String> OVER = List.of("RESOLVED", "DISMISSED");

    private final QueryService query;

    BoardPage(QueryService query) {
        this.query = query;
    }

    /** A column of the board. */
    record Column(String status, List<Item> items) {}

    @GetMapping("/systemfel")
    String show(Person person, Model model) {
        var items = query.get("/api/system-faults", Map.of(), Board.class).items();
        model.addAttribute("columns", columns(UNDER_WAY, items));
        model.addAttribute("over", columns(OVER, items));
        model.addAttribute("empty", items.isEmpty());
        model.addAttribute("mayAct", person.isOfTheWorkingGroup());
        model.addAttribute("styles", List.of("systemfault.css"));
        return "systemfault/board";
    }

    private static List<Column> columns(List<String> statuses, List<Item> items) {
        return statuses.stream()
                .map(
                        status ->
                                new Column(
                                        status,
                                        items.stream()
                                                .filter(it -> it.status().code().equals(status))
                                                .toList()))
                .toList();
    }
}
