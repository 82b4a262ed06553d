package se.hinderloggen.web.trends;

import static se.hinderloggen.web.trends.Mark.n;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.trends.Figures.Figure;

/**
 * One line through figures in time. It is broken where there is no figure; the stretch that leads
 * to a period that is not over is apart.
 *
 * @param solid as an SVG path; empty when no two figures stand side by side
 * @param dashed likewise
 * @param points where there is a figure
 */
record Trace(String solid, String dashed, List<Point> points) {

    /**
     * @param at which period
     * @param alone without a figure before or after it, so that no line goes through it
     */
    record Point(int at, double x, double y, Figure figure, boolean alone) {}

    /**
     * @param open index of the period that is not over; -1 without
     */
    static Trace through(
            List<Figure> figures, int open, IntToDoubleFunction x, ToDoubleFunction<Figure> y) {
        var points = new ArrayList<Point>();
        var solid = new StringBuilder();
        var dashed = new StringBuilder();
        @Nullable Point before = null;
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (figure.value() == null) {
                before = null;
                continue;
            }
            boolean followed = i + 1 < figures.size() && figures.get(i + 1).value() != null;
            var point =
                    new Point(
                            i,
                            x.applyAsDouble(i),
                            y.applyAsDouble(figure),
                            figure,
                            before == null && !followed);
            points.add(point);
            if (i == open) {
                if (before != null) {
                    dashed.append('M').append(xy(before)).append('L').append(xy(point));
                }
            } else if (before == null) {
                solid.append('M').append(xy(point));
            } else {
                solid.append('L').append(xy(point));
            }
            before = point;
        }
        return new Trace(solid.indexOf("L") < 0 ? "" : solid.toString(), dashed.toString(), points);
    }

    private static String xy(Point point) {
        return n(point.x()) + " " + n(point.y());
    }

    /** From each figure up to what it is at most, where that is more. */
    List<String> ranges(DoubleUnaryOperator height) {
        var ranges = new ArrayList<String>();
        for (var point : points) {
            var most = point.figure().atMost();
            if (most != null) {
                ranges.add(
                        "M%s %sV%sm-4 0h8"
                                .formatted(
                                        n(point.x()),
                                        n(point.y()),
                                        n(height.applyAsDouble(most.doubleValue()))));
            }
        }
        return ranges;
    }
}
