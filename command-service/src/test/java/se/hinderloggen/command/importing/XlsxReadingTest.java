package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.hinderloggen.command.importing.Tables.cells;
import static se.hinderloggen.command.importing.Tables.file;
import static se.hinderloggen.command.importing.Tables.parts;
import static se.hinderloggen.command.importing.Tables.rows;
import static se.hinderloggen.command.importing.Tables.workbook;
import static se.hinderloggen.command.importing.Tables.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReadingTest {

    @Test
    void texts_numbers_and_dates_become_text() {
        byte[] book =
                workbook(
                        sheet -> {
                            cells(sheet, 0, "text", "år", "tal", "datum", "månad", "sant");
                            cells(sheet, 2, "Å & \"ä\" <ö>", 2021, 0.1 + 0.2);
                            sheet.value(2, 3, LocalDate.of(2021, 3, 14));
                            sheet.style(2, 3).format("yyyy-mm-dd").set();
                            sheet.value(2, 4, LocalDate.of(2021, 3, 1));
                            sheet.style(2, 4).format("mmm-yy").set();
                            sheet.value(2, 5, true);
                        });

        assertThat(rows(file(book)).getLast())
                .isEqualTo(
                        new TableRow(
                                3,
                                List.of(
                                        "Å & \"ä\" <ö>",
                                        "2021",
                                        "0.3",
                                        "2021-03-14",
                                        "2021-03",
                                        "TRUE")));
    }

    @Test
    void a_formula_is_never_read_whatever_it_gave() {
        byte[] book =
                workbook(
                        sheet -> {
                            cells(sheet, 0, "a", "b");
                            sheet.value(1, 0, 1);
                            sheet.formula(1, 1, "A2+1");
                        });
        var text = "<row><c t=\"s\"><f>A1</f><v>0</v></c><c t=\"str\"><f/><v>4</v></c></row>";

        assertThat(rows(file(book)).getLast())
                .isEqualTo(new TableRow(2, List.of("1", ""), List.of(1)));
        assertThat(rows(file(zip(parts(text)))).getFirst())
                .isEqualTo(new TableRow(1, List.of("", ""), List.of(0, 1)));
    }

    @Test
    void the_cells_that_another_cells_formula_fills_are_formulas_too() {
        var rows =
                """
                <row><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>
                <row><c r="A2"><v>1</v></c>\
                <c r="B2"><f t="array" ref="B2:C3">X</f><v>2</v></c><c r="C2"><v>3</v></c></row>
                <row><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><v>3</v></c></row>
                <row><c r="A4"><v>1</v></c><c r="B4"><v>2</v></c><c r="C4"><v>3</v></c></row>""";

        assertThat(rows(file(zip(parts(rows)))))
                .containsExactly(
                        new TableRow(1, List.of("1", "", "1")),
                        new TableRow(2, List.of("1", "", ""), List.of(1, 2)),
                        new TableRow(3, List.of("1", "", ""), List.of(1, 2)),
                        new TableRow(4, List.of("1", "2", "3")));
    }

    @Test
    void all_ways_of_writing_a_cell_are_understood() {
        var rows =
                """
                <row r="2"><c r="A2" t="s"><v>1</v></c>\
                <c r="B2" t="inlineStr"><is><r><t>in</t></r><rPh><t>x</t></rPh><r><t>ne</t></r></is></c>\
                <c r="C2" t="str"><v>a_x000D_b</v></c><c r="D2" s="1"><v>44269</v></c>\
                <c r="E2" s="2"><v>44269.75</v></c><c r="F2" s="3"><v>44256</v></c>\
                <c r="G2" t="d"><v>2021-03-14T00:00:00Z</v></c><c r="H2" t="b"><v>0</v></c>\
                <c r="I2"><v>1.5E-1</v></c><c r="J2" s="1"/><c r="K2" t="e"><v>#N/A</v></c></row>""";

        assertThat(rows(file(zip(parts(rows)))).getFirst())
                .isEqualTo(
                        new TableRow(
                                2,
                                List.of(
                                        "två delar",
                                        "inne",
                                        "a\rb",
                                        "2021-03-14",
                                        "2021-03-14",
                                        "2021-03",
                                        "2021-03-14",
                                        "FALSE",
                                        "0.15",
                                        "",
                                        "#N/A")));
    }

    @Test
    void a_row_is_as_wide_as_the_header_and_blank_rows_are_passed_over() {
        var rows =
                """
                <row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>2</v></c></row><row r="4"/>
                <row r="9"><c r="A9"><v>1</v></c><c r="XFD9" s="1"/></row>""";

        assertThat(rows(file(zip(parts(rows)))))
                .containsExactly(
                        new TableRow(3, List.of("1", "", "2")),
                        new TableRow(9, List.of("1", "", "")));
    }

    @Test
    void a_hidden_sheet_is_passed_over_and_dates_may_count_from_1904() {
        var parts = parts("<row><c s=\"1\"><v>42807</v></c></row>");
        var hidden = "<workbookPr date1904=\"1\"/><sheets><sheet r:id=\"r9\" state=\"hidden\"/>";
        parts.computeIfPresent("xl/workbook.xml", (_, xml) -> xml.replace("<sheets>", hidden));

        assertThat(cells(file(zip(parts)))).containsExactly(List.of("2021-03-14"));
    }

    @Test
    void names_of_elements_may_have_a_prefix() {
        var parts = parts("");
        parts.replace(
                "xl/sheet.xml",
                """
                <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\
                <x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>""");

        assertThat(cells(file(zip(parts)))).containsExactly(List.of("hej"));
    }

    @Test
    void another_reader_reads_the_same() throws IOException {
        long seed = 2021;
        var random = new Random(seed);
        byte[] book =
                workbook(
                        sheet -> {
                            for (int row = 0; row < 500; row++) {
                                for (int column = 0; column < 12; column++) {
                                    if (random.nextInt(4) == 0) {
                                        sheet.value(row, column, random.nextInt(1, 100_000));
                                    } else {
                                        sheet.value(row, column, "text " + random.nextInt(900));
                                    }
                                }
                            }
                        });

        try (var other = new ReadableWorkbook(new ByteArrayInputStream(book));
                var expected = other.getFirstSheet().openStream()) {
            assertThat(cells(file(book)))
                    .as("seed %d", seed)
                    .isEqualTo(
                            expected.map(row -> row.stream().map(c -> c.getText()).toList())
                                    .toList());
        }
    }
}
