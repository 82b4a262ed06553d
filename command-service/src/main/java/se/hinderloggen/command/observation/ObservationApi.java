package se.hinderloggen.command.observation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import se.hinderloggen.command.platform.RefusedException;
import se.hinderloggen.command.privacy.KeyVault;
import se.hinderloggen.events.ErasureReason;
import se.hinderloggen.platform.access.Actor;

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
}
