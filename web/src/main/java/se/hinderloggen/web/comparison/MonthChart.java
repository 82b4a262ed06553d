package se.hinderloggen.web.comparison;

import static se.hinderloggen.web.trends.Mark.n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.SeriesAnswer.Month;
import se.hinderloggen.web.comparison.YearChart.Label;
import se.hinderloggen.web.comparison.YearChart.Point;
import se.hinderloggen.web.comparison.YearChart.Tick;
import se.hinderloggen.web.trends.Mark;
import se.hinderloggen.web.trends.Scale;

/**
 * Months, what was to be expected of them, and the bound that chance seldom passes.
 *
 * @param description the months above their bound, in words
 * @param expected as an SVG path, in steps
 * @param bound likewise
 */
record MonthChart(
        String id,
        String title,
        String description,
        List<Tick> ticks,
        List<Label> labels,
        List<Point> points,
        String expected,
        String bound) {

    private static final int RIGHT = 10;
    private static final int MOST_STEPS = 4;
    private static final int EVERY = 6;
    private static final int NORMAL = 3;
    private static final int LARGE = 6;

    static MonthChart draw(String id, String name, List<Month> months, Texts texts) {
        double slot =
                (YearChart.WIDTH - YearChart.LEFT - RIGHT) / (double) Math.max(1, months.size());
        double largest =
                months.stream()
                        .mapToDouble(it -> Math.max(it.count(), value(it.bound())))
                        .max()
                        .orElse(0);
        var scale = Scale.upTo(largest, MOST_STEPS, true);
        var numbers = new Written(texts.locale());
        var points = new ArrayList<Point>();
        for (int i = 0; i < months.size(); i++) {
            var month = months.get(i);
            double x = YearChart.LEFT + slot * (i + 0.5);
            double y = YearChart.y(month.count(), scale);
            points.add(
                    new Point(
                            month.exceeds()
                                    ? Mark.TRIANGLE.path(x, y, LARGE)
                                    : Mark.CIRCLE.path(x, y, NORMAL),
                            month.exceeds() ? "beyond" : "usual",
                            said(month, texts, numbers)));
        }
        var beyond = months.stream().filter(Month::exceeds).toList();
        return new MonthChart(
                id,
                texts.get("chart.months", name),
                beyond.isEmpty()
                        ? texts.get("months.none")
                        : String.join(
                                " ", beyond.stream().map(it -> said(it, texts, numbers)).toList()),
                YearChart.ticks(scale, it -> numbers.whole((long) it)),
                IntStream.range(0, months.size())
                        .filter(it -> (months.size() - 1 - it) % EVERY == 0)
                        .mapToObj(
                                it ->
                                        new Label(
                                                n(YearChart.LEFT + slot * (it + 0.5)),
                                                months.get(it).month()))
                        .toList(),
                points,
                steps(months, Month::expected, slot, scale),
                steps(months, Month::bound, slot, scale));
    }

    /** What was counted, what was to be expected, and what chance seldom passes. */
    static String said(Month month, Texts texts, Written numbers) {
        return month.bound() == null
                ? texts.get("chart.point", month.month(), numbers.whole(month.count()))
                : texts.get(
                        "chart.month",
                        month.month(),
                        numbers.whole(month.count()),
                        numbers.expected(month.expected()),
                        numbers.expected(month.bound()));
    }

    private static double value(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }

    /** A level for each month; broken where none is known. */
    private static String steps(
            List<Month> months,
            Function<Month, @Nullable BigDecimal> level,
            double slot,
            Scale scale) {
        var path = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < months.size(); i++) {
            var value = level.apply(months.get(i));
            if (value == null) {
                broken = true;
                continue;
            }
            String y = n(YearChart.y(value.doubleValue(), scale));
            path.append(broken ? "M" + n(YearChart.LEFT + slot * i) + " " + y : "V" + y)
                    .append('H')
                    .append(n(YearChart.LEFT + slot * (i + 1)));
            broken = false;
        }
        return path.toString();
    }
}
