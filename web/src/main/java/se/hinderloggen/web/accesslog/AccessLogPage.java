package se.hinderloggen.web.accesslog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.hinderloggen.web.form.Feedback;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;
import se.hinderloggen.web.signin.Person;

/** Who was told what: found by day, person, act and thing, and taken away as a file. */
@Controller
class AccessLogPage {

    private static final String PAGE = "/atkomstlogg";
    private static final String ADDRESS = "/api/access-log";
    private static final String AFTER = "after";
    private static final List<String> FILTERS = List.of("from", "to", "person", "act", "object");
    private static final List<String> ACTS =
            List.of("READ", "SEARCHED", "EXPORTED", "CHANGED", "RELEASED", "REFUSED", "UNCHANGED");

    private final QueryService query;
    private final Clock clock;

    AccessLogPage(QueryService query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(
            @RequestParam Map<String, String> parameters,
            Person person,
            Model model,
            Locale language,
            HttpServletResponse response) {
        person.mustBeCoordinator();
        var asked = asked(parameters);
        var feedback = new Feedback(language);
        model.addAttribute("feedback", feedback);
        model.addAttribute("asked", asked);
        model.addAttribute("acts", ACTS);
        model.addAttribute("file", address(PAGE + ".csv", asked));
        model.addAttribute("first", address(PAGE, asked));
        model.addAttribute("later", parameters.containsKey(AFTER));
        model.addAttribute("styles", List.of("admin.css"));
        try {
            var sent = new LinkedHashMap<>(asked);
            sent.put(AFTER, parameters.getOrDefault(AFTER, ""));
            var answer = query.get(ADDRESS, sent, AccessLogAnswer.class);
            model.addAttribute("lines", answer.lines());
            if (answer.next() != null) {
                var next = new LinkedHashMap<>(asked);
                next.put(AFTER, answer.next());
                model.addAttribute("next", address(PAGE, next));
            }
        } catch (ServiceProblem problem) {
            if (problem.status() != HttpStatus.BAD_REQUEST.value()) {
                throw problem;
            }
            feedback.add(problem);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "accesslog/accesslog";
    }

    /** As the query-service writes it, passed on while it is read. */
    @GetMapping(PAGE + ".csv")
    void csv(
            @RequestParam Map<String, String> parameters,
            Person person,
            HttpServletResponse response)
            throws IOException {
        person.mustBeCoordinator();
        query.pass(
                ADDRESS,
                asked(parameters),
                "text/csv",
                file -> {
                    response.setContentType("text/csv;charset=UTF-8");
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    response.setHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("atkomstlogg-" + today() + ".csv")
                                    .build()
                                    .toString());
                    file.transferTo(response.getOutputStream());
                });
    }

    private static Map<String, String> asked(Map<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            asked.put(name, parameters.getOrDefault(name, "").strip());
        }
        return asked;
    }

    private static String address(String page, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(page);
        parameters.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        address.queryParam(name, value);
                    }
                });
        return address.encode().toUriString();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }
}
