package se.hinderloggen.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void it_is_as_a_swedish_excel_opens_it() throws IOException {
        assertThat(
                        written(
                                new Cell.Text("Kö; \"lång\""),
                                new Cell.Text("två\nrader"),
                                Cell.NOTHING,
                                new Cell.Whole(-3),
                                new Cell.Day(LocalDate.of(2026, 3, 4)),
                                new Cell.Moment(LocalDateTime.of(2026, 3, 4, 5, 6))))
                .isEqualTo(
                        "\uFEFFEtt;Två\r\n\"Kö; \"\"lång\"\"\";\"två\nrader\";;-3;2026-03-04;2026-03-04 05:06\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "=cmd|' /C calc'!A0",
                "＝1+1"
            })
    void what_would_be_a_formula_is_text(String formula) throws IOException {
        assertThat(written(new Cell.Text(formula)).lines().skip(1).findFirst().orElseThrow())
                .matches("\"?'.*");
    }

    @Test
    void what_stands_in_quotes_is_inert_too() throws IOException {
        assertThat(written(new Cell.Text("=HYPERLINK(\"x\";\"y\")")))
                .endsWith("\r\n\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"\r\n");
    }

    private static String written(Cell... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = new CsvFile(out, List.of("Ett", "Två"))) {
            file.row(List.of(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
