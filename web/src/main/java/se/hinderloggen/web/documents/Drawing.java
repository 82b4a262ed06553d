package se.hinderloggen.web.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.hinderloggen.web.documents.Block.Chart;

/**
 * A chart laid out, every number in it ready to be drawn, by a browser as by the writer of PDF. All
 * axes begin at nothing: a part of an axis makes small differences look large.
 *
 * @param size as a class of style
 */
public record Drawing(
        String size, int width, int height, List<Box> boxes, List<Text> texts, List<Rule> rules) {

    /** How wide, and how much of that the labels have. */
    enum Size {
        WIDE(680, 230, 34),
        NARROW(340, 0, 46);

        private final int width;
        private final int labels;
        private final int characters;

        Size(int width, int labels, int characters) {
            this.width = width;
            this.labels = labels;
            this.characters = characters;
        }
    }

    /**
     * @param look of the series, from 1: each is told from the other by more than its colour
     */
    public record Box(String x, String y, String width, String height, int look) {}

    /**
     * @param anchor start, middle or end
     */
    public record Text(String x, String y, String anchor, String text, boolean strong) {}

    /** A thin line from one point straight to another. */
    public record Rule(String x1, String y1, String x2, String y2) {}

    static final int FONT = 13;

    private static final int LINE = 16;
    private static final int BAR = 15;
    private static final int BETWEEN = 12;
    private static final int LEGEND = 26;
    private static final int UPRIGHT = 190;
    private static final double CHARACTER = 6.9;

    /** For the values at the ends of the bars. */
    private static final int VALUES = 62;

    static Drawing of(Chart chart, Size size) {
        var drawing = new Pen(chart, size);
        return chart.upright() ? drawing.upright() : drawing.lying();
    }

    /** What is drawn so far. */
    private static final class Pen {

        private final Chart chart;
        private final Size size;
        private final double largest;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();

        Pen(Chart chart, Size size) {
            this.chart = chart;
            this.size = size;
            double most = 0;
            for (var series : chart.series()) {
                for (var bar : series.bars()) {
                    most = Math.max(most, bar.size() == null ? 0 : bar.size());
                }
            }
            this.largest = most == 0 ? 1 : most;
        }

        Drawing lying() {
            boolean above = size.labels == 0;
            double room = size.width - size.labels - VALUES;
            double y = legend();
            double top = y;
            for (int i = 0; i < chart.labels().size(); i++) {
                var lines = lines(chart.labels().get(i), size.characters);
                double bars = chart.series().size() * (BAR + 3.0);
                double beside = above ? bars : Math.max(bars, lines.size() * LINE);
                double first = above ? y + LINE - 4 : y + (beside - lines.size() * LINE) / 2 + 12;
                for (int line = 0; line < lines.size(); line++) {
                    texts.add(
                            new Text(
                                    n(above ? 0 : size.labels - 10),
                                    n(first + line * (double) LINE),
                                    above ? "start" : "end",
                                    lines.get(line),
                                    false));
                }
                double at = (above ? y + lines.size() * LINE : y + (beside - bars) / 2) + 1;
                for (int series = 0; series < chart.series().size(); series++) {
                    var bar = chart.series().get(series).bars().get(i);
                    double length = bar.size() == null ? 0 : bar.size() / largest * room;
                    if (length > 0) {
                        boxes.add(box(size.labels, at, length, BAR, series));
                    }
                    texts.add(
                            new Text(
                                    n(size.labels + length + 6),
                                    n(at + 12),
                                    "start",
                                    bar.text(),
                                    series == 0));
                    at += BAR + 3;
                }
                y += (above ? lines.size() * LINE + bars : beside) + BETWEEN;
            }
            y -= BETWEEN;
            rules.add(new Rule(n(size.labels), n(top - 2), n(size.labels), n(y + 2)));
            return done(y + 4);
        }

        Drawing upright() {
            double top = legend() + LINE;
            double slot = size.width / (double) Math.max(1, chart.labels().size());
            double bar = Math.min(26, slot * 0.76 / chart.series().size());
            for (int i = 0; i < chart.labels().size(); i++) {
                double middle = slot * (i + 0.5);
                double x = middle - bar * chart.series().size() / 2;
                for (int series = 0; series < chart.series().size(); series++) {
                    var one = chart.series().get(series).bars().get(i);
                    double height = one.size() == null ? 0 : one.size() / largest * UPRIGHT;
                    if (height > 0) {
                        boxes.add(box(x, top + UPRIGHT - height, bar, height, series));
                    }
                    texts.add(
                            new Text(
                                    n(x + bar / 2),
                                    n(top + UPRIGHT - height - 5),
                                    "middle",
                                    one.text(),
                                    series == 0));
                    x += bar;
                }
                texts.add(
                        new Text(
                                n(middle),
                                n(top + UPRIGHT + 17),
                                "middle",
                                chart.labels().get(i),
                                false));
            }
            rules.add(new Rule("0", n(top + UPRIGHT), n(size.width), n(top + UPRIGHT)));
            return done(top + UPRIGHT + 24);
        }

        /** Which bars are which, where there are two kinds. Below it the bars begin. */
        private double legend() {
            if (chart.series().size() == 1) {
                return 4;
            }
            double x = size.labels;
            for (int series = 0; series < chart.series().size(); series++) {
                String name = chart.series().get(series).name();
                boxes.add(box(x, 3, BAR, BAR - 2, series));
                texts.add(new Text(n(x + BAR + 6), "15", "start", name, series == 0));
                x += BAR + 26 + name.length() * CHARACTER;
            }
            return LEGEND + 4.0;
        }

        /** The second has its outline inside its bounds, so that both are equally long. */
        private static Box box(double x, double y, double width, double height, int series) {
            return series == 0
                    ? new Box(n(x), n(y), n(width), n(height), 1)
                    : new Box(
                            n(x + 0.5),
                            n(y + 0.5),
                            n(Math.max(0.5, width - 1)),
                            n(Math.max(0.5, height - 1)),
                            2);
        }

        private Drawing done(double height) {
            return new Drawing(
                    size.name().toLowerCase(Locale.ROOT),
                    size.width,
                    (int) Math.ceil(height),
                    List.copyOf(boxes),
                    List.copyOf(texts),
                    List.copyOf(rules));
        }
    }

    /** Words in lines of at most so many characters, where that can be. */
    static List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** To a tenth, as short as can be written. */
    private static String n(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
