package se.hinderloggen.web.systemfault;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.hinderloggen.web.documents.Document;
import se.hinderloggen.web.documents.DocumentFiles;
import se.hinderloggen.web.documents.DocumentFormat;
import se.hinderloggen.web.release.Releases;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.signin.Person;
import se.hinderloggen.web.systemfault.FaultAnswers.Fault;

/** One systemfel with everything that belongs to it, and the brief to hand out. */
@Controller
class FaultPage {

    static final String PAGE = "/systemfel/{id}";

    private final QueryService query;
    private final CommandService command;
    private final Releases releases;
    private final Brief brief;
    private final DocumentFiles files;

    FaultPage(
            QueryService query,
            CommandService command,
            Releases releases,
            Brief brief,
            DocumentFiles files) {
        this.releases = releases;
        this.query = query;
        this.command = command;
        this.brief = brief;
        this.files = files;
    }

    static Fault fault(QueryService query, UUID id) {
        return query.get("/api/system-faults/" + id, Map.of(), Fault.class);
    }

    @GetMapping(PAGE)
    String show(@PathVariable UUID id, Person person, Model model) {
        var fault = fault(query, id);
        model.addAttribute("it", fault);
        model.addAttribute("history", fault.history().reversed());
        boolean mayAct = person.isOfTheWorkingGroup() && !fault.is("DISMISSED");
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("steps", mayAct ? Step.of(fault) : List.of());
        model.addAttribute("delge", releases.aboutSystemFault(id, fault.is("DISMISSED"), person));
        model.addAttribute("styles", List.of("observation.css", "systemfault.css", "feed.css"));
        return "systemfault/fault";
    }

    /** Takes an observation away from the evidence. It can be linked again. */
    @PostMapping(PAGE + "/underlag/{observation}/bort")
    String unlink(@PathVariable UUID id, @PathVariable UUID observation) {
        command.send(
                HttpMethod.POST,
                "/api/system-faults/" + id + "/observations/" + observation + "/removal",
                Map.of(),
                null);
        return "redirect:/systemfel/" + id + "#evidence";
    }

    @GetMapping(PAGE + "/underlag")
    String brief(@PathVariable UUID id, Person person, Model model, Locale language) {
        model.addAttribute("document", document(id, person, language));
        model.addAttribute("id", id);
        return "systemfault/brief";
    }

    @GetMapping(PAGE + "/underlag.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id, Person person, Locale language) {
        return files.answer(document(id, person, language), DocumentFormat.DOCX, "underlag");
    }

    @GetMapping(PAGE + "/underlag.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Person person, Locale language) {
        return files.answer(document(id, person, language), DocumentFormat.PDF, "underlag");
    }

    private Document document(UUID id, Person person, Locale language) {
        var own = query.catalogue().organisation(person.organisation());
        return brief.of(fault(query, id), own == null ? "" : own.name(), language);
    }
}
