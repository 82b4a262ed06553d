package se.hinderloggen.query.trends;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.events.PartialDate;
import se.hinderloggen.platform.problem.ProblemException;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.catalogue.Catalogues;
import se.hinderloggen.query.catalogue.Filter;

/**
 * The question as it stands in the address.
 *
 * @param from a year, a month or a day, included
 * @param to likewise
 * @param across a second dimension, other than the first
 * @param at one period, or {@code all}
 * @param asOf a day, to its end in Sweden, or an instant
 * @param catalogue a year or a day, in whose catalogue event types are counted; absent for as they
 *     were recorded
 */
record TrendParameters(
        @Nullable String by,
        @Nullable String across,
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String measure,
        @Nullable String at,
        @Nullable String asOf,
        @Nullable String catalogue,
        Filter.Wanted filter) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final List<Dimension> ACROSS =
            List.of(
                    Dimension.AUTHORITY,
                    Dimension.EVENT_TYPE,
                    Dimension.MUNICIPALITY,
                    Dimension.KIND);

    /**
     * @throws ProblemException 400 that names the parameter and what it may be
     */
    TrendQuestion read(String organisation, Catalogues catalogues, Clock clock) {
        var span = Span.of(date("from", from), date("to", to));
        if (span.isEmpty()) {
            throw ProblemException.badParameter(
                    "to",
                    "Slutet ligger före början. Ange to samma tid som from eller senare.",
                    "The end lies before the beginning. Let to be the same as from or later.");
        }
        var first = one("by", by, Dimension.values(), Dimension::parameter);
        var periods = one("period", period, Period.values(), Period::parameter);
        var values = one("measure", measure, Measure.values(), Measure::parameter);
        var known = instant("asOf", asOf, clock);
        var in = countedIn(catalogues, known);
        return new TrendQuestion(
                organisation,
                first,
                second(first),
                periods,
                span,
                values,
                at(periods, values),
                known,
                filter(in, catalogues.today()),
                in);
    }

    private Filter filter(@Nullable CountedIn in, Catalogue today) {
        String type = filter.eventType();
        if (in == null || type == null || type.equals(Catalogue.UNKNOWN)) {
            return Filter.read(filter, today);
        }
        boolean isLine = in.lines().lines().stream().anyMatch(it -> it.key().equals(type));
        var others = Filter.read(filter.withEventType(null), today);
        String line = isLine ? type : in.lines().meant(today.eventTypeCode("eventType", type));
        return others.withEventType(line);
    }

    private @Nullable CountedIn countedIn(Catalogues catalogues, @Nullable Instant known) {
        var given = date("catalogue", catalogue);
        if (given == null) {
            return null;
        }
        var month = YearMonth.of(given.year(), given.hasMonth() ? given.month() : 12);
        var day = given.hasDay() ? month.atDay(given.day()) : month.atEndOfMonth();
        return countedIn(catalogues, known, day);
    }

    /** The catalogue of that day, as it was known at an instant; absent for now. */
    static CountedIn countedIn(Catalogues catalogues, @Nullable Instant known, LocalDate day) {
        return CountedIn.of(
                known == null
                        ? catalogues.on(day)
                        : catalogues.known(catalogues.versionAt(known), day));
    }

    /** Anything else than the first, of those that have few values. */
    private @Nullable Dimension second(Dimension first) {
        if (across == null) {
            return null;
        }
        var others = ACROSS.stream().filter(it -> it != first).toArray(Dimension[]::new);
        return one("across", across, others, Dimension::parameter);
    }

    private @Nullable At at(Period periods, Measure measure) {
        if (at == null) {
            return null;
        }
        var read = At.read(at, periods);
        if (read == null) {
            throw ProblemException.badParameter(
                    "at",
                    "Ange en period av det slag som period säger (2021, 2021-Q1 eller 2021-03), eller all.",
                    "Give a period of the kind that period says (2021, 2021-Q1 or 2021-03), or all.");
        }
        if (read.isAll() && measure != Measure.COUNT) {
            throw ProblemException.badParameter(
                    "at",
                    "Bara antal kan läggas ihop över tid: ange all med measure=count, annars en period.",
                    "Counts alone can be added up over time: give all with measure=count, else a period.");
        }
        return read;
    }

    /** The first is what is meant when nothing is given. */
    private static <E> E one(
            String parameter, @Nullable String given, E[] all, Function<E, String> name) {
        if (given == null) {
            return all[0];
        }
        return Arrays.stream(all)
                .filter(it -> name.apply(it).equals(given))
                .findFirst()
                .orElseThrow(
                        () -> {
                            String names =
                                    Arrays.stream(all).map(name).collect(Collectors.joining(", "));
                            return ProblemException.badParameter(
                                    parameter,
                                    "Ange något av: " + names + ".",
                                    "Give one of: " + names + ".");
                        });
    }

    private static @Nullable PartialDate date(String parameter, @Nullable String given) {
        try {
            return given == null ? null : PartialDate.parse(given);
        } catch (DateTimeException e) {
            throw ProblemException.badParameter(
                    parameter,
                    "Ange ett år (2021), en månad (2021-03) eller en dag (2021-03-14).",
                    "Give a year (2021), a month (2021-03) or a day (2021-03-14).");
        }
    }

    /**
     * An instant that is not in the future; absent when none is given.
     *
     * @throws ProblemException 400 that names the parameter
     */
    static @Nullable Instant instant(String parameter, @Nullable String given, Clock clock) {
        if (given == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock.withZone(SWEDEN));
        Instant instant = parse(parameter, given).truncatedTo(ChronoUnit.MICROS);
        if (!instant.isBefore(startOf(today.plusDays(1)))) {
            throw badInstant(parameter);
        }
        return instant;
    }

    private static Instant parse(String parameter, String given) {
        try {
            // A plus sign in an address is read as a space.
            return given.contains("T")
                    ? OffsetDateTime.parse(given.replace(' ', '+')).toInstant()
                    : startOf(LocalDate.parse(given).plusDays(1)).minusNanos(1000);
        } catch (DateTimeException e) {
            throw badInstant(parameter);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }

    private static ProblemException badInstant(String parameter) {
        return ProblemException.badParameter(
                parameter,
                "Ange en dag (2021-03-14) eller en tidpunkt (2021-03-14T12:00:00Z) som inte ligger i framtiden.",
                "Give a day (2021-03-14) or an instant (2021-03-14T12:00:00Z) that is not in the future.");
    }
}
