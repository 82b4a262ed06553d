package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.hinderloggen.web.trends.Figures.Figure;
import se.hinderloggen.web.trends.Figures.Row;

/**
 * Figures as a table. Whichever is fewer, keys or periods, are its columns, so that it is narrow on
 * the screen and on paper.
 *
 * @param byPeriod whether each line is a period
 * @param head of the columns, without the first
 */
record FigureTable(boolean byPeriod, List<String> head, List<Line> lines, int left) {

    /** In the page; all are in the files. */
    static final int MOST_ROWS = 60;

    private static final int FEW_PERIODS = 13;

    /**
     * @param total whether it counts every observation once
     */
    record Line(String label, boolean total, List<Item> items) {}

    /**
     * @param address of the observations behind it; empty when there are none, or no place in time
     */
    record Item(String text, boolean total, String address) {}

    static FigureTable of(Figures figures, TrendQuestion question, Texts texts) {
        var numbers = new Numbers(question.measure(), texts.locale());
        var rows = figures.rows().stream().limit(MOST_ROWS).toList();
        int left = figures.rows().size() - rows.size();
        var periods = figures.periods();
        String total = texts.get("table.total");
        if (periods.size() <= FEW_PERIODS || periods.size() <= rows.size()) {
            var lines = new ArrayList<Line>();
            for (var row : rows) {
                lines.add(
                        new Line(
                                Wrap.breakable(row.label()),
                                false,
                                items(row, false, figures, question, numbers)));
            }
            lines.add(
                    new Line(
                            total,
                            true,
                            items(figures.totals(), true, figures, question, numbers)));
            return new FigureTable(
                    false,
                    periods.stream().map(it -> Descriptions.label(it, figures, texts)).toList(),
                    lines,
                    left);
        }
        var head =
                new ArrayList<String>(rows.stream().map(it -> Wrap.breakable(it.label())).toList());
        head.add(total);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < periods.size(); i++) {
            var items = new ArrayList<Item>();
            for (var row : rows) {
                items.add(item(row, i, false, figures, question, numbers));
            }
            items.add(item(figures.totals(), i, true, figures, question, numbers));
            lines.add(new Line(Descriptions.label(periods.get(i), figures, texts), false, items));
        }
        return new FigureTable(true, head, lines, left);
    }

    private static List<Item> items(
            Row row, boolean total, Figures figures, TrendQuestion question, Numbers numbers) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < row.figures().size(); i++) {
            items.add(item(row, i, total, figures, question, numbers));
        }
        return items;
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
        return new Item(numbers.show(figure.value()), total, address);
    }
}
