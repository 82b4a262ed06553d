package se.hinderloggen.web.release;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.signin.Person;

/** The summaries by how they stand: what waits for a second person first. */
@Controller
class ReleasesPage {

    /** By what stands in the address. */
    private static final Map<String, String> STATES =
            Map.of(
                    "vantar", "PROPOSED",
                    "utlamnade", "RELEASED",
                    "nej", "DECLINED",
                    "tillbakadragna", "REVOKED");

    private static final List<String> TABS =
            List.of("vantar", "utlamnade", "nej", "tillbakadragna");

    private final Releases releases;

    ReleasesPage(Releases releases) {
        this.releases = releases;
    }

    @GetMapping("/delge")
    String show(
            @RequestParam(name = "visa", defaultValue = "vantar") String wanted,
            @RequestParam(name = "efter", defaultValue = "") String after,
            Person person,
            Model model) {
        person.mustBeOfTheWorkingGroup();
        var tab = STATES.containsKey(wanted) ? wanted : "vantar";
        model.addAttribute("found", releases.in(STATES.getOrDefault(tab, ""), after));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", TABS);
        model.addAttribute("names", releases.namesOfRecipients());
        model.addAttribute("styles", List.of("followup.css", "feed.css"));
        return "release/releases";
    }
}
