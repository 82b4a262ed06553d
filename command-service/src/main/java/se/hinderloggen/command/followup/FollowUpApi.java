package se.hinderloggen.command.followup;

import static se.hinderloggen.platform.sealing.TextSealer.seal;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import se.hinderloggen.command.followup.FollowUpCommand.AgreeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ChangeFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.CompleteFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.ReopenFollowUp;
import se.hinderloggen.command.followup.FollowUpCommand.WithdrawFollowUp;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.meeting.Meetings;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.Commands;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.events.Responsible;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.events.Subject;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.access.Role;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/** HTTP → command for what was agreed to be done. Every request may be repeated. */
@RestController
@RequestMapping("/api/follow-ups")
class FollowUpApi {

    static final int LONGEST_WHAT = 500;
    static final int LONGEST_OUTCOME = 2_000;

    /**
     * @param kind OBSERVATION, SYSTEM_FAULT or MEETING
     */
    record SubjectRequest(@Nullable String kind, @Nullable String id) {}

    /**
     * @param followUpId made by the caller, so that a repeat is recognised
     * @param about with the first request alone
     * @param responsible RECORDER, WORKING_GROUP, COORDINATOR or MANAGEMENT_GROUP
     * @param due a day, as 2026-12-01
     * @param acknowledged codes of doubtful rules that the person has looked at
     */
    record FollowUpRequest(
            @Nullable String followUpId,
            @Nullable SubjectRequest about,
            @Nullable String what,
            @Nullable String responsible,
            @Nullable String due,
            @Nullable List<String> acknowledged) {}

    /**
     * @param outcome what came of it, if that is worth telling
     * @param acknowledged codes of doubtful rules that the person has looked at
     */
    record CompletionRequest(@Nullable String outcome, @Nullable List<String> acknowledged) {}

    private final FollowUpSubjects subjects;
    private final Meetings meetings;
    private final Commands commands;
    private final Requests requests;

    FollowUpApi(
            FollowUpSubjects subjects, Meetings meetings, Commands commands, Requests requests) {
        this.subjects = subjects;
        this.meetings = meetings;
        this.commands = commands;
        this.requests = requests;
    }

    /** Agrees on something to be done: what, by which role, by when. */
    @PostMapping
    ResponseEntity<Outcome> agree(
            @RequestBody FollowUpRequest request,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var context = requests.context(actor);
        var fields = new CheckedFields(request.acknowledged());
        var followUpId = Requests.idOrNew("followUpId", request.followUpId(), fields);
        var about = subject(request.about(), fields);
        var what =
                fields.required(
                        "what",
                        request.what(),
                        LONGEST_WHAT,
                        "Skriv vad som ska göras.",
                        "Write what is to be done.");
        var responsible =
                Requests.choice("responsible", Responsible.class, request.responsible(), fields);
        if (CheckedFields.isAbsent(request.due())) {
            fields.error("due", "missing", "Ange en dag.", "Give a day.");
        }
        var due = day(request.due(), fields);
        fields.refuseIfWrong();
        var key = subjects.keyOfNew(Objects.requireNonNull(about), context);
        var position =
                commands.send(
                        new AgreeFollowUp(
                                followUpId,
                                about,
                                seal(key, Field.FOLLOW_UP, Objects.requireNonNull(what)),
                                Objects.requireNonNull(responsible),
                                Objects.requireNonNull(due),
                                forOwnUse(actor),
                                meetings.during(meeting, context)));
        return Requests.answer(
                ResponseEntity.created(URI.create("/api/follow-ups/" + followUpId)),
                followUpId.toString(),
                position);
    }

    /** Changes what is to be done, by whom or by when; what is not sent stays as it is. */
    @PostMapping("/{id}/changes")
    ResponseEntity<Outcome> change(
            @PathVariable String id,
            @RequestBody FollowUpRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var context = requests.context(actor);
        var followUpId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        var what = fields.text("what", request.what(), LONGEST_WHAT);
        var responsible =
                CheckedFields.isAbsent(request.responsible())
                        ? null
                        : Requests.choice(
                                "responsible", Responsible.class, request.responsible(), fields);
        var due = day(request.due(), fields);
        fields.refuseIfWrong();
        var sealed = sealed(followUpId, Field.FOLLOW_UP, what, context);
        return sent(
                id,
                new ChangeFollowUp(
                        followUpId,
                        sealed,
                        responsible,
                        due,
                        expected,
                        forOwnUse(actor),
                        meetings.during(meeting, context)));
    }

    /** Says that it is done. */
    @PostMapping("/{id}/completion")
    ResponseEntity<Outcome> complete(
            @PathVariable String id,
            @RequestBody CompletionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var context = requests.context(actor);
        var followUpId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        var outcome = fields.text("outcome", request.outcome(), LONGEST_OUTCOME);
        fields.refuseIfWrong();
        var sealed = sealed(followUpId, Field.OUTCOME, outcome, context);
        return sent(
                id,
                new CompleteFollowUp(
                        followUpId,
                        sealed,
                        expected,
                        forOwnUse(actor),
                        meetings.during(meeting, context)));
    }

    /** Says that it was not done after all. */
    @PostMapping("/{id}/reopening")
    ResponseEntity<Outcome> reopen(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var context = requests.context(actor);
        return sent(
                id,
                new ReopenFollowUp(
                        Requests.idInPath(id),
                        Requests.expectedVersion(ifMatch),
                        forOwnUse(actor),
                        meetings.during(meeting, context)));
    }

    /** Says that it is no longer wanted. */
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Outcome> withdraw(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var context = requests.context(actor);
        return sent(
                id,
                new WithdrawFollowUp(
                        Requests.idInPath(id),
                        Requests.expectedVersion(ifMatch),
                        forOwnUse(actor),
                        meetings.during(meeting, context)));
    }

    private ResponseEntity<Outcome> sent(String id, FollowUpCommand command) {
        return Requests.ok(id, commands.send(command, FollowUpRefusal.FOLLOW_UP_NOT_FOUND));
    }

    private @Nullable SealedText sealed(
            UUID followUpId, Field field, @Nullable String text, CommandContext context) {
        return text == null
                ? null
                : subjects.keyOf(followUpId, context)
                        .map(key -> seal(key, field, text))
                        .orElseThrow(() -> new RefusedException(FollowUpRefusal.SUBJECT_ERASED));
    }

    private static boolean forOwnUse(Actor actor) {
        return !actor.has(Role.ARBETSGRUPP) && !actor.has(Role.SAMORDNARE);
    }

    private static @Nullable Subject subject(@Nullable SubjectRequest about, CheckedFields fields) {
        if (about == null || CheckedFields.isAbsent(about.id())) {
            fields.error(
                    "about",
                    "missing",
                    "Ange vad uppföljningen gäller.",
                    "Say what the follow-up is about.");
            return null;
        }
        var kind = Requests.choice("about.kind", Subject.Kind.class, about.kind(), fields);
        var id = Requests.idOrNew("about.id", about.id(), fields);
        return kind == null ? null : new Subject(kind, id);
    }

    private static @Nullable LocalDate day(@Nullable String written, CheckedFields fields) {
        if (written == null || CheckedFields.isAbsent(written)) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            fields.error(
                    "due",
                    "not-a-day",
                    "Skriv dagen som 2026-12-01.",
                    "Write the day as 2026-12-01.");
            return null;
        }
    }
}
