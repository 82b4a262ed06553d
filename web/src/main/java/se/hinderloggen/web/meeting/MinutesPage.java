package se.hinderloggen.web.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.documents.DocumentFiles;
import se.hinderloggen.web.documents.DocumentFormat;
import se.hinderloggen.web.meeting.MeetingAnswers.Minutes;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** The minutes: to read through before the meeting is closed, and to keep afterwards. */
@Controller
class MinutesPage {

    private static final String PAGE = "/moten/{id}/protokoll";

    private final QueryService query;
    private final CommandService command;
    private final MinutesDocument document;
    private final DocumentFiles files;

    MinutesPage(
            QueryService query,
            CommandService command,
            MinutesDocument document,
            DocumentFiles files) {
        this.query = query;
        this.command = command;
        this.document = document;
        this.files = files;
    }

    @GetMapping(PAGE)
    String minutes(@PathVariable UUID id, Person person, Model model, Locale language) {
        return page(id, person, model, language);
    }

    @GetMapping(PAGE + ".docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id, Locale language) {
        return file(id, DocumentFormat.DOCX, language);
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Locale language) {
        return file(id, DocumentFormat.PDF, language);
    }

    private ResponseEntity<byte[]> file(UUID id, DocumentFormat format, Locale language) {
        return files.answer(document.of(read(id), language), format, "protokoll");
    }

    /**
     * Closes the meeting with the minutes that were read; when something has come since, they are
     * shown anew instead.
     *
     * @param covers positions of what was read, separated by commas
     */
    @PostMapping("/moten/{id}/avsluta")
    String close(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String covers,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        var now = read(id);
        var seen = covers.isEmpty() ? List.<String>of() : List.of(covers.split(","));
        if (!now.isClosed() && !now.covers().equals(seen)) {
            return anew(id, person, model, response, language);
        }
        try {
            command.send(
                    HttpMethod.POST,
                    "/api/meetings/" + id + "/closing",
                    Map.of("covers", seen),
                    version);
            return "redirect:/moten/" + id + "/protokoll?klart";
        } catch (ServiceProblem problem) {
            if (problem.status() == HttpStatus.PRECONDITION_FAILED.value()
                    || problem.status() == HttpStatus.CONFLICT.value()) {
                return anew(id, person, model, response, language);
            }
            throw problem;
        }
    }

    private String anew(
            UUID id, Person person, Model model, HttpServletResponse response, Locale language) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("changed", true);
        return page(id, person, model, language);
    }

    private String page(UUID id, Person person, Model model, Locale language) {
        var minutes = read(id);
        model.addAttribute("minutes", minutes);
        model.addAttribute("document", document.of(minutes, language));
        model.addAttribute("mayClose", person.isOfTheWorkingGroup());
        model.addAttribute("styles", List.of("meeting.css"));
        return "meeting/minutes";
    }

    private Minutes read(UUID id) {
        return query.get("/api/meetings/" + id + "/minutes", Map.of(), Minutes.class);
    }
}
