package se.hinderloggen.command.observation;

import static se.hinderloggen.platform.sealing.TextSealer.sealOptional;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import se.hinderloggen.command.observation.ObservationCommand.MergeObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReclassifyFinding;
import se.hinderloggen.command.observation.ObservationCommand.ReviewObservation;
import se.hinderloggen.command.observation.ObservationCommand.UndoMerge;
import se.hinderloggen.command.platform.CommandContext;
import se.hinderloggen.events.Discussion;
import se.hinderloggen.events.ObservationEvent.ObservationReviewed;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.events.ReviewDecision;
import se.hinderloggen.events.SealedText;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.TextKey;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/**
 * HTTP → command for what a working group makes of an observation, in a meeting or outside it.
 * Every request may be repeated.
 */
@RestController
@RequestMapping("/api/observations/{id}")
class SharedViewApi {

    /**
     * @param finding position among the findings, from 0
     * @param eventType code or name
     * @param acknowledged codes of doubtful finds of the guard that someone has looked at
     */
    record ReclassificationRequest(
            @Nullable Integer finding,
            @Nullable String eventType,
            @Nullable String reason,
            @Nullable List<String> acknowledged) {}

    /**
     * @param into the observation that is counted from now on
     */
    record MergeRequest(
            @Nullable String into, @Nullable String reason, @Nullable List<String> acknowledged) {}

    record MergeUndoingRequest(@Nullable String reason, @Nullable List<String> acknowledged) {}

    private final CurrentCatalogue catalogue;
    private final ObservationCommands observations;
    private final OneMergeAtATime merges;
    private final Meetings meetings;
    private final Requests requests;

    SharedViewApi(
            CurrentCatalogue catalogue,
            ObservationCommands observations,
            OneMergeAtATime merges,
            Meetings meetings,
            Requests requests) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.merges = merges;
        this.meetings = meetings;
        this.requests = requests;
    }

    /** Notes what a working group came to. */
    @PostMapping("/review")
    ResponseEntity<Outcome> review(
            @PathVariable String id,
            @RequestBody ReviewRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var observationId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        var decision =
                Requests.choice("decision", ReviewDecision.class, request.decision(), fields);
        var workingGroup = fields.text("workingGroup", request.workingGroup(), 100);
        var comprehensibility = note("comprehensibility", request.comprehensibility(), fields);
        var manageability = note("manageability", request.manageability(), fields);
        var meaningfulness = note("meaningfulness", request.meaningfulness(), fields);
        var points = points(request.discussion(), fields);
        fields.refuseIfWrong();
        var context = meetings.during(meeting, requests.context(actor));
        var key = observations.keyOf(observationId, context);
        var review =
                new ObservationReviewed(
                        observationId,
                        Objects.requireNonNull(decision),
                        workingGroup,
                        sealOptional(key, Field.COMPREHENSIBILITY, comprehensibility),
                        sealOptional(key, Field.MANAGEABILITY, manageability),
                        sealOptional(key, Field.MEANINGFULNESS, meaningfulness),
                        request.discussion() == null ? null : sealed(points, key));
        return Requests.ok(
                id,
                observations.send(new ReviewObservation(observationId, review, expected, context)));
    }

    /** Gives one finding another event type: the group's shared view. */
    @PostMapping("/reclassifications")
    ResponseEntity<Outcome> reclassify(
            @PathVariable String id,
            @RequestBody ReclassificationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var observationId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        if (request.finding() == null) {
            fields.error(
                    "finding",
                    "missing",
                    "Ange vilken berörd myndighet det gäller.",
                    "Say which authority it is about.");
        }
        var context = requests.context(actor);
        var to = eventType(request.eventType(), dayOf(observationId, context), fields);
        var reason = note("reason", request.reason(), fields);
        fields.refuseIfWrong();
        var decided = meetings.during(meeting, context);
        return Requests.ok(
                id,
                observations.send(
                        new ReclassifyFinding(
                                observationId,
                                Objects.requireNonNull(request.finding()),
                                Objects.requireNonNull(to),
                                sealedReason(observationId, reason, decided),
                                expected,
                                decided)));
    }

    /** Says that two observations describe the same event; only the other one is counted. */
    @PostMapping("/merge")
    ResponseEntity<Outcome> merge(
            @PathVariable String id,
            @RequestBody MergeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var observationId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        if (CheckedFields.isAbsent(request.into())) {
            fields.error(
                    "into",
                    "missing",
                    "Ange vilken observation den ska slås samman med.",
                    "Say which observation to merge into.");
        }
        var into = Requests.idOrNew("into", request.into(), fields);
        var reason = note("reason", request.reason(), fields);
        fields.refuseIfWrong();
        var context = meetings.during(meeting, requests.context(actor));
        var sealed = sealedReason(observationId, reason, context);
        return Requests.ok(
                id,
                merges.during(
                        () ->
                                observations.send(
                                        new MergeObservation(
                                                observationId,
                                                into,
                                                observations.now(into),
                                                sealed,
                                                expected,
                                                context))));
    }

    /** Takes a merge back; both are counted again. */
    @PostMapping("/merge-undoing")
    ResponseEntity<Outcome> undoMerge(
            @PathVariable String id,
            @RequestBody MergeUndoingRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Meetings.MEETING, required = false) @Nullable String meeting,
            Actor actor) {
        var observationId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        var reason = note("reason", request.reason(), fields);
        fields.refuseIfWrong();
        var context = meetings.during(meeting, requests.context(actor));
        var sealed = sealedReason(observationId, reason, context);
        return Requests.ok(
                id, observations.send(new UndoMerge(observationId, sealed, expected, context)));
    }

    /** When it happened; today where that is not for the caller to know. */
    private PartialDate dayOf(UUID observationId, CommandContext context) {
        return observations.now(observationId) instanceof Observation.Active active
                        && active.organisation().equals(context.organisation())
                ? active.content().occurred()
                : PartialDate.of(context.today());
    }

    private @Nullable String eventType(
            @Nullable String written, PartialDate on, CheckedFields fields) {
        var text =
                fields.required(
                        "eventType",
                        written,
                        DraftReader.LONGEST_NAME,
                        "Ange händelsetyp.",
                        "Name the event type.");
        return text == null
                ? null
                : fields.found(
                        "eventType",
                        catalogue.lookup().eventType(text, on),
                        "Händelsetypen finns inte i katalogen.",
                        "The event type is not in the catalogue.");
    }

    private @Nullable SealedText sealedReason(
            UUID observationId, @Nullable String reason, CommandContext context) {
        return reason == null
                ? null
                : sealOptional(observations.keyOf(observationId, context), Field.REASON, reason);
    }

    private static @Nullable String note(
            String field, @Nullable String written, CheckedFields fields) {
        return fields.text(field, written, DraftReader.LONGEST_TEXT);
    }

    private static List<Optional<String>> points(
            ReviewRequest.@Nullable DiscussionRequest written, CheckedFields fields) {
        if (written == null) {
            return List.of();
        }
        return List.of(
                Optional.ofNullable(
                        note("discussion.whatHappened", written.whatHappened(), fields)),
                Optional.ofNullable(note("discussion.cause", written.cause(), fields)),
                Optional.ofNullable(
                        note("discussion.consequences", written.consequences(), fields)),
                Optional.ofNullable(note("discussion.remedy", written.remedy(), fields)),
                Optional.ofNullable(note("discussion.proposals", written.proposals(), fields)),
                Optional.ofNullable(
                        note("discussion.continuation", written.continuation(), fields)));
    }

    private static Discussion sealed(List<Optional<String>> points, TextKey key) {
        var sealed =
                points.stream()
                        .map(point -> sealOptional(key, Field.DISCUSSION, point.orElse(null)))
                        .iterator();
        return new Discussion(
                sealed.next(),
                sealed.next(),
                sealed.next(),
                sealed.next(),
                sealed.next(),
                sealed.next());
    }
}
