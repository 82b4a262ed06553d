package se.hinderloggen.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelFileTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void texts_are_text_days_are_dates_and_the_headings_stay() throws IOException {
        var parts =
                written(
                        10,
                        List.of(
                                new Cell.Text("=1+1"),
                                new Cell.Day(LocalDate.of(2026, 3, 4)),
                                new Cell.Whole(7)));
        String sheet = parts.get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("state=\"frozen\"").contains("t=\"inlineStr\"").contains("=1+1");
        assertThat(sheet).doesNotContain("<f>").contains("<v>46085.0</v>").contains("<v>7</v>");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
    }

    @Test
    void what_xml_does_not_know_is_left_out_and_the_rest_is_there() throws IOException {
        String sheet =
                written(10, List.of(new Cell.Text("a\u0000b\u0007c <&> å\n🙂")))
                        .get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("abc &lt;&amp;&gt; &#xe5;&#xa;&#x1f642;<");
    }

    @Test
    void what_does_not_fit_on_a_sheet_goes_on_to_the_next() throws IOException {
        var row = List.<Cell>of(new Cell.Whole(1));
        var parts = written(3, row, row, row);

        assertThat(parts).containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/workbook.xml")).contains("Rader").contains("Rader 2");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Ett").contains("<v>1</v>");
    }

    @SafeVarargs
    private final Map<String, String> written(int mostRows, List<Cell>... rows) throws IOException {
        Path workbook = folder.resolve("rader.xlsx");
        try (var out = Files.newOutputStream(workbook);
                var file =
                        new ExcelFile(
                                out,
                                "Rader",
                                List.of("Ett", "Två", "Tre"),
                                List.of(10, 10, 10),
                                mostRows)) {
            for (var row : rows) {
                file.row(row);
                file.flush();
            }
        }
        var parts = new HashMap<String, String>();
        try (var entries = new ZipFile(workbook.toFile())) {
            for (var it : Collections.list(entries.entries())) {
                parts.put(
                        it.getName(),
                        new String(
                                entries.getInputStream(it).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
