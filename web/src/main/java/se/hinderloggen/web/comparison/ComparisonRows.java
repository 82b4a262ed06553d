package se.hinderloggen.web.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.comparison.ComparisonAnswers.Comparison;
import se.hinderloggen.web.comparison.ComparisonAnswers.Line;
import se.hinderloggen.web.comparison.ComparisonAnswers.Measure;

/**
 * A comparison as rows of a file, one for each measure of each line, so that it can be taken
 * further.
 */
final class ComparisonRows {

    private ComparisonRows() {}

    /** Head first; texts as {@link String}, numbers as {@link Number}, nothing as null. */
    static List<List<@Nullable Object>> of(Comparison answer, Texts texts) {
        var rows = new ArrayList<List<@Nullable Object>>();
        String year = answer.years().year().text();
        String with = answer.years().with().text();
        var across = answer.across();
        boolean two = across != null;
        var head = new ArrayList<@Nullable Object>();
        head.add(texts.by(answer.by()));
        head.add(texts.get("file.code"));
        if (across != null) {
            head.add(texts.by(across));
            head.add(texts.get("file.code"));
        }
        head.add(texts.get("file.measure"));
        for (String name : List.of("file.count", "file.against", "file.value")) {
            head.add(texts.get(name, year));
            head.add(texts.get(name, with));
        }
        for (String name :
                List.of("verdict", "ratio", "low", "high", "p", "adjusted", "power", "method")) {
            head.add(texts.get("file." + name));
        }
        rows.add(head);
        lines(answer.total(), texts.get("total"), answer, two, texts, rows);
        answer.lines().forEach(it -> lines(it, it.label(), answer, two, texts, rows));
        return rows;
    }

    private static void lines(
            Line line,
            String label,
            Comparison answer,
            boolean two,
            Texts texts,
            List<List<@Nullable Object>> rows) {
        for (var kind : MeasureKind.values()) {
            var measure = kind.of(line);
            if (measure == null) {
                continue;
            }
            var row = new ArrayList<@Nullable Object>();
            row.add(label);
            row.add(line.key());
            if (two) {
                row.add(line.across() == null ? null : line.across().label());
                row.add(line.across() == null ? null : line.across().key());
            }
            row.add(texts.get("measure." + kind.text()));
            row.add(line.count().year());
            row.add(line.count().with());
            var against = kind.against(line, answer.exposure());
            row.add(against.year());
            row.add(against.with());
            tested(measure, row, texts);
            rows.add(row);
        }
    }

    private static void tested(Measure measure, List<@Nullable Object> row, Texts texts) {
        row.add(measure.year());
        row.add(measure.with());
        row.add(measure.word().in(texts.locale()));
        row.add(measure.ratio());
        row.add(measure.low());
        row.add(measure.high());
        row.add(measure.p());
        row.add(measure.adjusted());
        row.add(measure.power() == null ? null : measure.power().noticed());
        row.add(measure.method());
    }
}
