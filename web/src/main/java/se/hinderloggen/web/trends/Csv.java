package se.hinderloggen.web.trends;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as a Swedish Excel opens it: semicolons between, decimal commas, UTF-8 with its mark at
 * the beginning.
 */
public final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private Csv() {}

    /** Texts as {@link String}, numbers as {@link Number}, nothing as null. */
    public static String of(List<List<@Nullable Object>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining(END, MARK, END));
    }

    private static String line(List<@Nullable Object> row) {
        return row.stream().map(Csv::field).collect(Collectors.joining(";"));
    }

    static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal it -> it.toPlainString().replace('.', ',');
            case Number it -> it.toString();
            default -> text(value.toString());
        };
    }

    /** What a spreadsheet would calculate is kept from being calculated. */
    private static String text(String text) {
        String inert =
                !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted =
                inert.chars().anyMatch(it -> it == ';' || it == '"' || it == '\n' || it == '\r');
        return quoted ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }
}
