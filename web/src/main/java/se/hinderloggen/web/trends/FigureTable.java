package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.hinderloggen.web.trends.Figures.Figure;
import se.hinderloggen.web.trends.Figures.Row;

/**
 * Figures as a table. Whichever is fewer, keys or periods, are its columns, so that it is narrow on
 * the screen and on paper. Of very many it shows the largest keys and the latest periods: nobody
 * reads thousands of figures, and all are in the files.
 *
 * @param byPeriod whether each line is a period
 * @param head of the columns, without the first
 * @param left how many keys are left out
 * @param earlier how many periods are
 */
record FigureTable(boolean byPeriod, List<String> head, List<Line> lines, int left, int earlier) {

    static final int MOST_ROWS = 60;
    static final int MOST_FIGURES = 1200;

    /** So many are shown of however many rows. */
    private static final int LEAST_PERIODS = 24;

    private static final int FEW_PERIODS = 13;

    /**
     * @param total whether it counts every observation once
     */
    record Line(String label, boolean total, List<Item> items) {}

    /**
     * @param address of the observations behind it; empty when there are none, or no place in time
     */
    record Item(String text, boolean total, String address) {}

    static FigureTable of(
            Figures figures, Breaks breaks, TrendQuestion question, Texts texts) {
        var numbers = new Numbers(question.measure(), texts.locale());
        var rows = figures.rows().stream().limit(MOST_ROWS).toList();
        int left = figures.rows().size() - rows.size();
        var places = places(figures, rows.size());
        int earlier = figures.periods().size() - places.size();
        String total = texts.get("table.total");
        if (places.size() <= FEW_PERIODS || places.size() <= rows.size()) {
            var lines = new ArrayList<Line>();
            for (var row : rows) {
                lines.add(
                        new Line(
                                Wrap.breakable(row.label()),
                                false,
                                items(row, false, places, figures, question, numbers)));
            }
            lines.add(
                    new Line(
                            total,
                            true,
                            items(figures.totals(), true, places, figures, question, numbers)));
            return new FigureTable(
                    false,
                    places.stream().map(it -> label(it, figures, breaks, texts)).toList(),
                    lines,
                    left,
                    earlier);
        }
        var head =
                new ArrayList<String>(rows.stream().map(it -> Wrap.breakable(it.label())).toList());
        head.add(total);
        var lines = new ArrayList<Line>();
        for (int at : places) {
            var items = new ArrayList<Item>();
            for (var row : rows) {
                items.add(item(row, at, false, figures, question, numbers));
            }
            items.add(item(figures.totals(), at, true, figures, question, numbers));
            lines.add(
                    new Line(
                            label(at, figures, breaks, texts),
                            false,
                            items));
        }
        return new FigureTable(true, head, lines, left, earlier);
    }

    private static String label(int at, Figures figures, Breaks breaks, Texts texts) {
        return breaks.label(at, Descriptions.label(figures.periods().get(at), figures, texts));
    }

    /** Of the periods that are shown; those without a place in time come last, and all are. */
    private static List<Integer> places(Figures figures, int rows) {
        int most = Math.max(LEAST_PERIODS, MOST_FIGURES / Math.max(1, rows));
        int first = Math.max(0, figures.placed() - most);
        return IntStream.range(first, figures.periods().size()).boxed().toList();
    }

    private static List<Item> items(
            Row row,
            boolean total,
            List<Integer> places,
            Figures figures,
            TrendQuestion question,
            Numbers numbers) {
        return places.stream().map(it -> item(row, it, total, figures, question, numbers)).toList();
    }

    private static Item item(
            Row row,
            int at,
            boolean total,
            Figures figures,
            TrendQuestion question,
            Numbers numbers) {
        Figure figure = row.figures().get(at);
        Period period = figures.periods().get(at);
        String address =
                figure.counted() == 0 || !period.isPlaced()
                        ? ""
                        : question.observations(
                                total ? Map.of() : Map.of(question.by(), row.key()),
                                period.from(),
                                period.to());
        return new Item(numbers.range(figure), total, address);
    }
}
