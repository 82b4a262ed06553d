package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.importing.CellNumber.Shown;

class CellNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021",
        "2021.0, 2021",
        "1E3, 1000",
        "-0.50, -0.5",
        "0.30000000000000004, 0.3",
        "175.5, 175.5",
        "0, 0",
        "12345678901234567, 12345678901234600"
    })
    void a_number_is_written_as_people_do(String number, String expected) {
        assertThat(CellNumber.text(number, Shown.NUMBER, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E99", "NaN", "ett", "1e", ""})
    void what_is_no_reasonable_number_stays_as_it_is(String number) {
        assertThat(CellNumber.text(number, Shown.NUMBER, false)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "61, DAY, 1900-03-01",
        "44269, DAY, 2021-03-14",
        "44269.999, DAY, 2021-03-14",
        "44256, MONTH, 2021-03",
        "44197, YEAR, 2021",
        "2958465, DAY, 9999-12-31",
        "2958466, DAY, 2958466",
        "-1, DAY, -1"
    })
    void a_date_has_the_precision_of_its_format(String number, Shown shown, String expected) {
        assertThat(CellNumber.text(number, shown, false)).isEqualTo(expected);
    }

    @Test
    void days_may_be_counted_from_1904() {
        assertThat(CellNumber.text("42807", Shown.DAY, true)).isEqualTo("2021-03-14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | NUMBER",
                "#,##0.00 | NUMBER",
                "0.00E+00 | NUMBER",
                "hh:mm:ss | NUMBER",
                "0 \"dagar\" | NUMBER",
                "0\\ \\d | NUMBER",
                "[Red]0 | NUMBER",
                "#,##0\\ [$kr-41D] | NUMBER",
                "yyyy\\-mm\\-dd;@ | DAY",
                "[$-41D]d mmmm yyyy | DAY",
                "m/d/yy h:mm | DAY",
                "mmm-yy | MONTH",
                "yyyy\"-\"mm | MONTH",
                "yyyy | YEAR"
            })
    void a_format_tells_what_it_shows(String format, Shown expected) {
        assertThat(Shown.by(format)).isEqualTo(expected);
    }
}
