package se.hinderloggen.query.trends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Filter;

/** What has become known since a report: the same question at two times of knowledge. */
@RestController
class TrendChangesApi {

    private final TrendChanges changes;
    private final Catalogues catalogues;
    private final Clock clock;

    TrendChangesApi(TrendChanges changes, Catalogues catalogues, Clock clock) {
        this.changes = changes;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Operation(
            summary = "What changed in figures between two times of knowledge",
            description =
                    "The question is as for /api/trends. Only what differs is answered: per line"
                            + " and period what it was and is, base figures, and why.")
    @GetMapping("/api/trends/changes")
    ChangesAnswer changes(
            @Parameter(
                            description = "The end of a day in Sweden, or an instant",
                            required = true)
                    @RequestParam(required = false)
                    @Nullable String since,
            @Parameter(description = "Likewise; absent for now") @RequestParam(required = false)
                    @Nullable String until,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String across,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String catalogue,
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String eventType,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String tag,
            Actor actor) {
        String own = actor.requireOrganisation();
        var filter = new Filter.Wanted(authority, unit, municipality, eventType, kind, tag);
        // What is missing is refused as what cannot be read.
        var then = TrendParameters.instant("since", since == null ? "" : since, clock);
        var now = until == null ? null : TrendParameters.instant("until", until, clock);
        if (now != null && now.isBefore(then)) {
            throw ProblemException.badParameter(
                    "until",
                    "Slutet ligger före början. Ange until samma tid som since eller senare.",
                    "The end lies before the beginning. Let until be the same as since or later.");
        }
        return changes.answer(
                new TrendParameters(
                                by,
                                across,
                                period,
                                from,
                                to,
                                measure,
                                null,
                                then.toString(),
                                catalogue,
                                filter)
                        .read(own, catalogues, clock),
                new TrendParameters(
                                by,
                                across,
                                period,
                                from,
                                to,
                                measure,
                                null,
                                now == null ? null : now.toString(),
                                catalogue,
                                filter)
                        .read(own, catalogues, clock),
                then);
    }
}
