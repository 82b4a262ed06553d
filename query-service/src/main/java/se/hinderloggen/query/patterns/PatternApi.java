package se.hinderloggen.query.patterns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.hinderloggen.platform.access.Actor;
import se.hinderloggen.platform.problem.ProblemException;

/** What may be systemfel in one's own operation. */
@RestController
class PatternApi {

    private final Patterns patterns;

    PatternApi(Patterns patterns) {
        this.patterns = patterns;
    }

    @Operation(
            summary = "What recurs more than chance would have it",
            description =
                    "Obstacles of the same event type at the same authority or unit, from several"
                            + " people or places, more than one would expect at the rate at which"
                            + " they used to come, by the exact tail of the Poisson distribution."
                            + " What is known only to the year is in neither count.")
    @GetMapping("/api/patterns")
    PatternAnswer patterns(
            @Parameter(description = "Months to look at, 1 to 60; 12 when absent")
                    @RequestParam(required = false)
                    @Nullable String window,
            Actor actor) {
        return patterns.find(actor.requireOrganisation(), window(window));
    }

    private static @Nullable Integer window(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{1,2}")
                || Integer.parseInt(given) < 1
                || Integer.parseInt(given) > 60) {
            throw ProblemException.badParameter(
                    "window",
                    "Ange antal månader, från 1 till 60.",
                    "Give a number of months, from 1 to 60.");
        }
        return Integer.valueOf(given);
    }
}
