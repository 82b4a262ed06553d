package se.hinderloggen.query.comparisons;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.query.catalogue.Filter;
import se.hinderloggen.query.trends.YearCounts;

/** What can be said of the differences between years, in one's own operation. */
@RestController
class ComparisonApi {

    private final YearCounts counts;
    private final Comparisons comparisons;

    ComparisonApi(YearCounts counts, Comparisons comparisons) {
        this.counts = counts;
        this.comparisons = comparisons;
    }

    @Operation(
            summary = "Years set against each other, and what is certain of the difference",
            description =
                    "Per client, per assignment and as a share of everything, with exact intervals"
                            + " and p-values, and false finds held down over all lines. Every line"
                            + " counts observations, each once. A line without a verdict could not"
                            + " be compared, and says why.")
    @GetMapping("/api/comparisons")
    ComparisonAnswer comparisons(
            @Parameter(
                            description =
                                    "2024, 2019-2022 or 2023- (all from then on); when absent, all"
                                            + " from the last year that is over on")
                    @RequestParam(required = false)
                    @Nullable String year,
            @Parameter(description = "Likewise; all before when absent")
                    @RequestParam(required = false)
                    @Nullable String with,
            @Parameter(description = "eventType, authority, unit, municipality, kind or tag")
                    @RequestParam(required = false)
                    @Nullable String by,
            @Parameter(
                            description =
                                    "A second dimension, other than by: authority, eventType,"
                                            + " municipality or kind")
                    @RequestParam(required = false)
                    @Nullable String across,
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
                        across,
                        asOf,
                        catalogue,
                        new Filter.Wanted(authority, unit, municipality, eventType, kind, tag));
        return comparisons.compare(asked, year, with);
    }

    @Operation(
            summary = "Figures of printed reports set against each other",
            description =
                    "Each parameter twice: first of the year in question, then of the one that it is"
                            + " set against. Clients or assignments are needed; both are better.")
    @GetMapping("/api/comparisons/stated")
    StatedAnswer stated(
            @Parameter(description = "How many were counted") @RequestParam(required = false)
                    @Nullable List<String> count,
            @RequestParam(required = false) @Nullable List<String> clients,
            @RequestParam(required = false) @Nullable List<String> assignments,
            @Parameter(description = "What was counted: OBSTACLES or EVENTS")
                    @RequestParam(required = false)
                    @Nullable List<String> counted) {
        return StatedAnswer.of(new StatedParameters(count, clients, assignments, counted).read());
    }
}
