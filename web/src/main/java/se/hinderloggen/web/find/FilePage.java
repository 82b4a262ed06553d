package se.hinderloggen.web.find;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.hinderloggen.web.layout.Words;
import se.hinderloggen.web.services.Answers.ObservationPage;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceAway;
import se.hinderloggen.web.services.ServiceProblem;

/**
 * All that is found, as a file. It is asked for page by page while it is sent, so there is never
 * more of it in memory than a page.
 */
@Controller
class FilePage {

    private static final Logger log = LoggerFactory.getLogger(FilePage.class);
    private static final String MOST = "200";

    private final QueryService query;
    private final MessageSource words;
    private final Clock clock;

    FilePage(QueryService query, MessageSource words, Clock clock) {
        this.query = query;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(Question.PAGE + ".csv")
    void csv(
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        send(
                Question.of(parameters),
                "csv",
                "text/csv;charset=UTF-8",
                (out, rows) -> new CsvFile(out, rows.headings()),
                response,
                language);
    }

    @GetMapping(Question.PAGE + ".xlsx")
    void excel(
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        String sheet = words.getMessage("file.sheet", null, language);
        send(
                Question.of(parameters),
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                (out, rows) -> new ExcelFile(out, sheet, rows.headings(), ObservationRows.widths()),
                response,
                language);
    }

    private interface Format {
        TableFile begin(OutputStream out, ObservationRows rows) throws IOException;
    }

    private void send(
            Question question,
            String ending,
            String type,
            Format format,
            HttpServletResponse response,
            Locale language)
            throws IOException {
        // Before anything is sent: what is wrong with the question is said by a page.
        ObservationPage page = page(question, null);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("observationer-" + today() + "." + ending)
                        .build()
                        .toString());
        var rows = new ObservationRows(words, language);
        var file = format.begin(response.getOutputStream(), rows);
        while (true) {
            for (var observation : page.items()) {
                for (var row : rows.of(observation)) {
                    file.row(row);
                }
            }
            file.flush();
            if (page.next() == null) {
                file.close();
                return;
            }
            page = next(question, page.next());
        }
    }

    /** The file is not closed, and so is known to be broken by whoever receives it. */
    private ObservationPage next(Question question, String after) throws BrokenOff {
        try {
            return page(question, after);
        } catch (ServiceAway | ServiceProblem e) {
            log.warn("A file broke off: {}", e.getMessage());
            throw new BrokenOff();
        }
    }

    private ObservationPage page(Question question, @Nullable String after) {
        var parameters = new LinkedHashMap<>(question.parameters());
        parameters.put("limit", MOST);
        if (after != null) {
            parameters.put("after", after);
        }
        return query.observations(parameters);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.SWEDEN));
    }

    /** No page can be shown any more: the connection is cut. Without a cause, which has a page. */
    private static final class BrokenOff extends IOException {
        BrokenOff() {
            super("A file broke off");
        }
    }
}
