package se.hinderloggen.query.followups;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.followups.CalendarFile.Entry;
import se.hinderloggen.query.followups.CalendarSecret.Grant;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;
import se.hinderloggen.query.systemfaults.SystemFaults;

/** Due dates in a person's own calendar. It tells of days and roles, and never what it is about. */
@RestController
class CalendarApi {

    /** Long enough to be useful, and an address that got lost does not lead here for ever. */
    static final int LASTS_DAYS = 400;

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FollowUpFinder finder;
    private final SystemFaults faults;
    private final CalendarSecret secrets;
    private final Clock clock;

    CalendarApi(FollowUpFinder finder, SystemFaults faults, CalendarSecret secrets, Clock clock) {
        this.finder = finder;
        this.faults = faults;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param address of the calendar, for whoever has it
     * @param until the last day on which it is answered
     */
    record CalendarAnswer(String address, LocalDate until) {}

    @Operation(
            summary = "The address of one's own calendar",
            description =
                    "Calendar programs fetch it without signing in, so the address is to be kept as"
                            + " a password is.")
    @GetMapping("/api/calendar")
    CalendarAnswer calendar(Actor actor) {
        var until = today().plusDays(LASTS_DAYS);
        var secret = secrets.of(new Grant(Asker.of(actor), until));
        return new CalendarAnswer("/api/calendar/" + secret + ".ics", until);
    }

    @Operation(
            summary = "Due dates of one person's follow-ups (iCalendar)",
            description =
                    "For the working group also when answers about systemfel are due. Needs no"
                            + " sign-in: the address is the right to it.")
    @GetMapping("/api/calendar/{secret}.ics")
    ResponseEntity<byte[]> file(@PathVariable String secret) {
        var grant = secrets.read(secret, today()).orElseThrow(ProblemException::notFound);
        var entries = new ArrayList<Entry>();
        for (var row : finder.waitingFor(grant.asker())) {
            entries.add(
                    new Entry(
                            row.id() + "@hinderloggen",
                            row.version(),
                            row.agreedAt(),
                            row.due(),
                            "Uppföljning: "
                                    + FollowUpAnswer.responsible(row.responsible()).label()));
        }
        if (grant.asker().group() || grant.asker().coordinator()) {
            for (var it : faults.awaited(grant.asker().organisation())) {
                entries.add(
                        new Entry(
                                it.systemFaultId() + "@hinderloggen",
                                it.version(),
                                it.since(),
                                it.due(),
                                it.promised()
                                        ? "Utlovat om ett systemfel"
                                        : "Svar väntas om ett systemfel"));
            }
        }
        entries.add(
                new Entry(
                        "until-" + grant.until() + "@hinderloggen",
                        0,
                        clock.instant(),
                        grant.until(),
                        "Kalenderns adress slutar gälla: hämta en ny i Hinderloggen"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(CalendarFile.of("Hinderloggen", entries).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FollowUpFinder.SWEDEN));
    }
}
