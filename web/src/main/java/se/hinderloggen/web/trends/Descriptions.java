package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import se.hinderloggen.web.trends.Figures.Row;

/** What a chart shows, in words. */
final class Descriptions {

    private Descriptions() {}

    /** One sentence for each line: where it begins and ends, and its highest point. */
    static String of(Figures figures, List<Row> rows, Numbers numbers, Texts texts) {
        var sentences = new ArrayList<String>();
        rows.forEach(it -> sentences.add(sentence(figures, it, numbers, texts)));
        return String.join(" ", sentences);
    }

    static String sentence(Figures figures, Row row, Numbers numbers, Texts texts) {
        var known =
                IntStream.range(0, figures.placed())
                        .filter(it -> row.figures().get(it).value() != null)
                        .boxed()
                        .toList();
        if (known.isEmpty()) {
            return texts.get("chart.nothing", row.label());
        }
        int highest =
                known.stream()
                        .max(
                                Comparator.comparing(
                                        it ->
                                                Objects.requireNonNull(
                                                        row.figures().get(it).value())))
                        .orElseThrow();
        return texts.get(
                "chart.line",
                row.label(),
                show(row, known.getFirst(), numbers),
                label(figures.periods().get(known.getFirst()), figures, texts),
                show(row, known.getLast(), numbers),
                label(figures.periods().get(known.getLast()), figures, texts),
                show(row, highest, numbers),
                label(figures.periods().get(highest), figures, texts));
    }

    private static String show(Row row, int at, Numbers numbers) {
        return numbers.show(row.figures().get(at).value());
    }

    /** With a word when it is not over. */
    static String label(Period period, Figures figures, Texts texts) {
        String label = period.label(texts.locale());
        return period.equals(figures.now()) ? label + " " + texts.get("so-far") : label;
    }

    /** What the numbers on the axis are numbers of. */
    static String unit(TrendQuestion question, Texts texts) {
        String counted = question.countsFindings() ? "findings" : "observations";
        return texts.get("unit." + (question.isCount() ? counted : question.measure()));
    }
}
