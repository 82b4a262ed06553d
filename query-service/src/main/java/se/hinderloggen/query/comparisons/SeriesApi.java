package se.hinderloggen.query.comparisons;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.trends.YearCounts;

/** How it has gone in one's own operation. */
@RestController
class SeriesApi {

    private final YearCounts counts;
    private final Development development;

    SeriesApi(YearCounts counts, Development development) {
        this.counts = counts;
        this.development = development;
    }

    @Operation(
            summary = "Whether years rise or fall, and which months stand out",
            description =
                    "Years with Mann–Kendall's test and Sen's slope, false finds held down over all"
                            + " lines; the last two years' months against a bound by the line's own"
                            + " earlier months; for the whole whether it moves as chance does.")
    @GetMapping("/api/comparisons/series")
    SeriesAnswer series(
            @Parameter(description = "eventType, authority, unit, municipality, kind or tag")
                    @RequestParam(required = false)
                    @Nullable String by,
            @Parameter(description = "The first year") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "The last year") @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "As known at the end of a day in Sweden, or at an instant")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(
                            description =
                                    "A year or a day, in whose catalogue event types are counted;"
                                            + " as they were recorded when absent")
                    @RequestParam(required = false)
                    @Nullable String catalogue,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable String authority,
            @Parameter(description = "AUTHORITY/UNIT, or UNIT beside authority")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @RequestParam(required = false) @Nullable String municipality,
            @RequestParam(required = false) @Nullable String eventType,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String tag,
            Actor actor) {
        var asked =
                counts.read(
                        actor.requireOwn(organisation),
                        by,
                        null,
                        asOf,
                        catalogue,
                        new Filter.Wanted(authority, unit, municipality, eventType, kind, tag));
        Integer first = year("from", from);
        Integer last = year("to", to);
        if (first != null && last != null && last < first) {
            throw ProblemException.badParameter(
                    "to",
                    "Slutet ligger före början. Ange samma år som from eller ett senare.",
                    "The end lies before the beginning. Give the same year as from or a later one.");
        }
        return development.series(asked, first, last);
    }

    private static @Nullable Integer year(String parameter, @Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{4}")) {
            throw ProblemException.badParameter(
                    parameter, "Ange ett år (2021).", "Give a year (2021).");
        }
        return Integer.valueOf(given);
    }
}
