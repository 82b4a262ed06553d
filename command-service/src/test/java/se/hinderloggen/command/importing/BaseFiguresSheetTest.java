package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.command.importing.Tables.csv;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.importing.BaseFiguresSheet.ImportedFigures;

class BaseFiguresSheetTest {

    @Test
    void figures_are_read_with_and_without_their_optional_parts() throws IOException {
        var sheet =
                read(
                        """
                        År;Organisation;Kommun;Klienter;Uppdrag
                        2024;PO_VARMLAND;;218;1 338
                        2020;;Munkfors;8;
                        """);

        assertThat(sheet)
                .isEqualTo(
                        new BaseFiguresSheet(
                                List.of(
                                        new ImportedFigures(
                                                2, "PO_VARMLAND", 2024, null, 218, 1338),
                                        new ImportedFigures(3, null, 2020, "Munkfors", 8, null)),
                                List.of(),
                                2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "175,0 | 175",
                "175.00 | 175",
                "1 338 | 1338",
                "1\u00A0338,0 | 1338",
                "12\u202F345\u202F678 | 12345678",
                "944 | 944"
            })
    void a_whole_number_may_be_written_as_a_spreadsheet_does(String written, int expected)
            throws IOException {
        assertThat(read("year;clients\n2021;" + written + "\n").figures())
                .extracting(ImportedFigures::clients)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "175,5",
                "-1",
                "1,338",
                "1.338",
                "1 33",
                "13 38",
                "många",
                "9999999999",
                "1e3"
            })
    void what_is_no_whole_number_is_a_problem(String written) throws IOException {
        var sheet = read("year;clients\n2021;" + written + "\n");

        assertThat(sheet.figures()).isEmpty();
        assertThat(sheet.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                .containsExactly(tuple(2, "clients", "number-form"));
        assertThat(sheet.problems().toString()).doesNotContain(written + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "2021-03", "1989", "2101", "i fjol"})
    void what_is_no_year_is_a_problem(String written) throws IOException {
        assertThat(read("year;clients\n" + written + ";1\n").problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(tuple("year", "year-form"));
    }

    @Test
    void the_same_figures_may_stand_there_only_once() throws IOException {
        var sheet = read("year;municipality;clients\n2020;Eda;5\n2020;;202\n2020;EDA;6\n");

        assertThat(sheet.figures()).extracting(ImportedFigures::line).containsExactly(2, 3);
        assertThat(sheet.problems())
                .extracting(RowProblem::line, RowProblem::code, RowProblem::sv)
                .containsExactly(
                        tuple(
                                4,
                                "repeated-figures",
                                "Samma organisation, år och kommun finns redan på rad 2."));
    }

    @Test
    void a_workbooks_numbers_are_read() throws IOException {
        byte[] book =
                Tables.workbook(
                        sheet -> {
                            Tables.cells(sheet, 0, "year", "clients", "assignments");
                            Tables.cells(sheet, 1, 2021, 175.0, 726);
                            Tables.cells(sheet, 2, 2022, 175.5, 726);
                        });

        try (var file = Tables.file(book)) {
            var sheet = BaseFiguresSheet.read(file);
            assertThat(sheet.figures())
                    .containsExactly(new ImportedFigures(2, null, 2021, null, 175, 726));
            assertThat(sheet.problems()).extracting(RowProblem::line).containsExactly(3);
        }
    }

    @Test
    void without_the_columns_it_needs_no_row_is_read() throws IOException {
        var sheet = read("year;klinter\n2021;1\n");

        assertThat(sheet.figures()).isEmpty();
        assertThat(sheet.rows()).isOne();
        assertThat(sheet.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                .containsExactly(
                        tuple(1, null, "unknown-column"), tuple(1, "clients", "missing-column"));
        assertThat(sheet.problems().getFirst().nearest()).startsWith("clients");
    }

    @Test
    void a_file_with_too_many_rows_is_refused() {
        String rows = "2021;1\n".repeat(BaseFiguresSheet.MOST_ROWS + 1);

        assertThatThrownBy(() -> read("year;clients\n" + rows))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("too-many-rows");
    }

    private static BaseFiguresSheet read(String text) throws IOException {
        try (var file = csv(text)) {
            return BaseFiguresSheet.read(file);
        }
    }
}
