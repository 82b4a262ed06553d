package se.hinderloggen.web.trends;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import se.hinderloggen.web.services.ServiceProblem;

/**
 * What pages have in common that answer a question which is their address: saying what is wrong
 * with it, and sending files.
 */
public final class Answering {

    private static final String BOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Answering() {}

    /**
     * What is wrong with the question is said at its field.
     *
     * @throws ServiceProblem when it is something else that is wrong
     */
    public static void wrong(
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

    /**
     * @param file its name without the ending
     */
    public static void sendsCsv(HttpServletResponse response, String file) {
        sends(response, "text/csv;charset=UTF-8", file + ".csv");
    }

    /**
     * @param file its name without the ending
     */
    public static void sendsBook(HttpServletResponse response, String file) {
        sends(response, BOOK, file + ".xlsx");
    }

    static void sends(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
    }
}
