package se.hinderloggen.query.comparisons;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Years;

/**
 * The two times as they stand in the address: a year, {@code 2024}; several, {@code 2019-2022}; or
 * all from one on, {@code 2023-}.
 */
record ComparisonParameters(@Nullable String year, @Nullable String with) {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(-(\\d{4})?)?");

    /**
     * What is not given is decided by what was recorded: everything from the last year that is
     * over, set against everything before.
     *
     * @throws ProblemException 400 that names the parameter and what it may be
     */
    Pair<Years> read(Recorded recorded) {
        var first =
                year == null
                        ? new Years(recorded.lastOver(), recorded.last())
                        : read("year", year, recorded);
        var second =
                with == null
                        ? new Years(Math.min(recorded.first(), first.from() - 1), first.from() - 1)
                        : read("with", with, recorded);
        if (first.from() <= second.to() && second.from() <= first.to()) {
            throw ProblemException.badParameter(
                    "with",
                    "Åren överlappar dem i year. Ange andra år att jämföra med.",
                    "The years overlap those in year. Give other years to compare with.");
        }
        return new Pair<>(first, second);
    }

    private static Years read(String parameter, String given, Recorded recorded) {
        var parts = YEARS.matcher(given);
        if (!parts.matches()) {
            throw bad(parameter);
        }
        int from = Integer.parseInt(parts.group(1));
        int to = from;
        if (parts.group(3) != null) {
            to = Integer.parseInt(parts.group(3));
        } else if (parts.group(2) != null) {
            to = Math.max(from, recorded.last());
        }
        if (to < from) {
            throw bad(parameter);
        }
        return new Years(from, to);
    }

    private static ProblemException bad(String parameter) {
        return ProblemException.badParameter(
                parameter,
                "Ange ett år (2024), flera (2019-2022) eller alla från och med ett (2023-).",
                "Give a year (2024), several (2019-2022) or all from one on (2023-).");
    }
}
