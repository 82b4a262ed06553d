package se.hinderloggen.web.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import se.hinderloggen.web.importing.ImportJob.Sort;

/** A file to fill in: the columns, and a row that shows what is meant. */
final class TemplateFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int WIDTH = 24;

    private TemplateFile() {}

    static List<List<String>> rows(Sort sort) {
        return switch (sort) {
            case OBSERVATIONS ->
                    List.of(
                            List.of(
                                    "externt id",
                                    "slag",
                                    "datum",
                                    "myndighet",
                                    "enhet",
                                    "kommun",
                                    "händelsetyp",
                                    "beskrivning",
                                    "konsekvenser",
                                    "taggar"),
                            List.of(
                                    "EXEMPEL-1",
                                    "hinder",
                                    "2025-03-14",
                                    "Försäkringskassan",
                                    "",
                                    "Karlstad",
                                    "Tillgänglighet",
                                    "Telefonkön stängde innan någon hann svara.",
                                    "Ansökan kom in för sent.",
                                    "handläggningstid"));
            case BASE_FIGURES ->
                    List.of(
                            List.of("år", "kommun", "klienter", "uppdrag"),
                            List.of("2025", "", "190", "880"),
                            List.of("2025", "Arvika", "17", ""));
        };
    }

    /** As Excel in Swedish opens it: semicolons, and a mark that tells the encoding. */
    static byte[] csv(Sort sort) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        rows(sort).forEach(row -> text.append(String.join(";", row)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Sort sort) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Hinderloggen", "1.0")) {
            var sheet = book.newWorksheet("Import");
            var rows = rows(sort);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                    sheet.width(column, WIDTH);
                }
            }
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
