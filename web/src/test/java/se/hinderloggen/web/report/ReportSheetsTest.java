package se.hinderloggen.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.web.documents.Sheet;
import se.hinderloggen.web.documents.Sheet.Cell;

class ReportSheetsTest {

    private static final List<Sheet> SHEETS = ReportSheets.of(Examples.figures());

    @Test
    void every_figure_has_a_row_of_its_own_with_numbers_as_numbers() {
        assertThat(SHEETS.stream().map(Sheet::name))
                .containsExactly("Antal", "Grunduppgifter", "2024 mot 2021", "Om siffrorna");
        assertThat(SHEETS.getFirst().rows())
                .contains(
                        List.of(
                                new Cell.Text("Händelsetyp"),
                                new Cell.Text("Samverkan"),
                                new Cell.Whole(2024),
                                new Cell.Whole(12),
                                new Cell.Decimal(new BigDecimal("5.5046"), 1),
                                new Cell.Decimal(new BigDecimal("0.8969"), 1),
                                new Cell.Decimal(new BigDecimal("0.125"), 3),
                                new Cell.Text("12")));
    }

    @Test
    void every_row_has_a_cell_for_each_column() {
        for (var sheet : SHEETS) {
            assertThat(sheet.rows())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it).hasSameSizeAs(sheet.headings()));
        }
    }

    @Test
    void what_one_has_to_know_goes_with_them() {
        assertThat(SHEETS.getLast().rows().toString())
                .contains("Färre registreringar betyder inte färre hinder");
    }
}
