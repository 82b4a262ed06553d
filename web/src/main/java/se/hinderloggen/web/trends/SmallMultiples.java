package se.hinderloggen.web.trends;

import static se.hinderloggen.web.trends.Mark.n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.hinderloggen.web.trends.Figures.Figure;
import se.hinderloggen.web.trends.Figures.Row;

/**
 * The same small chart for each row, all on one scale, so that they can be compared by eye. What is
 * not known where is no place, and only in the table.
 *
 * @param top of the scale, as text
 */
record SmallMultiples(List<Multiple> multiples, String top, String first, String last) {

    static final int WIDTH = 200;
    static final int HEIGHT = 56;
    private static final int EDGE = 6;

    /**
     * @param address of the same question about this row alone
     * @param value in the last period
     * @param highest with its period
     * @param breaks where they are
     */
    record Multiple(
            String label,
            String address,
            String value,
            String highest,
            String sum,
            String description,
            String solid,
            String dashed,
            List<String> breaks,
            List<Dot> dots) {}

    /**
     * @param open for a period that is not over
     */
    record Dot(String x, String y, boolean open) {}

    static SmallMultiples of(
            Figures figures, List<Row> rows, Breaks breaks, TrendQuestion question, Texts texts) {
        int placed = figures.placed();
        var numbers = new Numbers(question.measure(), texts.locale());
        var known = rows.stream().filter(it -> !it.isUnknown()).toList();
        var largest = Figures.largest(known, placed).doubleValue();
        double height = HEIGHT - 2.0 * EDGE;
        int open = figures.now() == null ? -1 : figures.periods().indexOf(figures.now());
        double slot = (WIDTH - 2.0 * EDGE) / Math.max(1, placed - 1);
        var multiples = new ArrayList<Multiple>();
        for (var row : known) {
            var trace =
                    Trace.through(
                            row.figures().subList(0, placed),
                            open,
                            i -> placed == 1 ? WIDTH / 2.0 : EDGE + slot * i,
                            it -> EDGE + height - share(it, largest) * height);
            multiples.add(
                    new Multiple(
                            row.label(),
                            question.with("by", otherThan(question.by()))
                                    .with(question.by(), row.key())
                                    .with("view", "")
                                    .address(),
                            last(trace, numbers),
                            highest(trace, figures, numbers, texts),
                            numbers.whole(row.counted()),
                            Descriptions.sentence(figures, row, numbers, texts),
                            trace.solid(),
                            trace.dashed(),
                            breaks.of(question, List.of(row)).marks().stream()
                                    .map(it -> n(EDGE + slot * (it.at() - 0.5)))
                                    .toList(),
                            dots(trace, open)));
        }
        var locale = texts.locale();
        return new SmallMultiples(
                multiples,
                numbers.show(Figures.largest(known, placed)),
                figures.periods().getFirst().label(locale),
                Descriptions.label(figures.periods().get(placed - 1), figures, texts));
    }

    /** What one asks next about one place: which obstacles; about anything else: which places. */
    private static String otherThan(String by) {
        return by.equals("eventType") ? "authority" : "eventType";
    }

    private static double share(Figure figure, double largest) {
        return largest == 0 || figure.value() == null ? 0 : figure.value().doubleValue() / largest;
    }

    private static String last(Trace trace, Numbers numbers) {
        return trace.points().isEmpty()
                ? Numbers.NONE
                : numbers.show(trace.points().getLast().figure().value());
    }

    private static String highest(Trace trace, Figures figures, Numbers numbers, Texts texts) {
        return trace.points().stream()
                .max(Comparator.comparing(it -> Objects.requireNonNull(it.figure().value())))
                .map(
                        it ->
                                numbers.show(it.figure().value())
                                        + " ("
                                        + figures.periods().get(it.at()).label(texts.locale())
                                        + ")")
                .orElse(Numbers.NONE);
    }

    /** At the end, and where a figure stands alone. */
    private static List<Dot> dots(Trace trace, int open) {
        return trace.points().stream()
                .filter(it -> it.alone() || it.equals(trace.points().getLast()))
                .map(it -> new Dot(n(it.x()), n(it.y()), it.at() == open))
                .toList();
    }
}
