package se.hinderloggen.query.systemfaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.hinderloggen.query.trends.ObstacleCells.Months;

/** Before and after, in whole months. */
class MeasuredTest {

    private final Map<Integer, Long> byMonth = new TreeMap<>();
    private final Map<Integer, Long> byYear = new TreeMap<>();

    @Test
    void the_month_in_which_it_was_remedied_belongs_to_neither_and_the_running_one_to_no_rate() {
        in("2025-03", 1).in("2025-04", 6).in("2026-03", 6).in("2026-04", 100);
        in("2026-05", 1).in("2026-06", 1).in("2026-07", 50);
        var measured = measured("2026-04-15", "2026-07-10");
        assertThat(measured.before().from()).isEqualTo(YearMonth.parse("2025-04"));
        assertThat(measured.before().to()).isEqualTo(YearMonth.parse("2026-03"));
        assertThat(measured.before().observations()).isEqualTo(12);
        assertThat(measured.before().perMonth()).isEqualTo(1.0);
        assertThat(measured.after().from()).isEqualTo(YearMonth.parse("2026-05"));
        assertThat(measured.after().months()).isEqualTo(2);
        assertThat(measured.after().perMonth()).isEqualTo(1.0);
        assertThat(measured.ongoing()).isEqualTo(50);
    }

    @Test
    void remedied_on_the_first_its_month_is_after() {
        in("2026-04", 3);
        var measured = measured("2026-04-01", "2026-05-02");
        assertThat(measured.after().from()).isEqualTo(YearMonth.parse("2026-04"));
        assertThat(measured.after().observations()).isEqualTo(3);
    }

    @Test
    void as_long_as_there_is_no_whole_month_there_is_no_rate() {
        var measured = measured("2026-04-15", "2026-05-02");
        assertThat(measured.after().months()).isZero();
        assertThat(measured.after().to()).isNull();
        assertThat(measured.after().perMonth()).isNull();
    }

    @Test
    void no_more_than_a_year_is_compared_with_a_year() {
        in("2024-06", 12).in("2026-04", 8);
        var measured = measured("2024-05-31", "2026-05-02");
        assertThat(measured.after().to()).isEqualTo(YearMonth.parse("2025-05"));
        assertThat(measured.after().observations()).isEqualTo(12);
    }

    @Test
    void what_is_known_only_to_the_year_is_told_apart() {
        byYear.put(2023, 9L);
        byYear.put(2025, 2L);
        byYear.put(2026, 3L);
        assertThat(measured("2026-04-15", "2026-07-10").monthUnknown()).isEqualTo(5);
    }

    private Measured measured(String since, String today) {
        return Measured.of(
                new Months(byMonth, byYear), LocalDate.parse(since), LocalDate.parse(today));
    }

    private MeasuredTest in(String month, long observations) {
        var it = YearMonth.parse(month);
        byMonth.put(it.getYear() * 12 + it.getMonthValue() - 1, observations);
        return this;
    }
}
