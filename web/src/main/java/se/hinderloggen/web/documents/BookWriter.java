package se.hinderloggen.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.hinderloggen.web.documents.Sheet.Cell;

/** Sheets as an Excel workbook. The same sheets give the same bytes, whenever it is written. */
final class BookWriter {

    private static final int LONGEST_TEXT = 32_767;

    private BookWriter() {}

    /**
     * @param dated when it says that it was made; it says nothing where absent
     */
    static byte[] write(String title, List<Sheet> sheets, @Nullable Instant dated) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Hinderloggen", "1.0")) {
            book.properties().setTitle(title);
            for (var sheet : sheets) {
                write(book.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Settled.archive(bytes.toByteArray(), dated);
    }

    private static void write(Worksheet to, Sheet sheet) {
        for (int column = 0; column < sheet.headings().size(); column++) {
            var heading = sheet.headings().get(column);
            to.width(column, heading.width());
            to.inlineString(0, column, heading.text());
            to.style(0, column).bold().wrapText(true).set();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(to, row + 1, column, cells.get(column));
            }
        }
        to.freezePane(0, 1);
    }

    /** Texts are cells of text, which no program takes for formulas. */
    private static void write(Worksheet to, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Nothing _ -> {}
            case Cell.Text it -> {
                String text = it.text();
                to.inlineString(
                        row,
                        column,
                        text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
                to.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            case Cell.Whole it -> {
                to.value(row, column, it.number());
                to.style(row, column).format("#,##0").verticalAlignment("top").set();
            }
            case Cell.Decimal it -> {
                to.value(row, column, it.number());
                to.style(row, column)
                        .format(it.decimals() == 0 ? "0" : "0." + "0".repeat(it.decimals()))
                        .verticalAlignment("top")
                        .set();
            }
            case Cell.Day it -> {
                to.value(row, column, it.day());
                to.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
            }
        }
    }
}
