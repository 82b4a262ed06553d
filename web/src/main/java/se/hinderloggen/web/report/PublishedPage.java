package se.hinderloggen.web.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
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
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** A published report at its permanent address, with its files and what was put right since. */
@Controller
class PublishedPage {

    private static final String PAGE =
            WorkbenchPage.PAGE
                    + "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Reports reports;
    private final DocumentFiles files;
    private final CommandService command;
    private final MessageSource words;

    PublishedPage(
            Reports reports, DocumentFiles files, CommandService command, MessageSource words) {
        this.reports = reports;
        this.files = files;
        this.command = command;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable int year,
            @PathVariable UUID id,
            Person person,
            Model model,
            Locale language) {
        return page(person, year, id, "", new Feedback(language), model);
    }

    @GetMapping(PAGE + ".docx")
    ResponseEntity<byte[]> word(@PathVariable int year, @PathVariable UUID id, Person person) {
        return file(person, year, id, DocumentFormat.DOCX);
    }

    @GetMapping(PAGE + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @PathVariable UUID id, Person person) {
        return file(person, year, id, DocumentFormat.PDF);
    }

    @GetMapping(PAGE + ".html")
    ResponseEntity<byte[]> html(@PathVariable int year, @PathVariable UUID id, Person person) {
        return file(person, year, id, DocumentFormat.HTML);
    }

    @GetMapping(PAGE + ".xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int year, @PathVariable UUID id, Person person) {
        var content = Content.of(reports.one(person, year, id));
        return files.answer(
                content.title(),
                ReportSheets.of(content.figures()),
                content.figures().knownUntil(),
                name(year));
    }

    private ResponseEntity<byte[]> file(Person person, int year, UUID id, DocumentFormat format) {
        var content = Content.of(reports.one(person, year, id));
        return files.answer(ReportDocument.of(content), format, name(year));
    }

    private static String name(int year) {
        return "erfarenhetsrapport-" + year;
    }

    /**
     * Says what was wrong in the report. It stands above the report, which stays as it is.
     *
     * @param erratumId from the moment the form is shown: sent twice it is one
     * @param godkant what looked like personal data and is none
     */
    @PostMapping(PAGE + "/rattelser")
    String correct(
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam UUID erratumId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<String> godkant,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        person.mustBeCoordinator();
        var feedback = new Feedback(language);
        try {
            command.send(
                    HttpMethod.POST,
                    "/api/reports/%s/%d/publications/%s/errata"
                            .formatted(person.organisation(), year, id),
                    Map.of("erratumId", erratumId, "text", text.strip(), "acknowledged", godkant),
                    null);
            return "redirect:/rapporter/%d/%s#rattelser".formatted(year, id);
        } catch (ServiceProblem problem) {
            if (problem.isNotFound()) {
                throw problem;
            }
            Doubts.say(problem, Set.of("text"), feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", words.getMessage("report.away", null, language));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, year, id, text, feedback, model);
    }

    private String page(
            Person person, int year, UUID id, String erratum, Feedback feedback, Model model) {
        var report = reports.one(person, year, id);
        model.addAttribute("report", report);
        model.addAttribute("document", ReportDocument.of(Content.of(report)));
        model.addAttribute("mayCorrect", person.isCoordinator());
        model.addAttribute("erratumId", UuidCreator.getTimeOrderedEpoch());
        model.addAttribute("erratum", erratum);
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "report.css"));
        return "report/published";
    }
}
