package se.hinderloggen.web.comparison;

import static se.hinderloggen.web.trends.Mark.n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.SeriesAnswer.Series;
import se.hinderloggen.web.comparison.SeriesAnswer.Trend;
import se.hinderloggen.web.comparison.SeriesAnswer.Year;
import se.hinderloggen.web.trends.Scale;

/**
 * The years of a line by one measure, and Sen's line through those that are over.
 *
 * @param description in words, for whoever does not see it
 * @param slope Sen's line as an SVG path; empty without one
 * @param breaks where what is counted changes
 */
record YearChart(
        String id,
        String title,
        String description,
        List<Tick> ticks,
        List<Label> labels,
        List<Point> points,
        String slope,
        List<String> breaks) {

    static final int WIDTH = 360;
    static final int HEIGHT = 190;
    static final int LEFT = 44;
    static final int BOTTOM = 160;
    private static final int TOP = 12;
    private static final int RIGHT = 10;
    private static final int MOST_STEPS = 4;
    private static final int MOST_LABELS = 6;

    /** A line across the plot, and its number. */
    record Tick(String y, String textY, String text, boolean zero) {}

    record Label(String x, String text) {}

    /**
     * @param look class: of what is not over, or stands out
     */
    record Point(String path, String look, String title) {}

    static YearChart draw(
            String id,
            String name,
            Series series,
            MeasureKind kind,
            SeriesAnswer answer,
            Texts texts) {
        var numbers = new Written(texts.locale());
        var years = series.years();
        double slot = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, years.size());
        var scale = Scale.upTo(largest(years, kind), MOST_STEPS, false);
        var points = new ArrayList<Point>();
        var sentences = new ArrayList<String>();
        for (int i = 0; i < years.size(); i++) {
            var value = kind.of(years.get(i));
            if (value == null) {
                continue;
            }
            boolean over = answer.isOver(years.get(i).year());
            String label =
                    over
                            ? Integer.toString(years.get(i).year())
                            : texts.get("so-far", Integer.toString(years.get(i).year()));
            String said = texts.get("chart.point", label, numbers.value(kind, value));
            sentences.add(said);
            points.add(
                    new Point(
                            kind.mark().path(x(i, slot), y(value.doubleValue(), scale), 4.5),
                            over ? "" : "open",
                            said));
        }
        return new YearChart(
                id,
                texts.get("chart.years", name, texts.get("measure." + kind.text())),
                String.join(" ", sentences),
                ticks(scale, it -> numbers.tick(kind, it, scale.step())),
                labels(years, slot),
                points,
                slope(years, kind, kind.of(series), answer, slot, scale),
                breaks(years, slot, answer));
    }

    /** Before the first year of what is counted otherwise. */
    private static List<String> breaks(List<Year> years, double slot, SeriesAnswer answer) {
        return answer.breaks().stream()
                .map(SeriesAnswer.Break::year)
                .distinct()
                .filter(it -> years.stream().anyMatch(year -> year.year() == it))
                .map(it -> LEFT + slot * (it - years.getFirst().year()))
                .map(it -> "M%s %sV%s".formatted(n(it), TOP, BOTTOM))
                .toList();
    }

    private static double largest(List<Year> years, MeasureKind kind) {
        return years.stream()
                .map(kind::of)
                .mapToDouble(it -> it == null ? 0 : it.doubleValue())
                .max()
                .orElse(0);
    }

    private static double x(int at, double slot) {
        return LEFT + slot * (at + 0.5);
    }

    static double y(double value, Scale scale) {
        return TOP + scale.y(value, BOTTOM - (double) TOP);
    }

    static List<Tick> ticks(Scale scale, DoubleFunction<String> text) {
        return scale.ticks().stream()
                .map(
                        it -> {
                            double y = y(it, scale);
                            return new Tick(n(y), n(y + 4.5), text.apply(it), it == 0);
                        })
                .toList();
    }

    private static List<Label> labels(List<Year> years, double slot) {
        int every = Math.max(1, Math.ceilDiv(years.size(), MOST_LABELS));
        return IntStream.range(0, years.size())
                .filter(it -> (years.size() - 1 - it) % every == 0)
                .mapToObj(it -> new Label(n(x(it, slot)), Integer.toString(years.get(it).year())))
                .toList();
    }

    /**
     * Through the median of what is left when the slope is taken away, of the years that are over.
     */
    private static String slope(
            List<Year> years,
            MeasureKind kind,
            @Nullable Trend trend,
            SeriesAnswer answer,
            double slot,
            Scale scale) {
        if (trend == null) {
            return "";
        }
        double slope = trend.slope().doubleValue();
        var places = new ArrayList<Integer>();
        var left = new ArrayList<Double>();
        for (int i = 0; i < years.size(); i++) {
            @Nullable BigDecimal value = kind.of(years.get(i));
            if (value != null && answer.isOver(years.get(i).year())) {
                places.add(i);
                left.add(value.doubleValue() - slope * i);
            }
        }
        if (places.size() < 2) {
            return "";
        }
        double level = median(left);
        int first = places.getFirst();
        int last = places.getLast();
        return "M%s %sL%s %s"
                .formatted(
                        n(x(first, slot)),
                        n(y(within(level + slope * first, scale), scale)),
                        n(x(last, slot)),
                        n(y(within(level + slope * last, scale), scale)));
    }

    private static double within(double value, Scale scale) {
        return Math.clamp(value, 0, scale.top());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
