package se.hinderloggen.command.observation;

import static se.hinderloggen.platform.sealing.TextSealer.seal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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
import se.hinderloggen.command.observation.ObservationCommand.EraseObservation;
import se.hinderloggen.command.observation.ObservationCommand.ReleaseObservation;
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.sealing.TextSealer.Field;

/**
 * HTTP → command. Each operation reads what was sent, refuses what is wrong with every field named,
 * seals the texts and lets the aggregate decide. Every request may be repeated.
 */
@RestController
@RequestMapping("/api/observations")
class ObservationApi {

    private final CurrentCatalogue catalogue;
    private final KeyVault vault;
    private final ObservationCommands observations;
    private final Requests requests;

    ObservationApi(
            CurrentCatalogue catalogue,
            KeyVault vault,
            ObservationCommands observations,
            Requests requests) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.observations = observations;
        this.requests = requests;
    }

    /**
     * Records an observation.
     *
     * @param idempotencyKey stands in for {@code observationId} for callers that cannot make one
     */
    @PostMapping
    ResponseEntity<Outcome> record(
            @RequestBody ObservationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            Actor actor) {
        var context = requests.context(actor);
        var fields = new CheckedFields(request.acknowledged());
        var draft = new DraftReader(catalogue.lookup(), fields).readNew(request, context.today());
        var id =
                request.observationId() == null && idempotencyKey != null
                        ? UuidCreator.getNameBasedSha1(
                                context.organisation() + "/" + idempotencyKey)
                        : Requests.idOrNew("observationId", request.observationId(), fields);
        fields.refuseIfWrong();
        var key =
                vault.obtain(id)
                        .orElseThrow(
                                () -> new RefusedException(ObservationRefusal.OBSERVATION_ERASED));
        var position = observations.send(ObservationSealing.record(draft, key, context));
        return Requests.answer(
                ResponseEntity.created(URI.create("/api/observations/" + id)),
                id.toString(),
                position);
    }

    /** Corrects an observation; what is not sent stays as it is. */
    @PostMapping("/{id}/corrections")
    ResponseEntity<Outcome> correct(
            @PathVariable String id,
            @RequestBody ObservationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var context = requests.context(actor);
        var fields = new CheckedFields(request.acknowledged());
        var draft = new DraftReader(catalogue.lookup(), fields).read(request, context.today());
        var observationId = Requests.idInPath(id);
        boolean withoutConsequences =
                request.consequences() != null && request.consequences().isBlank();
        var expected = Requests.expectedVersion(ifMatch);
        fields.refuseIfWrong();
        var key = observations.keyOf(observationId, context);
        return Requests.ok(
                id,
                observations.send(
                        ObservationSealing.correct(
                                draft, withoutConsequences, key, expected, context)));
    }

    /** Releases a summary to authorities. */
    @PostMapping("/{id}/release")
    ResponseEntity<Outcome> release(
            @PathVariable String id,
            @RequestBody ReleaseRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var context = requests.context(actor);
        var observationId = Requests.idInPath(id);
        var expected = Requests.expectedVersion(ifMatch);
        var fields = new CheckedFields(request.acknowledged());
        var releaseId = Requests.idOrNew("releaseId", request.releaseId(), fields);
        var summary =
                fields.required(
                        "summary",
                        request.summary(),
                        DraftReader.LONGEST_TEXT,
                        "Skriv en sammanfattning som mottagarna kan läsa.",
                        "Write a summary for the recipients to read.");
        var recipients = recipients(request.recipients(), context.today(), fields);
        fields.refuseIfWrong();
        var key = observations.keyOf(observationId, context);
        var sealed = seal(key, Field.SUMMARY, Objects.requireNonNull(summary));
        return Requests.ok(
                id,
                observations.send(
                        new ReleaseObservation(
                                observationId, releaseId, sealed, recipients, expected, context)));
    }

    /** Erases the texts for good. The anonymous fact stays counted. */
    @PostMapping("/{id}/erasure")
    ResponseEntity<Outcome> erase(
            @PathVariable String id, @RequestBody ErasureRequest request, Actor actor) {
        var context = requests.context(actor);
        var observationId = Requests.idInPath(id);
        var fields = new CheckedFields(null);
        var reason = Requests.choice("reason", ErasureReason.class, request.reason(), fields);
        fields.refuseIfWrong();
        var position =
                observations.send(
                        new EraseObservation(
                                observationId, Objects.requireNonNull(reason), context));
        // At once; should this process die just here, the relay does it before it tells anyone.
        vault.destroy(List.of(observationId), context.at());
        return Requests.ok(id, position);
    }

    private List<String> recipients(
            @Nullable List<String> written, LocalDate today, CheckedFields fields) {
        if (written == null || written.isEmpty()) {
            fields.error(
                    "recipients",
                    "missing",
                    "Ange minst en mottagare.",
                    "Name at least one recipient.");
            return List.of();
        }
        var lookup = catalogue.lookup();
        var codes = new TreeSet<String>();
        var texts = new ArrayList<>(written);
        for (int i = 0; i < texts.size(); i++) {
            String field = "recipients[" + i + "]";
            var text = fields.text(field, texts.get(i), DraftReader.LONGEST_NAME);
            if (text == null) {
                continue;
            }
            var found =
                    fields.found(
                            field,
                            lookup.authority(text, PartialDate.of(today)),
                            "Myndigheten finns inte i katalogen.",
                            "The authority is not in the catalogue.");
            if (found != null) {
                codes.add(found.authority());
            }
        }
        return List.copyOf(codes);
    }
}
