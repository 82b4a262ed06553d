package se.hinderloggen.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31",
        "2026-02, 2026-02-01, 2026-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-12, 2026-12-01, 2026-12-31",
        "2026-03-14, 2026-03-14, 2026-03-14",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "1900, 1900-01-01, 1900-12-31",
        "9999-12-31, 9999-12-31, 9999-12-31",
    })
    void spans_the_days_that_it_may_have_been(String text, LocalDate earliest, LocalDate latest) {
        var date = PartialDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
    }

    @Test
    void knows_how_precise_it_is() {
        assertThat(PartialDate.parse("2026").hasMonth()).isFalse();
        assertThat(PartialDate.parse("2026").hasDay()).isFalse();
        assertThat(PartialDate.parse("2026-03").hasMonth()).isTrue();
        assertThat(PartialDate.parse("2026-03").hasDay()).isFalse();
        assertThat(PartialDate.parse("2026-03-14").hasDay()).isTrue();
        assertThat(PartialDate.of(LocalDate.of(2026, 3, 14)))
                .isEqualTo(PartialDate.parse("2026-03-14"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-00",
                "2026-13",
                "2026-03-00",
                "2026-03-32",
                "2026-02-29",
                "2100-02-29",
                "2026-04-31",
                "1899",
                "0000",
                "1899-12-31",
            })
    void a_date_that_does_not_exist_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("No such date")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "26", "2026-3", "2026-3-4", "2026-03-14T10:00", "2026/03/14", "20260314",
                " 2026", "2026\n", "2026-", "-2026", "20261", "14.3.2026", "２０２６", "mars 2026",
            })
    void another_form_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("A date is written 2026, 2026-03 or 2026-03-14");
    }

    @ParameterizedTest
    @CsvSource({"2026, 0, 14", "2026, -1, 0", "2026, 3, -1", "2026, 13, 1", "10000, 1, 1"})
    void numbers_that_are_no_date_are_refused(int year, int month, int day) {
        assertThatThrownBy(() -> new PartialDate(year, month, day))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("No such date");
    }
}
