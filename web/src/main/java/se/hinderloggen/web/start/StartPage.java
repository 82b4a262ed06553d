package se.hinderloggen.web.start;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.hinderloggen.web.record.Drafts;
import se.hinderloggen.web.services.Answers.ObservationPage;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.signin.Person;

/** What is new, what the person has begun, and where to go. */
@Controller
class StartPage {

    private static final String LATEST = "5";

    private final QueryService query;
    private final Drafts drafts;

    StartPage(QueryService query, Drafts drafts) {
        this.query = query;
        this.drafts = drafts;
    }

    @GetMapping("/")
    String start(Person person, Model model) {
        model.addAttribute("person", person);
        if (!person.isOfAnOperation()) {
            return "start/elsewhere";
        }
        model.addAttribute("drafts", drafts.of(person));
        model.addAttribute("operation", operation(person));
        model.addAttribute("latest", latest());
        return "start/start";
    }

    /** Nothing when the service is away: the page is needed most when something is wrong. */
    private List<?> latest() {
        try {
            return query.get("/api/observations", Map.of("limit", LATEST), ObservationPage.class)
                    .items();
        } catch (ServiceAway away) {
            return List.of();
        }
    }

    private String operation(Person person) {
        try {
            var own = query.catalogue().organisation(person.organisation());
            return own == null ? "" : own.name();
        } catch (ServiceAway away) {
            return "";
        }
    }
}
