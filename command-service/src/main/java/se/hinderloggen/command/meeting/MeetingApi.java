package se.hinderloggen.command.meeting;

import static se.hinderloggen.platform.sealing.TextSealer.sealOptional;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.meeting.MeetingCommand.CloseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.DecideInMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.OpenMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.PassItem;
import se.hinderloggen.command.meeting.MeetingCommand.PauseMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.ResumeMeeting;
import se.hinderloggen.command.meeting.MeetingCommand.WriteNote;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.EventPosition;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/** HTTP → command for the working groups' meetings. Every request may be repeated. */
@RestController
@RequestMapping("/api/meetings")
class MeetingApi {

    static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_GROUP = 100;
    private static final int MOST_COVERED = 10_000;

    /**
     * @param meetingId made by the caller, so that a repeat is recognised
     * @param workingGroup its name
     */
    record OpeningRequest(@Nullable String meetingId, @Nullable String workingGroup) {}

    /**
     * @param kind OBSERVATION, SYSTEM_FAULT, FOLLOW_UP or MEETING
     */
    record SubjectRequest(@Nullable String kind, @Nullable String id) {}

    /**
     * @param about absent when it is about the meeting itself
     * @param text absent or blank to take the note away
     */
    record NoteRequest(
            @Nullable String noteId, @Nullable SubjectRequest about, @Nullable String text) {}

    /**
     * @param covers {@code aggregate@sequence} of each event that the minutes tell of
     */
    record ClosingRequest(@Nullable List<String> covers) {}

    private final KeyVault vault;
    private final Commands commands;
    private final Requests requests;

    MeetingApi(KeyVault vault, Commands commands, Requests requests) {
        this.vault = vault;
        this.commands = commands;
        this.requests = requests;
    }

    /** Opens a working group's meeting. */
    @PostMapping
    ResponseEntity<Outcome> open(@RequestBody OpeningRequest request, Actor actor) {
        var context = requests.context(actor);
        var fields = new CheckedFields(null);
        var meetingId = Requests.idOrNew("meetingId", request.meetingId(), fields);
        var workingGroup =
                fields.required(
                        "workingGroup",
                        request.workingGroup(),
                        LONGEST_GROUP,
                        "Ange vilken arbetsgrupp som möts.",
                        "Say which working group meets.");
        fields.refuseIfWrong();
        var position =
                commands.send(
                        new OpenMeeting(meetingId, Objects.requireNonNull(workingGroup), context));
        return Requests.answer(
                ResponseEntity.created(URI.create("/api/meetings/" + meetingId)),
                meetingId.toString(),
                position);
    }

    /** Pauses the meeting; it goes on another time. */
    @PostMapping("/{id}/pause")
    ResponseEntity<Outcome> pause(@PathVariable String id, Actor actor) {
        return sent(id, new PauseMeeting(Requests.idInPath(id), requests.context(actor)));
    }

    /** Goes on with a meeting that was paused. */
    @PostMapping("/{id}/resumption")
    ResponseEntity<Outcome> resume(@PathVariable String id, Actor actor) {
        return sent(id, new ResumeMeeting(Requests.idInPath(id), requests.context(actor)));
    }

    /** Leaves something as it is, once the group has looked at it. */
    @PostMapping("/{id}/passes")
    ResponseEntity<Outcome> pass(
            @PathVariable String id, @RequestBody SubjectRequest request, Actor actor) {
        var context = requests.context(actor);
        var meetingId = Requests.idInPath(id);
        var fields = new CheckedFields(null);
        var item = subject("", request, fields);
        fields.refuseIfWrong();
        return sent(id, new PassItem(meetingId, Objects.requireNonNull(item), context));
    }

    /**
     * Writes a note for the minutes, or writes one anew. The minutes are read by others than the
     * group, so there is no going on with what may be a name.
     *
     * @param ifMatch version of the meeting that the writer had read; what others have done to
     *     other notes since then is no hindrance
     */
    @PostMapping("/{id}/notes")
    ResponseEntity<Outcome> note(
            @PathVariable String id,
            @RequestBody NoteRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var context = requests.context(actor);
        var meetingId = Requests.idInPath(id);
        var readAt = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(null);
        var noteId = Requests.idOrNew("noteId", request.noteId(), fields);
        var about =
                request.about() == null
                        ? new Subject(Subject.Kind.MEETING, meetingId)
                        : subject("about.", request.about(), fields);
        var text = fields.text("text", request.text(), LONGEST_NOTE);
        fields.refuseIfWrong();
        var key = keyOf(meetingId, context);
        return sent(
                id,
                new WriteNote(
                        meetingId,
                        noteId,
                        Objects.requireNonNull(about),
                        sealOptional(key, Field.NOTE, text),
                        readAt,
                        context));
    }

    /** Closes the meeting and freezes its minutes. */
    @PostMapping("/{id}/closing")
    ResponseEntity<Outcome> close(
            @PathVariable String id,
            @RequestBody ClosingRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var context = requests.context(actor);
        var meetingId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(null);
        var covers = covers(request.covers(), fields);
        fields.refuseIfWrong();
        return sent(id, new CloseMeeting(meetingId, covers, expected, context));
    }

    /** The key of the meeting's notes; none is made for what is no open meeting of ours. */
    private TextKey keyOf(UUID meetingId, CommandContext context) {
        return vault.find(meetingId)
                .orElseGet(
                        () -> {
                            send(new DecideInMeeting(meetingId, context));
                            return vault.obtain(meetingId)
                                    .orElseThrow(
                                            () ->
                                                    new IllegalStateException(
                                                            "The key of meeting "
                                                                    + meetingId
                                                                    + " is lost"));
                        });
    }

    private ResponseEntity<Outcome> sent(String id, MeetingCommand command) {
        return Requests.ok(id, send(command));
    }

    private EventPosition send(MeetingCommand command) {
        return commands.send(command, MeetingRefusal.MEETING_NOT_FOUND);
    }

    private static @Nullable Subject subject(
            String prefix, SubjectRequest request, CheckedFields fields) {
        var kind = Requests.choice(prefix + "kind", Subject.Kind.class, request.kind(), fields);
        if (request.id() == null || request.id().isBlank()) {
            fields.error(
                    prefix + "id", "missing", "Ange vad det handlar om.", "Say what it is about.");
            return null;
        }
        UUID id = Requests.idOrNew(prefix + "id", request.id(), fields);
        return kind == null ? null : new Subject(kind, id);
    }

    private static List<String> covers(@Nullable List<String> written, CheckedFields fields) {
        var covers = new ArrayList<String>();
        for (String position : written == null ? List.<String>of() : written) {
            try {
                covers.add(EventPosition.parse(position).toString());
            } catch (IllegalArgumentException e) {
                fields.error(
                        "covers",
                        "not-a-position",
                        "Skriv varje händelse som id@nummer, så som protokollet anger dem.",
                        "Write each event as id@number, as the minutes give them.");
                return List.of();
            }
        }
        if (covers.size() > MOST_COVERED) {
            fields.error(
                    "covers",
                    "too-many",
                    "Protokollet rymmer högst 10 000 händelser.",
                    "The minutes hold at most 10,000 events.");
        }
        return List.copyOf(covers);
    }
}
