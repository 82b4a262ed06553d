package se.hinderloggen.web.help;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.hinderloggen.web.layout.Words;

/** What the words mean and how one does well; and how accessible the pages are, for anyone. */
@Controller
class HelpPage {

    private static final List<String> WORDS =
            List.of(
                    "observation",
                    "finding",
                    "hinder",
                    "systemratt",
                    "systemforbattring",
                    "event-type",
                    "authority",
                    "system-fault",
                    "level",
                    "operation",
                    "working-group",
                    "escalation",
                    "reply",
                    "release",
                    "base-figures",
                    "rate",
                    "certain",
                    "interval",
                    "false-finds",
                    "power",
                    "break",
                    "report");

    /** When the statement was last gone through. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private final ContactProperties contact;
    private final Words words;

    HelpPage(ContactProperties contact, Words words) {
        this.contact = contact;
        this.words = words;
    }

    @GetMapping("/hjalp")
    String help(Model model) {
        model.addAttribute("words", WORDS);
        model.addAttribute("styles", List.of("admin.css"));
        return "help/help";
    }

    @GetMapping("/tillganglighet")
    String accessibility(Model model) {
        model.addAttribute("contact", contact.hasContact());
        model.addAttribute("contactLink", contact.link());
        model.addAttribute("contactShown", contact.shown());
        model.addAttribute("supervisor", contact.supervisor().name());
        model.addAttribute("supervisorLink", contact.supervisor().address());
        model.addAttribute("reviewed", words.day(REVIEWED));
        model.addAttribute("styles", List.of("admin.css"));
        return "help/accessibility";
    }
}
