package se.hinderloggen.command.systemfault;

import static se.hinderloggen.platform.sealing.TextSealer.seal;
import static se.hinderloggen.platform.sealing.TextSealer.sealOptional;

import java.net.URI;
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
import se.hinderloggen.command.catalogue.CurrentCatalogue;
import se.hinderloggen.command.http.CheckedFields;
import se.hinderloggen.command.http.Requests;
import se.hinderloggen.command.http.Requests.Outcome;
import se.hinderloggen.command.meeting.Meetings;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.command.platform.EventLog;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ChangeSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DeclareSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.DismissSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.EscalateSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.LinkObservations;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReceiveReply;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ReopenSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.ResolveSystemFault;
import se.hinderloggen.command.systemfault.SystemFaultCommand.UnlinkObservation;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Change;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Declaration;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Dismissal;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Escalation;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Links;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Reopening;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Reply;
import se.hinderloggen.command.systemfault.SystemFaultRequests.Resolution;
import se.hinderloggen.events.EscalationLevel;
import se.hinderloggen.events.EventCatalog;
import se.hinderloggen.events.FaultLevel;
import se.hinderloggen.events.ReopeningReason;
import se.hinderloggen.events.ReplyKind;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/**
 * HTTP → command, for a systemfel. Each operation reads what was sent, refuses what is wrong with
 * every field named, seals the texts and lets the aggregate decide. Every request may be repeated.
 */
@RestController
@RequestMapping("/api/system-faults")
class SystemFaultApi {

    private final CurrentCatalogue catalogue;
    private final KeyVault vault;
    private final EventLog log;
    private final SystemFaultCommands faults;
    private final Requests requests;
    private final Meetings meetings;

    SystemFaultApi(
            CurrentCatalogue catalogue,
            KeyVault vault,
            EventLog log,
            SystemFaultCommands faults,
            Requests requests,
            Meetings meetings) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.log = log;
        this.faults = faults;
        this.requests = requests;
        this.meetings = meetings;
    }

    /** Declares a systemfel, with its evidence. */
    @PostMapping
    ResponseEntity<Outcome> declare(
            @RequestBody Declaration request,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, null, request.acknowledged());
        var id = Requests.idOrNew("systemFaultId", request.systemFaultId(), call.fields);
        var title =
                call.fields.required(
                        "title",
                        request.title(),
                        SystemFaultReader.LONGEST_TITLE,
                        "Ge systemfelet en rubrik.",
                        "Give the systemfel a title.");
        var description =
                call.fields.required(
                        "description",
                        request.description(),
                        SystemFaultReader.LONGEST_TEXT,
                        "Beskriv vad som brister.",
                        "Describe what falls short.");
        var level = Requests.choice("level", FaultLevel.class, request.level(), call.fields);
        var scope = call.reader.scope(request.scope());
        var observations = observations(request.observations(), call);
        call.fields.refuseIfWrong();
        var key =
                vault.obtain(id)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                SystemFaultRefusal.SYSTEM_FAULT_ID_TAKEN));
        var position =
                faults.send(
                        new DeclareSystemFault(
                                id,
                                seal(key, Field.TITLE, Objects.requireNonNull(title)),
                                seal(key, Field.DESCRIPTION, Objects.requireNonNull(description)),
                                Objects.requireNonNull(level),
                                Objects.requireNonNull(scope),
                                observations,
                                call.context));
        return Requests.answer(
                ResponseEntity.created(URI.create("/api/system-faults/" + id)),
                id.toString(),
                position);
    }

    /** Changes what a systemfel says; what is not sent stays as it is. */
    @PostMapping("/{id}/changes")
    ResponseEntity<Outcome> change(
            @PathVariable String id,
            @RequestBody Change request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, request.acknowledged());
        var faultId = Requests.idInPath(id);
        var title = call.fields.text("title", request.title(), SystemFaultReader.LONGEST_TITLE);
        var description = call.text("description", request.description());
        var reason = call.text("reason", request.reason());
        var level =
                request.level() == null
                        ? null
                        : Requests.choice("level", FaultLevel.class, request.level(), call.fields);
        var scope = request.scope() == null ? null : call.reader.scope(request.scope());
        call.fields.refuseIfWrong();
        var key = faults.keyOf(faultId, call.context);
        return Requests.ok(
                id,
                faults.send(
                        new ChangeSystemFault(
                                faultId,
                                sealOptional(key, Field.TITLE, title),
                                sealOptional(key, Field.DESCRIPTION, description),
                                level,
                                scope,
                                sealOptional(key, Field.REASON, reason),
                                call.expected,
                                call.context)));
    }

    /** Links observations to a systemfel, as evidence. */
    @PostMapping("/{id}/observations")
    ResponseEntity<Outcome> link(
            @PathVariable String id,
            @RequestBody Links request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, null);
        var faultId = Requests.idInPath(id);
        var observations = observations(request.observations(), call);
        if (request.observations() == null || request.observations().isEmpty()) {
            call.fields.error(
                    "observations",
                    "missing",
                    "Ange minst en observation.",
                    "Name at least one observation.");
        }
        call.fields.refuseIfWrong();
        return Requests.ok(
                id,
                faults.send(
                        new LinkObservations(faultId, observations, call.expected, call.context)));
    }

    /** Takes an observation away from the evidence of a systemfel. */
    @PostMapping("/{id}/observations/{observationId}/removal")
    ResponseEntity<Outcome> unlink(
            @PathVariable String id,
            @PathVariable String observationId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, null);
        return Requests.ok(
                id,
                faults.send(
                        new UnlinkObservation(
                                Requests.idInPath(id),
                                Requests.idInPath(observationId),
                                call.expected,
                                call.context)));
    }

    /** Raises a systemfel to someone who is asked to answer by a day. */
    @PostMapping("/{id}/escalations")
    ResponseEntity<Outcome> escalate(
            @PathVariable String id,
            @RequestBody Escalation request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, request.acknowledged());
        var faultId = Requests.idInPath(id);
        var escalationId = Requests.idOrNew("escalationId", request.escalationId(), call.fields);
        var to = Requests.choice("to", EscalationLevel.class, request.to(), call.fields);
        var due = call.reader.requiredDay("due", request.due());
        var question = call.text("question", request.question());
        call.fields.refuseIfWrong();
        var key = faults.keyOf(faultId, call.context);
        return Requests.ok(
                id,
                faults.send(
                        new EscalateSystemFault(
                                faultId,
                                escalationId,
                                Objects.requireNonNull(to),
                                Objects.requireNonNull(due),
                                sealOptional(key, Field.QUESTION, question),
                                call.expected,
                                call.context)));
    }

    /** Notes an answer, with what was promised. */
    @PostMapping("/{id}/replies")
    ResponseEntity<Outcome> reply(
            @PathVariable String id,
            @RequestBody Reply request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, request.acknowledged());
        var faultId = Requests.idInPath(id);
        var replyId = Requests.idOrNew("replyId", request.replyId(), call.fields);
        var escalationId = call.optionalId("escalationId", request.escalationId());
        var from = call.reader.authority("from", request.from());
        var kind = Requests.choice("kind", ReplyKind.class, request.kind(), call.fields);
        var on = call.reader.requiredDay("on", request.on());
        var text = call.text("text", request.text());
        var promisedBy = call.reader.day("promisedBy", request.promisedBy());
        call.fields.refuseIfWrong();
        var key = faults.keyOf(faultId, call.context);
        return Requests.ok(
                id,
                faults.send(
                        new ReceiveReply(
                                faultId,
                                replyId,
                                escalationId,
                                from == null ? null : from.authority(),
                                Objects.requireNonNull(kind),
                                Objects.requireNonNull(on),
                                sealOptional(key, Field.REPLY, text),
                                promisedBy,
                                call.expected,
                                call.context)));
    }

    /** Notes that it is remedied; when it comes back it is reopened by itself. */
    @PostMapping("/{id}/resolution")
    ResponseEntity<Outcome> resolve(
            @PathVariable String id,
            @RequestBody Resolution request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, request.acknowledged());
        var faultId = Requests.idInPath(id);
        var resolutionId = Requests.idOrNew("resolutionId", request.resolutionId(), call.fields);
        var since = call.reader.requiredDay("since", request.since());
        var note = call.text("note", request.note());
        call.fields.refuseIfWrong();
        var key = faults.keyOf(faultId, call.context);
        return Requests.ok(
                id,
                faults.send(
                        new ResolveSystemFault(
                                faultId,
                                resolutionId,
                                Objects.requireNonNull(since),
                                sealOptional(key, Field.NOTE, note),
                                call.expected,
                                call.context)));
    }

    /** Opens a resolved systemfel again, because it was not remedied. */
    @PostMapping("/{id}/reopening")
    ResponseEntity<Outcome> reopen(
            @PathVariable String id,
            @RequestBody Reopening request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, request.acknowledged());
        var faultId = Requests.idInPath(id);
        var resolutionId = call.optionalId("resolutionId", request.resolutionId());
        var note = call.text("note", request.note());
        call.fields.refuseIfWrong();
        var key = faults.keyOf(faultId, call.context);
        return Requests.ok(
                id,
                faults.send(
                        new ReopenSystemFault(
                                faultId,
                                resolutionId,
                                ReopeningReason.NOT_REMEDIED,
                                List.of(),
                                sealOptional(key, Field.NOTE, note),
                                call.expected,
                                call.context)));
    }

    /** Gives a systemfel up without its having been remedied, for good. */
    @PostMapping("/{id}/dismissal")
    ResponseEntity<Outcome> dismiss(
            @PathVariable String id,
            @RequestBody Dismissal request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var call = begin(actor, meeting, ifMatch, request.acknowledged());
        var faultId = Requests.idInPath(id);
        var reason = call.text("reason", request.reason());
        call.fields.refuseIfWrong();
        var key = faults.keyOf(faultId, call.context);
        return Requests.ok(
                id,
                faults.send(
                        new DismissSystemFault(
                                faultId,
                                sealOptional(key, Field.REASON, reason),
                                call.expected,
                                call.context)));
    }

    /** What every operation has to hand. */
    private record Call(
            CommandContext context,
            CheckedFields fields,
            SystemFaultReader reader,
            @Nullable Long expected) {

        @Nullable String text(String field, @Nullable String written) {
            return fields.text(field, written, SystemFaultReader.LONGEST_TEXT);
        }

        @Nullable UUID optionalId(String field, @Nullable String written) {
            return CheckedFields.isAbsent(written)
                    ? null
                    : Requests.idOrNew(field, written, fields);
        }
    }

    private Call begin(
            Actor actor,
            @Nullable String meeting,
            @Nullable String ifMatch,
            @Nullable List<String> acknowledged) {
        var context = meetings.during(meeting, requests.context(actor));
        var fields = new CheckedFields(acknowledged);
        return new Call(
                context,
                fields,
                new SystemFaultReader(catalogue.lookup(), context.today(), fields),
                Requests.expectedVersion(ifMatch));
    }

    /** They have to exist and to be the operation's own; one look tells for all of them. */
    private List<UUID> observations(@Nullable List<String> written, Call call) {
        var ids = call.reader.observations(written);
        if (written == null || ids.isEmpty()) {
            return ids;
        }
        var ours =
                log.begunWith(
                        EventCatalog.OBSERVATION_RECORDED,
                        call.context.organisation(),
                        ids.stream().map(UUID::toString).toList());
        for (int i = 0; i < written.size(); i++) {
            var id = SystemFaultReader.id(written.get(i));
            if (id != null && !ours.contains(id.toString())) {
                call.reader.noSuchObservation(i);
            }
        }
        return ids;
    }
}
