package se.hinderloggen.query.trends;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.hinderloggen.query.catalogue.Catalogue;
import se.hinderloggen.query.trends.TrendAnswer.Break;

/** The breaks that lie between the first and the last period of an answer. */
final class SeriesBreaks {

    private SeriesBreaks() {}

    /**
     * @param keys of the event types, or lines, that the answer shows or is limited to
     * @param totals of every period that has any
     */
    static List<Break> of(
            TrendQuestion question,
            Catalogue catalogue,
            Collection<String> keys,
            Collection<Count> totals) {
        if (keys.isEmpty() || totals.isEmpty()) {
            return List.of();
        }
        var shown = Set.copyOf(keys);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (var it : totals) {
            first = Math.min(first, month(question.period(), it, false));
            last = Math.max(last, month(question.period(), it, true));
        }
        var at = question.at();
        if (at != null && !at.isAll()) {
            var one = new Count("", "", at.year(), at.partOfYear(), 0, 0);
            first = month(question.period(), one, false);
            last = month(question.period(), one, true);
        }
        int begin = first;
        int end = last;
        var in = question.in();
        return catalogue.breaks(in == null ? null : in.lines()).stream()
                .filter(it -> isWithin(it.from(), begin, end))
                .filter(it -> it.lines().stream().anyMatch(shown::contains))
                .map(
                        it -> {
                            var words = MappingWords.of(it, catalogue);
                            return new Break(
                                    period(question.period(), it.from()),
                                    words.sv(),
                                    words.en(),
                                    it.lines());
                        })
                .toList();
    }

    /** What begins with the first of them has nothing before it. */
    private static boolean isWithin(LocalDate day, int first, int last) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        return month <= last && (month > first || (month == first && day.getDayOfMonth() > 1));
    }

    private static int month(Period period, Count count, boolean last) {
        int january = count.year() * 12;
        int part = count.partOfYear();
        return switch (period) {
            case YEAR -> january + (last ? 11 : 0);
            case QUARTER ->
                    part == 0
                            ? january + (last ? 11 : 0)
                            : january + (part - 1) * 3 + (last ? 2 : 0);
            case MONTH -> part == 0 ? january + (last ? 11 : 0) : january + part - 1;
        };
    }

    private static String period(Period period, LocalDate day) {
        return period.format(
                day.getYear(),
                switch (period) {
                    case YEAR -> 0;
                    case QUARTER -> (day.getMonthValue() + 2) / 3;
                    case MONTH -> day.getMonthValue();
                });
    }
}
