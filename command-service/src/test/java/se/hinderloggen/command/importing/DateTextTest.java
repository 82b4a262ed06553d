package se.hinderloggen.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021",
        "2021-03, 2021-03",
        "2021-3-4, 2021-03-04",
        "2021-03-14, 2021-03-14",
        "20210314, 2021-03-14",
        "14/3 2021, 2021-03-14",
        "14/3/2021, 2021-03-14",
        "14.3.2021, 2021-03-14",
        "14.3. 2021, 2021-03-14",
        "14 mars 2021, 2021-03-14",
        "den 1 Maj 2021, 2021-05-01",
        "mars 2021, 2021-03",
        "3 okt. 2021, 2021-10-03",
        "SEPT 2021, 2021-09",
        "'  14   mars\u00A02021 ', 2021-03-14",
        "29 februari 2024, 2024-02-29"
    })
    void a_date_is_read_as_exactly_as_it_is_written(String text, String expected) {
        assertThat(DateText.read(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29",
                "2021-13",
                "2021-00",
                "2021-03-00",
                "20211301",
                "31/4 2021",
                "3/14/2021",
                "30 februari 2021",
                "0001"
            })
    void a_date_that_does_not_exist_is_told_from_what_is_no_date(String text) {
        assertThatThrownBy(() -> DateText.read(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "210314",
                "i våras",
                "mars",
                "mars -21",
                "14 mar 21",
                "ma 2021",
                "14/3",
                "2021-03-14 10:30",
                "44269",
                "14 marsvin 2021"
            })
    void anything_else_is_no_date(String text) {
        assertThat(DateText.read(text)).isNull();
    }
}
