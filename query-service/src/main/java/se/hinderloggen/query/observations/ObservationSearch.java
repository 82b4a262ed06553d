package se.hinderloggen.query.observations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Filter;

/**
 * What is searched for, read and understood.
 *
 * @param words each must occur, as a word in any inflection or as part of a word
 * @param from the first day; what may have happened on it or later is found
 * @param to the last day, likewise
 * @param reviewed whether a working group has gone through it; absent: either
 * @param merged whether it is counted as another one; absent: either
 */
record ObservationSearch(
        String organisation,
        List<String> words,
        Filter filter,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean reviewed,
        @Nullable Boolean merged,
        Sort sort,
        @Nullable Cursor after,
        int limit) {

    static final int MAX_LIMIT = 200;
    static final int DEFAULT_LIMIT = 50;
    private static final int MAX_WORDS = 10;
    private static final int MAX_QUERY_LENGTH = 200;

    /** A minus sign begins with the latest. */
    enum Sort {
        RECORDED_LAST_FIRST("-recorded", "recorded_at", true),
        RECORDED_FIRST_FIRST("recorded", "recorded_at", false),
        OCCURRED_LAST_FIRST("-occurred", "occurred_from", true),
        OCCURRED_FIRST_FIRST("occurred", "occurred_from", false);

        private final String parameter;
        private final String column;
        private final boolean descending;

        Sort(String parameter, String column, boolean descending) {
            this.parameter = parameter;
            this.column = column;
            this.descending = descending;
        }

        String column() {
            return column;
        }

        /** The type of the column in PostgreSQL. */
        String type() {
            return column.equals("recorded_at") ? "timestamptz" : "date";
        }

        boolean descending() {
            return descending;
        }

        /** SQL that puts rows in order; no two are alike. */
        String order() {
            String direction = descending ? "desc" : "asc";
            return "%s %s, observation_id %s".formatted(column, direction, direction);
        }

        static Sort read(@Nullable String given) {
            if (given == null) {
                return RECORDED_LAST_FIRST;
            }
            return Arrays.stream(values())
                    .filter(it -> it.parameter.equals(given))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    ProblemException.badParameter(
                                            "sort",
                                            "Ange -recorded, recorded, -occurred eller occurred; minus betyder senaste först.",
                                            "Give -recorded, recorded, -occurred or occurred; minus means the latest first."));
        }
    }

    static ObservationSearch latest(String organisation, Filter filter, int limit) {
        return new ObservationSearch(
                organisation,
                List.of(),
                filter,
                null,
                null,
                null,
                null,
                Sort.RECORDED_LAST_FIRST,
                null,
                limit);
    }

    /** Whether neither findings, tags, words nor reviews nor merges are asked for. */
    boolean isOfTimeAlone() {
        return words.isEmpty() && !filter.isOfFindingsOrTag() && reviewed == null && merged == null;
    }

    /** Whether what the index of words and traits finds is found, and nothing else is asked for. */
    boolean isWhollyIndexed() {
        return reviewed == null
                && merged == null
                && (from == null && to == null
                        || Traits.wantedYears(this).length > 0 && isOfWholeYears(from, to));
    }

    private static boolean isOfWholeYears(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null
                && to != null
                && from.getDayOfYear() == 1
                && to.plusDays(1).getDayOfYear() == 1;
    }

    /** Whether it is about at most a year, in an order that has little to do with it. */
    boolean isOfAShortTime() {
        return from != null
                && to != null
                && to.isBefore(from.plusYears(1))
                && sort.column().equals("recorded_at");
    }

    static List<String> words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        var words = Arrays.stream(q.strip().split("[\\s\\u0000]+")).distinct().toList();
        if (q.length() > MAX_QUERY_LENGTH || words.size() > MAX_WORDS) {
            throw ProblemException.badParameter(
                    "q",
                    "Sök på högst 10 ord och 200 tecken.",
                    "Search for at most 10 words and 200 characters.");
        }
        return words;
    }

    static @Nullable Boolean either(String parameter, @Nullable String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw ProblemException.badParameter(
                    parameter, "Ange true eller false.", "Give true or false.");
        }
        return given == null ? null : Boolean.valueOf(given);
    }

    static int limit(@Nullable String given) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (!given.matches("\\d{1,4}")
                || Integer.parseInt(given) < 1
                || Integer.parseInt(given) > MAX_LIMIT) {
            throw ProblemException.badParameter(
                    "limit", "Ange ett tal från 1 till 200.", "Give a number from 1 to 200.");
        }
        return Integer.parseInt(given);
    }

    static @Nullable PartialDate date(String parameter, @Nullable String given) {
        try {
            return given == null ? null : PartialDate.parse(given);
        } catch (DateTimeException e) {
            throw ProblemException.badParameter(
                    parameter,
                    "Ange ett år (2021), en månad (2021-03) eller en dag (2021-03-14).",
                    "Give a year (2021), a month (2021-03) or a day (2021-03-14).");
        }
    }
}
