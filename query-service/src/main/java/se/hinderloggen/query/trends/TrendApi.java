package se.hinderloggen.query.trends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Filter;

/** The figures of one's own operation. */
@RestController
class TrendApi {

    private final Trends trends;
    private final Catalogues catalogues;
    private final Clock clock;

    TrendApi(Trends trends, Catalogues catalogues, Clock clock) {
        this.trends = trends;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Operation(
            summary = "Counts, rates and shares per period",
            description =
                    "Rows count findings (kind and tag: observations), totals count observations."
                            + " With across, each row is a cell of two dimensions."
                            + " Codes or names are accepted; UNKNOWN means where it is not known.")
    @GetMapping("/api/trends")
    TrendAnswer trends(
            @Parameter(description = "eventType, authority, unit, municipality, kind or tag")
                    @RequestParam(required = false)
                    @Nullable String by,
            @Parameter(
                            description =
                                    "A second dimension, other than by: authority, eventType,"
                                            + " municipality or kind")
                    @RequestParam(required = false)
                    @Nullable String across,
            @Parameter(description = "year, quarter or month") @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "2021, 2021-03 or 2021-03-14") @RequestParam(required = false)
                    @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "count, per100Clients, per100Assignments or share")
                    @RequestParam(required = false)
                    @Nullable String measure,
            @Parameter(
                            description =
                                    "Only the cells of this period, 2021, 2021-Q1 or 2021-03, or"
                                            + " their sums over all periods: all. Totals remain"
                                            + " those of every period")
                    @RequestParam(required = false)
                    @Nullable String at,
            @Parameter(description = "As known at the end of a day in Sweden, or at an instant")
                    @RequestParam(required = false)
                    @Nullable String asOf,
            @Parameter(
                            description =
                                    "In the catalogue of this year or day, 2021 or 2021-03-14;"
                                            + " absent: by the codes as recorded. eventType may"
                                            + " then be the key of a line too")
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
        String own = actor.requireOwn(organisation);
        var parameters =
                new TrendParameters(
                        by,
                        across,
                        period,
                        from,
                        to,
                        measure,
                        at,
                        asOf,
                        catalogue,
                        new Filter.Wanted(authority, unit, municipality, eventType, kind, tag));
        return trends.answer(parameters.read(own, catalogues, clock));
    }
}
