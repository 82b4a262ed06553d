package se.hinderloggen.web.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.feed.FigureAnswers.Figure;
import se.hinderloggen.web.feed.FigureAnswers.Part;
import se.hinderloggen.web.services.Answers.Coded;

/**
 * Figures that were published at one time, as a table: a row for each line, a column for each value
 * of what tells them apart. Nothing is added up here; what is not told stays so. Pure.
 *
 * @param columns none when the figures are not told apart so
 */
record FiguresTable(int year, Instant knownUntil, List<Coded> columns, List<Row> rows) {

    /** What the columns tell apart. */
    enum By {
        EVENT_TYPE("typ", Figure::eventType),
        KIND("slag", Figure::kind),
        MUNICIPALITY("kommun", Figure::municipality);

        private final String address;
        private final Function<Figure, @Nullable Coded> value;

        By(String address, Function<Figure, @Nullable Coded> value) {
            this.address = address;
            this.value = value;
        }

        /** In the page's address. */
        public String address() {
            return address;
        }

        static By at(String address) {
            for (var it : values()) {
                if (it.address.equals(address)) {
                    return it;
                }
            }
            return EVENT_TYPE;
        }
    }

    /**
     * @param of as in {@link Figure}
     * @param total empty when it is not told at all
     * @param cells as many as there are columns; empty where nothing is said
     */
    record Row(
            String of,
            @Nullable Coded authority,
            @Nullable Coded unit,
            List<Coded> together,
            String total,
            List<String> cells) {}

    private record Line(String of, @Nullable Coded authority, @Nullable Coded unit) {

        static Line of(Figure it) {
            return new Line(it.of(), it.authority(), it.unit());
        }
    }

    static FiguresTable of(Part part, By by) {
        var columns =
                part.figures().stream()
                        .<Coded>mapMulti(
                                (it, into) -> {
                                    var value = by.value.apply(it);
                                    if (value != null) {
                                        into.accept(value);
                                    }
                                })
                        .distinct()
                        .toList();
        var lines = new LinkedHashMap<Line, List<Figure>>();
        part.figures()
                .forEach(it -> lines.computeIfAbsent(Line.of(it), _ -> new ArrayList<>()).add(it));
        return new FiguresTable(
                part.year(),
                part.knownUntil(),
                columns,
                lines.entrySet().stream()
                        .map(it -> row(it.getKey(), it.getValue(), columns, by))
                        .toList());
    }

    private static Row row(Line line, List<Figure> figures, List<Coded> columns, By by) {
        Map<Coded, String> cells = new LinkedHashMap<>();
        String total = "";
        for (var it : figures) {
            var value = by.value.apply(it);
            if (value != null) {
                cells.put(value, it.shown());
            } else if (isTotal(it)) {
                total = it.shown();
            }
        }
        return new Row(
                line.of,
                line.authority,
                line.unit,
                figures.getFirst().together(),
                total,
                columns.stream().map(it -> cells.getOrDefault(it, "")).toList());
    }

    private static boolean isTotal(Figure it) {
        return it.eventType() == null && it.kind() == null && it.municipality() == null;
    }
}
