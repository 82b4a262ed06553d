package se.hinderloggen.query.meetings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.followups.FollowUpSearch.Asker;

/** The meetings of one's own operation's working groups. */
@RestController
class MeetingApi {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int FIRST_YEAR = 1995;

    private final MeetingTables tables;
    private final MeetingList list;
    private final Agenda agenda;
    private final Decisions decisions;
    private final Minutes minutes;
    private final WorkingGroups groups;
    private final MeetingChanges changes;
    private final Catalogues catalogues;
    private final Clock clock;

    MeetingApi(
            MeetingTables tables,
            MeetingList list,
            Agenda agenda,
            Decisions decisions,
            Minutes minutes,
            WorkingGroups groups,
            MeetingChanges changes,
            Catalogues catalogues,
            Clock clock) {
        this.tables = tables;
        this.list = list;
        this.agenda = agenda;
        this.decisions = decisions;
        this.minutes = minutes;
        this.groups = groups;
        this.changes = changes;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    record Meetings(List<MeetingAnswer.Line> items) {}

    record Groups(int year, List<WorkingGroups.Group> items) {}

    @Operation(summary = "Meetings, the latest first, 200 at most")
    @GetMapping("/api/meetings")
    Meetings meetings(
            @Parameter(description = "open, paused or closed") @RequestParam(required = false)
                    @Nullable String state,
            @RequestParam(required = false) @Nullable String workingGroup,
            Actor actor) {
        return new Meetings(
                list.of(actor.requireOrganisation(), MeetingList.State.read(state), workingGroup));
    }

    @Operation(
            summary = "A meeting: what is before the group, and what it has decided",
            description =
                    "The agenda comes 40 observations at a time, with the follow-ups that are overdue,"
                            + " the answers that came since the group last met and, when asked for,"
                            + " what recurs. The ETag is the meeting's version.")
    @GetMapping("/api/meetings/{id}")
    ResponseEntity<MeetingAnswer> meeting(
            @PathVariable String id,
            @Parameter(description = "next of the agenda before") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Whether to look for what recurs too; that takes a while")
                    @RequestParam(required = false)
                    boolean patterns,
            Actor actor) {
        var meeting = find(id, actor);
        var catalogue = catalogues.today();
        int first = from == null ? 0 : place(from);
        return ResponseEntity.ok()
                .eTag(Long.toString(meeting.version()))
                .body(
                        new MeetingAnswer(
                                meeting.meetingId(),
                                meeting.workingGroup(),
                                Labels.state(meeting),
                                meeting.openedAt(),
                                meeting.closedAt(),
                                meeting.version(),
                                changes.stamp(meeting.meetingId()),
                                agenda.of(meeting, first, patterns, Asker.of(actor), catalogue),
                                decisions.bySubject(
                                        tables.decisions(meeting.meetingId()), catalogue),
                                decisions.notes(
                                        meeting.meetingId(), tables.notes(meeting.meetingId()))));
    }

    @Operation(
            summary = "A meeting's minutes",
            description =
                    "Of a closed meeting what it covers, which never changes; of an open one what it"
                            + " would cover. No place, no day, no text but the group's own.")
    @GetMapping("/api/meetings/{id}/minutes")
    MinutesAnswer minutes(@PathVariable String id, Actor actor) {
        return minutes.of(find(id, actor), catalogues.today());
    }

    @Operation(
            summary = "Tells when something happens in a meeting",
            description =
                    "Events named changed, the first at once, with a number that grows. Ends after"
                            + " ten minutes; then ask anew.")
    @GetMapping(path = "/api/meetings/{id}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes(@PathVariable String id, Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(changes.follow(find(id, actor).meetingId()));
    }

    @Operation(summary = "What each working group did in a year")
    @GetMapping("/api/working-groups")
    Groups workingGroups(
            @Parameter(description = "The present one if absent") @RequestParam(required = false)
                    @Nullable String year,
            Actor actor) {
        int wanted = year == null ? LocalDate.now(clock.withZone(SWEDEN)).getYear() : year(year);
        return new Groups(wanted, groups.in(actor.requireOrganisation(), wanted));
    }

    private MeetingRow find(String id, Actor actor) {
        return tables.of(actor.requireOrganisation(), uuid(id))
                .orElseThrow(ProblemException::notFound);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static int place(String given) {
        if (!given.matches("\\d{1,6}")) {
            throw ProblemException.badParameter(
                    "from", "Ange next från föregående svar.", "Give next of the answer before.");
        }
        return Integer.parseInt(given);
    }

    private static int year(String given) {
        if (!given.matches("\\d{4}") || Integer.parseInt(given) < FIRST_YEAR) {
            throw ProblemException.badParameter(
                    "year", "Ange ett år, till exempel 2026.", "Give a year, for example 2026.");
        }
        return Integer.parseInt(given);
    }
}
