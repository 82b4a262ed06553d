package se.hinderloggen.web.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import se.hinderloggen.web.services.ServiceProblem;

/** What the pages of this room have in common: saying what is wrong, and sending files. */
final class Asking {

    private static final String BOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Asking() {}

    /** Before there is an answer. */
    static void begin(Model model, List<String> fields) {
        model.addAttribute("styles", List.of("chart.css", "trends.css", "comparison.css"));
        model.addAttribute("scripts", List.of("trends.js"));
        model.addAttribute("fields", fields);
        model.addAttribute(
                "keyMarks",
                Stream.of(MeasureKind.values()).map(it -> it.mark().path(8, 8, 5)).toList());
        model.addAttribute("wrong", Map.of());
    }

    /**
     * What is wrong with the question is said at its field.
     *
     * @throws ServiceProblem when it is something else that is wrong
     */
    static void wrong(
            ServiceProblem problem, Model model, HttpServletResponse response, Locale language) {
        if (problem.status() != HttpStatus.BAD_REQUEST.value()
                && problem.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
            throw problem;
        }
        model.addAttribute("problem", problem);
        var wrong = new LinkedHashMap<String, String>();
        problem.errors().forEach(it -> wrong.putIfAbsent(it.field(), it.in(language)));
        model.addAttribute("wrong", wrong);
        response.setStatus(problem.status());
    }

    static void sendsCsv(HttpServletResponse response, String file) {
        headers(response, "text/csv;charset=UTF-8", file + ".csv");
    }

    static void sendsBook(HttpServletResponse response, String file) {
        headers(response, BOOK, file + ".xlsx");
    }

    private static void headers(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
