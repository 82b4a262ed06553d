package se.hinderloggen.web.trends;

import static se.hinderloggen.web.trends.Mark.n;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import se.hinderloggen.web.trends.Figures.Figure;
import se.hinderloggen.web.trends.Figures.Row;

/**
 * A few lines through time, every number in it ready to be written as SVG. Lines are named where
 * they end; on narrow screens by a number that the key explains.
 *
 * @param description in words, for whoever does not see it
 */
record LineChart(
        String id,
        int width,
        int height,
        int left,
        int right,
        int bottom,
        String title,
        String description,
        String unit,
        List<Tick> ticks,
        List<AxisLabel> axis,
        List<Gap> gaps,
        List<Break> breaks,
        List<Line> lines) {

    /** How large, and how much room there is beside the lines. */
    enum Size {
        WIDE(920, 430, 52, 236, 22, 30),
        NARROW(360, 300, 40, 30, 14, 0);

        private final int width;
        private final int height;
        private final int left;
        private final int right;
        private final int font;
        private final int charactersOfLabel;

        Size(int width, int height, int left, int right, int font, int charactersOfLabel) {
            this.width = width;
            this.height = height;
            this.left = left;
            this.right = right;
            this.font = font;
            this.charactersOfLabel = charactersOfLabel;
        }
    }

    private static final int TOP = 34;
    private static final int BOTTOM = 58;
    private static final int LINE = 17;
    private static final double CHARACTER = 7.2;
    private static final int MOST_MARKED = 24;
    private static final int ROOM_FOR_WORDS = 100;

    /** A line across the plot, and its number. */
    record Tick(String y, String textY, String text, boolean zero) {}

    /**
     * A label under the plot.
     *
     * @param under the year of a month, or that it is not over
     */
    record AxisLabel(String x, String text, String under, boolean tick) {}

    /**
     * Where no line has a figure.
     *
     * @param roomy whether there is room for words in it
     */
    record Gap(String x, String width, String middle, boolean roomy) {}

    /**
     * Before the first period that is not the same as those before it.
     *
     * @param said what happened
     */
    record Break(String x, String number, String said) {}

    /**
     * @param look class of colour
     * @param marks shapes with what they say
     * @param ranges from what is certain to what it is at most
     * @param leader from the end of the line to its label, if that had to be moved
     */
    record Line(
            String look,
            String number,
            String name,
            String value,
            String solid,
            String dashed,
            List<String> ranges,
            List<Shape> marks,
            List<Text> label,
            String leader,
            String shape) {}

    /**
     * @param open for a period that is not over
     */
    record Shape(String path, boolean open, String title) {}

    /** Part of a label; the value, in its last line, stands out. */
    record Text(String x, String y, String text, String value) {}

    static LineChart draw(
            Size size,
            Figures figures,
            List<Row> rows,
            Breaks breaks,
            TrendQuestion question,
            Texts texts) {
        int placed = figures.placed();
        double plotWidth = size.width - size.left - size.right;
        double plotHeight = (double) size.height - TOP - BOTTOM;
        var numbers = new Numbers(question.measure(), texts.locale());
        var scale =
                Scale.upTo(
                        Figures.largest(rows, placed).doubleValue(),
                        size == Size.WIDE ? 6 : 5,
                        question.isCount());
        double slot = plotWidth / Math.max(1, placed);
        var open = figures.now() == null ? -1 : figures.periods().indexOf(figures.now());
        var paths =
                rows.stream()
                        .map(
                                row ->
                                        Trace.through(
                                                row.figures().subList(0, placed),
                                                open,
                                                i -> size.left + slot * (i + 0.5),
                                                it -> TOP + scale.y(value(it), plotHeight)))
                        .toList();
        return new LineChart(
                size.name().toLowerCase(Locale.ROOT),
                size.width,
                size.height,
                size.left,
                size.width - size.right,
                size.height - BOTTOM,
                texts.get("chart.title"),
                Descriptions.of(figures, rows, numbers, texts),
                Descriptions.unit(question, texts),
                ticks(scale, plotHeight, numbers),
                axis(figures, placed, size, slot, texts),
                gaps(rows, placed, size.left, slot),
                breaks.of(question, rows).inChart(it -> size.left + slot * it),
                lines(
                        size,
                        figures,
                        rows,
                        paths,
                        it -> TOP + scale.y(it, plotHeight),
                        numbers,
                        texts));
    }

    private static double value(Figure figure) {
        return figure.value() == null ? 0 : figure.value().doubleValue();
    }

    private static List<Tick> ticks(Scale scale, double plotHeight, Numbers numbers) {
        return scale.ticks().stream()
                .map(
                        it -> {
                            double y = TOP + scale.y(it, plotHeight);
                            return new Tick(
                                    n(y), n(y + 4.5), numbers.tick(it, scale.step()), it == 0);
                        })
                .toList();
    }

    /** As many labels as there is room for; the last one always. */
    private static List<AxisLabel> axis(
            Figures figures, int placed, Size size, double slot, Texts texts) {
        var periods = figures.periods().subList(0, placed);
        boolean years = periods.isEmpty() || periods.getFirst().length() == Period.Length.YEAR;
        boolean each = !years && slot >= 5 * CHARACTER;
        int every = (int) Math.ceil(6 * CHARACTER / (years ? slot : slot * perYear(periods)));
        var marks = new ArrayList<AxisLabel>();
        for (int i = 0; i < placed; i++) {
            var period = periods.get(i);
            String x = n(size.left + slot * (i + 0.5));
            String ongoing = period.equals(figures.now()) ? texts.get("so-far") : "";
            if (years) {
                boolean shown = (placed - 1 - i) % Math.max(1, every) == 0;
                marks.add(
                        new AxisLabel(
                                x,
                                shown ? Integer.toString(period.year()) : "",
                                shown ? ongoing : "",
                                shown));
            } else if (each) {
                boolean year = i == 0 || period.isFirstOfYear();
                marks.add(
                        new AxisLabel(
                                x,
                                period.shortLabel(texts.locale()),
                                ongoing.isEmpty() && year
                                        ? Integer.toString(period.year())
                                        : ongoing,
                                true));
            } else if (period.isFirstOfYear()) {
                boolean shown =
                        (periods.getLast().year() - period.year()) % Math.max(1, every) == 0;
                marks.add(new AxisLabel(x, shown ? Integer.toString(period.year()) : "", "", true));
            }
        }
        return marks;
    }

    private static int perYear(List<Period> periods) {
        return periods.getFirst().length() == Period.Length.MONTH ? 12 : 4;
    }

    private static List<Gap> gaps(List<Row> rows, int placed, int left, double slot) {
        var gaps = new ArrayList<Gap>();
        int begin = -1;
        for (int i = 0; i <= placed; i++) {
            int at = i;
            boolean gap =
                    i < placed
                            && rows.stream().allMatch(it -> it.figures().get(at).value() == null);
            if (gap && begin < 0) {
                begin = i;
            } else if (!gap && begin >= 0) {
                gaps.add(
                        new Gap(
                                n(left + slot * begin),
                                n(slot * (i - begin)),
                                n(left + slot * (begin + i) / 2),
                                slot * (i - begin) >= ROOM_FOR_WORDS));
                begin = -1;
            }
        }
        return gaps;
    }

    private static List<Line> lines(
            Size size,
            Figures figures,
            List<Row> rows,
            List<Trace> paths,
            DoubleUnaryOperator height,
            Numbers numbers,
            Texts texts) {
        var labels =
                rows.stream()
                        .map(
                                it ->
                                        size == Size.WIDE
                                                ? Wrap.lines(it.label(), size.charactersOfLabel)
                                                : List.of(""))
                        .toList();
        double[] wanted = new double[rows.size()];
        double[] heights = new double[rows.size()];
        for (int i = 0; i < wanted.length; i++) {
            var points = paths.get(i).points();
            wanted[i] = points.isEmpty() ? size.height - BOTTOM : points.getLast().y();
            heights[i] = labels.get(i).size() * LINE + 3.0;
        }
        double[] placed = Spread.apart(wanted, heights, TOP - 12.0, size.height - BOTTOM + 14.0);
        double labelX = size.width - size.right + (size == Size.WIDE ? 22 : 16);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var path = paths.get(i);
            var mark = Mark.of(i);
            String number = Integer.toString(i + 1);
            boolean empty = path.points().isEmpty();
            boolean ends = !empty && path.points().getLast().at() == figures.placed() - 1;
            String value = empty ? Numbers.NONE : last(path, figures, ends, numbers, texts);
            lines.add(
                    new Line(
                            "line-" + number,
                            number,
                            row.label(),
                            value,
                            path.solid(),
                            path.dashed(),
                            path.ranges(height),
                            shapes(mark, path, row, figures, numbers, texts),
                            size == Size.WIDE
                                    ? label(labels.get(i), value, labelX, placed[i])
                                    : List.of(new Text(n(labelX), n(placed[i] + 4.5), "", number)),
                            // Across a gap it would look like figures.
                            !ends ? "" : leader(path.points().getLast(), labelX - 5, placed[i]),
                            mark.path(8, 8, 5)));
        }
        return lines;
    }

    /** With its period, when the line ends before time does. */
    private static String last(
            Trace path, Figures figures, boolean ends, Numbers numbers, Texts texts) {
        var last = path.points().getLast();
        String value = numbers.show(last.figure().value());
        return ends
                ? value
                : value
                        + " ("
                        + Descriptions.label(figures.periods().get(last.at()), figures, texts)
                        + ")";
    }

    private static List<Shape> shapes(
            Mark mark, Trace path, Row row, Figures figures, Numbers numbers, Texts texts) {
        boolean all = figures.placed() <= MOST_MARKED;
        return path.points().stream()
                .filter(it -> all || it.alone() || it.equals(path.points().getLast()))
                .map(
                        it -> {
                            var period = figures.periods().get(it.at());
                            boolean open = period.equals(figures.now());
                            return new Shape(
                                    mark.path(it.x(), it.y(), 4.5),
                                    open,
                                    "%s, %s: %s"
                                            .formatted(
                                                    row.label(),
                                                    Descriptions.label(period, figures, texts),
                                                    numbers.range(it.figure())));
                        })
                .toList();
    }

    private static List<Text> label(List<String> lines, String value, double x, double middle) {
        double first = middle - (lines.size() - 1) * LINE / 2.0 + 4.5;
        var texts = new ArrayList<Text>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            texts.add(new Text(n(x), n(first + i * LINE), lines.get(i), last ? value : ""));
        }
        return texts;
    }

    private static String leader(Trace.Point last, double x, double y) {
        return "M%s %sL%s %s".formatted(n(last.x() + 8), n(last.y()), n(x), n(y));
    }
}
