package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as CSV: one line for each, so that it can be taken further. */
final class TrendCsv {

    private TrendCsv() {}

    static String of(TrendAnswer answer, TrendQuestion question, Texts texts) {
        return Csv.of(rows(answer, question, texts));
    }

    /** Head first; texts as {@link String}, numbers as {@link Number}, nothing as null. */
    static List<List<@Nullable Object>> rows(
            TrendAnswer answer, TrendQuestion question, Texts texts) {
        var rows = new ArrayList<List<@Nullable Object>>();
        boolean two = question.isHeatMap();
        var head = new ArrayList<@Nullable Object>();
        head.add(texts.get("by." + question.by()));
        head.add(texts.get("file.code"));
        if (two) {
            head.add(texts.get("by." + question.across()));
            head.add(texts.get("file.code"));
        }
        head.add(texts.get("file.period"));
        head.add(texts.get("file.findings"));
        head.add(texts.get("file.observations"));
        head.add(texts.get("file.value", texts.get("measure." + question.measure())));
        rows.add(head);
        for (var cell : answer.cells()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(cell.label());
            row.add(cell.key());
            if (two) {
                var across = cell.across();
                row.add(across == null ? "" : across.label());
                row.add(across == null ? "" : across.key());
            }
            row.add(cell.period());
            row.add(cell.findings());
            row.add(cell.observations());
            row.add(cell.value());
            rows.add(row);
        }
        for (var total : answer.totals()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(texts.get("table.total"));
            row.add("");
            if (two) {
                row.add("");
                row.add("");
            }
            row.add(total.period());
            row.add(total.findings());
            row.add(total.observations());
            row.add(total.value());
            rows.add(row);
        }
        return rows;
    }
}
