package se.hinderloggen.web.find;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * CSV as a Swedish Excel opens it rightly: UTF-8 with a byte order mark, semicolons, CRLF, quotes
 * as in RFC 4180. A text that a program would take for a formula begins with an apostrophe.
 */
final class CsvFile implements TableFile {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final BufferedWriter out;

    CsvFile(OutputStream out, List<String> headings) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\uFEFF');
        line(headings);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        line(cells.stream().map(CsvFile::written).toList());
    }

    private void line(List<String> fields) throws IOException {
        out.write(fields.stream().map(CsvFile::quoted).collect(Collectors.joining(";")));
        out.write("\r\n");
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Nothing _ -> "";
            case Cell.Text it -> inert(it.text());
            case Cell.Whole it -> Long.toString(it.number());
            case Cell.Day it -> it.day().toString();
            case Cell.Moment it -> it.at().format(MINUTE);
        };
    }

    private static String inert(String text) {
        return FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        boolean plain =
                field.chars().noneMatch(it -> it == ';' || it == '"' || it == '\r' || it == '\n')
                        && field.equals(field.strip());
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
