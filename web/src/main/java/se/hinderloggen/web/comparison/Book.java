package se.hinderloggen.web.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as an Excel workbook, and on the last sheet what has to be said with them. */
final class Book {

    private static final double WIDE = 30;
    private static final double TEXT = 100;

    /**
     * @param rows head first; texts as {@link String}, numbers as {@link Number}, nothing as null
     */
    record Sheet(String name, List<List<@Nullable Object>> rows) {}

    private Book() {}

    static void write(OutputStream to, List<Sheet> sheets, String about, List<String> sentences)
            throws IOException {
        try (var book = new Workbook(to, "Hinderloggen", "1.0")) {
            for (var sheet : sheets) {
                table(book.newWorksheet(sheet.name()), sheet.rows());
            }
            var last = book.newWorksheet(about);
            last.width(0, TEXT);
            for (int i = 0; i < sentences.size(); i++) {
                last.value(i, 0, sentences.get(i));
                last.style(i, 0).wrapText(true).set();
            }
        }
    }

    private static void table(Worksheet sheet, List<List<@Nullable Object>> rows) {
        sheet.width(0, WIDE);
        for (int line = 0; line < rows.size(); line++) {
            var row = rows.get(line);
            for (int column = 0; column < row.size(); column++) {
                switch (row.get(column)) {
                    case null -> {}
                    case BigDecimal it -> {
                        sheet.value(line, column, it);
                        sheet.style(line, column).format("0.0000").set();
                    }
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
}
