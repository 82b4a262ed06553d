package se.hinderloggen.web.trends;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Figures as an Excel workbook: the table, every figure in a line, and what to know about them. */
final class TrendBook {

    private static final double WIDE = 38;

    private TrendBook() {}

    /**
     * @param sentences what was asked and what has to be said with the figures
     * @param figures absent with two dimensions
     */
    static void write(
            OutputStream to,
            TrendAnswer answer,
            @Nullable Figures figures,
            TrendQuestion question,
            List<String> sentences,
            Texts texts)
            throws IOException {
        try (var book = new Workbook(to, "Hinderloggen", "1.0")) {
            if (figures != null) {
                table(book.newWorksheet(texts.get("file.table")), figures, question, texts);
            }
            lines(book.newWorksheet(texts.get("file.lines")), answer, question, texts);
            var about = book.newWorksheet(texts.get("file.about"));
            about.width(0, 100);
            for (int i = 0; i < sentences.size(); i++) {
                about.value(i, 0, sentences.get(i));
                about.style(i, 0).wrapText(true).set();
            }
        }
    }

    private static void table(
            Worksheet sheet, Figures figures, TrendQuestion question, Texts texts) {
        sheet.width(0, WIDE);
        sheet.value(0, 0, texts.get("by." + question.by()));
        sheet.style(0, 0).bold().set();
        for (int column = 0; column < figures.periods().size(); column++) {
            sheet.value(
                    0,
                    column + 1,
                    Descriptions.label(figures.periods().get(column), figures, texts));
            sheet.style(0, column + 1).bold().horizontalAlignment("right").set();
        }
        int line = 1;
        for (var row : figures.rows()) {
            sheet.value(line, 0, row.label());
            values(sheet, line++, row, question);
        }
        sheet.value(line, 0, texts.get("table.total"));
        sheet.style(line, 0).bold().set();
        values(sheet, line, figures.totals(), question);
        sheet.freezePane(1, 1);
    }

    private static void values(Worksheet sheet, int line, Figures.Row row, TrendQuestion question) {
        for (int i = 0; i < row.figures().size(); i++) {
            value(sheet, line, i + 1, row.figures().get(i).value(), question);
        }
    }

    private static void lines(
            Worksheet sheet, TrendAnswer answer, TrendQuestion question, Texts texts) {
        sheet.width(0, WIDE);
        var rows = TrendCsv.rows(answer, question, texts);
        for (int line = 0; line < rows.size(); line++) {
            var row = rows.get(line);
            for (int column = 0; column < row.size(); column++) {
                switch (row.get(column)) {
                    case null -> {}
                    case BigDecimal it -> value(sheet, line, column, it, question);
                    case Number it -> sheet.value(line, column, it);
                    case Object it -> sheet.value(line, column, it.toString());
                }
                if (line == 0) {
                    sheet.style(line, column).bold().set();
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void value(
            Worksheet sheet,
            int line,
            int column,
            @Nullable BigDecimal value,
            TrendQuestion question) {
        if (value == null) {
            return;
        }
        sheet.value(line, column, value);
        sheet.style(line, column)
                .format(question.isCount() ? "#,##0" : question.isShare() ? "0.0%" : "0.0")
                .set();
    }
}
