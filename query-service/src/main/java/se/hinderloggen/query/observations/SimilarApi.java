package se.hinderloggen.query.observations;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.accesslog.Accessed;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.observations.SimilarAnswer.Item;

/** What one's own operation has seen before. The text comes in the body: addresses are logged. */
@RestController
class SimilarApi {

    /** So many more than asked for, since some may have lost their keys. */
    private static final int SPARE = 20;

    private final SimilarFinder finder;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;

    SimilarApi(SimilarFinder finder, KeyReader keys, TextOpener opener, Catalogues catalogues) {
        this.finder = finder;
        this.keys = keys;
        this.opener = opener;
        this.catalogues = catalogues;
    }

    @Operation(
            summary = "Earlier observations like one that is being written",
            description =
                    "By words in any inflection, by resemblance of the texts, and by unit, authority"
                            + " and event type; each with the reasons in words. Nothing of what is"
                            + " sent is kept. What is not in the catalogue is like nothing.")
    @PostMapping("/api/observations/similar")
    SimilarAnswer similar(@RequestBody SimilarRequest request, Actor actor, Accessed accessed) {
        var catalogue = catalogues.today();
        int limit = request.count();
        var likenesses =
                finder
                        .find(
                                actor.requireOrganisation(),
                                request.beginning(),
                                request.understood(catalogue))
                        .stream()
                        .limit(limit + SPARE)
                        .toList();
        var opening = keys.find(likenesses.stream().map(it -> it.row().observationId).toList());
        var shown =
                likenesses.stream()
                        .filter(it -> opening.containsKey(it.row().observationId))
                        .limit(limit)
                        .toList();
        accessed.shown(shown.stream().map(it -> it.row().observationId).toList());
        return new SimilarAnswer(
                shown.stream()
                        .map(
                                it ->
                                        new Item(
                                                ObservationAnswer.of(
                                                        it.row(),
                                                        opening.get(it.row().observationId),
                                                        catalogue,
                                                        opener),
                                                it.reasons(catalogue)))
                        .toList());
    }
}
