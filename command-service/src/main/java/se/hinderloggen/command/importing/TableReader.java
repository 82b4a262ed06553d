package se.hinderloggen.command.importing;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a table, row by row; holds one row at a time. Blank rows are passed over.
 *
 * <p>Both methods throw {@link ImportRefusedException} where the file turns out to be damaged, cut
 * short or beyond the limits. As that may be at its very end, a file must have been read to the end
 * once before anything in it is acted upon.
 */
abstract sealed class TableReader implements Closeable permits CsvReader, SheetReader {

    static final int MAX_CELL = 20_000;
    static final int MAX_COLUMNS = 200;
    static final int MAX_ROWS = 1_000_000;

    private int width;
    private int rows;

    /** The first row. */
    final TableRow header() throws IOException {
        TableRow header = nextNotBlank();
        if (header == null) {
            throw new ImportRefusedException(ImportRefusal.EMPTY);
        }
        width = header.cells().size();
        return header;
    }

    /** The next row after the header, or null after the last. */
    final @Nullable TableRow next() throws IOException {
        TableRow row = nextNotBlank();
        if (row != null && ++rows > MAX_ROWS) {
            throw new ImportRefusedException(ImportRefusal.TOO_MANY_ROWS, row.line());
        }
        return row;
    }

    private @Nullable TableRow nextNotBlank() throws IOException {
        TableRow row;
        do {
            row = readRow();
        } while (row != null && row.isBlank());
        return row;
    }

    /** How many cells the header has; 0 until it has been read. */
    final int width() {
        return width;
    }

    /** The next row, be it blank, or null after the last. */
    abstract @Nullable TableRow readRow() throws IOException;

    static void checkLength(String cell, int line) {
        if (cell.length() > MAX_CELL) {
            throw new ImportRefusedException(ImportRefusal.CELL_TOO_LONG, line);
        }
    }

    static void checkColumns(int columns, int line) {
        if (columns > MAX_COLUMNS) {
            throw new ImportRefusedException(ImportRefusal.TOO_MANY_COLUMNS, line);
        }
    }
}
