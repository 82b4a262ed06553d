package se.hinderloggen.web.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        boolean uncertain = answer.cells().stream().anyMatch(it -> it.atMost() != null);
        boolean broken = !answer.breaks().isEmpty();
        if (uncertain) {
            head.add(texts.get("file.at-most"));
        }
        if (broken) {
            head.add(texts.get("file.break"));
        }
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
            if (uncertain) {
                row.add(cell.atMost() == null ? null : cell.atMost().value());
            }
            if (broken) {
                row.add(breaks(answer, cell, question, texts));
            }
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
            if (uncertain) {
                row.add(null);
            }
            if (broken) {
                row.add("");
            }
            rows.add(row);
        }
        return rows;
    }

    /** What makes this figure another than those before it. */
    private static String breaks(
            TrendAnswer answer, TrendAnswer.Cell cell, TrendQuestion question, Texts texts) {
        String type =
                question.by().equals("eventType")
                        ? cell.key()
                        : cell.across() == null ? "" : cell.across().key();
        return answer.breaks().stream()
                .filter(it -> it.period().equals(cell.period()))
                .filter(
                        it ->
                                !question.by().equals("eventType")
                                                && !question.across().equals("eventType")
                                        || it.eventTypes().contains(type))
                .map(it -> it.in(texts.locale()))
                .collect(Collectors.joining(" "));
    }
}
