package se.hinderloggen.web.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.form.Doubts;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.report.ReportAnswers.Counted;
import se.hinderloggen.web.report.Workbench.Bench;
import se.hinderloggen.web.services.CommandService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Publishing: what stands on this page is what is published, and stays. */
@Controller
class PublishReportPage {

    private static final String PAGE = WorkbenchPage.PAGE + "/publicera";

    private final Workbench workbench;
    private final Reports reports;
    private final ReportDrafts drafts;
    private final CommandService command;
    private final MessageSource words;

    PublishReportPage(
            Workbench workbench,
            Reports reports,
            ReportDrafts drafts,
            CommandService command,
            MessageSource words) {
        this.workbench = workbench;
        this.reports = reports;
        this.drafts = drafts;
        this.command = command;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(@PathVariable int year, Person person, Model model, Locale language) {
        person.mustBeCoordinator();
        var bench = workbench.open(person, year, null);
        return page(bench, UuidCreator.getTimeOrderedEpoch(), new Feedback(language), model);
    }

    /**
     * @param publicationId from the moment the page is shown: sent twice it is one
     * @param seen by which the report that was read is known
     * @param knownUntil of the figures that were read
     * @param understood is sent with the box that has to be ticked
     * @param godkant what looked like personal data and is none
     */
    @PostMapping(PAGE)
    String publish(
            @PathVariable int year,
            @RequestParam UUID publicationId,
            @RequestParam String seen,
            @RequestParam Instant knownUntil,
            @RequestParam long catalogueVersion,
            @RequestParam(defaultValue = "false") boolean understood,
            @RequestParam(defaultValue = "") List<String> godkant,
            Person person,
            Model model,
            HttpServletResponse response,
            Locale language) {
        person.mustBeCoordinator();
        var feedback = new Feedback(language);
        var bench = workbench.open(person, year, again(person, year, knownUntil, catalogueVersion));
        if (!understood) {
            feedback.add("understood", say("report.publish.understood.missing", language));
        } else if (!bench.seal().equals(seen)) {
            // Somebody wrote meanwhile: nobody publishes what they have not read.
            feedback.add("", say("report.publish.changed", language));
        } else {
            send(bench, publicationId, godkant, person, feedback, model, language);
        }
        if (feedback.isEmpty()) {
            return "redirect:/rapporter/%d/%s?publicerad".formatted(year, publicationId);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(
                bench.seal().equals(seen) ? bench : workbench.open(person, year, null),
                publicationId,
                feedback,
                model);
    }

    /** The very figures that were read; null when they are not to be had any more. */
    private @Nullable Counted again(
            Person person, int year, Instant knownUntil, long catalogueVersion) {
        try {
            return reports.figures(
                    person, year, drafts.settings(person, year), knownUntil, catalogueVersion);
        } catch (ServiceProblem gone) {
            return null;
        }
    }

    private void send(
            Bench bench,
            UUID publicationId,
            List<String> acknowledged,
            Person person,
            Feedback feedback,
            Model model,
            Locale language) {
        var counted = bench.counted();
        if (counted == null) {
            feedback.add("", say("report.publish.changed", language));
            return;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("publicationId", publicationId);
        body.put("audience", bench.settings().audience());
        body.put("knownUntil", counted.figures().knownUntil());
        body.put("catalogueVersion", counted.figures().catalogue().version());
        if (counted.figures().comparedWith() != null) {
            body.put("comparedWith", counted.figures().comparedWith());
        }
        body.put("figuresHash", counted.figuresHash());
        body.put(
                "chapters",
                bench.content().texts().entrySet().stream()
                        .map(it -> Map.of("key", it.getKey().name(), "text", it.getValue()))
                        .toList());
        body.put(
                "examples",
                bench.quoted().stream()
                        .map(
                                it ->
                                        Map.of(
                                                "about",
                                                Map.of("kind", it.kind(), "id", it.id()),
                                                "releaseId",
                                                it.releaseId()))
                        .toList());
        body.put("acknowledged", acknowledged);
        try {
            command.send(
                    HttpMethod.POST,
                    "/api/reports/%s/%d/publications"
                            .formatted(person.organisation(), bench.year()),
                    body,
                    null);
        } catch (ServiceProblem problem) {
            Doubts.say(problem, Set.of(), feedback, model, language);
        } catch (ServiceAway away) {
            feedback.add("", say("report.away", language));
        }
    }

    private static String page(Bench bench, UUID publicationId, Feedback feedback, Model model) {
        var counted = bench.counted();
        if (counted == null) {
            return "redirect:/rapporter/" + bench.year();
        }
        model.addAttribute("bench", bench);
        model.addAttribute("year", bench.year());
        model.addAttribute("figures", counted.figures());
        model.addAttribute("seen", bench.seal());
        model.addAttribute("publicationId", publicationId);
        model.addAttribute("document", ReportDocument.of(bench.content()));
        model.addAttribute(
                "suggested",
                List.of(Chapter.values()).stream()
                        .filter(bench::isSuggested)
                        .map(Chapter::heading)
                        .toList());
        model.addAttribute("feedback", feedback);
        model.addAttribute("styles", List.of("form.css", "report.css"));
        return "report/publish";
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
