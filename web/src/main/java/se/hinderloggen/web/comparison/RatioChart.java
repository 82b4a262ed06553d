package se.hinderloggen.web.comparison;

import static se.hinderloggen.web.trends.Mark.n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;
import se.hinderloggen.web.trends.Wrap;

/**
 * How many times as many, with intervals: a band for each line and in it a row for each measure. On
 * a logarithmic axis, where twice and half lie equally far from unchanged.
 *
 * @param description in words, for whoever does not see it
 */
record RatioChart(
        String id,
        int width,
        int height,
        int top,
        int bottom,
        String title,
        String description,
        List<Tick> ticks,
        List<Band> bands) {

    /** How large, and how much room there is for the names. */
    enum Size {
        WIDE(920, 300, 34, false),
        NARROW(360, 12, 34, true);

        private final int width;
        private final int left;
        private final int characters;

        /** Whether names stand above their marks. */
        private final boolean above;

        Size(int width, int left, int characters, boolean above) {
            this.width = width;
            this.left = left;
            this.characters = characters;
            this.above = above;
        }
    }

    private static final int TOP = 30;
    private static final int RIGHT = 20;
    private static final int ROW = 15;
    private static final int BETWEEN = 16;
    private static final int NAME = 18;

    /** So many doublings to either side at most: who has few has wide intervals. */
    private static final int FARTHEST = 4;

    /**
     * @param unchanged where neither is more
     */
    record Tick(String x, String text, boolean unchanged) {}

    /**
     * @param rule between it and the one before
     */
    record Band(List<Text> name, String rule, List<Interval> intervals) {}

    record Text(String x, String y, String text) {}

    /**
     * @param look class of colour
     * @param line from the lower bound to the upper
     * @param ends arrows, where it goes on outside
     * @param open for what is not certain
     * @param title in words
     */
    record Interval(
            String look, String line, String ends, String mark, boolean open, String title) {}

    static RatioChart draw(Size size, List<Line> lines, List<String> labels, Texts texts) {
        int doublings = doublings(lines);
        double plot = size.width - size.left - RIGHT;
        var axis = new Axis(size.left, plot, doublings);
        var bands = new ArrayList<Band>();
        var numbers = new Written(texts.locale());
        double y = TOP;
        for (int i = 0; i < lines.size(); i++) {
            var name = Wrap.lines(labels.get(i), size.characters);
            double begin = y;
            double first = y + (size.above ? name.size() * NAME : 0) + ROW;
            var intervals = new ArrayList<Interval>();
            for (var kind : MeasureKind.values()) {
                var measure = kind.of(lines.get(i));
                if (measure != null && measure.ratio() != null) {
                    intervals.add(
                            interval(
                                    kind,
                                    measure,
                                    labels.get(i),
                                    first + intervals.size() * ROW,
                                    axis,
                                    texts,
                                    numbers));
                }
            }
            double rows = Math.max(1, intervals.size()) * (double) ROW;
            double names = name.size() * (double) NAME;
            double room = size.above ? names + rows : Math.max(names, rows);
            bands.add(
                    new Band(
                            names(name, size, begin, room),
                            i == 0 ? "" : "M0 " + n(begin) + "H" + size.width,
                            intervals));
            y += room + BETWEEN;
        }
        int height = (int) Math.ceil(y);
        return new RatioChart(
                "ratios-" + size.name().toLowerCase(Locale.ROOT),
                size.width,
                height,
                TOP,
                height,
                texts.get("chart.title"),
                description(lines, labels, texts, numbers),
                ticks(axis, doublings, size),
                bands);
    }

    /** Where ratios stand: unchanged in the middle. */
    private record Axis(double left, double width, int doublings) {

        double x(double ratio) {
            double doublings = Math.log(ratio) / Math.log(2) / this.doublings;
            return left + width * (1 + Math.clamp(doublings, -1, 1)) / 2;
        }

        boolean isOutside(double ratio) {
            return Math.abs(Math.log(ratio) / Math.log(2)) > doublings;
        }
    }

    private static int doublings(List<Line> lines) {
        double farthest =
                lines.stream()
                        .flatMap(Line::measures)
                        .flatMap(it -> Stream.of(value(it.low(), 1), value(it.high(), 1)))
                        .filter(it -> it > 0)
                        .mapToDouble(it -> Math.abs(Math.log(it) / Math.log(2)))
                        .max()
                        .orElse(1);
        return (int) Math.clamp((long) Math.ceil(farthest - 1e-9), 1, FARTHEST);
    }

    private static double value(@Nullable BigDecimal value, double otherwise) {
        return value == null ? otherwise : value.doubleValue();
    }

    private static List<Tick> ticks(Axis axis, int doublings, Size size) {
        var ticks = new ArrayList<Tick>();
        int step = size == Size.NARROW && doublings > 3 ? 2 : 1;
        for (int it = -doublings; it <= doublings; it++) {
            if (it % step == 0) {
                ticks.add(
                        new Tick(
                                n(axis.x(Math.pow(2, it))),
                                it < 0 ? "1/" + (1 << -it) : Integer.toString(1 << it),
                                it == 0));
            }
        }
        return ticks;
    }

    private static List<Text> names(List<String> lines, Size size, double begin, double room) {
        double first =
                size.above
                        ? begin + NAME - 4
                        : begin + (room - (lines.size() - 1.0) * NAME) / 2 + 8;
        var texts = new ArrayList<Text>();
        for (int i = 0; i < lines.size(); i++) {
            texts.add(new Text("0", n(first + i * NAME), lines.get(i)));
        }
        return texts;
    }

    private static Interval interval(
            MeasureKind kind,
            Measure measure,
            String label,
            double y,
            Axis axis,
            Texts texts,
            Written numbers) {
        double low = value(measure.low(), 0);
        double high = value(measure.high(), Double.POSITIVE_INFINITY);
        double from = axis.x(low);
        double to = axis.x(high);
        var ends = new StringBuilder();
        if (axis.isOutside(low)) {
            ends.append("M%s %sl-5 4l5 4".formatted(n(from + 5), n(y - 4)));
        }
        if (axis.isOutside(high)) {
            ends.append("M%s %sl5 4l-5 4".formatted(n(to - 5), n(y - 4)));
        }
        return new Interval(
                "line-" + (kind.ordinal() + 1),
                "M%s %sH%s".formatted(n(from), n(y), n(to)),
                ends.toString(),
                kind.mark().path(axis.x(value(measure.ratio(), 1)), y, 4.5),
                !measure.verdict().isCertain(),
                texts.get(
                        "chart.interval",
                        label,
                        texts.get("measure." + kind.text()).toLowerCase(texts.locale()),
                        measure.word().in(texts.locale()),
                        numbers.ratio(measure.ratio()),
                        numbers.interval(measure.low(), measure.high())));
    }

    private static String description(
            List<Line> lines, List<String> labels, Texts texts, Written numbers) {
        var sentences = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var parts = new ArrayList<String>();
            for (var kind : MeasureKind.values()) {
                var measure = kind.of(lines.get(i));
                if (measure != null && measure.ratio() != null) {
                    parts.add(
                            texts.get("measure." + kind.text()).toLowerCase(texts.locale())
                                    + " "
                                    + Row.ratioAndInterval(kind, measure, texts, numbers));
                }
            }
            sentences.add(labels.get(i) + ": " + String.join(", ", parts) + ".");
        }
        return String.join(" ", sentences);
    }
}
