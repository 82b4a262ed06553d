package se.hinderloggen.web.trends;

import static se.hinderloggen.web.trends.Mark.n;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Where series do not measure the same on both sides, as it is marked in charts and tables: a
 * number for each period, and what happened in words.
 */
record Breaks(List<Mark> marks) {

    static final Breaks NONE = new Breaks(List.of());

    /**
     * @param at place of the period among those shown
     */
    record Mark(
            String number, int at, String period, List<String> sentences, List<String> eventTypes) {

        /** Whether it concerns one of these lines; all of them where they are no event types. */
        boolean isOf(TrendQuestion question, Collection<String> keys) {
            return !question.by().equals("eventType")
                    || eventTypes.stream().anyMatch(keys::contains);
        }
    }

    static Breaks of(TrendAnswer answer, Figures figures, Texts texts) {
        var byPeriod =
                answer.breaks().stream()
                        .collect(
                                Collectors.groupingBy(
                                        TrendAnswer.Break::period,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < figures.placed(); i++) {
            var period = figures.periods().get(i);
            var them = byPeriod.get(period.code());
            if (them != null) {
                marks.add(
                        new Mark(
                                Integer.toString(marks.size() + 1),
                                i,
                                period.label(texts.locale()),
                                them.stream().map(it -> it.in(texts.locale())).distinct().toList(),
                                them.stream()
                                        .flatMap(it -> it.eventTypes().stream())
                                        .distinct()
                                        .toList()));
            }
        }
        return new Breaks(List.copyOf(marks));
    }

    /** Those in a chart of these rows. */
    Breaks of(TrendQuestion question, List<Figures.Row> rows) {
        var keys = rows.stream().map(Figures.Row::key).toList();
        return new Breaks(marks.stream().filter(it -> it.isOf(question, keys)).toList());
    }

    /**
     * @param left where a period begins
     */
    List<LineChart.Break> inChart(IntToDoubleFunction left) {
        return marks.stream()
                .map(
                        it ->
                                new LineChart.Break(
                                        n(left.applyAsDouble(it.at())),
                                        it.number(),
                                        it.period() + ": " + String.join(" ", it.sentences())))
                .toList();
    }

    /** The label of a period, with the number of the break that it begins with. */
    String label(int at, String label) {
        return marks.stream()
                .filter(it -> it.at() == at)
                .findFirst()
                .map(it -> label + " [" + it.number() + "]")
                .orElse(label);
    }

    /** For files: what happened, with its number. */
    List<String> sentences(Texts texts) {
        return marks.stream()
                .map(
                        it ->
                                texts.get(
                                        "break",
                                        it.number(),
                                        it.period(),
                                        String.join(" ", it.sentences())))
                .toList();
    }
}
