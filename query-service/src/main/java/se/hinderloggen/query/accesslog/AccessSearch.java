package se.hinderloggen.query.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.platform.access.Act;
import se.hinderloggen.platform.problem.ProblemException;

/**
 * What is asked for of the access log.
 *
 * @param from the first moment
 * @param until the first moment that does not belong
 * @param person by subject or name
 * @param object by its id, also among others
 * @param after id of the last line that is known; the newest come first
 */
record AccessSearch(
        String organisation,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String person,
        @Nullable Act act,
        @Nullable String object,
        @Nullable Long after,
        int limit) {

    static final int MOST = 500;
    private static final int USUALLY = 100;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** The next page of the same question. */
    AccessSearch after(long id) {
        return new AccessSearch(organisation, from, until, person, act, object, id, limit);
    }

    AccessSearch withLimit(int most) {
        return new AccessSearch(organisation, from, until, person, act, object, after, most);
    }

    static @Nullable Instant first(String parameter, @Nullable String day) {
        return blank(day) == null ? null : start(day(parameter, day));
    }

    /** The last day belongs. */
    static @Nullable Instant last(String parameter, @Nullable String day) {
        return blank(day) == null ? null : start(day(parameter, day).plusDays(1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }

    private static LocalDate day(String parameter, @Nullable String day) {
        try {
            var read = LocalDate.parse(day == null ? "" : day);
            if (read.getYear() >= 1900 && read.getYear() <= 9999) {
                return read;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw ProblemException.badParameter(
                parameter, "Ange en dag som 2026-03-14.", "Give a day as 2026-03-14.");
    }

    static @Nullable Act act(@Nullable String act) {
        if (blank(act) == null) {
            return null;
        }
        return Arrays.stream(Act.values())
                .filter(it -> it.name().equals(act))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var known =
                                    Arrays.stream(Act.values())
                                            .map(Act::name)
                                            .collect(Collectors.joining(", "));
                            return ProblemException.badParameter(
                                    "act",
                                    "Ange ett av " + known + ".",
                                    "Give one of " + known + ".");
                        });
    }

    static @Nullable Long after(@Nullable String after) {
        if (blank(after) == null) {
            return null;
        }
        return number("after", after);
    }

    static int limit(@Nullable String limit) {
        if (blank(limit) == null) {
            return USUALLY;
        }
        long read = number("limit", limit);
        if (read < 1 || read > MOST) {
            throw ProblemException.badParameter(
                    "limit", "Ange ett tal från 1 till 500.", "Give a number from 1 to 500.");
        }
        return (int) read;
    }

    private static long number(String parameter, @Nullable String written) {
        if (written == null || !written.matches("\\d{1,18}")) {
            throw ProblemException.badParameter(
                    parameter, "Ange ett heltal.", "Give a whole number.");
        }
        return Long.parseLong(written);
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
