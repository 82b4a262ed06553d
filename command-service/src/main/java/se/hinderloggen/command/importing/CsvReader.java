package se.hinderloggen.command.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a text file. A cell that begins with = + - or @ is text like any other. */
final class CsvReader extends TableReader {

    private final MeteredInput bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean endsInLineBreak;
    private int nextLine = 1;

    CsvReader(MeteredInput bytes, Reader text, char separator, boolean endsInLineBreak)
            throws IOException {
        this.bytes = bytes;
        this.endsInLineBreak = endsInLineBreak;
        // Blank lines count here, else the parser would not say on which line a record begins.
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get();
        this.parser = CSVParser.builder().setReader(text).setFormat(format).get();
        this.records = parser.iterator();
    }

    @Override
    @Nullable TableRow readRow() throws IOException {
        int line = nextLine;
        if (!hasNext()) {
            return null;
        }
        CSVRecord cells = records.next();
        nextLine = (int) parser.getCurrentLineNumber() + 1;
        checkColumns(cells.size(), line);
        cells.forEach(cell -> checkLength(cell, line));
        var row = new TableRow(line, cells.toList());
        if (!endsInLineBreak && cells.size() < width() && !row.isBlank() && !hasNext()) {
            throw new ImportRefusedException(ImportRefusal.CUT_SHORT, line);
        }
        return row;
    }

    private boolean hasNext() throws IOException {
        bytes.nextPiece();
        try {
            return records.hasNext();
        } catch (ImportRefusedException e) {
            throw e.orAt(nextLine);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new ImportRefusedException(ImportRefusal.UNBALANCED_QUOTES, nextLine);
            }
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
