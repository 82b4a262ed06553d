package se.hinderloggen.web.trends;

import static se.hinderloggen.web.trends.Mark.n;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chart of a page as a picture that says itself what it shows, where from, and what to think
 * of.
 *
 * @param body how far down the chart begins
 */
record Picture(
        int width,
        int height,
        int body,
        List<Line> head,
        List<Line> foot,
        List<Panel> panels,
        List<Line> names,
        List<Box> boxes) {

    private static final int WIDTH = 920;
    private static final int EDGE = 16;
    private static final int LINE = 20;
    private static final int CHARACTERS = 118;

    private static final int PANELS = 4;
    private static final int PANEL_WIDTH = (WIDTH - 2 * EDGE) / PANELS;
    private static final int PANEL_HEIGHT = 124;

    private static final int MAP = 290;
    private static final int MAP_HEIGHT = 560;

    private static final int NAMES = 210;
    private static final int BOX_HEIGHT = 32;
    private static final int HEAD_OF_BOXES = 66;

    /**
     * @param look class
     */
    record Line(String x, String y, String text, String look) {}

    record Panel(String x, String y, SmallMultiples.Multiple multiple, String text) {}

    record Box(
            String x, String y, String width, int level, String text, String textX, String textY) {}

    static Picture of(Shown shown, Texts texts) {
        var head = new ArrayList<Line>();
        head.add(new Line(n(EDGE), n(30), shown.title(), "title"));
        int y = 54;
        for (String line : Wrap.lines(shown.subtitle(), CHARACTERS)) {
            head.add(new Line(n(EDGE), n(y), line, "soft"));
            y += LINE;
        }
        var panels = new ArrayList<Panel>();
        var names = new ArrayList<Line>();
        var boxes = new ArrayList<Box>();
        int height = 0;
        var wide = shown.wide();
        var multiples = shown.multiples();
        var heat = shown.heat();
        var map = shown.map();
        if (wide != null) {
            height = wide.height();
        } else if (multiples != null) {
            height = panels(multiples, panels, y + 8, texts);
        } else if (heat != null) {
            height = boxes(heat, names, boxes, y + 8);
        } else if (map != null) {
            height = list(map, names, y + 8);
        }
        int body = y;
        y += height + 28;
        var foot = new ArrayList<Line>();
        String scale =
                multiples == null
                        ? ""
                        : texts.get(
                                "multiples.scale",
                                multiples.top(),
                                multiples.first(),
                                multiples.last());
        for (String sentence :
                Stream.concat(
                                Stream.of(
                                        scale,
                                        map == null ? "" : map.elsewhere(),
                                        map == null ? "" : texts.get("map.drawn"),
                                        shown.reminder()),
                                Stream.concat(shown.notes().stream(), Stream.of(shown.source())))
                        .filter(it -> !it.isEmpty())
                        .toList()) {
            for (String line : Wrap.lines(sentence, CHARACTERS)) {
                foot.add(new Line(n(EDGE), n(y), line, "soft"));
                y += LINE;
            }
        }
        return new Picture(WIDTH, y, body, head, foot, panels, names, boxes);
    }

    /** Beside the map, what its colours stand for. */
    private static int list(CountyMap map, List<Line> names, int top) {
        for (int i = 0; i < map.figures().size(); i++) {
            var figure = map.figures().get(i);
            double y = top + LINE * (i + 1.0);
            names.add(new Line(n(MAP), n(y), figure.name(), "row"));
            names.add(new Line(n(MAP + NAMES), n(y), figure.text(), "soft"));
        }
        return MAP_HEIGHT;
    }

    private static int panels(SmallMultiples multiples, List<Panel> panels, int top, Texts texts) {
        for (int i = 0; i < multiples.multiples().size(); i++) {
            var multiple = multiples.multiples().get(i);
            panels.add(
                    new Panel(
                            n(EDGE + i % PANELS * PANEL_WIDTH),
                            n(top + i / PANELS * PANEL_HEIGHT),
                            multiple,
                            texts.get("multiples.short", multiple.value(), multiple.highest())));
        }
        return Math.ceilDiv(multiples.multiples().size(), PANELS) * PANEL_HEIGHT;
    }

    private static int boxes(HeatMap heat, List<Line> names, List<Box> boxes, int top) {
        double width = (WIDTH - 2.0 * EDGE - NAMES) / Math.max(1, heat.columns().size());
        for (int i = 0; i < heat.columns().size(); i++) {
            var lines =
                    Wrap.lines(heat.columns().get(i).replace("\u200B", ""), (int) (width / 6.6));
            for (int line = 0; line < lines.size(); line++) {
                names.add(
                        new Line(
                                n(EDGE + NAMES + i * width + width / 2),
                                n(top + HEAD_OF_BOXES - 6 - (lines.size() - 1 - line) * 14.0),
                                lines.get(line),
                                "column"));
            }
        }
        for (int row = 0; row < heat.rows().size(); row++) {
            double y = top + HEAD_OF_BOXES + row * (double) BOX_HEIGHT;
            names.add(new Line(n(EDGE), n(y + 20), heat.rows().get(row).label(), "row"));
            var squares = heat.rows().get(row).squares();
            for (int i = 0; i < squares.size(); i++) {
                double x = EDGE + NAMES + i * width;
                boxes.add(
                        new Box(
                                n(x),
                                n(y),
                                n(width - 2),
                                squares.get(i).level(),
                                squares.get(i).text(),
                                n(x + width / 2 - 1),
                                n(y + 20)));
            }
        }
        return HEAD_OF_BOXES + heat.rows().size() * BOX_HEIGHT;
    }
}
