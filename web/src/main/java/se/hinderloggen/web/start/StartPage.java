package se.hinderloggen.web.start;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.hinderloggen.web.feed.Feeds;
import se.hinderloggen.web.record.Drafts;
import se.hinderloggen.web.services.Answers.ObservationPage;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.signin.Person;

/**
 * What waits for the person, what they have begun, what is new, and where to go; for an authority
 * its feeds.
 */
@Controller
class StartPage {

    private static final String LATEST = "5";

    private final QueryService query;
    private final Drafts drafts;
    private final Waiting waiting;
    private final Feeds feeds;

    StartPage(QueryService query, Drafts drafts, Waiting waiting, Feeds feeds) {
        this.query = query;
        this.feeds = feeds;
        this.drafts = drafts;
        this.waiting = waiting;
    }

    @GetMapping("/")
    String start(Person person, Model model) {
        model.addAttribute("person", person);
        if (person.isOfAnAuthority()) {
            model.addAttribute("subscriptions", feeds.subscriptions());
            model.addAttribute("styles", List.of("feed.css"));
            return "feed/start";
        }
        if (!person.isOfAnOperation()) {
            return "start/elsewhere";
        }
        model.addAttribute("drafts", drafts.of(person));
        model.addAttribute("operation", operation(person));
        model.addAttribute("latest", latest());
        model.addAttribute("waiting", waiting.of(person));
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
