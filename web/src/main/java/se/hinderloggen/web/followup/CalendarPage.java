package se.hinderloggen.web.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.hinderloggen.web.services.QueryService;
import se.hinderloggen.web.services.ServiceProblem;

/** Due dates in the person's own calendar: how, and the file that calendar programs fetch. */
@Controller
class CalendarPage {

    /** Open to whoever has the whole of an address. */
    private static final String FILE = "/kalender/{secret}.ics";

    private static final String SERVED_AT = "/api/calendar/";

    private record CalendarAnswer(String address, LocalDate until) {}

    private final QueryService query;

    CalendarPage(QueryService query) {
        this.query = query;
    }

    @GetMapping(FollowUpPage.PAGE + "/kalender")
    String explain(Model model) {
        var calendar = query.get("/api/calendar", Map.of(), CalendarAnswer.class);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/kalender/" + calendar.address().substring(SERVED_AT.length()))
                        .toUriString();
        model.addAttribute("address", address);
        model.addAttribute("subscribe", address.replaceFirst("^https?:", "webcal:"));
        model.addAttribute("until", calendar.until());
        model.addAttribute("styles", List.of("form.css"));
        return "followup/calendar";
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> file(@PathVariable String secret) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                    .cacheControl(CacheControl.noStore())
                    .body(query.open(SERVED_AT + "{secret}.ics", secret));
        } catch (ServiceProblem refused) {
            return ResponseEntity.notFound().build();
        }
    }
}
