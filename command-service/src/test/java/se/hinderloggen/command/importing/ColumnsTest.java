package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.hinderloggen.command.importing.Tables.HEADER;
import static se.hinderloggen.command.importing.Tables.csv;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.hinderloggen.command.importing.ObservationSheet.Column;

class ColumnsTest {

    @Test
    void an_unknown_column_is_told_by_its_place_with_the_nearest_names() throws IOException {
        String header = HEADER.replace("description", "descripton").replace("unit", "Anna Berg");

        try (var file = csv("\n" + header + "1;hinder;2021;Bank;;;;a;;\n")) {
            var sheet = ObservationSheet.open(file);

            assertThat(sheet.problems())
                    .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                    .containsExactly(
                            tuple(2, null, "unknown-column"),
                            tuple(2, null, "unknown-column"),
                            tuple(2, "description", "missing-column"));
            assertThat(sheet.problems().get(1).en()).startsWith("Column 8 ");
            assertThat(sheet.problems().get(1).nearest()).startsWith("description");
            assertThat(sheet.problems().toString()).doesNotContain("Anna", "descripton");
            assertThatThrownBy(() -> sheet.forEach(_ -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_column_may_stand_there_only_once() throws IOException {
        try (var file = csv(HEADER.replace("unit", "Myndighet"))) {
            assertThat(ObservationSheet.open(file).problems())
                    .extracting(RowProblem::column, RowProblem::code)
                    .containsExactly(tuple("authority", "repeated-column"));
        }
    }

    @Test
    void a_column_without_a_name_may_stand_there_when_it_is_empty() {
        var columns = columns("external_id", "", "kind", "occurred", "authority", "description");

        assertThat(columns.problems()).isEmpty();
        assertThat(columns.problemsOf(row("1", " ", "hinder", "2021", "Bank", "a"))).isEmpty();
        assertThat(columns.problemsOf(row("1", "b", "hinder", "2021", "Bank", "a")))
                .extracting(RowProblem::code)
                .containsExactly("cell-without-column");
    }

    @Test
    void a_name_may_be_a_formula_no_more_than_a_value_may() {
        var header = new TableRow(1, List.of("external_id", ""), List.of(1));

        assertThat(Columns.of(Column.class, header).problems())
                .extracting(RowProblem::code)
                .startsWith("formula", "missing-column");
    }

    @Test
    void optional_columns_may_be_absent_and_a_letters_dots_may_be_apart() {
        var columns = columns("DESCRIPTION", "Myndighet", "intra\u0308ffade", "slag", "Extern-ID");

        assertThat(columns.problems()).isEmpty();
    }

    private static Columns<Column> columns(String... names) {
        return Columns.of(Column.class, row(names));
    }

    private static TableRow row(String... cells) {
        return new TableRow(1, List.of(cells));
    }
}
