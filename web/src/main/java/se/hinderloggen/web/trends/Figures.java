package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.trends.TrendAnswer.Cell;
import se.hinderloggen.web.trends.TrendAnswer.Total;

/**
 * The answer set up in rows and periods, with every period in its place, also those in which
 * nothing was recorded.
 *
 * @param periods in order of time, without holes; then those of which only the year is known
 * @param rows the largest first, what is not known last
 * @param now the period that is not over yet, as seen on the day that is asked about
 */
record Figures(
        List<Period> periods, List<Row> rows, Row totals, @Nullable Period now, boolean cut) {

    /** Thirty years of months; nobody reads more. */
    static final int MOST_PERIODS = 360;

    /**
     * @param figures one for each period
     */
    record Row(String key, String label, List<Figure> figures) {

        long counted() {
            return figures.stream().mapToLong(Figure::counted).sum();
        }

        boolean isUnknown() {
            return key.equals(TrendAnswer.UNKNOWN);
        }
    }

    /**
     * @param value absent where no figure can be given, which is something else than none
     * @param counted what was recorded
     * @param atMost the value with what cannot be told apart; absent where that is nothing
     */
    record Figure(@Nullable BigDecimal value, long counted, @Nullable BigDecimal atMost) {
        Figure(@Nullable BigDecimal value, long counted) {
            this(value, counted, null);
        }
    }

    /**
     * @param labels of rows that are wanted even if they have no figures, by key
     * @param day on which everything is seen: today, or the day of which it is asked what was known
     */
    static Figures of(
            TrendAnswer answer, TrendQuestion question, Map<String, String> labels, LocalDate day) {
        var length = Period.Length.of(question.period());
        var now = Period.of(day, length);
        var periods = periods(answer, question, length, now);
        boolean cut = periods.size() > MOST_PERIODS;
        if (cut) {
            periods = periods.subList(periods.size() - MOST_PERIODS, periods.size());
        }
        var unplaced = new TreeSet<Integer>();
        answer.totals().stream()
                .map(it -> Period.parse(it.period(), length))
                .filter(it -> !it.isPlaced())
                .forEach(it -> unplaced.add(it.year()));
        var all = new ArrayList<>(periods);
        unplaced.forEach(it -> all.add(new Period(length, it, 0)));

        Map<String, Total> totals = new HashMap<>();
        answer.totals().forEach(it -> totals.put(it.period(), it));
        var nothing = new Nothing(answer, question, totals);

        Map<String, String> names = new LinkedHashMap<>(labels);
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        labels.keySet().forEach(it -> cells.put(it, new HashMap<>()));
        for (var cell : answer.cells()) {
            names.put(cell.key(), cell.label());
            cells.computeIfAbsent(cell.key(), _ -> new HashMap<>()).put(cell.period(), cell);
        }
        var rows = new ArrayList<Row>();
        cells.forEach(
                (key, byPeriod) ->
                        rows.add(
                                new Row(
                                        key,
                                        names.getOrDefault(key, key),
                                        all.stream()
                                                .map(
                                                        it ->
                                                                figure(
                                                                        byPeriod.get(it.code()),
                                                                        it,
                                                                        question,
                                                                        nothing))
                                                .toList())));
        rows.sort(
                Comparator.comparing(Row::isUnknown)
                        .thenComparing(Comparator.comparingLong(Row::counted).reversed())
                        .thenComparing(Row::label));
        var total =
                all.stream()
                        .map(
                                it -> {
                                    var found = totals.get(it.code());
                                    return found == null
                                            ? new Figure(nothing.valueOf(it), 0)
                                            : new Figure(found.value(), found.observations());
                                })
                        .toList();
        return new Figures(
                List.copyOf(all),
                List.copyOf(rows),
                new Row("", "", total),
                periods.contains(now) ? now : null,
                cut);
    }

    private static Figure figure(
            @Nullable Cell cell, Period period, TrendQuestion question, Nothing nothing) {
        if (cell == null) {
            return new Figure(nothing.valueOf(period), 0);
        }
        return new Figure(
                cell.value(),
                question.countsFindings() ? cell.findings() : cell.observations(),
                cell.atMost() == null ? null : cell.atMost().value());
    }

    /**
     * From the first that was recorded, or asked for, to the last that was asked for, though not
     * into the future.
     */
    private static List<Period> periods(
            TrendAnswer answer, TrendQuestion question, Period.Length length, Period now) {
        var placed =
                answer.totals().stream()
                        .map(it -> Period.parse(it.period(), length))
                        .filter(Period::isPlaced)
                        .toList();
        if (placed.isEmpty()) {
            return List.of();
        }
        var first = placed.getFirst();
        var from = limit(question.value("from"), length, false);
        if (from != null && from.until(first) > 0) {
            first = from.until(first) < MOST_PERIODS ? from : first;
        }
        var last = placed.getLast();
        var to = limit(question.value("to"), length, true);
        var end = to == null || now.until(to) > 0 ? now : to;
        if (last.until(end) > 0) {
            last = end;
        }
        var periods = new ArrayList<Period>();
        for (var it = first; it.until(last) >= 0; it = it.next()) {
            periods.add(it);
        }
        return periods;
    }

    /** The period in which a date of the question lies; the service has accepted it as a date. */
    private static @Nullable Period limit(String date, Period.Length length, boolean end) {
        if (date.length() < 4) {
            return null;
        }
        int year = Integer.parseInt(date.substring(0, 4));
        int month = date.length() < 7 ? (end ? 12 : 1) : Integer.parseInt(date.substring(5, 7));
        return Period.of(LocalDate.of(year, month, 1), length);
    }

    int placed() {
        return (int) periods.stream().filter(Period::isPlaced).count();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The largest figure of these rows, of periods that have a place in time; 0 without any. */
    static BigDecimal largest(List<Row> rows, int placed) {
        return rows.stream()
                .flatMap(it -> it.figures().stream().limit(placed))
                .map(it -> it.atMost() == null ? it.value() : it.atMost())
                .filter(it -> it != null)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /**
     * What it means that a row has no cell in a period. A count is then 0. A rate is 0 only where
     * the answer shows that there is something to set it against; otherwise nothing is known.
     */
    private static final class Nothing {

        private final boolean count;
        private final Set<String> withFigures = new HashSet<>();

        Nothing(TrendAnswer answer, TrendQuestion question, Map<String, Total> totals) {
            count = question.isCount();
            if (question.isRate() && question.by().equals("municipality")) {
                // Each municipality is set against its own; those of a year come together.
                answer.cells().stream()
                        .filter(it -> it.value() != null)
                        .forEach(it -> withFigures.add(it.period()));
            } else {
                totals.values().stream()
                        .filter(it -> it.value() != null)
                        .forEach(it -> withFigures.add(it.period()));
            }
        }

        @Nullable BigDecimal valueOf(Period period) {
            return count || withFigures.contains(period.code()) ? BigDecimal.ZERO : null;
        }
    }
}
