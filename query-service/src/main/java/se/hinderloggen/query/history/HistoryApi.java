package se.hinderloggen.query.history;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.platform.sealing.KeyReader;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.observations.TextOpener;

/** What happened to an observation of one's own operation. */
@RestController
class HistoryApi {

    private final HistoryTable table;
    private final KeyReader keys;
    private final TextOpener opener;
    private final Catalogues catalogues;

    HistoryApi(HistoryTable table, KeyReader keys, TextOpener opener, Catalogues catalogues) {
        this.table = table;
        this.keys = keys;
        this.opener = opener;
        this.catalogues = catalogues;
    }

    @Operation(
            summary = "What happened to an observation",
            description =
                    "Every event in order, with what each changed. Of an erased observation no text"
                            + " is left, and no unit, place or exact date either.")
    @GetMapping("/api/observations/{id}/history")
    HistoryAnswer history(@PathVariable String id, Actor actor) {
        String organisation = actor.requireOrganisation();
        List<HistoryEntry> entries = table.of(uuid(id));
        if (entries.isEmpty() || !organisation.equals(entries.getFirst().organisation())) {
            throw ProblemException.notFound();
        }
        UUID observationId = entries.getFirst().observationId();
        var key = keys.find(List.of(observationId)).get(observationId);
        return new Timeline(actor.pseudonym(), key, catalogues.today(), opener).of(entries);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
