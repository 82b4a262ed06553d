package se.hinderloggen.query.comparisons;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.comparisons.ComparisonAnswer.Exposure;

/**
 * Figures of printed reports as they stand in the address: each parameter twice, first of the year
 * that the question is about, then of the one that it is set against.
 *
 * @param counted what was counted: {@code OBSTACLES} or {@code EVENTS}; the same when absent
 */
record StatedParameters(
        @Nullable List<String> count,
        @Nullable List<String> clients,
        @Nullable List<String> assignments,
        @Nullable List<String> counted) {

    private static final int DIGITS = 7;

    /** What a report may say that it has counted. */
    enum What {
        OBSTACLES("hinder/brister", "obstacles"),
        EVENTS("händelser", "events");

        private final Word word;

        What(String sv, String en) {
            word = new Word(sv, en);
        }

        Word word() {
            return word;
        }
    }

    /** Understood. */
    record Stated(Pair<Long> count, Pair<Exposure> exposure, Pair<What> counted) {}

    /**
     * @throws ProblemException 400 that names the parameter and what it may be
     */
    Stated read() {
        var counts = numbers("count", count, true);
        var withClients = numbers("clients", clients, false);
        var withAssignments = numbers("assignments", assignments, false);
        if (withClients.year() == null && withAssignments.year() == null) {
            throw bad(
                    "clients",
                    "Ange klienter eller uppdrag för båda åren; utan dem går antal inte att jämföra.",
                    "Give clients or assignments of both years; without them counts cannot be compared.");
        }
        return new Stated(
                new Pair<>(known(counts.year()), known(counts.with())),
                new Pair<>(
                        new Exposure(withClients.year(), withAssignments.year(), List.of()),
                        new Exposure(withClients.with(), withAssignments.with(), List.of())),
                whatWasCounted());
    }

    private Pair<What> whatWasCounted() {
        if (counted == null) {
            return new Pair<>(What.EVENTS, What.EVENTS);
        }
        if (counted.size() != 2) {
            throw badCounted();
        }
        return new Pair<>(what(counted.getFirst()), what(counted.getLast()));
    }

    private static What what(String given) {
        return Arrays.stream(What.values())
                .filter(it -> it.name().equals(given))
                .findFirst()
                .orElseThrow(StatedParameters::badCounted);
    }

    /** Both or neither: what is known of one year alone cannot be compared. */
    private static Pair<@Nullable Long> numbers(
            String parameter, @Nullable List<String> given, boolean isCount) {
        boolean none = given == null || given.stream().allMatch(String::isBlank);
        if (none && !isCount) {
            return new Pair<>(null, null);
        }
        if (given == null || given.size() != 2) {
            throw badNumber(parameter);
        }
        return new Pair<>(
                number(parameter, given.getFirst(), isCount),
                number(parameter, given.getLast(), isCount));
    }

    private static Long number(String parameter, String given, boolean isCount) {
        if (!given.matches("\\d{1," + DIGITS + "}")) {
            throw badNumber(parameter);
        }
        long number = Long.parseLong(given);
        if (number == 0 && !isCount) {
            throw badNumber(parameter);
        }
        return number;
    }

    private static long known(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static ProblemException badNumber(String parameter) {
        return bad(
                parameter,
                "Ange ett heltal för vart och ett av de två åren, först det ena, sedan det andra.",
                "Give a whole number for each of the two years, first one, then the other.");
    }

    private static ProblemException badCounted() {
        return bad(
                "counted",
                "Ange OBSTACLES eller EVENTS för vart och ett av de två åren.",
                "Give OBSTACLES or EVENTS for each of the two years.");
    }

    private static ProblemException bad(String parameter, String sv, String en) {
        return ProblemException.badParameter(parameter, sv, en);
    }
}
