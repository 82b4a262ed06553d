package se.hinderloggen.web.find;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook. Texts are cells of text, which no program takes for formulas; days are dates. The
 * headings stay in view. What does not fit on a sheet goes on to the next.
 */
final class ExcelFile implements TableFile {

    /** What Excel can open. */
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final String name;
    private final List<String> headings;
    private final List<Integer> widths;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    ExcelFile(OutputStream out, String name, List<String> headings, List<Integer> widths) {
        this(out, name, headings, widths, MOST_ROWS);
    }

    ExcelFile(
            OutputStream out,
            String name,
            List<String> headings,
            List<Integer> widths,
            int mostRows) {
        this.workbook = new Workbook(out, "Hinderloggen", "1.0");
        this.name = name;
        this.headings = headings;
        this.widths = widths;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        var begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < headings.size(); column++) {
            begun.width(column, widths.get(column));
            begun.inlineString(0, column, headings.get(column));
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        row = 1;
        return begun;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Nothing _ -> {}
            case Cell.Text it -> sheet.inlineString(row, column, fitting(it.text()));
            case Cell.Whole it -> sheet.value(row, column, it.number());
            case Cell.Day it -> {
                sheet.value(row, column, it.day());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Moment it -> {
                sheet.value(row, column, it.at());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    /** A cell holds no more, and XML knows no control characters. */
    private static String fitting(String text) {
        String known = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return known.length() <= LONGEST_TEXT ? known : known.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
