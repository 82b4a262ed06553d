package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads large files in a JVM with {@value #HEAP}, whose own needs are some 10 MB of it. */
class BoundedMemoryTest {

    private static final String HEAP = "-Xmx48m";
    private static final int ROWS = 100_000;

    @TempDir private Path folder;

    @Test
    void a_text_file_of_100_000_rows_is_read() throws Exception {
        Path file = csv(ROWS, i -> i);

        assertThat(read(file)).isEqualTo("100000 rows, 100000 observations, 0 unreadable");
    }

    @Test
    void so_is_one_where_the_two_rows_of_every_observation_are_far_apart() throws Exception {
        Path file = csv(ROWS, i -> i % (ROWS / 2));

        assertThat(read(file)).isEqualTo("100000 rows, 50000 observations, 0 unreadable");
    }

    @Test
    void so_is_a_workbook_of_300_000_rows_where_every_text_is_another() throws Exception {
        assertThat(read(workbook(3 * ROWS)))
                .isEqualTo("300000 rows, 300000 observations, 0 unreadable");
    }

    @Test
    void very_many_rows_of_one_observation_are_one_that_cannot_be_read() throws Exception {
        Path file = csv(3 * ROWS, _ -> 1);

        assertThat(read(file)).isEqualTo("300000 rows, 1 observations, 1 unreadable");
    }

    @Test
    void a_row_of_many_million_columns_is_refused() throws Exception {
        Path file = folder.resolve("wide");
        Files.writeString(file, "a\n" + ";".repeat(5_000_000) + "\n");

        assertThat(read(file)).isEqualTo("cell-too-long");
    }

    private interface Ids {
        int of(int row);
    }

    private Path csv(int rows, Ids ids) throws IOException {
        Path file = folder.resolve("csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(Tables.HEADER);
            for (int i = 0; i < rows; i++) {
                int id = ids.of(i);
                out.write(id + ";HINDER;2021-03;Myndighet " + i + ";;;SIP;" + text(id) + ";;\n");
            }
        }
        return file;
    }

    private static String text(int id) {
        return "Telefonen var stängd hela dagen, för " + id + ":e gången. ".repeat(4);
    }

    /** Like those of Excel, in which cells refer to texts by number. */
    private Path workbook(int rows) throws IOException {
        Path file = folder.resolve("xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : Tables.parts("").entrySet()) {
                switch (part.getKey()) {
                    case "xl/sheet.xml" -> sheet(entry(zip, "xl/sheet.xml"), rows);
                    case "xl/strings.xml" -> strings(entry(zip, "xl/strings.xml"), rows);
                    case String name -> entry(zip, name).append(part.getValue()).flush();
                }
            }
        }
        return file;
    }

    private static void sheet(Writer xml, int rows) throws IOException {
        xml.write("<worksheet><sheetData><row>");
        for (String name : Tables.HEADER.strip().split(";", -1)) {
            xml.write("<c t=\"inlineStr\"><is><t>" + name + "</t></is></c>");
        }
        xml.write("</row>");
        for (int i = 0; i < rows; i++) {
            xml.write("<row><c><v>" + i + "</v></c><c t=\"s\"><v>0</v></c><c><v>2021</v></c>");
            xml.write("<c t=\"s\"><v>1</v></c><c r=\"H" + (i + 2) + "\" t=\"s\">");
            xml.write("<v>" + (2 + (i + rows / 2) % rows) + "</v></c></row>");
        }
        xml.write("</sheetData></worksheet>");
        xml.flush();
    }

    private static void strings(Writer xml, int rows) throws IOException {
        xml.write("<sst><si><t>HINDER</t></si><si><t>Polisen</t></si>");
        for (int i = 0; i < rows; i++) {
            xml.write("<si><t>" + text(i) + "</t></si>");
        }
        xml.write("</sst>");
        xml.flush();
    }

    private static Writer entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    private String read(Path file) throws Exception {
        Path output = folder.resolve("output");
        Process reading =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingApart.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(reading.waitFor(2, TimeUnit.MINUTES)).as("in time").isTrue();
        } finally {
            reading.destroyForcibly();
        }
        return Files.readString(output).strip();
    }

    /** Runs in a JVM of its own. */
    static final class ReadingApart {

        private ReadingApart() {}

        public static void main(String[] args) throws IOException {
            int[] counts = new int[2];
            try (var file = TableFile.of(Path.of(args[0]))) {
                var sheet = ObservationSheet.open(file);
                sheet.forEach(
                        entry -> {
                            counts[0]++;
                            if (entry instanceof ObservationEntry.UnreadableObservation) {
                                counts[1]++;
                            }
                        });
                System.out.printf(
                        "%d rows, %d observations, %d unreadable%n",
                        sheet.rows(), counts[0], counts[1]);
            } catch (ImportRefusedException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
